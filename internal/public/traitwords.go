package public

import (
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/search"
)

// traitTitles are the words for what cases are compared by.
var traitTitles = map[string][2]string{
	"type": {"種類", "type"}, "sector": {"業種", "sector"}, "data": {"情報", "data"}, "leak": {"漏えいの有無", "leak status"},
	"size": {"規模", "size"}, "contractor": {"ほかの関係者", "other party"},
}

// traitLabel is a trait's value for people.
func traitLabel(facet, value string) (japanese, english string) {
	switch facet {
	case "contractor":
		for _, t := range jikenbo.Roles.Terms {
			if t.Value == value {
				return t.Japanese, t.Value
			}
		}
	case "size":
		size, unit, _ := strings.Cut(value, " ")
		ja, en := search.Label("size", size)
		return ja + jikenbo.Units.Japanese(unit), en + " " + unit
	}
	return search.Label(facet, value)
}
