package read

import (
	"slices"
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
		return a.sectorSaid()
	}
	for _, name := range append([]jikenbo.Fact[string]{a.org.fact}, a.org.aliases...) {
		if f := a.sectorOf(name); f.Said() {
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

// sectorSaid is what the text says that the organization does: at its
// beginning, or in a sentence about the organization itself.
func (a *account) sectorSaid() jikenbo.Fact[jikenbo.Sector] {
	opening := a.opening()
	var top rule.Hit
	a.hitsOf("sector", func(i int, h rule.Hit) {
		if top.Rule != nil && h.Rule.Weight <= top.Rule.Weight || !a.tellsAt(i) || i >= opening && !a.saysOwn(i) || a.ofAnother(h) {
			return
		}
		top = h
	})
	if top.Rule == nil {
		return jikenbo.Fact[jikenbo.Sector]{}
	}
	return factOf[jikenbo.Sector](a, top)
}

// ofAnother tells whether the words introduce a name (通販大手の…) that is not
// the organization's.
func (a *account) ofAnother(h rule.Hit) bool {
	if a.org == nil || !strings.HasSuffix(a.folded(h.Start, h.End), "の") {
		return false
	}
	rest, _, _ := strings.Cut(a.folded(h.End, a.end()), "。")
	if end := strings.IndexAny(rest, "はがで、"); end >= 0 {
		rest = rest[:end]
	}
	return !strings.HasPrefix(rest, "同") && !strings.Contains(rest, a.org.name) &&
		!slices.ContainsFunc(a.org.aliases, func(f jikenbo.Fact[string]) bool { return strings.Contains(rest, f.Value) })
}

// introduced is how many whole sentences introduce the organization.
const introduced = 6

// opening is where the sentences end that introduce the organization. Lines
// of a letterhead, dates and greetings do not count.
func (a *account) opening() int {
	n := 0
	for i := a.from; i < a.to; i++ {
		if strings.HasSuffix(a.textOf(i), "。") {
			n++
		}
		if n == introduced {
			return i + 1
		}
	}
	return a.to
}

// saysOwn tells whether sentence i names the organization or its writer.
func (a *account) saysOwn(i int) bool {
	text := a.textOf(i)
	return a.org != nil && strings.Contains(text, a.org.name) ||
		slices.ContainsFunc(a.words.selves, func(w string) bool { return strings.Contains(text, w) })
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
