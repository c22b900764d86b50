package api

import (
	"context"
	"strconv"

	"github.com/danielgtaylor/huma/v2"

	"github.com/jikenbo/jikenbo/internal/public"
)

type documentsInput struct {
	After int64 `query:"after" doc:"Only what arrived after this seq."`
	Limit int   `query:"limit" doc:"How many." minimum:"1" maximum:"100" default:"20"`
}

// Resolve keeps the limit.
func (in *documentsInput) Resolve(huma.Context) []error {
	in.Limit = min(max(in.Limit, 1), 100)
	return nil
}

// listOfDocuments are documents in the order of arrival, without their texts.
type listOfDocuments struct {
	Documents []public.Kept `json:"documents"`
}

// listOfReports are reports in the order in which their documents arrived.
type listOfReports struct {
	After   int64           `json:"after" doc:"the seq to go on from"`
	Reports []public.Report `json:"reports"`
}

type idInput struct {
	ID string `path:"id" doc:"Hexadecimal, as other answers give it." maxLength:"64"`
}

func registerDocuments(a *API) {
	huma.Register(a.huma, get("/api/v1/documents", "listDocuments", "documents", "Kept documents in the order of arrival with what they tell; their texts one by one"), a.documents)
	huma.Register(a.huma, get("/api/v1/documents/{id}", "getDocument", "documents", "A kept document with its text, personal data covered"), a.document1)
	huma.Register(a.huma, get("/api/v1/reports", "listReports", "documents", "What documents tell, each fact with its words, in the order of arrival"), a.reports)
	huma.Register(a.huma, get("/api/v1/reports/{id}", "getReport", "documents", "What one document tells of one incident"), a.report)
}

func (a *API) documents(ctx context.Context, in *documentsInput) (*answer[listOfDocuments], error) {
	list, err := a.Casebook.Documents(ctx, in.After, in.Limit, false)
	return &answer[listOfDocuments]{goOn("/api/v1/documents", list, in.Limit), listOfDocuments{list}}, a.fault(err)
}

func (a *API) document1(ctx context.Context, in *idInput) (*body[*public.Document], error) {
	d, err := a.Casebook.Document(ctx, in.ID)
	return &body[*public.Document]{d}, a.fault(err)
}

func (a *API) reports(ctx context.Context, in *documentsInput) (*answer[listOfReports], error) {
	list, err := a.Casebook.Documents(ctx, in.After, in.Limit, false)
	out := listOfReports{After: in.After, Reports: []public.Report{}}
	for _, d := range list {
		out.After = d.Seq
		out.Reports = append(out.Reports, d.Reports...)
	}
	return &answer[listOfReports]{goOn("/api/v1/reports", list, in.Limit), out}, a.fault(err)
}

func (a *API) report(ctx context.Context, in *idInput) (*body[*public.Report], error) {
	r, err := a.Casebook.Report(ctx, in.ID)
	return &body[*public.Report]{r}, a.fault(err)
}

// goOn is the link to what arrived later, if there may be more.
func goOn(path string, list []public.Kept, limit int) string {
	if len(list) < limit {
		return ""
	}
	return "<" + path + "?after=" + strconv.FormatInt(list[len(list)-1].Seq, 10) + "&limit=" + strconv.Itoa(limit) + `>; rel="next"`
}
