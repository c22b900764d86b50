package web

import (
	"net/http"

	"github.com/jikenbo/jikenbo/internal/web/api"
)

// apiPage describes the API, as /openapi.json does for programs.
func (s *site) apiPage(w http.ResponseWriter, r *http.Request) error {
	return s.show(w, r, "api", view{Title: say(languageOf(r), "api.title"), Section: "api", Data: apiGroups(s.api.Operations())})
}

// apiGroup is the operations about one thing.
type apiGroup struct {
	Tag        string
	Operations []api.Operation
}

func apiGroups(list []api.Operation) []apiGroup {
	var groups []apiGroup
	for _, o := range list {
		if n := len(groups); n == 0 || groups[n-1].Tag != o.Tag {
			groups = append(groups, apiGroup{Tag: o.Tag})
		}
		g := &groups[len(groups)-1]
		g.Operations = append(g.Operations, o)
	}
	return groups
}
