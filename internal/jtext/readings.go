package jtext

import (
	"regexp"
	"strings"
	"unicode"
)

// Newspapers print the reading of rare ideographs behind them, also inside of
// words: 改竄(かいざん)された, 勿来(なこそ)市. It is layout, as ruby is.

// notReading are words in hiragana that say something of their own.
var notReading = regexp.MustCompile(`^(?:など|ほか|うち|おおむね|およそ|のべ|いずれ|すべて|もしくは|または|および|かつ|みなし|うけ|すでに|まだ)|(?:のみ|まで|から|より|なし|あり|のもの|らしい|だけ|ほど|ため|こと|もの|さん|する|した|いる|です|ます|たい|ない)$`)

// longestReading is how many bytes of hiragana a reading may have.
const longestReading = 12 * len("あ")

// dropReadings takes the readings in text[start:end] away.
func dropReadings(w *rewriter, start, end int) {
	for start < end {
		at := strings.IndexByte(w.text[start:end], '(')
		if at < 0 {
			return
		}
		open := start + at
		start = open + 1
		if n := readingAt(w.text[:end], open); n > 0 {
			w.drop(open, open+n)
			start = open + n
		}
	}
}

// readingAt is how many bytes the reading has, brackets and all, that opens at a
// place; 0 if none does.
func readingAt(s string, open int) int {
	before, _ := LastRune(s[:open])
	if !unicode.Is(unicode.Han, before) {
		return 0
	}
	rest := s[open+1:]
	n := strings.IndexFunc(rest, func(r rune) bool { return !hiragana(r) && r != 'ー' && r != '・' })
	if n < 2*len("あ") || n > longestReading || rest[n] != ')' || notReading.MatchString(rest[:n]) {
		return 0
	}
	return n + len("()")
}
