package api

import (
	"context"

	"github.com/danielgtaylor/huma/v2"

	"github.com/jikenbo/jikenbo/internal/public"
	"github.com/jikenbo/jikenbo/internal/search"
)

type statisticsInput struct {
	cases
	Roots string `query:"roots" doc:"How the cases of one root count: each of them, or once as the case at which it happened, else the one disclosed first." enum:"each,once" default:"each"`
}

func registerStatistics(a *API) {
	huma.Register(a.huma, get("/api/v1/statistics", "getStatistics", "statistics", "The cases of a search counted by month, type, sector, data, size, prefecture and days to disclosure. Each table says what it counts, over how many, and how many say nothing; unlike units are never added"), a.statistics)
}

func (a *API) statistics(ctx context.Context, in *statisticsInput) (*body[*public.Statistics], error) {
	if in.err != nil {
		return nil, a.fault(in.err)
	}
	if in.Roots != "" && in.Roots != string(public.RootsEach) && in.Roots != string(public.RootsOnce) {
		return nil, a.fault(search.Problem("roots は each か once です"))
	}
	s, err := a.Casebook.Statistics(ctx, in.query, public.Roots(in.Roots))
	return &body[*public.Statistics]{s}, a.fault(err)
}
