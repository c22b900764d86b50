package web

import "net/http"

// route is a row of the table of routes.
type route struct {
	pattern string
	handle  func(*site, http.ResponseWriter, *http.Request) error
	words   string // for doc/pages.md
}

// routes are all pages. Each is there in English too, with /en before its path.
var routes = []route{
	{"GET /{$}", (*site).home, "the newest and the most recently changed cases"},
	{"GET /cases/{number}", (*site).casePage, "a case: nine items, words, timeline, changes"},
	{"GET /about", (*site).about, "what the casebook is, and how to read it"},
	{"GET /static/{name}", (*site).staticFile, "style sheet and script, under a name that has their hash"},
	{"GET /", (*site).nothing, "every other address: not found"},
}

// nothing answers what is no page.
func (s *site) nothing(http.ResponseWriter, *http.Request) error { return errNotFound }
