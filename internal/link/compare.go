package link

import (
	"cmp"

	"github.com/jikenbo/jikenbo"
)

// Compare says whether two reports tell of one incident at one organization. It
// depends on the two alone and is the same for (b, a).
func Compare(a, b Traits) Verdict { return compare(&a, &b) }

func compare(a, b *Traits) Verdict {
	rel := related(a, b)
	if rel == strangers {
		return otherOrganizations
	}
	c := newComparison(a, b)
	c.organization(rel)
	c.text(rel)
	if rel == nameless {
		return c.verdict(c.copied)
	}
	c.number()
	c.citation()
	c.kinds()
	c.occurrence()
	c.discovery()
	c.days()
	c.figures()
	c.unlikeKinds()
	c.telling()
	c.bodies()
	c.document()
	return c.verdict(c.mayBeSame(rel))
}

// otherOrganizations is what most pairs get, made once.
var otherOrganizations = Verdict{Different, veto, false, []Reason{
	{table[otherOrganization].code, veto, table[otherOrganization].words},
}[:1:1]}

// finding is one row that holds for a pair, with the values it rests on.
type finding struct {
	row    row
	points int
	one    string
	other  string // where two values differ
}

// maxFindings is more than can hold for one pair.
const maxFindings = 24

// comparison weighs two reports; a was told before b, if that is known.
type comparison struct {
	a, b     *Traits
	found    [maxFindings]finding
	n        int
	points   int
	rarity   int  // typePoints of the type they share
	copied   bool // one is a copy of the other
	follows  bool // one of them is a later notice on something told before
	grounded bool // something other than organization, type and time agrees
	event    bool // when it happened agrees, or one cites the other
	placed   bool // when it happened is said by both, and may agree
	counted  bool // a figure agrees that few incidents share
	vetoed   bool
}

// newComparison puts the two in the order in which they were told, so that the
// words are the same for (a, b) and (b, a).
func newComparison(a, b *Traits) comparison {
	if cmp.Or(cmp.Compare(a.Told, b.Told), cmp.Compare(a.ID, b.ID)) > 0 {
		a, b = b, a
	}
	return comparison{a: a, b: b}
}

// hold notes that a row holds, for as many points as the table says.
func (c *comparison) hold(r row, values ...string) { c.weigh(r, table[r].points, values...) }

// weigh notes that a row holds for so many points.
func (c *comparison) weigh(r row, points int, values ...string) {
	f := finding{row: r, points: points}
	if len(values) > 0 {
		f.one = values[0]
	}
	if len(values) > 1 {
		f.other = values[1]
	}
	c.found[c.n] = f
	c.n++
	c.points += points
	c.vetoed = c.vetoed || points <= veto
}

// verdict sums up. Where the two may not be the same for want of a fact, the
// answer is to ask.
func (c *comparison) verdict(may bool) Verdict {
	v := Verdict{Answer: Different, Points: c.points, Copy: c.copied, Reasons: c.reasons()}
	switch {
	case c.vetoed:
	case c.points >= samePoints && may:
		v.Answer = Same
	case c.points >= askPoints:
		v.Answer = Ask
	}
	return v
}

// mayBeSame tells whether there is ground enough for an answer of its own: a
// mention in passing needs a fact, a report without a name a copy.
func (c *comparison) mayBeSame(rel relation) bool {
	mention := c.a.Depth == jikenbo.DepthMention || c.b.Depth == jikenbo.DepthMention
	return c.copied || rel != halfNamed && (c.grounded || !mention)
}

// reasons says what was found, in words.
func (c *comparison) reasons() []Reason {
	out := make([]Reason, c.n)
	for i, f := range c.found[:c.n] {
		out[i] = Reason{table[f.row].code, f.points, table[f.row].words + f.values()}
	}
	return out
}

// values are those that a finding rests on, in brackets.
func (f finding) values() string {
	switch {
	case f.one == "" && f.other == "":
		return ""
	case f.other == "":
		return "(" + f.one + ")"
	}
	return "(" + f.one + "、" + f.other + ")"
}

// organization weighs whose incident it is.
func (c *comparison) organization(rel relation) {
	switch rel {
	case sameBody:
		c.hold(sameOrganization, c.a.Name)
	case parts:
		c.hold(partOfOrganization, c.a.Name, c.b.Name)
	case sisters:
		c.hold(sisterOrganization, c.a.Name, c.b.Name)
	case regionals:
		c.hold(bareOrganization, c.a.Name, c.b.Name)
	case onSite:
		c.hold(sameSite, c.a.Site)
	}
}

// text tells whether one is a copy of the other. Notices are written after
// patterns: where a date or figure differs, a like text is no copy.
func (c *comparison) text(rel relation) {
	length := min(c.a.Length, c.b.Length)
	if alike(c.a.Copy, c.b.Copy) < likeCopy || rel == nameless && length < minLoneCopy || c.a.Document == c.b.Document {
		return
	}
	if differ(c.a.OccurredFrom, c.b.OccurredFrom) || differ(c.a.Discovered, c.b.Discovered) || !sameFigures(c.a.Counts, c.b.Counts) {
		return
	}
	c.copied, c.grounded, c.event = true, true, true
	c.hold(sameText)
}

// differ tells whether both dates are said and share no day.
func differ(a, b jikenbo.Date) bool {
	x, y := stretchOf(a), stretchOf(b)
	return x.known() && y.known() && !x.meets(y)
}

// sameFigures tells whether the overall figures of two reports agree or one of
// them has none.
func sameFigures(a, b []Figure) bool {
	return len(a) == 0 || len(b) == 0 || a[0].Value == b[0].Value
}

// number compares the numbers that sources give to their cases.
func (c *comparison) number() {
	switch {
	case c.a.Number == "" || c.b.Number == "":
	case c.a.Number == c.b.Number:
		c.hold(sameNumber, c.a.Number)
		c.grounded = true
	case c.a.Document == c.b.Document:
		c.hold(otherNumber, c.a.Number, c.b.Number)
	}
}

// bodies compares the systems and the others in whose hands it happened.
func (c *comparison) bodies() {
	if v, ok := common(c.a.Systems, c.b.Systems); ok {
		c.hold(sameSystem, v)
		c.grounded = true
	}
	if v, ok := common(c.a.Parties, c.b.Parties); ok {
		c.hold(sameContractor, v)
		c.grounded = true
	}
	if v, ok := common(c.a.Places, c.b.Places); ok && c.a.Document != c.b.Document {
		c.hold(samePlace, v)
		c.grounded = true
	}
}

// common is the least value that two lists share.
func common[T cmp.Ordered](a, b []T) (T, bool) {
	var least T
	found := false
	for _, v := range a {
		for _, w := range b {
			if v == w && (!found || v < least) {
				least, found = v, true
			}
		}
	}
	return least, found
}

// document weighs that both stand in one document: the accounts of one list
// are different incidents unless their facts agree; three stories on one rare
// attack, put together by a reader of papers, are one.
func (c *comparison) document() {
	rare := c.rarity >= rarePoints
	switch {
	case c.a.Document != c.b.Document || c.event && (rare || c.counted):
	case rare && c.a.Number == c.b.Number:
		c.hold(oneStory)
	default:
		c.hold(oneDocument)
	}
}
