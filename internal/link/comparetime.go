package link

import (
	"strings"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo"
)

// citation weighs that one speaks of the other as told before, and says
// whether one is a later notice at all.
func (c *comparison) citation() {
	a, b := c.a, c.b
	switch {
	case citesDateOf(b, a) || citesDateOf(a, b):
		c.cited(citesDate, string(earlier(a, b)))
	case citesTitleOf(b, a) || citesTitleOf(a, b):
		c.cited(citesTitle)
	default:
		if day, ok := common(a.CitedDates, b.CitedDates); ok {
			c.cited(citesAlike, string(day))
		} else if title, ok := common(a.CitedTitles, b.CitedTitles); ok {
			c.cited(citesAlike, title)
		}
	}
	c.follows = c.follows || later(b) || later(a) && (a.Told == "" || a.Told == b.Told)
}

func (c *comparison) cited(r row, values ...string) {
	c.hold(r, values...)
	c.follows, c.grounded, c.event = true, true, true
}

// earlier is the disclosure that the other one cites.
func earlier(a, b *Traits) jikenbo.Date {
	if citesDateOf(b, a) {
		return a.Disclosed
	}
	return b.Disclosed
}

// later tells whether a report says that it is not the first.
func later(t *Traits) bool {
	return t.Sequence == jikenbo.SequenceFollowUp || t.Sequence == jikenbo.SequenceFinal
}

// citesDateOf tells whether a report cites the day on which another was disclosed.
func citesDateOf(b, a *Traits) bool {
	if a.Disclosed.Precision() != 3 || a.Document == b.Document {
		return false
	}
	for _, d := range b.CitedDates {
		if d == a.Disclosed {
			return true
		}
	}
	return false
}

// citesTitleOf tells whether a report cites another's title.
func citesTitleOf(b, a *Traits) bool {
	if utf8.RuneCountInString(a.Title) < minTitle || a.Document == b.Document {
		return false
	}
	for _, t := range b.CitedTitles {
		if strings.Contains(a.Title, t) || strings.Contains(t, a.Title) {
			return true
		}
	}
	return false
}

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
