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
