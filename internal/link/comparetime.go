package link

import "github.com/jikenbo/jikenbo"

// longSpan is how many days a period may have for it to say anything that two
// of them overlap.
const longSpan = 60

// occurrence weighs when it happened.
func (c *comparison) occurrence() {
	s, t := period(c.a.OccurredFrom, c.a.OccurredTo), period(c.b.OccurredFrom, c.b.OccurredTo)
	one, other := string(c.a.OccurredFrom), string(c.b.OccurredFrom)
	c.afterTold(s, t)
	switch {
	case !s.known() || !t.known():
		c.onDiscovery(s, t)
	case !s.meets(t):
		c.happenedApart(one, other)
	case stretchOf(c.a.OccurredFrom).exact() && one == other:
		c.happened(sameOccurredDay, one)
	case s.exact() || t.exact() || s.to-s.from > longSpan || t.to-t.from > longSpan:
		c.overlap(s, t, one, other)
	case coarse(c.a.OccurredFrom) || coarse(c.b.OccurredFrom):
		c.placed = true
		c.hold(sameOccurredMonth, one, other)
	default:
		c.happened(sameOccurredSpan, one, other)
	}
}

// coarse tells whether a date is a month or a year.
func coarse(d jikenbo.Date) bool { return d.Precision() < 3 }

// overlap weighs periods that meet where one is a day, or one is long.
func (c *comparison) overlap(s, t stretch, one, other string) {
	c.placed = true
	switch {
	case s.to == t.to && !coarse(c.a.OccurredFrom):
		c.happened(sameOccurredSpan, one, other)
	case max(s.to-s.from, t.to-t.from) <= longSpan:
		c.hold(sameOccurredMonth, one, other)
	}
}

func (c *comparison) happened(r row, values ...string) {
	c.hold(r, values...)
	c.grounded, c.event, c.placed = true, true, true
}

// happenedApart weighs two times that do not meet: in a later notice a date may
// have been corrected.
func (c *comparison) happenedApart(one, other string) {
	if c.follows || c.event {
		c.hold(occurredCorrected, one, other)
		return
	}
	c.hold(occurredDiffers, one, other)
}

// onDiscovery weighs a day that one tells as that of the incident and the other
// as that of its discovery.
func (c *comparison) onDiscovery(s, t stretch) {
	day := c.a.OccurredFrom
	if s.known() {
		t = stretchOf(c.b.Discovered)
	} else {
		day = c.b.OccurredFrom
		s = stretchOf(c.a.Discovered)
	}
	if s.exact() && s == t {
		c.happened(occurredOnDiscovery, string(day))
	}
}

// afterTold finds an incident that happened after the other had been told.
func (c *comparison) afterTold(s, t stretch) {
	switch {
	case c.event:
	case after(t, c.a.Told):
		c.hold(occurredAfterTold, string(c.a.Told), string(c.b.OccurredFrom))
	case after(s, c.b.Told):
		c.hold(occurredAfterTold, string(c.b.Told), string(c.a.OccurredFrom))
	}
}

// after tells whether what happened then came after the day on which it is
// said to have been told.
func after(happened stretch, told jikenbo.Date) bool {
	t := stretchOf(told)
	return t.known() && happened.known() && happened.from > t.to
}

// discovery weighs when it was found.
func (c *comparison) discovery() {
	s, t := stretchOf(c.a.Discovered), stretchOf(c.b.Discovered)
	one, other := string(c.a.Discovered), string(c.b.Discovered)
	switch {
	case !s.known() || !t.known() || !s.exact() || !t.exact():
	case s == t:
		c.happened(sameDiscoveredDay, one)
	case s.gap(t) > 3 && !c.follows && !c.event:
		c.hold(discoveredDiffers, one, other)
	}
}

// maxSameDays is how many days of the story count.
const maxSameDays = 3

// days weighs days of the story that both name, other than those weighed
// already.
func (c *comparison) days() {
	n, first := 0, jikenbo.Date("")
	for _, d := range c.a.Days {
		if c.tells(c.a, d) || c.tells(c.b, d) || !hasDay(c.b.Days, d) {
			continue
		}
		if n++; first == "" {
			first = d
		}
	}
	if n > 0 && c.a.Document != c.b.Document {
		c.weigh(sameDays, min(n, maxSameDays)*table[sameDays].points, string(first))
		c.grounded = true
	}
}

// tells tells whether a day is already told by a fact of the report.
func (c *comparison) tells(t *Traits, d jikenbo.Date) bool {
	return d == t.OccurredFrom || d == t.OccurredTo || d == t.Discovered || d == t.Told
}

// hasDay looks a day up in a short sorted list.
func hasDay(days []jikenbo.Date, d jikenbo.Date) bool {
	for _, x := range days {
		if x >= d {
			return x == d
		}
	}
	return false
}
