package search

import (
	"unicode/utf8"
)

// tokens gives what stands in a string of letters, and where, as the number of
// its letter: words of an alphabet and numbers whole; elsewhere every two
// letters that follow one another, be the second a pause, and the last before a
// word of an alphabet, or of all, alone.
func tokens(s string, emit func(token string, at int)) {
	for i, at := 0, 0; i < len(s); at++ {
		r, width := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == gap || r == pause:
		case alphabetic(r):
			n := i + width
			letters := 1
			for n < len(s) {
				r, w := utf8.DecodeRuneInString(s[n:])
				if !alphabetic(r) {
					break
				}
				n, letters = n+w, letters+1
			}
			emit(s[i:n], at)
			at += letters - 1
			width = n - i
		default:
			n := i + width
			if next, w := utf8.DecodeRuneInString(s[n:]); w > 0 && !alphabetic(next) {
				n += w
			}
			emit(s[i:n], at)
		}
		i += width
	}
}

// token is what a word of a query wants at a place of it.
type token struct {
	text   string
	at     int
	prefix bool // or anything that begins so
}

// wanted are the tokens by which a word is found: just enough to cover it. open
// is a word that may go on; a letter alone always may.
func wanted(s string, open bool) []token {
	var list []token
	tokens(s, func(text string, at int) { list = append(list, token{text: text, at: at}) })
	kept := list[:0]
	covered := -1 // the last letter that is covered
	for i, t := range list {
		more := i+1 < len(list) && list[i+1].at == t.at+1 && paired(list[i+1].text) // has the second letter
		switch {
		case t.at <= covered && (single(t.text) || more):
			continue
		case single(t.text):
			t.prefix = i == len(list)-1
		case paired(t.text):
			covered = t.at + 1
		default:
			t.prefix = open && i == len(list)-1
		}
		kept = append(kept, t)
	}
	return kept
}

// single tells whether a token is one letter of a script without spaces.
func single(token string) bool {
	r, width := utf8.DecodeRuneInString(token)
	return !alphabetic(r) && len(token) == width
}

// paired tells whether a token is two letters of such a script.
func paired(token string) bool {
	r, width := utf8.DecodeRuneInString(token)
	return !alphabetic(r) && len(token) > width
}
