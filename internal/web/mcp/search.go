package mcp

import (
	"context"
	"net/url"
	"slices"
	"strconv"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"github.com/jikenbo/jikenbo/internal/public"
)

type searchInput struct {
	conditions
	Order string `json:"order,omitempty" jsonschema:"one of: relevance -disclosed disclosed -changed -count count organization number"`
	Limit int    `json:"limit,omitempty" jsonschema:"how many, 10 if not said, at most 50"`
	Page  int    `json:"page,omitempty" jsonschema:"page, from 1"`
}

// searchOutput is a page of what was found.
type searchOutput struct {
	Address string         `json:"address"` // of the search page, to cite
	Total   int            `json:"total"`
	Cases   []public.Hit   `json:"cases"`
	Facets  []public.Facet `json:"facets"`
}

func (t *tools) search(ctx context.Context, _ *mcp.CallToolRequest, in searchInput) (*mcp.CallToolResult, *searchOutput, error) {
	const usual, most = 10, 50
	if in.Limit <= 0 {
		in.Limit = usual
	}
	q, err := in.query(url.Values{
		"order": {in.Order}, "limit": {strconv.Itoa(min(in.Limit, most))}, "page": {strconv.Itoa(max(in.Page, 1))},
	})
	if err != nil {
		return nil, nil, err
	}
	found, err := t.casebook.Search(ctx, q)
	if err != nil {
		return nil, nil, err
	}
	return nil, &searchOutput{"/search?" + q.Values().Encode(), found.Total, found.Hits, short(found.Facets)}, nil
}

// short leaves the commonest terms of each facet: a model reads all it is given.
func short(facets []public.Facet) []public.Facet {
	const most = 12
	facets = slices.Clone(facets) // others have them too
	for i, f := range facets {
		facets[i].Terms = f.Terms[:min(most, len(f.Terms))]
	}
	return facets
}

type statisticsInput struct {
	conditions
	RootsOnce bool     `json:"roots_once,omitempty" jsonschema:"count the victims of one root event once, not each"`
	Tables    []string `json:"tables,omitempty" jsonschema:"any of: month year type sector data leak size prefecture days days_by_type days_by_sector; all if not said"`
}

func (t *tools) statistics(ctx context.Context, _ *mcp.CallToolRequest, in statisticsInput) (*mcp.CallToolResult, *public.Statistics, error) {
	q, err := in.query(url.Values{})
	if err != nil {
		return nil, nil, err
	}
	roots := public.RootsEach
	if in.RootsOnce {
		roots = public.RootsOnce
	}
	s, err := t.casebook.Statistics(ctx, q, roots)
	if err == nil && len(in.Tables) > 0 {
		some := *s
		some.Tables = only(s.Tables, in.Tables)
		s = &some
	}
	return nil, s, err
}

// only are the tables of these names.
func only(tables []public.Table, names []string) []public.Table {
	out := []public.Table{}
	for _, t := range tables {
		for _, n := range names {
			if t.Name == n {
				out = append(out, t)
			}
		}
	}
	return out
}
