package jtext

import (
	"strings"
	"unicode/utf8"
)

// Questions about characters of folded text.

// Length is how many characters a text has.
func Length(s string) int {
	n := 0
	for i := range len(s) {
		if s[i]&0xC0 != 0x80 {
			n++
		}
	}
	return n
}

// RuneAt is the character at a place and how many bytes it has: utf8's answer,
// quicker for kana and ideographs.
func RuneAt(s string, i int) (rune, int) {
	if c := s[i]; c >= 0xE1 && c <= 0xEC && i+2 < len(s) && s[i+1]&0xC0 == 0x80 && s[i+2]&0xC0 == 0x80 {
		return rune(c&0x0F)<<12 | rune(s[i+1]&0x3F)<<6 | rune(s[i+2]&0x3F), 3
	}
	return utf8.DecodeRuneInString(s[i:])
}

// LastRune is the last character and how many bytes it has: utf8's answer, quicker for
// kana and ideographs.
func LastRune(s string) (rune, int) {
	if n := len(s); n > 2 && s[n-3] >= 0xE1 && s[n-3] <= 0xEC && s[n-2]&0xC0 == 0x80 && s[n-1]&0xC0 == 0x80 {
		return rune(s[n-3]&0x0F)<<12 | rune(s[n-2]&0x3F)<<6 | rune(s[n-1]&0x3F), 3
	}
	return utf8.DecodeLastRuneInString(s)
}

// counterStarts holds what a number counts, for telling a number from an item's.
const counterStarts = "年月日時分秒件名人社台個枚通円回冊校点万千億百か箇ヵヶ週歳"

// afterCounter holds the ideographs that go on after a counter; any other one
// makes it part of a longer word, as in 件名 or 日時.
const afterCounter = "間分目前後頃以未年月所度半超余程弱強現午億万千円当"

// beginsWithCounter tells whether a text begins with what a number counts.
func beginsWithCounter(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	if !HasRune(counterStarts, r) {
		return false
	}
	next := firstRune(s[n:])
	return !ideograph(next) && !katakana(next) || HasRune(afterCounter, next)
}

// itemNumber tells whether a word can number an item or heading: 1, 12, 1-2, 1.1.
func itemNumber(word string) bool {
	if word == "" {
		return false
	}
	for _, part := range strings.FieldsFunc(word, func(r rune) bool { return r == '.' || r == '-' }) {
		if len(part) > 2 || !digits(part) {
			return false
		}
	}
	return digits(word[:1]) && digits(lastByte(word))
}

// endsInNumber tells whether a word ends in a quantity, not in the digits of a
// name or a written date.
func endsInNumber(word string) bool {
	head := strings.TrimRight(word, "0123456789,.")
	if head == word || !digits(lastByte(word)) {
		return false
	}
	return head == "" || !asciiWord(head[len(head)-1]) && !strings.ContainsAny(lastByte(head), "-/:_#")
}

// beginsWithNumber tells whether a word begins with a quantity, not with the
// number of a list item, a name like 3M or a telephone number.
func beginsWithNumber(word string) bool {
	rest := strings.TrimLeft(word, "0123456789,.")
	number := word[:len(word)-len(rest)]
	if number == "" || !digits(word[:1]) || !digits(lastByte(number)) || strings.Count(number, ".") > 1 {
		return false
	}
	return rest == "" || !asciiWord(rest[0]) && !strings.ContainsRune("-/:)_", rune(rest[0]))
}

// digits tells whether s is one or more ASCII digits.
func digits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// asciiWord tells whether b is an ASCII letter or digit.
func asciiWord(b byte) bool { return '0' <= b && b <= '9' || 'a' <= b|0x20 && b|0x20 <= 'z' }

// wordLike tells whether r is part of a word, Japanese or ASCII.
func wordLike(r rune) bool { return japanese(r) || r < 0x80 && asciiWord(byte(r)) }

func hiragana(r rune) bool  { return 'ぁ' <= r && r <= 'ゖ' }
func katakana(r rune) bool  { return 'ァ' <= r && r <= 'ヺ' || r == 'ー' }
func ideograph(r rune) bool { return r >= 0x3005 && japanese(r) && !hiragana(r) && !katakana(r) }

// single tells whether s is one Japanese character.
func single(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return n == len(s) && japanese(r)
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func lastRune(s string) rune {
	r, _ := LastRune(s)
	return r
}

// lastByte is the last byte of s as a text, "" if there is none.
func lastByte(s string) string { return s[max(0, len(s)-1):] }

// japanese tells whether r is a kana or an ideograph.
func japanese(r rune) bool {
	switch {
	case r < 0x3005:
		return false
	case r <= 0x3007, 'ぁ' <= r && r <= 'ゖ', 'ゝ' <= r && r <= 'ヺ', 'ー' <= r && r <= 'ヿ':
		return true
	}
	return 0x3400 <= r && r <= 0x9FFF || 0xF900 <= r && r <= 0xFAFF || 0x20000 <= r && r <= 0x3FFFF
}
