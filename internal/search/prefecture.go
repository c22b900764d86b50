package search

import (
	"regexp"
	"strings"
	"sync"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
)

// beside are the ways in which a prefecture stands with a name: before it, with
// a city or without (霞県若草市の青葉病院), or behind it in brackets.
var beside = sync.OnceValue(func() (p struct{ before, behind *regexp.Regexp }) {
	var all []string
	for _, t := range jikenbo.Prefectures.Terms {
		all = append(all, t.Japanese)
	}
	one := "(" + strings.Join(all, "|") + ")"
	p.before = regexp.MustCompile(one + `(\p{Han}{1,5}[市区町村郡])*(の|内の|にある|に本社を置く|に本店を置く|・)?[「『(]?$`)
	p.behind = regexp.MustCompile(`^[」』]?\((本社|本店|所在地)?[:・は]?` + one)
	return p
})

// maxPlaces is how many places of a name are looked at.
const maxPlaces = 20

// Prefecture is the prefecture of an organization, as a value of jikenbo.Prefectures,
// as far as words say it: in its name, or standing with its name in the text.
// What is known of a city without these words is not said.
func Prefecture(name, text string) string {
	name = jtext.Fold(name).Folded
	if name == "" {
		return ""
	}
	if p := firstPrefecture(name); p != "" {
		return p
	}
	folded := jtext.Fold(text).Folded
	for at, n := 0, 0; n < maxPlaces; n++ {
		i := strings.Index(folded[at:], name)
		if i < 0 {
			break
		}
		start, end := at+i, at+i+len(name)
		if m := beside().before.FindString(folded[within(folded, start-before):start]); m != "" {
			return firstPrefecture(m)
		}
		if m := beside().behind.FindString(folded[end:within(folded, end+before)]); m != "" {
			return firstPrefecture(m)
		}
		at = end
	}
	return ""
}

// firstPrefecture is the prefecture that is named first.
func firstPrefecture(s string) string {
	value, first := "", len(s)
	for _, t := range jikenbo.Prefectures.Terms {
		if i := strings.Index(s, t.Japanese); i >= 0 && i < first {
			value, first = t.Value, i
		}
	}
	return value
}
