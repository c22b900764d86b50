package link

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo"
)

// noCompany are names of bodies that share the name of a place, not an owner,
// and names that many begin with.
var noCompany = regexp.MustCompile(`(?:[都道府県市区町村庁省局署]|委員会|警察|大学|学校|病院|協会|連合会|組合|機構|センター)$|^(?:日本|全国|国際|中央|新日本|東日本|西日本|` +
	strings.Join(placeNames(), "|") + `)`)

var placeKind = regexp.MustCompile(`[都府県]$`)

// placeNames are the prefectures as companies are named after them: 大阪.
func placeNames() []string {
	var out []string
	for _, t := range jikenbo.Prefectures.Terms {
		out = append(out, placeKind.ReplaceAllString(t.Japanese, ""))
	}
	return out
}

// brandOf is what the name of a company begins with and its group may share: two
// ideographs, or three letters of another script. Other names have none.
func brandOf(t *Traits) string {
	if len(t.Organizations) == 0 || noCompany.MatchString(t.Organizations[0]) {
		return ""
	}
	name, n := t.Organizations[0], 3
	if first, _ := utf8.DecodeRuneInString(name); unicode.Is(unicode.Han, first) {
		n = 2
	}
	runes := []rune(name)
	if len(runes) <= n {
		return ""
	}
	return string(runes[:n])
}

// brand looks for companies that share the beginning of their names: struck on
// one day they are one group, whose servers they share. Where one does not say
// when it was struck, ransomware noticed on one day stands for it.
func (c *rootComparison) brand() {
	x, y := brandOf(c.a), brandOf(c.b)
	if c.relation != NoRoot || x == "" || x != y || !attacked(c.a) || !attacked(c.b) || !c.struckTogether() {
		return
	}
	c.tied(Siblings, brandShared, commonStart(c.a.Organizations[0], c.b.Organizations[0]))
	c.maker = true
}

// struckTogether tells whether both were struck on one day.
func (c *rootComparison) struckTogether() bool {
	s, t := stretchOf(c.a.OccurredFrom), stretchOf(c.b.OccurredFrom)
	if s.known() && t.known() {
		return s.exact() && s == t
	}
	found := stretchOf(c.a.Discovered)
	rare := slices.ContainsFunc(c.a.Types, func(x jikenbo.Type) bool { return typePoints[x] >= rarestPoints && slices.Contains(c.b.Types, x) })
	return rare && found.exact() && found == stretchOf(c.b.Discovered)
}

// commonStart is what two names begin with alike.
func commonStart(a, b string) string {
	for i, r := range a {
		if !strings.HasPrefix(b[min(i, len(b)):], string(r)) {
			return a[:i]
		}
	}
	return a
}

// brandKeys are the beginning of a company's name with each day that it was
// struck or noticed it.
func (t Traits) brandKeys() []string {
	brand := brandOf(&t)
	if brand == "" || len(t.Types) == 0 || familyOf(t.Types[0]) != attack {
		return nil
	}
	var out []string
	for _, d := range [...]jikenbo.Date{t.OccurredFrom, t.Discovered} {
		if d.Precision() == 3 {
			out = appendNew(out, "g:"+brand+":"+string(d))
		}
	}
	return out
}
