package web

import (
	"errors"
	"net/http"
	"regexp"
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo/internal/public"
	"github.com/jikenbo/jikenbo/internal/search"
)

// searchView is the page of what a search finds.
type searchView struct {
	*public.Found
	Facets []facetView
	Chosen []choice // what narrows it, each with the address without it
	Orders []choice
	Pages  pager
	Query  string // of the address
	Clear  string // the address without facets

	lang language
}

// choice is a way to change the search.
type choice struct {
	Label  string
	Href   string
	Chosen bool
}

// searchPage lists the cases that a search finds.
func (s *site) searchPage(w http.ResponseWriter, r *http.Request) error {
	if to := numbered(r.URL.Query().Get("q")); to != "" {
		http.Redirect(w, r, address(r, to), http.StatusFound)
		return nil
	}
	found, err := s.find(r)
	if err != nil {
		return err
	}
	v := newSearchView(r, found)
	query := v.Query
	title := say(v.lang, "nav.cases")
	if found.Query.Text != "" {
		title = say(v.lang, "search.title", found.Query.Text)
	}
	return s.show(w, r, "search", view{Title: title, Words: found.Query.Text, Section: "cases", Feed: feed(query), NoIndex: query != "", Data: v})
}

var numberPattern = regexp.MustCompile(`^J([BR])-\d{4}-\d{4,}$`)

// numbered is the path of the page of a number, if the words of a search are one.
func numbered(words string) string {
	words = strings.ToUpper(strings.TrimSpace(words))
	switch m := numberPattern.FindStringSubmatch(words); {
	case m == nil:
		return ""
	case m[1] == "R":
		return "/roots/" + words
	}
	return "/cases/" + words
}

// find asks for what the address says.
func (s *site) find(r *http.Request) (*public.Found, error) {
	q, err := search.ParseQuery(r.URL.Query())
	if err != nil {
		return nil, badQuery(err)
	}
	found, err := s.Casebook.Search(r.Context(), q)
	return found, badQuery(err)
}

// badQuery tells a mistake in a search to the reader.
func badQuery(err error) error {
	var p search.Problem
	if errors.As(err, &p) {
		return badRequest(p)
	}
	return err
}

func newSearchView(r *http.Request, found *public.Found) *searchView {
	v := &searchView{Found: found, lang: languageOf(r)}
	q := found.Query
	limit := q.Limit
	if limit == 0 {
		limit = search.DefaultLimit
	}
	v.Pages = newPager(r, q.Offset/limit+1, found.Total, limit)
	q.Offset = 0 // every other search begins with its first page
	v.Query = q.Values().Encode()
	v.Clear = v.address(search.Query{Text: q.Text})
	for _, f := range found.Facets {
		if one := v.facet(q, f); len(one.Terms) > 0 {
			v.Facets = append(v.Facets, one)
		}
	}
	v.Chosen = conditions(v.lang, "/search", q)
	v.orders(q)
	return v
}

// address is the address of a search in the language of the page.
func (v *searchView) address(q search.Query) string { return searchAddress(v.lang, "/search", q) }

func searchAddress(l language, path string, q search.Query) string {
	path = l.link(path)
	if values := q.Values().Encode(); values != "" {
		path += "?" + values
	}
	return path
}

// orders are the ways to sort what was found.
func (v *searchView) orders(q search.Query) {
	now := q.Order
	if now == "" {
		now = "-disclosed"
		if q.Text != "" {
			now = "relevance"
		}
	}
	for _, o := range search.Orders {
		if o == "relevance" && q.Text == "" {
			continue
		}
		q.Order = o
		v.Orders = append(v.Orders, choice{say(v.lang, "order."+strings.TrimPrefix(o, "-")+map[bool]string{true: ".down"}[o[0] == '-']), v.address(q), o == now})
	}
}

// Why names the fields whose facts match.
func (v *searchView) Why(h public.Hit) string {
	var list []string
	for _, f := range h.Matched {
		if w := say(v.lang, "field."+f); !slices.Contains(list, w) {
			list = append(list, w)
		}
	}
	return strings.Join(list, say(v.lang, "comma"))
}
