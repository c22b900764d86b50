package web

import "net/http"

// handler answers a request, or says why not.
type handler = func(*site, http.ResponseWriter, *http.Request) error

// route is a row of the table of routes.
type route struct {
	pattern string
	handle  handler
	words   string // for doc/pages.md
}

// routes are all pages. Each is there in English too, with /en before its path.
var routes = []route{
	{"GET /{$}", (*site).home, "the newest and the most recently changed cases"},
	{"GET /search", (*site).searchPage, "the cases that a search finds, with facets; the address is the search"},
	{"GET /cases/{number}", (*site).casePage, "a case: nine items, words, timeline, changes"},
	{"GET /documents/{id}", (*site).documentPage, "the whole text of a kept document with what it tells of which case, personal data covered"},
	{"GET /roots/{number}", (*site).rootPage, "a root: the contractor, the organizations concerned, the lag of each disclosure"},
	{"GET /organizations/{name}", (*site).organizationPage, "the cases at a body, and through it"},
	{"GET /contractors", (*site).contractors, "contractors and others in whose hands it happened"},
	{"POST /contractors", (*site).lookUp, "which names of a list are in a case; nothing of the list is kept"},
	{"GET /statistics", (*site).statisticsPage, "counts by month, type, sector, data, size, prefecture and days to disclosure, of any search"},
	{"GET /statistics.csv", (*site).statisticsCSV, "one table of the statistics for a spreadsheet"},
	{"GET /read", (*site).readForm, "a form for a text to be read"},
	{"POST /read", (*site).readText, "what a text that was sent says, every fact marked, and which case it seems to belong to; nothing is kept"},
	{"GET /api", (*site).apiPage, "the API for programs, described"},
	{"GET /about", (*site).about, "what the casebook is, and how to read it"},
	{"GET /static/{name}", (*site).staticFile, "style sheet and script, under a name that has their hash"},
	{"GET /", (*site).nothing, "every other address: not found"},
}

// nothing answers what is no page.
func (s *site) nothing(http.ResponseWriter, *http.Request) error { return errNotFound }
