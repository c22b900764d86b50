package link

import "github.com/jikenbo/jikenbo"

// times weighs when it happened, was found and was told.
func (c *rootComparison) times() {
	c.happening()
	if s, t := stretchOf(c.a.Discovered), stretchOf(c.b.Discovered); s.known() && t.known() && s.exact() && t.exact() && s.gap(t) <= 3 {
		c.atOnce(rootDiscovered, table[rootDiscovered].points, c.a.Discovered, c.b.Discovered)
	}
	if n, first := c.sharedDays(); n > 1 {
		c.atOnce(rootDays, min(n, maxSameDays)*table[rootDays].points, first, "")
		c.hidden = c.hidden && n < maxSameDays // it is the contractor's own story
	}
	c.tellings()
}

// atOnce notes that a time of the event agrees.
func (c *rootComparison) atOnce(r row, points int, one, other jikenbo.Date) {
	c.weigh(r, points, string(one), string(other))
	c.dated = true
}

// monthApart is how many days may lie between what victims of one event tell as
// its day.
const monthApart = 31

func (c *rootComparison) happening() {
	s, t := period(c.a.OccurredFrom, c.a.OccurredTo), period(c.b.OccurredFrom, c.b.OccurredTo)
	one, other := c.a.OccurredFrom, c.b.OccurredFrom
	switch {
	case !s.known() || !t.known():
	case stretchOf(one).exact() && one == other:
		c.atOnce(rootOccurred, table[rootOccurred].points, one, "")
		c.hidden = c.hidden && c.rarity < rarestPoints // hardly two contractors had that on one day
	case s.gap(t) > monthApart:
		c.far = true
		c.hold(rootOccurredApart, string(one), string(other))
	case s.meets(t) && max(s.to-s.from, t.to-t.from) <= longSpan:
		c.atOnce(rootOverlap, table[rootOverlap].points, one, other)
	}
}

// sharedDays counts the days that both stories name, the days on which they
// were told left out.
func (c *rootComparison) sharedDays() (n int, first jikenbo.Date) {
	for _, d := range c.a.Days {
		if d != c.a.Told && d != c.b.Told && hasDay(c.b.Days, d) {
			if n++; first == "" {
				first = d
			}
		}
	}
	return n, first
}

func (c *rootComparison) tellings() {
	s, t := stretchOf(c.a.Told), stretchOf(c.b.Told)
	if !s.known() || !t.known() {
		return
	}
	one, other := string(c.a.Told), string(c.b.Told)
	switch gap := s.gap(t); {
	case gap <= 7:
		c.hold(rootToldClose, one, other)
	case gap <= 45:
		c.hold(rootToldNear, one, other)
	case gap <= 183:
		c.hold(rootToldFar, one, other)
	default:
		return
	}
	c.near = true
}
