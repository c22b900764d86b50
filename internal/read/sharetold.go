package read

import (
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
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
		lead := p.leadOf(told, items)
		for _, a := range told {
			a.beside = slices.DeleteFunc(slices.Clone(told), func(b *account) bool { return a == b })
			if lead != nil {
				a.beside = slices.Insert(a.beside, 0, lead)
			}
		}
	}
}

// leadOf is the account right above the first of a story, below the same heading, of who held
// the data of its bodies; nil if there is none.
func (p *page) leadOf(told, items []*account) *account {
	if len(told) == 0 {
		return nil
	}
	k := slices.Index(items, told[0]) - 1
	if k < 0 || items[k].why != "" || p.storyStart(told[0].from) >= items[k].to || !workOf.MatchString(p.folded(told[0].start(), told[len(told)-1].end())) {
		return nil
	}
	return items[k]
}

// formReach is how many bytes above an account the longer forms of its body's name may stand.
const formReach = 8000

// takeShare gives an account its body.
func (a *account) takeShare(x share) {
	var all []mention
	for _, n := range a.namesIn(max(0, a.start()-formReach), a.end()) {
		all = append(all, mention{name: n, key: a.key(n), text: a.folded(n.start, n.end), weight: 1})
	}
	top := mention{name: x.name, key: x.key, text: a.folded(x.start, x.end), weight: anchors}
	a.why, a.depth, a.org, a.share = "", jikenbo.DepthAccount, a.describe(top, all), &x
}

// fillBeside adds to the report of a share what the story tells of all of them.
func (a *account) fillBeside(r *jikenbo.Report) {
	for _, b := range a.beside {
		other := b.ownReport()
		like := a.isAlso()
		if ts := other.Types; len(r.Types) == 0 && len(ts) > 0 && (like || a.isCommon(b, ts[0].Evidence)) {
			r.Types = ts
		}
		if guessed := !r.Leak.Said() || r.Leak.Rule == "read/leak"; guessed && (like || a.isCommon(b, other.Leak.Evidence)) {
			r.Leak = other.Leak
		}
		if ps := other.Through; len(r.Through) == 0 && len(ps) > 0 && (like || a.isCommon(b, ps[0].Role.Evidence)) {
			r.Through = ps
		}
		if b.share == nil && !r.OccurredFrom.Said() {
			r.OccurredFrom, r.OccurredTo = other.OccurredFrom, other.OccurredTo
		}
		if len(r.Data) == 0 && len(other.Data) > 0 && a.isCommon(b, other.Data[0].Evidence) {
			r.Data = other.Data
		}
		if b.share != nil && !r.Disclosed.Said() && a.isCommon(b, other.Disclosed.Evidence) {
			r.Disclosed = other.Disclosed
		}
	}
}

// isAlso tells whether the like is told of the body as of the one before it: D病院でも.
func (a *account) isAlso() bool { return a.matches(alsoThis, a.share.end, a.end()) }

var alsoThis = rule.MustPattern(`^[」』]?(\([^()0-9]{1,20}\))?で?も`)

// isCommon tells whether words of the account of another share are of this one too: they stand
// in the lead, before the other is named with its figure, or both shares in one sentence.
func (a *account) isCommon(b *account, words []jikenbo.Span) bool {
	if len(words) == 0 {
		return false
	}
	if b.share == nil {
		return true // the lead
	}
	return a.share.sentence == b.share.sentence || words[0].End <= a.evidence(b.share.start, b.share.end)[0].Start
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
