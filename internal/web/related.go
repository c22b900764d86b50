package web

import (
	"context"

	"github.com/jikenbo/jikenbo/internal/public"
	"github.com/jikenbo/jikenbo/internal/search"
)

// related are the cases that a reader of this one may want.
type related struct {
	Root         string
	Others       []public.Summary // of its root
	Body         string           // the organization
	Organization []public.Summary // other cases at it
	Alike        []public.Alike
}

// relatedCases is how many of each are shown; the page of the root or of the organization has all.
const relatedCases = 8

// related asks for them.
func (s *site) related(ctx context.Context, c *caseView) (rel related, err error) {
	if rel.Root = c.Case.Root; rel.Root != "" {
		if rel.Others, err = s.besides(ctx, c.Case.Number, search.Query{Root: rel.Root, Order: "disclosed"}); err != nil {
			return rel, err
		}
	}
	if rel.Body = c.Case.Value("organization"); rel.Body != "" {
		if rel.Organization, err = s.besides(ctx, c.Case.Number, search.Query{Organization: rel.Body}); err != nil {
			return rel, err
		}
	}
	rel.Alike, err = s.Casebook.Alike(ctx, c.Case.Number, relatedCases)
	return rel, err
}

// besides are the first cases that a search finds besides one.
func (s *site) besides(ctx context.Context, number string, q search.Query) ([]public.Summary, error) {
	q.Limit = relatedCases + 1
	found, err := s.Casebook.Search(ctx, q)
	if err != nil {
		return nil, err
	}
	var list []public.Summary
	for _, h := range found.Hits {
		if h.Number != number && len(list) < relatedCases {
			list = append(list, h.Summary)
		}
	}
	return list, nil
}
