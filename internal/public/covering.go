package public

import (
	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/export"
	"github.com/jikenbo/jikenbo/internal/store"
)

// veils cover the words of one case: each report's by its document.
type veils struct {
	of        map[string]*veil // by report
	documents []*Document
	own       *veil // of words that stand in no document: the editors'
	masker    *Casebook
}

// veils reads the documents of a case.
func (c *Casebook) veils(tx *store.Tx, of *jikenbo.Case) (*veils, error) {
	v := &veils{of: map[string]*veil{}, documents: []*Document{}, masker: c}
	read := map[string]*veil{}
	for _, t := range of.Reports {
		if t.Document == "" {
			continue
		}
		if read[t.Document] == nil {
			d, err := c.veil(tx, t.Document)
			if err != nil {
				return nil, err
			}
			read[t.Document] = d
			v.documents = append(v.documents, d.Document)
		}
		v.of[t.Report] = read[t.Document]
	}
	return v, nil
}

// report covers what one report says: quotes by their place, other words by
// what is covered in the document. An editor's report stands in none.
func (v *veils) quotes(report string, list []jikenbo.Evidence) {
	if d := v.of[report]; d != nil {
		d.quotes(list)
		return
	}
	for i := range list {
		list[i].Exact = v.masker.mask.Text(list[i].Exact)
	}
}

func (v *veils) words(report, s string) string {
	if d := v.of[report]; d != nil {
		return d.words(s)
	}
	return v.masker.mask.Text(s)
}

// case_ covers the words of a case.
func (v *veils) case_(c *jikenbo.Case) {
	c.ReasonWords = v.masker.mask.Text(c.ReasonWords)
	for i := range c.Fields {
		v.sayings(c.Fields[i].Values)
		v.sayings(c.Fields[i].Earlier)
	}
	for i := range c.Timeline {
		v.saying(&c.Timeline[i].Saying)
	}
	for i := range c.Reports {
		c.Reports[i].Title = v.words(c.Reports[i].Report, c.Reports[i].Title)
	}
}

func (v *veils) sayings(list []jikenbo.Saying) {
	for i := range list {
		v.saying(&list[i])
	}
}

func (v *veils) saying(s *jikenbo.Saying) {
	v.quotes(s.Report, s.Evidence)
	s.Value = v.words(s.Report, s.Value)
	if s.Figure != nil {
		s.Figure.What = v.words(s.Report, s.Figure.What)
	}
}

// shown covers what stands beside a case.
func (v *veils) shown(s *book.Shown) {
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
}

// said covers all facts of a report.
func (v *veils) said(report string, r *export.Report) {
	for f := range r.Facts() {
		v.quotes(report, f.Evidence)
		f.Value = v.words(report, f.Value)
	}
	for i := range r.Counts {
		v.quotes(report, r.Counts[i].Evidence)
		r.Counts[i].What = v.words(report, r.Counts[i].What)
	}
}
