package search

import (
	"slices"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/store"
)

// maxSnippets is how many reports of a case show the words around a match.
const maxSnippets = 2

// hits are cases that were found, with where the words stand in them. What is
// looked up for all of them is asked for at once.
func hits(tx *store.Tx, all []found, w *wish) ([]Hit, error) {
	list := make([]Hit, len(all))
	reports := make([][]*store.SearchHit, len(all))
	at, numbers := map[string]int{}, []string{}
	for i, f := range all {
		list[i] = Hit{Number: f.Number, Matched: []string{}, Words: []Snippet{}, Score: float64(f.score)}
		at[f.Number], numbers = i, append(numbers, f.Number)
	}
	if len(w.all) == 0 {
		return list, nil
	}
	found, err := tx.SearchHits(numbers)
	if err != nil {
		return nil, err
	}
	for _, r := range found {
		i := at[r.Number]
		list[i].match(entryFrom(&r.Entry), w)
		reports[i] = append(reports[i], r)
	}
	t := &library{tx: tx, known: map[string]string{}}
	if err := t.readFirst(reports); err != nil {
		return nil, err
	}
	for i := range list {
		if err := list[i].snippets(t, reports[i], w); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// library has the texts of documents, each read once.
type library struct {
	tx    *store.Tx
	known map[string]string
}

// readFirst reads the texts that will most likely do: those of the first
// reports of each case.
func (t *library) readFirst(cases [][]*store.SearchHit) error {
	var wanted []string
	for _, reports := range cases {
		for _, r := range reports[:min(maxSnippets, len(reports))] {
			if r.Document != "" {
				wanted = append(wanted, r.Document)
			}
		}
	}
	return t.read(wanted)
}

func (t *library) read(documents []string) error {
	all, err := t.tx.FullDocuments(documents)
	for _, d := range all {
		t.known[d.ID] = string(d.Text)
	}
	return err
}

// of is the text of a document.
func (t *library) of(document string) (string, error) {
	if _, known := t.known[document]; !known {
		if err := t.read([]string{document}); err != nil {
			return "", err
		}
	}
	return t.known[document], nil
}

// snippets show the words of the first reports that have some.
func (h *Hit) snippets(t *library, reports []*store.SearchHit, w *wish) error {
	for _, r := range reports {
		if len(h.Words) == maxSnippets {
			break
		}
		if r.Document == "" {
			continue
		}
		if err := h.snippet(t, r, w); err != nil {
			return err
		}
	}
	return nil
}

// match notes the fields of an entry that have one of the words.
func (h *Hit) match(e *Entry, w *wish) {
	for _, f := range e.facts {
		if slices.Contains(h.Matched, f.Field) {
			continue
		}
		if len(marks(lettersIn(f.Words), w)) > 0 {
			h.Matched = append(h.Matched, f.Field)
		}
	}
}

func lettersIn(s string) []letter {
	var list []letter
	for _, r := range s {
		list = append(list, letter{r: r})
	}
	return list
}

// snippet shows the words of a report around the first match.
func (h *Hit) snippet(t *library, r *store.SearchHit, w *wish) error {
	whole, err := t.of(r.Document)
	if err != nil {
		return err
	}
	own := cutPoints(whole, r.Start, r.End)
	text := jtext.Fold(own)
	found := marks(letters(text), w)
	if len(found) == 0 {
		return nil
	}
	s := around(text, found)
	s.Report, s.Document = r.Report, r.Document
	p := points{text: own}
	s.Start, s.End = r.Start+p.at(s.Start), r.Start+p.at(s.End)
	p = points{text: own}
	for i := range s.Marks {
		m := &s.Marks[i]
		m.Start, m.End = r.Start+p.at(m.Start), r.Start+p.at(m.End)
	}
	h.Words = append(h.Words, s)
	return nil
}

// cutPoints is what stands between two code points of a text.
func cutPoints(text string, start, end int) string {
	p := points{text: text}
	from := p.byte(start)
	return text[from:p.byte(end)]
}

// points goes through a text once, from bytes to code points or back.
type points struct {
	text         string
	bytes, runes int
}

// at is the code point at a byte that is not before the last one asked.
func (p *points) at(at int) int {
	p.runes += utf8.RuneCountInString(p.text[p.bytes:at])
	p.bytes = at
	return p.runes
}

// byte is the byte of a code point that is not before the last one asked.
func (p *points) byte(point int) int {
	for p.runes < point && p.bytes < len(p.text) {
		_, width := utf8.DecodeRuneInString(p.text[p.bytes:])
		p.bytes, p.runes = p.bytes+width, p.runes+1
	}
	return p.bytes
}
