package read

import (
	"slices"

	"github.com/jikenbo/jikenbo"
)

// sharePlaces are the places at which stories go on to the next share.
func sharePlaces(stories [][]share) (places []int) {
	for _, story := range stories {
		for _, x := range story {
			if x.cut >= 0 {
				places = append(places, x.cut)
			}
		}
	}
	return places
}

// takeShares gives the accounts that tell each of one share its body, and to each other.
func (p *page) takeShares(items []*account) {
	for _, story := range p.shares {
		var told []*account
		for _, x := range story {
			k := slices.IndexFunc(items, func(a *account) bool { return a.start() <= x.start && x.end <= a.end() })
			if k >= 0 && !slices.Contains(told, items[k]) {
				told = append(told, items[k])
				items[k].takeShare(x)
			}
		}
		for _, a := range told {
			a.beside = slices.DeleteFunc(slices.Clone(told), func(b *account) bool { return a == b })
		}
	}
}

// takeShare gives an account its body.
func (a *account) takeShare(x share) {
	var all []mention
	for _, n := range a.namesIn(0, a.end()) {
		all = append(all, mention{name: n, key: a.key(n), text: a.folded(n.start, n.end), weight: 1})
	}
	top := mention{name: x.name, key: x.key, text: a.folded(x.start, x.end), weight: anchors}
	a.why, a.depth, a.org, a.share = "", jikenbo.DepthAccount, a.describe(top, all), &x
}

// fillBeside adds to the report of a share what the story tells of all of them.
func (a *account) fillBeside(r *jikenbo.Report) {
	for _, b := range a.beside {
		other := b.ownReport()
		if len(r.Types) == 0 {
			r.Types = other.Types
		}
		if !r.Leak.Said() || r.Leak.Rule == "read/leak" { // only guessed
			r.Leak = other.Leak
		}
		if len(r.Data) == 0 {
			r.Data = other.Data
		}
		if len(r.Through) == 0 {
			r.Through = other.Through
		}
		if !r.Disclosed.Said() {
			r.Disclosed = other.Disclosed
		}
	}
}

// leadShare puts the figure of the share first.
func (a *account) leadShare(counts []jikenbo.Count) {
	if a.share == nil {
		return
	}
	at := a.evidence(a.share.figure.Start, a.share.figure.End)[0]
	k := slices.IndexFunc(counts, func(c jikenbo.Count) bool {
		return slices.ContainsFunc(c.Evidence, func(s jikenbo.Span) bool { return s.Start < at.End && at.Start < s.End })
	})
	if k > 0 {
		own := counts[k]
		copy(counts[1:], counts[:k])
		counts[0] = own
	}
}
