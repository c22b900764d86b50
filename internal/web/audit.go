package web

import (
	"net/http"
	"slices"
	"strconv"
	"strings"
)

// auditPage is how many acts one page of the log has.
const auditPage = 100

// auditData is a page of the editors' acts, the latest first.
type auditData struct {
	Number string // only of this case
	Acts   []*act
	Older  int64 // before which act the next page begins, 0 if there is none
}

// audit is the log of what editors did.
func (s *site) audit(w http.ResponseWriter, r *http.Request) error {
	q := r.URL.Query()
	d := auditData{Number: strings.ToUpper(q.Get("number"))}
	before, _ := strconv.ParseInt(q.Get("before"), 10, 64)
	ops, err := s.Book.Operations(r.Context())
	if err != nil {
		return err
	}
	for _, o := range slices.Backward(ops) {
		a := newAct(languageOf(r), o)
		if before != 0 && o.ID >= before || d.Number != "" && !slices.Contains(a.Numbers, d.Number) {
			continue
		}
		if len(d.Acts) == auditPage {
			d.Older = d.Acts[auditPage-1].ID
			break
		}
		d.Acts = append(d.Acts, a)
	}
	return s.show(w, r, "audit", view{Title: say(languageOf(r), "audit.title"), Section: "review", NoIndex: true, Data: d})
}
