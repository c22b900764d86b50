package link

import "github.com/jikenbo/jikenbo"

// telling weighs when it was told. In one document all is told at once. News
// comes within days; what comes months later is a later notice, or says when
// the incident was, or is another incident.
func (c *comparison) telling() {
	s, t := stretchOf(c.a.Told), stretchOf(c.b.Told)
	one, other := string(c.a.Told), string(c.b.Told)
	if !s.known() || !t.known() || c.a.Document == c.b.Document {
		c.followsUndated()
		return
	}
	gap := s.gap(t)
	switch {
	case !s.exact() || !t.exact():
	case gap == 0:
		c.hold(sameDisclosedDay, one)
	case gap <= 3:
		c.hold(toldClose, one, other)
	case gap <= 14:
		c.hold(toldNear, one, other)
	}
	c.toldAfter()
	switch {
	case c.follows && later(c.b):
		c.followedUp(gap)
	case !c.follows && !c.event && !c.placed:
		c.toldApart(gap, one, other)
	}
	c.grounded = c.grounded || gap <= 14
}

// soon is within how many days an incident is often told, late within how many
// most are.
const (
	soon = 21
	late = 45
)

// toldAfter weighs that one tells of a day, and the other was told soon after
// and does not say when it happened: a list that comes months later names the
// day. Then it does not matter when the first was told.
func (c *comparison) toldAfter() {
	if c.event || c.placed || c.follows {
		return
	}
	days := min(daysAfter(c.a, c.b), daysAfter(c.b, c.a))
	c.placed = days <= late
	if days <= soon {
		c.hold(toldSoon)
	}
}

// daysAfter is how many days after what a says to have happened b was told.
func daysAfter(a, b *Traits) int {
	happened, told := period(a.OccurredFrom, a.OccurredTo), stretchOf(b.Told)
	if !happened.known() || !told.known() || period(b.OccurredFrom, b.OccurredTo).known() || after(happened, b.Told) {
		return veryLate
	}
	return happened.gap(told)
}

// veryLate is longer than anybody waits.
const veryLate = 1 << 20

// toldApart weighs a long time between two that do not know of each other. Of a
// rare attack it says less.
func (c *comparison) toldApart(gap int, one, other string) {
	r := toldYearsApart
	switch {
	case gap <= 30:
		return
	case gap <= 120:
		r = toldFar
	case gap <= 400:
		r = toldVeryFar
	}
	points := table[r].points
	if c.rarity >= rarePoints && r != toldYearsApart {
		points /= 2
	}
	c.weigh(r, points, one, other)
}

// followsUndated weighs that one says that it is not the first, and nothing says
// how long after the other it was told.
func (c *comparison) followsUndated() {
	if later(c.a) != later(c.b) {
		c.weigh(followUp, table[followUp].points/2)
	}
}

// followedUp weighs that the one told later says that it is not the first.
func (c *comparison) followedUp(gap int) {
	words := jikenbo.Sequences.Japanese(string(c.b.Sequence))
	switch {
	case gap <= 300:
		c.hold(followUp, words)
	case gap <= 730:
		c.weigh(followUp, table[followUp].points/2, words)
	}
}
