package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// betweenWords tells whether a space at i parts two words of Latin letters.
func betweenWords(s string, i int) bool {
	return s[i] == ' ' && i > 0 && isLatin(s[i-1]) && i+1 < len(s) && isLatin(s[i+1])
}

func isLatin(c byte) bool { return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' }

// adjective matches the ends of verbs and adjectives before a noun.
var adjective = rule.MustPattern(`([しなたよ]い|[いえけせてねべめれうくすつぬむるたんだ]る|[っいしん][ただ]|す|く|む|つ|[はをにでともへや])$`)

// particle matches hiragana that stand between the words of a sentence.
var particle = rule.MustPattern(`^[はがをにでとへもやのか]|[はがをにでとへものやかるたすいくてけ]$`)

// verbEnd is how many bytes of hiragana end the verb before a name: …であるみずほ.
func verbEnd(run string) int {
	if at := attributive.FindStringIndex(run); at != nil && len(run)-at[1] >= len("みず") {
		return at[1]
	}
	return 0
}

var attributive = rule.MustPattern(`^[ぁ-ゖ]*?(する|した|である|にある|という|といった|とする|における|による|となる|(して|されて|って)い(る|た))|^([けせてねべめれえげ](た|る|てい[るた])|った)`)

// lineOpens tells whether a place stands behind the end of a line or sentence, a
// list mark, a label, an opening bracket or a date, where no verb ends.
func lineOpens(s string, i int) bool {
	i = len(strings.TrimRight(s[:i], " "))
	r, _ := jtext.LastRune(s[:i])
	return i == 0 || jtext.HasRune("\n*・●■○◆-「『【】(:。", r) || dateEnds(s, i, r)
}

// notNamed are hiragana that never begin a name.
var notNamed = cue("name_not_begun")

// quotedStart is where the quotation opens in which i stands, if only the
// characters of a name are between.
func quotedStart(s string, i int) (int, bool) {
	from := i
	for from > 0 && i-from < 45 {
		r, n := jtext.LastRune(s[:from])
		if r == '「' || r == '『' {
			return from, from < i
		}
		if !nameRune(r) && !isHiragana(r) {
			return 0, false
		}
		from -= n
	}
	return 0, false
}

func borderBefore(s string, i int) bool {
	if i == 0 {
		return true
	}
	r, _ := jtext.LastRune(s[:i])
	return !nameRune(r) || jtext.HasRune("県都府道市立・", r) || dateEnds(s, i, r)
}

// dateEnds tells whether r ends a date or a count (5月28日霞浜市, 3件A社), so
// that no name goes on to its left.
func dateEnds(s string, i int, r rune) bool {
	if !jtext.HasRune("年月日時分件名人回社目", r) {
		return false
	}
	prev, _ := jtext.LastRune(s[:i-utf8.RuneLen(r)])
	return unicode.IsDigit(prev)
}
