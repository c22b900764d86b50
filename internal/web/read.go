package web

import (
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/export"
	"github.com/jikenbo/jikenbo/internal/public"
	"github.com/jikenbo/jikenbo/internal/source"
)

// readView is the page on which a text is read.
type readView struct {
	Asked   bool
	Text    string // as it was pasted
	Name    string // of the file
	Sorts   []string
	Reports []readReport
	None    []noReport
	Lines   []line

	lang language
	kept *keptText
	seen map[string]bool // names of places
}

// readReport is what one account says.
type readReport struct {
	Title string
	Case  string // its number, of a kept document
	Like  *public.Likely
	Facts []readFact
}

// readFact is a field with its values.
type readFact struct {
	Label, Sort string
	Values      []said
}

// noReport is a stretch that is none, and why.
type noReport struct{ Why, Words string }

// readForm shows where a text can be pasted.
func (s *site) readForm(w http.ResponseWriter, r *http.Request) error {
	return s.showRead(w, r, &readView{})
}

// readText reads a text that was sent. Nothing of it is kept: the answer is the page.
func (s *site) readText(w http.ResponseWriter, r *http.Request) error {
	p, err := postedIn(w, r)
	if err != nil {
		return err
	}
	v := &readView{Asked: true, Text: string(p.raw), Name: p.name, lang: languageOf(r)}
	if p.name != "" {
		v.Text = ""
	}
	if strings.TrimSpace(string(p.raw)) == "" {
		return s.showRead(w, r, &readView{})
	}
	name := p.name
	if name == "" {
		name = "text.txt"
	}
	reading, err := s.Casebook.Read(r.Context(), p.raw, source.Origin{Name: name})
	if wrong := (public.Unreadable{}); errors.As(err, &wrong) {
		return badRequest(err)
	}
	if err != nil {
		return err
	}
	v.fill(reading)
	w.Header().Set("Cache-Control", "no-store")
	return s.showRead(w, r, v)
}

func (s *site) showRead(w http.ResponseWriter, r *http.Request, v *readView) error {
	v.Sorts = sorts
	return s.show(w, r, "read", view{Title: say(languageOf(r), "nav.read"), Section: "read", Data: v})
}

// begin takes the text that is shown.
func (v *readView) begin(text string) {
	v.kept, v.seen, v.Sorts = newKept(text), map[string]bool{}, sorts
}

// fill shows what was read.
func (v *readView) fill(of *public.Reading) {
	v.begin(of.Text)
	for i := range of.Reports {
		one := v.report(&of.Reports[i], i)
		one.Like = &of.Cases[i]
		v.Reports = append(v.Reports, one)
	}
	for _, n := range of.Skipped {
		v.None = append(v.None, noReport{n.Why, shortened(v.kept.runes[n.Start:n.End])})
	}
	v.Lines = v.kept.lines()
}

func (v *readView) report(r *export.Report, n int) readReport {
	out := readReport{Title: say(v.lang, "read.account", n+1)}
	for _, f := range readFields {
		line := readFact{Label: say(v.lang, "field."+f.name), Sort: f.sort}
		for _, fact := range f.of(r) {
			if f.name == "occurred_to" && r.OccurredFrom != nil && r.OccurredFrom.Value == fact.Value {
				continue // one moment
			}
			line.Values = append(line.Values, v.said(f, fact))
		}
		if f.name == "count" {
			line.Values = v.counts(r)
		}
		if len(line.Values) > 0 {
			out.Facts = append(out.Facts, line)
		}
	}
	return out
}

func (v *readView) said(f readField, fact export.Fact) said {
	one := said{Value: fact.Value, Own: true, Quotes: v.quotes(f.sort, fact.Evidence)}
	if terms, closed := vocabulary(f.name); closed {
		one.Value, one.Own = label(v.lang, terms, fact.Value), false
	}
	return one
}

// counts are the figures, each with what is counted and how sure it is.
func (v *readView) counts(r *export.Report) []said {
	var list []said
	for _, c := range r.Counts {
		note := strings.TrimSpace(c.What + " " + label(v.lang, jikenbo.Statuses, string(c.Status)))
		list = append(list, said{Value: figureOf(v.lang, &c.Figure).String(), Note: note, Quotes: v.quotes("count", c.Evidence)})
	}
	return list
}

// quotes marks the words of a fact in the text, by its sort.
func (v *readView) quotes(sort string, evidence []jikenbo.Evidence) []quote {
	var list []quote
	for _, e := range evidence {
		name := fmt.Sprintf("%s-%d-%d", sort, e.Start, e.End)
		if !v.seen[name] {
			v.seen[name] = true
			v.kept.places = append(v.kept.places, place{start: e.Start, end: e.End, name: name, kind: sort})
		}
		list = append(list, quote{e.Exact, "#" + name})
	}
	return list
}

// shortened is the beginning of a stretch.
func shortened(words []rune) string {
	const most = 60
	if len(words) <= most {
		return string(words)
	}
	return string(words[:most]) + "…"
}
