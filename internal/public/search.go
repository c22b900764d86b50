package public

import (
	"context"

	"github.com/jikenbo/jikenbo/internal/search"
	"github.com/jikenbo/jikenbo/internal/store"
)

// Found is one page of the cases that a search finds.
type Found struct {
	Query  search.Query `json:"-"`
	Total  int          `json:"total"`
	Hits   []Hit        `json:"cases"`
	Facets []Facet      `json:"facets"`
}

// Hit is a case that was found, and why.
type Hit struct {
	Summary
	Matched []string  `json:"matched"` // fields whose facts match the words
	Words   []Snippet `json:"words"`   // from the texts
}

// Snippet is words from a report's text around a match.
type Snippet struct {
	Report   string  `json:"report"`
	Document string  `json:"document"`
	Start    int     `json:"start"` // in code points of the document's text
	Pieces   []Piece `json:"pieces"`
}

// Piece is a part of a snippet that matches, or one that does not.
type Piece struct {
	Text  string `json:"text"`
	Match bool   `json:"match,omitempty"`
}

// Facet is one way to narrow the search.
type Facet struct {
	Name     string `json:"name"`
	Japanese string `json:"japanese"`
	English  string `json:"english"`
	Terms    []Term `json:"terms"`
}

// Term is a value of a facet and how many cases have it.
type Term struct {
	Value    string `json:"value"`
	Japanese string `json:"japanese"`
	English  string `json:"english"`
	Cases    int    `json:"cases"`
	Chosen   bool   `json:"chosen,omitempty"`
}

// Search finds cases. A mistake in the query is a Problem of search.
func (c *Casebook) Search(ctx context.Context, q search.Query) (*Found, error) {
	result, err := c.index.Search(ctx, q)
	if err != nil {
		return nil, err
	}
	out := &Found{Query: result.Query, Total: result.Total, Hits: []Hit{}, Facets: facets(result.Facets)}
	return out, c.book.DB.Read(ctx, func(tx *store.Tx) error {
		for _, h := range result.Hits {
			row := c.index.Row(h.Number)
			if row == nil {
				continue
			}
			words, err := c.snippets(tx, h.Words)
			if err != nil {
				return err
			}
			out.Hits = append(out.Hits, Hit{c.summary(row), listed(h.Matched), words})
		}
		return nil
	})
}

func facets(list []search.Facet) []Facet {
	out := make([]Facet, 0, len(list))
	for _, f := range list {
		facet := Facet{f.Name, f.Label, f.LabelEN, make([]Term, 0, len(f.Terms))}
		for _, t := range f.Terms {
			facet.Terms = append(facet.Terms, Term{t.Value, t.Label, t.LabelEN, t.Count, t.Chosen})
		}
		out = append(out, facet)
	}
	return out
}

// snippets cuts words out of the covered texts.
func (c *Casebook) snippets(tx *store.Tx, list []search.Snippet) ([]Snippet, error) {
	out := make([]Snippet, 0, len(list))
	for _, s := range list {
		reports, err := tx.Reports([]string{s.Report})
		if err != nil {
			return nil, err
		}
		if len(reports) == 0 || reports[0].Document == "" {
			continue
		}
		v, err := c.veil(tx, reports[0].Document)
		if err != nil {
			return nil, err
		}
		out = append(out, Snippet{s.Report, v.ID, s.Start, v.pieces(s)})
	}
	return out, nil
}

// pieces cuts a snippet at its marks.
func (v *veil) pieces(s search.Snippet) []Piece {
	pieces := []Piece{}
	add := func(start, end int, match bool) {
		if words, ok := v.quote(start, end); ok && start < end {
			pieces = append(pieces, Piece{words, match})
		}
	}
	at := s.Start
	for _, m := range s.Marks {
		add(at, m.Start, false)
		add(m.Start, m.End, true)
		at = m.End
	}
	add(at, s.End, false)
	return pieces
}

// rows are the rows of the cases that a query finds, whatever its page.
func (c *Casebook) rows(ctx context.Context, q search.Query) ([]*search.Row, error) {
	var list []*search.Row
	err := c.index.Each(ctx, q, func(r *search.Row) { list = append(list, r) })
	return list, err
}

// open are the rows of all open cases. They are shared: nobody may change the list.
func (c *Casebook) open(ctx context.Context) ([]*search.Row, error) {
	return remembered(ctx, c, "open", func() ([]*search.Row, error) { return c.rows(ctx, search.Query{}) })
}
