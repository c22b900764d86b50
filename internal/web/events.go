package web

import "github.com/jikenbo/jikenbo"

// eventLine is an event in the list of a case's events.
type eventLine struct {
	Date      jikenbo.Date
	Label     string
	Disclosed bool
	Said      said
	Since     int // days since the event before, 0 if it is the first or nobody can tell
	Gap       int // how far it is drawn from the one before, 0 to 6
}

// events lists the timeline with its words.
func (c *caseView) events() []eventLine {
	var list []eventLine
	before := 0
	for _, e := range c.Case.Timeline {
		line := eventLine{
			Date: e.Date, Label: label(c.lang, jikenbo.EventKinds, string(e.Kind)),
			Disclosed: e.Kind == "disclosed", Said: c.said(string(e.Kind), e.Saying),
		}
		if day, _, ok := days(e.Date); ok && e.Date.Precision() == 3 {
			if before != 0 && day > before {
				line.Since = day - before
			}
			before = day
		}
		for n := line.Since; n > 0 && line.Gap < 6; n /= 4 { // to scale, but a year is no page
			line.Gap++
		}
		list = append(list, line)
	}
	return list
}
