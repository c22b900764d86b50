package public

import (
	"context"
	"fmt"

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

// Search finds cases. A mistake in the query is a Problem of search. What is found
// without words, as on the first page, is kept until a case changes: nobody may
// change it.
func (c *Casebook) Search(ctx context.Context, q search.Query) (*Found, error) {
	if q.Text != "" || q.Organization != "" || q.Root != "" {
		return c.search(ctx, q)
	}
	key := fmt.Sprint(q.Offset, q.Limit, q.Values().Encode())
	return rememberedIn(ctx, c, &c.lists, key, func() (*Found, error) { return c.search(ctx, q) })
}

func (c *Casebook) search(ctx context.Context, q search.Query) (*Found, error) {
	result, err := c.index.Search(ctx, q)
	if err != nil {
		return nil, err
	}
	out := &Found{Query: result.Query, Total: result.Total, Hits: []Hit{}, Facets: facets(result.Facets)}
	veils, err := c.veilsIn(ctx, result.Hits)
	if err != nil {
		return nil, err
	}
	for _, h := range result.Hits {
		if row := c.index.Row(h.Number); row != nil {
			out.Hits = append(out.Hits, Hit{c.summary(row), listed(h.Matched), snippets(veils, h.Words)})
		}
	}
	return out, nil
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

// veilsIn are the covered documents from which words are shown.
func (c *Casebook) veilsIn(ctx context.Context, hits []search.Hit) (veils map[string]*veil, err error) {
	var ids []string
	for _, h := range hits {
		for _, s := range h.Words {
			ids = append(ids, s.Document)
		}
	}
	if len(ids) == 0 {
		return nil, nil
	}
	return veils, c.book.DB.Read(ctx, func(tx *store.Tx) error {
		veils, err = c.veilsOf(tx, ids)
		return err
	})
}

// snippets cuts words out of the covered texts.
func snippets(veils map[string]*veil, list []search.Snippet) []Snippet {
	out := make([]Snippet, 0, len(list))
	for _, s := range list {
		v := veils[s.Document]
		out = append(out, Snippet{s.Report, v.ID, s.Start, v.pieces(s)})
	}
	return out
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
