package web

import (
	"slices"

	"github.com/jikenbo/jikenbo"
)

// said is a value as it is shown, with its words and the report that they come from.
type said struct {
	Value   string
	Own     bool   // the source's own writing, not a term: Japanese in every language
	Link    string // to what is known of the value
	Note    string // the role of another body
	Quotes  []quote
	By      *telling
	Earlier bool // another word holds
}

// fact is a field of a case as it is shown.
type fact struct {
	Name     string
	Label    string
	List     bool
	Values   []said
	Earlier  []said // what was said otherwise
	Conflict bool
}

// Silent tells whether nobody says anything of it.
func (f fact) Silent() bool { return len(f.Values) == 0 }

// fact shows a field.
func (c *caseView) fact(name string) fact {
	f := c.Case.Field(name)
	out := fact{Name: name, Label: say(c.lang, "field."+name), Conflict: f.Conflict, List: isList(name)}
	for _, s := range f.Values {
		out.Values = append(out.Values, c.said(name, s))
	}
	for _, s := range f.Earlier {
		e := c.said(name, s)
		e.Earlier = true
		if !sameValue(out.Values, e) && !sameValue(out.Earlier, e) {
			out.Earlier = append(out.Earlier, e)
		}
	}
	return out
}

func isList(field string) bool {
	return slices.Contains([]string{"aliases", "through", "types", "data", "reported_to", "systems", "responses", "prevention"}, field)
}

func sameValue(list []said, s said) bool {
	return slices.ContainsFunc(list, func(x said) bool { return x.Value == s.Value && x.Note == s.Note })
}

// said shows one saying.
func (c *caseView) said(field string, s jikenbo.Saying) said {
	out := said{Value: s.Value, Quotes: c.quotes(s.Report, s.Evidence), By: c.by(s.Report)}
	switch v, closed := vocabulary(field); {
	case s.Figure != nil:
		out.Value = figureOf(c.lang, s.Figure).String()
	case closed:
		out.Value, out.Link = label(c.lang, v, s.Value), c.facet(field, s.Value)
	case field == "through":
		out.Note, out.Own = label(c.lang, jikenbo.Roles, string(s.Role)), s.Value != ""
		if s.Value == "" {
			out.Value = say(c.lang, "unnamed")
		} else {
			out.Link = c.lang.link("/organizations/", s.Value)
		}
	default:
		out.Own = !dated(field)
	}
	return out
}

func dated(field string) bool { return jikenbo.EventKinds.Has(field) }

// facet is the address of the cases that have the same value, for fields that one can search by.
func (c *caseView) facet(field, value string) string {
	name := map[string]string{"types": "type", "sector": "sector", "leak": "leak", "data": "data"}[field]
	if name == "" {
		return ""
	}
	return c.lang.link("/search") + "?" + name + "=" + value
}
