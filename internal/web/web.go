// Package web is the only server: the pages of the casebook, and the place where the API and the feeds are mounted.
// Everything that anybody may see comes from public, so that personal data is masked; only the review pages go to the
// book.
//
// A page is a row of the table in routes.go, a method with the same name as its file, and a template of that name. A
// method answers with an error or shows a view; answer.go is the one place that turns errors into pages and logs them.
// Words stand in words.txt in both languages, terms come from the vocabularies of the root package.
package web

import (
	"log/slog"
	"net/http"
	"net/netip"
	"slices"
	"time"

	"github.com/jikenbo/jikenbo/internal/account"
	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/public"
	"github.com/jikenbo/jikenbo/internal/web/api"
)

// Options are what a server is made of.
type Options struct {
	Casebook *public.Casebook  // what anybody may see
	Book     *book.Book        // for editors
	Accounts *account.Accounts // who may edit; nobody if nil
	Door     *account.Door     // the readers' password; reading is open if nil
	Log      *slog.Logger      // of requests that failed; nothing is logged if nil
	Now      func() time.Time  // the clock; time.Now if nil
	Rate     float64           // how many questions a second each reader may ask in the long run; no limit if 0
	Proxies  []netip.Prefix    // who is believed to say for whom they ask; nobody if empty
}

// site is a server: what its handlers share. It does not change once made.
type site struct {
	Options
	mux    *http.ServeMux
	pages  map[string]pageSet
	static map[string]asset
	api    *api.API
	pace   *api.Limiter
}

// New is the handler of all pages.
func New(o Options) (http.Handler, error) {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	s := &site{Options: o, mux: http.NewServeMux()}
	if o.Rate > 0 {
		s.pace = api.NewLimiter(o.Rate, o.Now)
	}
	var err error
	if s.static, err = readAssets(); err != nil {
		return nil, err
	}
	if s.pages, err = s.readPages(); err != nil {
		return nil, err
	}
	for _, r := range slices.Concat(routes, editorRoutes) {
		s.mux.HandleFunc(r.pattern, s.answer(r.handle))
	}
	if s.api, err = api.New(api.Options{Casebook: o.Casebook, Log: o.Log, Limiter: s.pace}); err != nil {
		return nil, err
	}
	s.api.Mount(s.mux)
	return s.safe(api.Believing(o.Proxies, inLanguage(s.paced(s.limited(s.ownForms(s.recognized(s.guarded(s.compressed(s.mux))))))))), nil
}
