package public

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/export"
	"github.com/jikenbo/jikenbo/internal/mask"
	"github.com/jikenbo/jikenbo/internal/store"
)

// covering covers the words of one case: each report's by its document.
type covering struct {
	mask  *mask.Masker
	of    map[string]*veil // by report
	bare  bool             // for formats without quotes: they are dropped, and no document is read
	veils []*veil          // each once, in the order of the reports
}

// covering reads the documents of a case.
func (c *Casebook) covering(tx *store.Tx, of *jikenbo.Case) (*covering, error) {
	v := &covering{mask: c.mask, of: map[string]*veil{}}
	var ids []string
	for _, t := range of.Reports {
		if t.Document != "" && !slices.Contains(ids, t.Document) { // an editor's stands in none
			ids = append(ids, t.Document)
		}
	}
	read, err := c.veilsOf(tx, ids)
	if err != nil {
		return nil, err
	}
	for _, t := range of.Reports {
		v.of[t.Report] = read[t.Document]
	}
	for _, id := range ids {
		v.veils = append(v.veils, read[id])
	}
	return v, nil
}

// quotes covers the words of a report by their place. An editor's stand in no
// document.
func (v *covering) quotes(report string, list []jikenbo.Evidence) {
	if d := v.of[report]; d != nil {
		d.quotes(list)
		return
	}
	for i := range list {
		list[i].Exact = v.mask.Text(list[i].Exact)
	}
}

// words covers other words that come from a report.
func (v *covering) words(report, s string) string {
	if d := v.of[report]; d != nil {
		return d.words(s)
	}
	return v.mask.Text(s)
}

// cover covers the words of a case.
func (v *covering) cover(c *jikenbo.Case) {
	c.ReasonWords = v.mask.Text(c.ReasonWords)
	for i := range c.Fields {
		v.sayings(c.Fields[i].Values)
		v.sayings(c.Fields[i].Earlier)
	}
	for i := range c.Timeline {
		v.saying(&c.Timeline[i].Saying)
	}
	for i, t := range c.Reports {
		c.Reports[i].Title = v.mask.Text(v.words(t.Report, t.Title))
	}
}

func (v *covering) sayings(list []jikenbo.Saying) {
	for i := range list {
		v.saying(&list[i])
	}
}

func (v *covering) saying(s *jikenbo.Saying) {
	if v.bare {
		s.Evidence = nil
	}
	v.quotes(s.Report, s.Evidence)
	if s.Label == "" && s.Figure == nil && !isDate(s.Value) { // not a term
		s.Value = v.words(s.Report, s.Value)
	}
	if s.Figure != nil {
		s.Figure.What = v.words(s.Report, s.Figure.What)
	}
}

// beside covers what stands beside a case.
func (v *covering) beside(s *book.Shown) {
	for i, t := range s.Case.Reports {
		if s.Said[i] != nil {
			v.said(t.Report, s.Said[i])
		}
	}
	for i := range s.Steps {
		for j := range s.Steps[i].Turns {
			v.sayings(s.Steps[i].Turns[j].Before)
			v.sayings(s.Steps[i].Turns[j].After)
		}
	}
	for i := range s.Asks {
		s.Asks[i].Words = v.mask.Text(s.Asks[i].Words)
	}
}

// said covers all that a report says.
func (v *covering) said(report string, r *export.Report) {
	for f := range r.Facts() {
		v.quotes(report, f.Evidence)
		f.Value = v.words(report, f.Value)
	}
	for i := range r.Counts {
		v.quotes(report, r.Counts[i].Evidence)
		r.Counts[i].What = v.words(report, r.Counts[i].What)
	}
}

// isDate tells whether a value is a date, which most are that are no terms.
func isDate(value string) bool {
	return len(value) >= len("2024") && strings.Trim(value, "0123456789-") == ""
}
