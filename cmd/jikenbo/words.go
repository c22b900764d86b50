package main

import (
	"strings"

	"github.com/jikenbo/jikenbo/internal/link"
)

// clean shows foreign words on one line, without characters that steer a
// terminal or turn the direction of writing.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7F && r < 0xA0 || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 {
			return ' '
		}
		return r
	}, s)
}

// reasonWords are the reasons for an answer, the strongest first as given.
func reasonWords(reasons []link.Reason) string {
	words := make([]string, 0, len(reasons))
	for _, r := range reasons {
		words = append(words, clean(r.Japanese))
	}
	return strings.Join(words, "、")
}
