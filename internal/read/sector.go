package read

import (
	"strings"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// sector is what the organization's name states of what it does, else what the
// text says of it.
func (a *account) sector() jikenbo.Fact[jikenbo.Sector] {
	if a.org == nil {
		return best[jikenbo.Sector](a, "sector")
	}
	if f := a.sectorOf(a.org.fact); f.Said() {
		return f
	}
	for _, alias := range a.org.aliases {
		if f := a.sectorOf(alias); f.Said() {
			return f
		}
	}
	return a.sectorSaid()
}

// sectorOf is the sector that a name states, by its heaviest rule.
func (a *account) sectorOf(who jikenbo.Fact[string]) jikenbo.Fact[jikenbo.Sector] {
	key := strings.ToLower(jtext.Fold(who.Value).Folded)
	var top *rule.Rule
	for _, h := range a.Reader.names.Find(key, []rule.Range{{Start: 0, End: len(key)}}) {
		if h.Rule.Kind == "sector" && (top == nil || h.Rule.Weight > top.Weight) {
			top = h.Rule
		}
	}
	if top == nil {
		return jikenbo.Fact[jikenbo.Sector]{}
	}
	return jikenbo.Fact[jikenbo.Sector]{Value: jikenbo.Sector(top.Value), Evidence: who.Evidence, Rule: "rules/" + top.Position(), Confidence: float64(top.Weight+1) / 10}
}

// sectorSaid is what a sentence that names the organization, or the writer,
// says it does.
func (a *account) sectorSaid() jikenbo.Fact[jikenbo.Sector] {
	var top rule.Hit
	a.hitsOf("sector", func(i int, h rule.Hit) {
		if !a.tellsAt(i) || i > a.from+6 || top.Rule != nil && h.Rule.Weight <= top.Rule.Weight {
			return
		}
		top = h
	})
	if top.Rule == nil {
		return jikenbo.Fact[jikenbo.Sector]{}
	}
	return factOf[jikenbo.Sector](a, top)
}

func firstRune(s string) (rune, int) { return utf8.DecodeRuneInString(s) }

// trimTo is the last n characters of s, without space at its ends.
func trimTo(s string, n int) string {
	s = strings.TrimSpace(s)
	for utf8.RuneCountInString(s) > n {
		_, size := utf8.DecodeRuneInString(s)
		s = s[size:]
	}
	return s
}
