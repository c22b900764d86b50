package web

import (
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/export"
)

// itemTable is the items that the law has an organization report (個人情報保護法施行規則 8条1項), in their order, with the
// fields of a case that tell of each. The words of the items stand in words.txt.
var itemTable = []struct {
	name   string
	fields []string
}{
	{"overview", []string{"leak", "occurred_from", "occurred_to", "discovered", "discovered_by", "systems"}},
	{"data", []string{"data"}},
	{"people", []string{"count"}},
	{"cause", []string{"types", "through"}},
	{"harm", []string{"harm"}},
	{"persons", []string{"responses"}},
	{"disclosure", []string{"disclosed"}},
	{"prevention", []string{"prevention"}},
	{"others", []string{"reported_to", "responses"}},
}

// toPersons are the responses that concern the persons themselves (the sixth item); the others are "others".
var toPersons = []string{"notified_persons", "set_up_contact", "warned_public", "compensated", "asked_deletion"}

// item is one of the nine.
type item struct {
	Number int
	Name   string
	Facts  []fact // those of which somebody says something
	Counts []countRow
	Told   []*telling // of the disclosure: the organization's reports
}

func (c *caseView) items() []item {
	var list []item
	for i, row := range itemTable {
		it := item{Number: i + 1, Name: row.name}
		for _, name := range row.fields {
			f := c.fact(name)
			if name == "responses" {
				f = f.only(func(value string) bool { return (row.name == "persons") == slices.Contains(c.labels(toPersons), value) })
			}
			if name == "occurred_to" && c.Case.Value(name) == c.Case.Value("occurred_from") {
				continue // one moment
			}
			if !f.Silent() || len(f.Earlier) > 0 {
				it.Facts = append(it.Facts, f)
			}
		}
		list = append(list, it)
	}
	list[2].Counts = c.counts()
	list[6].Told = c.ownReports()
	for i := range list[6].Facts {
		list[6].Facts[i].Earlier = nil // later reports were not told otherwise: they stand in Told
	}
	return list
}

func (c *caseView) labels(responses []string) []string {
	var list []string
	for _, r := range responses {
		list = append(list, label(c.lang, jikenbo.Responses, r))
	}
	return list
}

// only is the fact with some of its values.
func (f fact) only(keep func(value string) bool) fact {
	drop := func(s said) bool { return !keep(s.Value) }
	f.Values, f.Earlier = slices.DeleteFunc(f.Values, drop), slices.DeleteFunc(f.Earlier, drop)
	return f
}

// ownReports are the reports of the organization itself that say when they were told.
func (c *caseView) ownReports() []*telling {
	var list []*telling
	for _, s := range c.Sources {
		if s.Voice == jikenbo.VoiceOwn && s.On != "" && s.Sequence != "" {
			list = append(list, s)
		}
	}
	return list
}

// countRow is a figure of the report whose word on the number holds.
type countRow struct {
	What   string
	Figure figureView
	Status jikenbo.Status
	Quotes []quote
	By     *telling
}

// counts are all figures of that report. They may overlap and are never added.
func (c *caseView) counts() []countRow {
	holds := c.Case.Field("count").Values
	if len(holds) == 0 {
		return nil
	}
	said := c.saidBy(holds[0].Report)
	if said == nil {
		return nil
	}
	var rows []countRow
	for _, n := range said.Counts {
		rows = append(rows, countRow{n.What, figureOf(c.lang, &n.Figure), n.Status, c.quotes(holds[0].Report, n.Evidence), c.by(holds[0].Report)})
	}
	return rows
}

func (c *caseView) saidBy(report string) *export.Report {
	for i, t := range c.Case.Reports {
		if t.Report == report {
			return c.shown.Said[i]
		}
	}
	return nil
}
