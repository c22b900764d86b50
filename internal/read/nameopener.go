package read

import (
	"unicode"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// byOpener is a word for what a body is behind which its own name follows in
// hiragana: ホテルうしお, こども園なぎさ.
const byOpener nameKind = 252

// ownKana is the own part of such a name: three characters, or two that no other
// hiragana follow, and what stands behind them.
var ownKana = rule.MustPattern(`^[^はがをにでへとやも\P{Hiragana}]\p{Hiragana}{2,}|^[^はがをにでへとやも\P{Hiragana}]\p{Hiragana}(荘|園|苑|館|屋|の里|の丘|の森|の家)`)

// openedName reads the name that begins with the word at [at,end).
func (p *page) openedName(s string, at, end int) (name, bool) {
	next, _ := utf8.DecodeRuneInString(s[end:])
	prev, _ := jtext.LastRune(s[:at])
	if !isHiragana(next) || nameRune(prev) && !unicode.IsDigit(prev) {
		return name{}, false
	}
	right := p.nameEnd(s, end)
	own := s[end:right]
	if !ownKana.MatchString(own) || verbal.MatchString(own) || notNamed.MatchString(own) || p.isGeneric(own) {
		return name{}, false
	}
	return name{at, right, bySuffix}, true
}
