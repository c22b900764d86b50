package web

// entry is one of the menu.
type entry struct{ Section, Path, Words string }

// menu is what every page leads to.
func menu() []entry {
	return []entry{
		{"cases", "/search", "nav.cases"},
		{"statistics", "/statistics", "nav.statistics"},
		{"contractors", "/contractors", "nav.contractors"},
		{"read", "/read", "nav.read"},
		{"api", "/api", "nav.api"},
	}
}
