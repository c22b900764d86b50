package web

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
)

// check is a line of the checklist of responses.
type check struct {
	Label  string
	Done   bool
	Href   string // to the words
	Source *telling
}

// checklist is every response of the vocabulary, said or not, in one order for all cases.
func (c *caseView) checklist() []check {
	f := c.Case.Field("responses")
	var list []check
	for _, t := range jikenbo.Responses.Terms {
		k := check{Label: label(c.lang, jikenbo.Responses, t.Value)}
		for _, s := range slices.Concat(f.Values, f.Earlier) {
			if s.Value == t.Value && !k.Done {
				k.Done, k.Source = true, c.source(s.Report)
				if q := c.quotes(s.Report, s.Evidence); len(q) > 0 {
					k.Href = q[0].Href
				}
			}
		}
		list = append(list, k)
	}
	return list
}

// changeLine is how the word on one field turned with a report.
type changeLine struct {
	By            *telling
	Label         string
	Before, After []said
}

// changes are the turns of all reports, in the order in which they were told.
func (c *caseView) changes() []changeLine {
	var list []changeLine
	for _, step := range c.shown.Steps {
		for _, t := range step.Turns {
			line := changeLine{By: c.source(step.Report), Label: say(c.lang, "field."+t.Field)}
			for _, s := range t.Before {
				line.Before = append(line.Before, c.said(t.Field, s))
			}
			for _, s := range t.After {
				line.After = append(line.After, c.said(t.Field, s))
			}
			list = append(list, line)
		}
	}
	return list
}

// outside is the address of a page elsewhere, empty if it is none that a browser should open.
func outside(address string) string {
	if strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://") {
		return address
	}
	return ""
}
