package api

import (
	"context"
	"strconv"

	"github.com/danielgtaylor/huma/v2"

	"github.com/jikenbo/jikenbo/internal/public"
)

type changesInput struct {
	cases
	Since int64    `query:"since" doc:"Only what came after this seq; 0 is everything." minimum:"0"`
	Kind  []string `query:"kind,explode" doc:"Kinds of changes, any of these."`
	Limit int      `query:"limit" doc:"How many." minimum:"1" maximum:"200" default:"20"`
}

// listOfChanges are changes, the oldest first.
type listOfChanges struct {
	Last    int64           `json:"last" doc:"the seq to ask for what comes next"`
	Changes []public.Change `json:"changes"`
}

func registerChanges(a *API) {
	huma.Register(a.huma, get("/api/v1/changes", "listChanges", "changes", "What became of cases, the oldest first: new, report, value (from, to), corrected, withdrawn and so on. Whoever asks with the last seq that they have misses nothing"), a.changes)
}

func (a *API) changes(ctx context.Context, in *changesInput) (*answer[listOfChanges], error) {
	if in.err != nil {
		return nil, a.fault(in.err)
	}
	limit := min(max(in.query.Limit, 0), 200)
	if limit == 0 {
		limit = 20
	}
	filter := in.query
	filter.Limit, filter.Offset = 0, 0
	list, err := a.Casebook.Changes(ctx, public.ChangeQuery{Since: in.Since, Cases: filter, Kinds: in.Kind, Limit: limit})
	out := &answer[listOfChanges]{Body: listOfChanges{Last: in.Since, Changes: list}}
	if n := len(list); n > 0 {
		out.Body.Last = list[n-1].Seq
	}
	if len(list) == limit {
		v := in.at.Query()
		v.Set("since", strconv.FormatInt(out.Body.Last, 10))
		out.Link = `<` + in.at.Path + "?" + v.Encode() + `>; rel="next"`
	}
	return out, a.fault(err)
}
