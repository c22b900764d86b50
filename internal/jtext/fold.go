// Package jtext handles Japanese text without knowing what it is about: one
// spelling for what is written in many ways, with the way back to the words as
// written; lines, sentences, list marks; numbers and dates; keys for comparing
// names.
package jtext

import (
	"unicode/utf8"

	"github.com/jikenbo/jikenbo"
)

// Text is a text and its folded form, with the way back to every original byte.
type Text struct {
	Original string
	Folded   string
	Lower    string // Folded with ASCII letters lower-cased; same byte offsets

	runes  offsets // Original -> one spelling for every character
	layout offsets // that -> Folded, without the spaces and breaks of layout
}

// Fold brings a text to one spelling: ASCII for its full-width forms, whole
// kana, ideographs for radicals, one dash, one tilde, one space; no spaces
// inside words and no line breaks inside hard-wrapped sentences. List marks
// like ① stay, and so do variants of ideographs like 髙.
//
// It takes any bytes, in time linear to their number. Folded is valid UTF-8
// with \n as its only line end, and folding is the same every time.
func Fold(s string) *Text {
	t := &Text{Original: s}
	var spelled string
	spelled, t.runes = foldRunes(s)
	t.Folded, t.layout = foldLayout(s, spelled, t.runes)
	t.Lower = lowerASCII(t.Folded)
	return t
}

// Back is the smallest range of original bytes that made Folded[start:end]. It
// lies on rune borders whatever is asked, takes in characters of which only a
// part is asked, and grows with the range asked. An empty range comes back
// empty; the whole of Folded is the whole of Original.
func (t *Text) Back(start, end int) jikenbo.Span {
	start, end = within(t.Folded, start, end)
	if start == 0 && end == len(t.Folded) {
		return jikenbo.Span{End: len(t.Original)}
	}
	start, end = t.layout.back(start, end)
	start, end = t.runes.back(start, end)
	return jikenbo.Span{Start: start, End: end}
}

// within brings a range inside a text and out to rune borders.
func within(text string, start, end int) (int, int) {
	start = min(max(start, 0), len(text))
	end = min(max(end, start), len(text))
	empty := start == end
	for start < len(text) && start > 0 && !utf8.RuneStart(text[start]) {
		start--
	}
	if empty {
		return start, start
	}
	for end < len(text) && !utf8.RuneStart(text[end]) {
		end++
	}
	return start, end
}

// lowerASCII lower-cases A to Z and leaves every other byte where it is.
func lowerASCII(s string) string {
	for i := range len(s) {
		if s[i]-'A' < 26 {
			return lowerFrom(s, i)
		}
	}
	return s
}

func lowerFrom(s string, first int) string {
	b := []byte(s)
	rest := b[first:]
	for i, c := range rest {
		if c-'A' < 26 {
			rest[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}
