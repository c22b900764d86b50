package search

import (
	"slices"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/store"
)

// maxSnippets is how many reports of a case show the words around a match.
const maxSnippets = 2

// hitOf is a case that was found, with where the words stand in it.
func hitOf(tx *store.Tx, f *found, w *wish) (*Hit, error) {
	h := &Hit{Number: f.Number, Matched: []string{}, Words: []Snippet{}, Score: float64(f.score)}
	if len(w.all) == 0 {
		return h, nil
	}
	entries, err := tx.SearchEntriesOf(f.Number)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, e := range entries {
		h.match(entryFrom(e), w)
		ids = append(ids, e.Report)
	}
	reports, err := tx.Reports(ids)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(reports, func(a, b *store.Report) int { return int(a.Seq - b.Seq) })
	for _, r := range reports {
		if len(h.Words) == maxSnippets || r.Document == "" {
			continue
		}
		if err := h.snippet(tx, r, w); err != nil {
			return nil, err
		}
	}
	return h, nil
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
func (h *Hit) snippet(tx *store.Tx, r *store.Report, w *wish) error {
	d, err := tx.FullDocument(r.Document)
	if err != nil || d == nil {
		return err
	}
	own := cutPoints(string(d.Text), r.Start, r.End)
	text := jtext.Fold(own)
	found := marks(letters(text), w)
	if len(found) == 0 {
		return nil
	}
	s := around(text, found)
	s.Report = r.ID
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
