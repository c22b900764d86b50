package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// plausible says how much a decoded sample reads like text, and like Japanese
// most of all, on the average of its characters above ASCII. Only the order of
// the scores matters.
func plausible(text string) float64 {
	sum, high := 0.0, 0
	before := ' '
	for _, r := range text {
		if r >= utf8.RuneSelf {
			sum += weight(r, before)
			high++
		}
		before = r
	}
	if high == 0 {
		return 0
	}
	return sum / float64(high)
}

// weight: hiragana carry Japanese grammar, so a decoding that yields them is
// right; lone half-width kana and symbols are what wrong decodings yield, and
// so are accented letters in a row.
func weight(r, before rune) float64 {
	switch {
	case r == utf8.RuneError, r < 0xa0:
		return -10
	case r >= 0x3040 && r < 0x30a0: // hiragana
		return 3
	case r >= 0x3000 && r < 0x3040, r >= 0x30a0 && r < 0x3100: // punctuation, katakana
		return 2
	case r >= 0x4e00 && r < 0xa000, r >= 0xff01 && r < 0xff5f, r >= 0xac00 && r < 0xd7a4: // kanji, full width, hangul
		return 1
	case r >= 0xff61 && r < 0xffa0: // half-width kana
		if before >= 0xff61 && before < 0xffa0 {
			return 0.3
		}
		return -0.5
	case unicode.Is(unicode.Co, r):
		return -5
	case unicode.IsLetter(r) && before < utf8.RuneSelf:
		return 0.2
	}
	return -0.3
}

// readable tells whether a sample decoded as UTF-16 or UTF-32 is text: nearly
// all of it letters, digits, spaces and punctuation that Japanese pages use.
func readable(text string) bool {
	good, all := 0, 0
	for _, r := range text {
		all++
		if r >= ' ' && r < 0x7f || r == '\n' || r == '\r' || r == '\t' || r > 0x7f && weight(r, ' ') >= 1 {
			good++
		}
	}
	return all > 0 && good*10 >= all*9
}

// garbled tells text that is none: of its beginning (where even a long binary
// file shows itself) more than one character in ten could not be decoded, or
// more than one in fifty is a control character.
func garbled(text string) bool {
	sample := text[:min(len(text), sampleSize)]
	broken, control, all := strings.Count(sample, "\ufffd"), 0, 0
	for i := range len(sample) {
		switch c := sample[i]; {
		case c&0xC0 == 0x80:
			if sample[i-min(i, 1)] == 0xC2 && c < 0xA0 && c != 0x85 {
				control++
			}
			continue
		case c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b, c == 0x7f:
			control++
		}
		all++
	}
	return broken*10 > all || control*50 > all
}
