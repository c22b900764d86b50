package web

import (
	"net/http"
	"net/url"
	"strconv"
)

// pager leads through a list in pages.
type pager struct {
	Page, Last      int
	Before, After   string // addresses, empty at the ends
	From, To, Total int
}

// pageOf is the page asked for, the first if none is.
func pageOf(r *http.Request) int {
	n, _ := strconv.Atoi(r.URL.Query().Get("page"))
	return max(1, min(n, 100_000))
}

// newPager is the pager of a list of which a page is shown.
func newPager(r *http.Request, page, total, limit int) pager {
	p := pager{Page: page, Last: max(1, (total+limit-1)/limit), Total: total, From: min(total, (page-1)*limit+1), To: min(total, page*limit)}
	if page > 1 {
		p.Before = turned(r, page-1)
	}
	if page < p.Last {
		p.After = turned(r, page+1)
	}
	return p
}

// turned is the address of another page of the same list.
func turned(r *http.Request, page int) string {
	v := r.URL.Query()
	v.Del("page")
	if page > 1 {
		v.Set("page", strconv.Itoa(page))
	}
	return address(r, (&url.URL{Path: r.URL.Path, RawQuery: v.Encode()}).String())
}
