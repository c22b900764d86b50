package web

import "net/url"

// feed is the address of the Atom feed of a search.
func feed(_ language, query string) string {
	if query == "" {
		return "/feed.atom"
	}
	return "/feed.atom?" + query
}

func urlQuery(s string) string { return url.QueryEscape(s) }
