package read

import (
	"cmp"
	"slices"
	"strings"
)

// mask stands in the rules of roles for the name that is asked about.
const mask = "◆"

// candidate is a name that could be a party's, with the words around it.
type candidate struct {
	name
	key           string
	before, after string // lower-cased, quotation marks at the name left out
	from, to      int    // where before begins and after begins in the folded text
	demands       int    // the least weight of a rule that makes it a party
}

// place is the place in the folded text of one in before+mask+after.
func (c candidate) place(at int) int {
	if at <= len(c.before) {
		return c.from + at
	}
	return c.to + max(at-len(c.before)-len(mask), 0)
}

// partyCandidates are the names in the account that are not the
// organization's own, in the order of the text.
func (a *account) partyCandidates() []candidate {
	names := a.placesOfNames()
	full := a.shortForms(names)
	var out []candidate
	for _, n := range names {
		c := a.candidate(n)
		if long, ok := full[a.folded(n.start, n.end)]; ok {
			c.name, c.key = long, a.key(long)
		}
		switch {
		case a.org.begins(c.key):
			c.demands = 8
		case c.key == "" || a.org.isOwn(c.key):
			continue
		}
		if !masked.MatchString(c.key) && a.tellsOf(a.sentenceAt(n.start)) {
			out = append(out, c)
		}
	}
	return append(out, a.sameBody(out)...)
}

// tellsOf tells whether sentence i may say whose hands it was in: it states, also if it
// goes on to what is promised (…に委託していたが、今後は…).
func (a *account) tellsOf(i int) bool {
	return a.tellsAt(i) || a.sentences[i].mood == promising && a.sentences[i].section == "" && a.matchesIn(partyHad, i)
}

// partyHad says that work was given out.
var partyHad = cue("through_had_given")

// sameBody are the places of 同社 and the like, each for the last of the names
// before it that has a form: what was given to 同社 was not to the writer.
func (a *account) sameBody(names []candidate) (out []candidate) {
	if !a.sight.May(theSame, a.start(), a.end()) {
		return nil
	}
	text := a.folded(a.start(), a.end())
	for at, m := 0, []int{}; ; at += m[1] {
		if m = theSame.FindStringIndex(text[at:]); m == nil {
			return out
		}
		place := name{a.start() + at + m[0], a.start() + at + m[1] - len("に"), byQuote}
		for _, before := range slices.Backward(names) {
			if before.end > place.start || before.kind == byWord {
				continue
			}
			c := a.candidate(place)
			c.name, c.key, c.demands = before.name, before.key, 7
			out = append(out, c)
			break
		}
	}
}

// theSame calls a company again that was named.
var theSame = cue("through_same_body")

// begins tells whether a name only begins with the organization's: an office
// of it, or another body (朝凪県国際協会 of 朝凪県) where strong words say so.
func (o *organization) begins(key string) bool {
	if o == nil {
		return false
	}
	main := o.keys[0]
	return key != main && strings.HasPrefix(key, main) && !strings.HasSuffix(key, main)
}

// placesOfNames are the names known by their form, those in quotation marks
// and the plain words that could be names.
func (a *account) placesOfNames() []name {
	names := a.quotedNames()
	names = withRest(names, a.namesIn(a.start(), a.end()))
	return withRest(names, a.bareNames())
}

// withRest are the names and those of more that share no character with them.
// Both are in the order of the text, and so is what they give.
func withRest(names, more []name) []name {
	out := slices.Clone(names)
	for _, n := range more {
		if !overlaps(names, n) {
			out = append(out, n)
		}
	}
	slices.SortStableFunc(out, byStart)
	return out
}

func byStart(x, y name) int { return cmp.Compare(x.start, y.start) }

// overlaps tells whether n shares a character with one of names, which are in
// the order of the text.
func overlaps(names []name, n name) bool {
	k, _ := slices.BinarySearchFunc(names, n, byStart)
	return k < len(names) && names[k].start < n.end || k > 0 && n.start < names[k-1].end
}
