package jtext

import (
	"strings"
	"unicode/utf8"
)

// Questions about sets of characters. Those of package strings make a string of
// every character that is not ASCII before they look for it.

// HasRune tells whether a character is one of a set: strings.ContainsRune.
func HasRune(set string, r rune) bool {
	if r < 0x800 || r > 0xFFFF {
		return strings.ContainsRune(set, r)
	}
	first, second, last := byte(0xE0|r>>12), byte(0x80|r>>6&0x3F), byte(0x80|r&0x3F)
	for at := 2; at < len(set); at++ {
		n := strings.IndexByte(set[at:], last)
		if n < 0 {
			return false
		}
		if at += n; set[at-1] == second && set[at-2] == first {
			return true
		}
	}
	return false
}

// ContainsAny tells whether a text has a character of a set.
func ContainsAny(s, set string) bool { return IndexAny(s, set) >= 0 }

// IndexAny is where in a text the first character of a set stands, -1 if none
// does. The last six bits of the set's characters pass over nearly all others.
func IndexAny(s, set string) int {
	ends := lastBits(set)
	for i := 0; i < len(s); {
		size := 1
		if c := s[i]; c >= 0xE1 && c <= 0xEC && i+2 < len(s) {
			size = 3
		} else if c >= utf8.RuneSelf {
			_, size = utf8.DecodeRuneInString(s[i:])
		}
		if ends>>(s[i+size-1]&0x3F)&1 != 0 {
			if r, _ := utf8.DecodeRuneInString(s[i:]); HasRune(set, r) {
				return i
			}
		}
		i += size
	}
	return -1
}

// LastIndexAny is where the last one stands.
func LastIndexAny(s, set string) int {
	ends := lastBits(set)
	for i := len(s) - 1; i >= 0; i-- {
		if ends>>(s[i]&0x3F)&1 == 0 {
			continue
		}
		if r, size := LastRune(s[:i+1]); HasRune(set, r) {
			return i + 1 - size
		}
	}
	return -1
}

// lastBits are the last six bits of the characters of a set.
func lastBits(set string) (bits uint64) {
	for i := range len(set) {
		if i+1 == len(set) || utf8.RuneStart(set[i+1]) {
			bits |= 1 << (set[i] & 0x3F)
		}
	}
	return bits
}

// TrimLeft is a text without the characters of a set with which it begins.
func TrimLeft(s, set string) string {
	for s != "" {
		r, size := RuneAt(s, 0)
		if !HasRune(set, r) {
			break
		}
		s = s[size:]
	}
	return s
}

// TrimRight is a text without those with which it ends.
func TrimRight(s, set string) string {
	for s != "" {
		r, size := LastRune(s)
		if !HasRune(set, r) {
			break
		}
		s = s[:len(s)-size]
	}
	return s
}

// Trim is a text without those with which it begins or ends.
func Trim(s, set string) string { return TrimRight(TrimLeft(s, set), set) }

// TrimSpace is strings.TrimSpace, quick where a text begins and ends with Japanese.
func TrimSpace(s string) string {
	for s != "" && s[0] == ' ' {
		s = s[1:]
	}
	for s != "" && s[len(s)-1] == ' ' {
		s = s[:len(s)-1]
	}
	if n := len(s); n < 3 || !noSpace(s[:3]) || !noSpace(s[n-3:]) {
		return strings.TrimSpace(s)
	}
	return s
}

// noSpace tells whether three bytes of a text are surely a kana, an ideograph or a
// Japanese mark, and no wide space.
func noSpace(s string) bool {
	return s[0] >= 0xE3 && s[0] <= 0xE9 && s != "\u3000"
}

// Lower is a text in lower case: itself, if it is all kana, ideographs and ASCII in
// lower case.
func Lower(s string) string {
	for i := range len(s) {
		if c := s[i]; c >= 'A' && c <= 'Z' || c >= 0xC0 && c != 0xE3 && (c < 0xE4 || c > 0xE9) {
			return strings.ToLower(s)
		}
	}
	return s
}
