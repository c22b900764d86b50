package jtext

import (
	"strings"
	"unicode/utf8"
)

// longestBold is how many bytes may stand between the stars of bold words.
const longestBold = 300

// foldBold takes away the two stars at i if they stand before or behind words that
// Markdown prints bold, as no characters of the text: **青浜市**. Stars that hide
// something, 20**年**月, stay.
func foldBold(w *rewriter, i int) {
	if w.bold > 0 && i == w.bold {
		w.replace(i, i+2, "")
		w.bold = 0
	} else if end := boldEnd(w.text, i); w.bold < i && end > 0 {
		w.replace(i, i+2, "")
		w.bold = end
	}
}

// boldEnd is where the stars are that close the words which those at i open, 0 if
// those do not.
func boldEnd(s string, i int) int {
	rest := s[i:]
	if !strings.HasPrefix(rest, "**") || digitLike(lastRune(s[:i])) {
		return 0
	}
	rest = rest[2:min(len(rest), longestBold)]
	n := strings.Index(rest, "**")
	if n < 0 || utf8.RuneCountInString(rest[:n]) < 2 || strings.ContainsAny(rest[:n], "*\n") || strings.HasPrefix(rest[n+2:], "*") {
		return 0
	}
	if first, last := firstRune(rest), lastRune(rest[:n]); first == ' ' || first == '　' || last == ' ' || last == '　' {
		return 0
	}
	return i + 2 + n
}
