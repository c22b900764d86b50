package web

// feed is the address of the Atom feed of a search, of everything if it is none.
func feed(query string) string {
	if query == "" {
		return "/feed.atom"
	}
	return "/feed.atom?" + query
}
