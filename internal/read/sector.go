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
	var weak jikenbo.Fact[jikenbo.Sector]
	for _, name := range append([]jikenbo.Fact[string]{a.org.fact}, a.org.aliases...) {
		f := a.sectorOf(name)
		if f.Confidence >= nameStates {
			if said := a.trade(); dealer[f.Value] && said.Said() {
				return said
			}
			return f
		}
		if !weak.Said() {
			weak = f
		}
	}
	if said := a.sectorSaid(); said.Confidence >= textStates || !weak.Said() {
		return said
	}
	return weak
}

// dealer are the sectors of which a name says less than what the text calls the body:
// 家電量販店のみほん電機.
var dealer = map[jikenbo.Sector]bool{"manufacturing": true, "retail": true}

// A name that states the sector by its legal form or a common word only gives
// way to a text that says what the organization does.
const nameStates, textStates = 0.6, 0.6

// sectorOf is the sector that a name states, by its heaviest rule.
func (a *account) sectorOf(who jikenbo.Fact[string]) jikenbo.Fact[jikenbo.Sector] {
	key := jtext.Lower(jtext.Fold(who.Value).Folded)
	top := a.namedBy(key, false)
	if top == nil {
		top = a.namedBy(a.stem(key), true)
	}
	if top == nil {
		return jikenbo.Fact[jikenbo.Sector]{}
	}
	return jikenbo.Fact[jikenbo.Sector]{Value: jikenbo.Sector(top.Value), Evidence: who.Evidence, Rule: "rules/" + top.Position(), Confidence: float64(top.Weight+1) / 10}
}

// namedBy is the heaviest rule for a sector that speaks of a name; of a stem, of
// which the legal form is not known, none of those for public offices.
func (a *account) namedBy(key string, stem bool) *rule.Rule {
	var top *rule.Rule
	for _, h := range a.Reader.names.Find(key, []rule.Range{{Start: 0, End: len(key)}}) {
		public := strings.HasSuffix(h.Rule.Value, "_government") || h.Rule.Value == "police_defence"
		if h.Rule.Kind == "sector" && (top == nil || h.Rule.Weight > top.Weight) && !(stem && public) {
			top = h.Rule
		}
	}
	return top
}

// stem is a name without the legal form at its end and what says only which of
// several bodies it is.
func (a *account) stem(name string) string {
	for _, form := range a.words.legal {
		name = strings.TrimSuffix(name, form)
	}
	if m := ofSeveral.FindStringIndex(name); m != nil {
		name = name[:m[0]]
	}
	return name
}

var ofSeveral = cue("sector_of_several")

// sectorSaid is what the text says that the organization does: at its
// beginning, or in a sentence about the organization itself.
func (a *account) sectorSaid() jikenbo.Fact[jikenbo.Sector] {
	if f := a.trade(); f.Said() {
		return f
	}
	opening := a.opening()
	var top rule.Hit
	a.hitsOf("sector", func(i int, h rule.Hit) {
		if top.Rule != nil && h.Rule.Weight <= top.Rule.Weight || !a.tellsAt(i) || i >= opening && !a.saysOwn(i) || a.ofAnother(h) {
			return
		}
		top = h
	})
	if top.Rule == nil {
		return a.sectorOfUnnamed()
	}
	return factOf[jikenbo.Sector](a, top)
}

// sectorOfUnnamed is what the noun for a body that is not named states, at the
// beginning of an account of nobody: 県内の私立中学校で.
func (a *account) sectorOfUnnamed() jikenbo.Fact[jikenbo.Sector] {
	for i := a.from; a.org == nil && i < a.to && i < a.from+3; i++ {
		s := a.sentences[i]
		if at := a.placeIn(unnamed, i); at != nil && a.tellsWhat(i) {
			who := jikenbo.Fact[string]{Value: a.folded(s.Start+at[0], s.Start+at[1]), Evidence: a.evidence(s.Start+at[0], s.Start+at[1])}
			f := a.sectorOf(who)
			f.Confidence = min(f.Confidence, guessSure)
			return f
		}
	}
	return jikenbo.Fact[jikenbo.Sector]{}
}

// unnamed matches the noun for a body that is only called what it is.
var unnamed = cue("sector_unnamed")

var introducing = cue("sector_introducing")

// ofAnother tells whether the words introduce a name (通販大手の…, 塾を営む…)
// that is not the organization's.
func (a *account) ofAnother(h rule.Hit) bool {
	if !a.matches(introducing, h.Start, h.End) {
		return false
	}
	if a.org == nil {
		return true
	}
	rest, _, _ := strings.Cut(a.folded(h.End, a.end()), "。")
	if rest == "" || strings.HasPrefix(rest, "会社です") || strings.HasPrefix(rest, "企業です") || strings.HasPrefix(rest, "同") {
		return false
	}
	return !opensWith(rest, a.org.name) && !slices.ContainsFunc(a.org.aliases, func(f jikenbo.Fact[string]) bool { return opensWith(rest, f.Value) })
}

// opensWith tells whether a text begins with a name, or with a few words that
// lead to it.
func opensWith(text, name string) bool {
	before, _, found := strings.Cut(text, name)
	return found && jtext.Length(before) <= 16 && !jtext.ContainsAny(before, "は、")
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
	s = jtext.TrimSpace(s)
	at := len(s)
	for ; n > 0 && at > 0; n-- {
		for at--; at > 0 && !utf8.RuneStart(s[at]); at-- {
		}
	}
	return s[at:]
}
