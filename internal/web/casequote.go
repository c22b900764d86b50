package web

import (
	"fmt"
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/public"
)

// quote is words of a source. Its address leads to their place in the kept text; an editor's words have none.
type quote struct{ Words, Href string }

// telling is a report of a case as its page names it.
type telling struct {
	Short string // 最終報, with the day where another one is called the same
	Words string // 最終報 2024-09-02
	Href  string // to its text
	Title string
	jikenbo.Telling
	text *sourceText
}

// sourceText is the kept text of a document on the page of a case.
type sourceText struct {
	ID    string // of its element
	Label string
	*public.Document
	URL   string // of the original page, if it is one
	Lines []line
	Cut   bool // lines are left out
	kept  *keptText
}

// readSources lists the reports of a case and the texts in which they stand. Several reports may stand in one text.
func (c *caseView) readSources() {
	texts := map[*public.Document]*sourceText{}
	for i, t := range c.Case.Reports {
		s := &telling{Short: c.called(t), Words: c.told(t), Title: t.Title, Telling: t}
		if d := c.shown.Document(t); d != nil {
			if texts[d] == nil {
				texts[d] = &sourceText{ID: fmt.Sprintf("%st%d", c.prefix, len(c.Texts)+1), Label: s.Words, Document: d, URL: outside(d.Address()), kept: newKept(d.Text)}
				c.Texts = append(c.Texts, texts[d])
			}
			s.text, s.Href = texts[d], "#"+texts[d].ID
			if said := c.shown.Said[i]; said != nil {
				s.text.kept.spans = append(s.text.kept.spans, [2]int{said.Start, said.End})
			}
		}
		c.Sources = append(c.Sources, s)
	}
	c.tellApart()
}

// called names a report: which of several it is, or whose words.
func (c *caseView) called(t jikenbo.Telling) string {
	if t.Sequence != "" && t.Voice == jikenbo.VoiceOwn {
		return label(c.lang, jikenbo.Sequences, string(t.Sequence))
	}
	if t.Voice == "" { // nothing says whose words they are
		return say(c.lang, "report")
	}
	return label(c.lang, jikenbo.Voices, string(t.Voice))
}

// told names a report with its day.
func (c *caseView) told(t jikenbo.Telling) string {
	return strings.TrimSpace(c.called(t) + " " + string(t.On))
}

// tellApart adds the day where two reports are called the same.
func (c *caseView) tellApart() {
	for _, s := range c.Sources {
		if slices.ContainsFunc(c.Sources, func(x *telling) bool { return x != s && c.called(x.Telling) == c.called(s.Telling) }) {
			s.Short = s.Words
		}
	}
}

func (c *caseView) source(report string) *telling {
	for _, s := range c.Sources {
		if s.Report == report {
			return s
		}
	}
	return nil
}

// by is the report that says something; of a case with one report that need not be said.
func (c *caseView) by(report string) *telling {
	if len(c.Sources) == 1 {
		return nil
	}
	return c.source(report)
}

// quotes are the words of some evidence, the same words once; their places are marked in the kept text.
func (c *caseView) quotes(report string, evidence []jikenbo.Evidence) []quote {
	var list []quote
	for _, e := range evidence {
		q := quote{Words: e.Exact}
		if s := c.source(report); s != nil && s.text != nil {
			name := fmt.Sprintf("%s-%d-%d", s.text.ID, e.Start, e.End)
			s.text.kept.places = append(s.text.kept.places, place{start: e.Start, end: e.End, name: name})
			q.Href = "#" + name
		}
		if !slices.ContainsFunc(list, func(x quote) bool { return x.Words == q.Words }) {
			list = append(list, q)
		}
	}
	return list
}

// finishTexts writes the texts once every quote is known.
func (c *caseView) finishTexts() {
	slices.Reverse(c.Texts) // the latest first: its word holds
	for _, t := range c.Texts {
		t.Lines = t.kept.lines()
		for _, l := range t.Lines {
			t.Cut = t.Cut || l.Gap
		}
	}
}
