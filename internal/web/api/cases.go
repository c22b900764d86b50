package api

import (
	"context"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"github.com/jikenbo/jikenbo/internal/public"
)

// answer is a body with the links to other pages of its list.
type answer[T any] struct {
	Link string `header:"Link" doc:"Other pages of the list (RFC 8288): first, prev, next, last."`
	Body T
}

// listOfCases is a page of cases.
type listOfCases struct {
	Total int              `json:"total" doc:"cases on all pages"`
	Cases []public.Summary `json:"cases"`
}

type listInput struct {
	cases
	paged
}

type numberInput struct {
	Number string `path:"number" doc:"JB-2023-0207; JR-2024-0003 of a root." example:"JB-2024-0001" maxLength:"20"`
}

func operation(method, path, id, tag, summary string) huma.Operation {
	return huma.Operation{
		Method: method, Path: path, OperationID: id, Summary: summary, Tags: []string{tag}, SkipValidateParams: true,
		Errors: []int{http.StatusBadRequest, http.StatusNotFound, http.StatusTooManyRequests},
	}
}

func get(path, id, tag, summary string) huma.Operation {
	return operation(http.MethodGet, path, id, tag, summary)
}

func registerCases(a *API) {
	huma.Register(a.huma, get("/api/v1/cases", "listCases", "cases", "Cases in pages, a line for each"), a.cases)
	huma.Register(a.huma, get("/api/v1/search", "search", "cases", "Cases with the words that match, and facets to narrow the search"), a.search)
	huma.Register(a.huma, get("/api/v1/cases/{number}", "getCase", "cases", "One case: its fields with their words, timeline, reports, changes, related cases and texts"), a.one)
	huma.Register(a.huma, get("/api/v1/cases/{number}/alike", "getAlike", "cases", "The cases most like one, and why"), a.alike)
	huma.Register(a.huma, get("/api/v1/roots/{number}", "getRoot", "cases", "One event behind the cases of several organizations"), a.root)
}

func (a *API) cases(ctx context.Context, in *listInput) (*answer[listOfCases], error) {
	found, err := a.find(ctx, &in.cases)
	if err != nil {
		return nil, err
	}
	out := &answer[listOfCases]{Link: in.links(found.Total), Body: listOfCases{Total: found.Total, Cases: []public.Summary{}}}
	for _, h := range found.Hits {
		out.Body.Cases = append(out.Body.Cases, h.Summary)
	}
	return out, nil
}

func (a *API) search(ctx context.Context, in *listInput) (*answer[*public.Found], error) {
	found, err := a.find(ctx, &in.cases)
	if err != nil {
		return nil, err
	}
	return &answer[*public.Found]{Link: in.links(found.Total), Body: found}, nil
}

func (a *API) find(ctx context.Context, in *cases) (*public.Found, error) {
	if in.err != nil {
		return nil, a.fault(in.err)
	}
	found, err := a.Casebook.Search(ctx, in.query)
	return found, a.fault(err)
}

// body is an answer without links.
type body[T any] struct{ Body T }

func (a *API) one(ctx context.Context, in *numberInput) (*body[*public.Case], error) {
	c, err := a.Casebook.Case(ctx, strings.ToUpper(in.Number))
	return &body[*public.Case]{c}, a.fault(err)
}

func (a *API) root(ctx context.Context, in *numberInput) (*body[*public.Root], error) {
	r, err := a.Casebook.Root(ctx, strings.ToUpper(in.Number))
	return &body[*public.Root]{r}, a.fault(err)
}

// listOfAlike are cases like another.
type listOfAlike struct {
	Cases []public.Alike `json:"cases"`
}

// mostAlike is how many are told.
const mostAlike = 10

func (a *API) alike(ctx context.Context, in *numberInput) (*body[listOfAlike], error) {
	list, err := a.Casebook.Alike(ctx, strings.ToUpper(in.Number), mostAlike)
	return &body[listOfAlike]{listOfAlike{list}}, a.fault(err)
}
