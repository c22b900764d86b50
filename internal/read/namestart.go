package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// nameStart is where a name begins that ends before i, without words that are not of it.
func (p *page) nameStart(s string, i int) int { return p.trimLeading(s, p.leftmost(s, i), i) }

// leftmost walks left over the characters of a name that ends before i.
func (p *page) leftmost(s string, i int) int {
	end := i
	for i > 0 {
		r, n := jtext.LastRune(s[:i])
		if isHiragana(r) {
			from, ok := p.insideName(s, i)
			if ok {
				i = from
				continue
			}
			if from, ok = p.kanaStart(s, i); ok {
				i = from
				if endsInHiragana(s[:i]) {
					break
				}
				continue
			}
			if from, ok = hiraganaName(s, i, end); !ok {
				break
			}
			i = from
			if founder.MatchString(s[max(0, i-founderReach):i]) {
				continue
			}
			break
		}
		if !nameRune(r) && !betweenWords(s, i-n) || dateEnds(s, i, r) || r == '・' && p.isNext(s, i, end) {
			break
		}
		i -= n
	}
	return behindThen(s, i)
}

// founder ends with who founded a school: 霞浜市立みなみ小学校.
var founder = rule.MustPattern(`[都道府県市区町村]立$`)

const founderReach = len("市立")

// behindThen is the place behind the second half of その後, この際 and the like
// at i.
func behindThen(s string, i int) int {
	if strings.HasSuffix(s[:i], "その") || strings.HasSuffix(s[:i], "この") {
		if r, n := utf8.DecodeRuneInString(s[i:]); jtext.HasRune("後際度間他件頃", r) {
			return i + n
		}
	}
	return i
}

// isNext tells whether the name that ends before end begins behind the dot at
// i: another body's name ends before it (…放送・…銀行).
func (p *page) isNext(s string, i, end int) bool {
	before, next := s[:i-len("・")], s[i:end]
	if strings.HasPrefix(s[end:], "共同企業体") {
		return false // which names its partners
	}
	last, _ := jtext.LastRune(before)
	first, _ := utf8.DecodeRuneInString(next)
	return (p.bodies.ends(before) || placeEnds(before, len(before)) && placeEnding.MatchString(s[end:])) && !p.isGeneric(next) && (unicode.Is(unicode.Han, first) || unicode.Is(unicode.Han, last) && !unicode.Is(unicode.Katakana, first))
}

// insideName tells whether a word in hiragana that names have inside them
// (がん, こども) ends at i, behind another part of the name.
func (p *page) insideName(s string, i int) (int, bool) {
	if from := i - len("が"); from > 0 && hill.MatchString(s[from:]) {
		r, _ := jtext.LastRune(s[:from])
		return from, nameRune(r) && !jtext.HasRune("市県町村区社校院員者局", r) || isHiragana(r)
	}
	for _, w := range p.words.inside {
		if strings.HasSuffix(s[:i], w) && i > len(w) {
			r, _ := jtext.LastRune(s[:i-len(w)])
			return i - len(w), nameRune(r)
		}
	}
	return i, false
}

// hiraganaName tells whether the hiragana before i begin a name (かすみ鉄道,
// つくしが浜病院): two to six of them behind a border or a particle, and no
// particle or verb end themselves.
func hiraganaName(s string, i, end int) (int, bool) {
	if from, ok := quotedStart(s, i); ok {
		return from, true
	}
	from, border, verb := hiraganaRun(s, i)
	run := s[from:i]
	n := jtext.Length(run)
	if place, ok := placeBefore(s, from); ok && !border && n >= 2 && !particle.MatchString(run) && !notNamed.MatchString(run) {
		return place, true
	}
	if quarter, ok := quarterBefore(s, from); ok && n >= 2 && municipal.MatchString(s[i:]) {
		return quarter, true
	}
	if !border || n < 2 || n > 6 || notNamed.MatchString(run) {
		return 0, false
	}
	return from, endsName(s, from, i, verb)
}

// hiraganaRun is where the hiragana before i begin that may be of a name, whether
// a border is before them, and whether that is a verb.
func hiraganaRun(s string, i int) (from int, border, verb bool) {
	from = i
	for from > 0 {
		r, n := jtext.LastRune(s[:from])
		if !isHiragana(r) && r != 'ー' {
			break
		}
		from -= n
	}
	border = borderBefore(s, from)
	if n := verbEnd(s[from:i]); n > 0 {
		from, border, verb = from+n, true, true
	}
	if first, n := utf8.DecodeRuneInString(s[from:i]); !border && jtext.HasRune("のはがをにでと", first) || first == 'と' && placeEnds(s, from) {
		from, border = from+n, true
	}
	return from, border, verb
}

// endsName tells whether two to six hiragana can end before i as those of a name
// do, and not as a verb or with a particle.
func endsName(s string, from, i int, verb bool) bool {
	run := s[from:i]
	last, size := jtext.LastRune(run)
	next, _ := utf8.DecodeRuneInString(s[i:])
	long := jtext.Length(run) >= 3
	switch {
	case long && inKatakana(next) && !adjective.MatchString(run):
		return true
	case jtext.HasRune("がの", last):
		return long && !notNamed.MatchString(run[:len(run)-size])
	case jtext.HasRune("はをにでともへやるたいくす", last):
		return verb && long || municipal.MatchString(s[i:]) && !adjective.MatchString(run) || strings.Contains(run, "ー") || long && lineOpens(s, from)
	}
	return true
}

// placeEnds tells whether the name of a place ends before i.
func placeEnds(s string, i int) bool {
	r, _ := jtext.LastRune(s[:i])
	return jtext.HasRune("県都府道市町村区", r)
}

// placeEnding is the end of any public body's name that is a place.
var placeEnding = rule.MustPattern(`^[県都府道市町村区]`)

// municipal is the end of a municipality's name.
var municipal = rule.MustPattern(`^(市|町|村)`)

// quarterBefore is where a quarter stands right before i: 南ひばり市.
func quarterBefore(s string, i int) (int, bool) {
	r, n := jtext.LastRune(s[:i])
	return i - n, jtext.HasRune("東西南北新", r) && borderBefore(s, i-n)
}

// placeBefore is where the two to four ideographs begin that open a line or a
// sentence before i: 西浜みさき運輸.
func placeBefore(s string, i int) (int, bool) {
	from := i
	for from > 0 {
		r, n := jtext.LastRune(s[:from])
		if !unicode.Is(unicode.Han, r) || dateEnds(s, from, r) {
			break
		}
		from -= n
	}
	n := jtext.Length(s[from:i])
	return from, n >= 2 && n <= 4 && lineOpens(s, from)
}
