package jtext

import "unicode/utf8"

// startSet tells quickly what may start at a character.
type startSet [1 << 16]uint8

const (
	startsNumeral  uint8 = 1 << iota // a numeral
	startsFigure                     // a date that begins with a number
	startsRelative                   // 同日 and the like
	startsEra                        // 令和 and the like
	startsLetter                     // R6.6.6, May
	startsQuote                      // ’24
	startsDate     = startsFigure | startsRelative | startsEra | startsLetter | startsQuote
)

// starts is filled once, from the lists of the scanners.
var starts = makeStarts()

// of tells what may start at the character.
func (t *startSet) of(r rune) uint8 {
	if r < 1<<16 {
		return t[r]
	}
	return 0
}

func makeStarts() *startSet {
	t := new(startSet)
	t.add("0123456789０１２３４５６７８９一二三四五六七八九十百千壱壹弌弐貳貮参參肆伍漆柒捌玖拾佰陌阡仟数", startsNumeral)
	t.add("0123456789０１２３４５６７８９一二三四五六七八九十百千壱弐参拾", startsFigure)
	t.add("令平昭大明西元", startsEra)
	t.add("RHSTMJFANODW", startsLetter)
	t.add("'’‘", startsQuote)
	t.add("翌同", startsRelative)
	for first := range relativeWords {
		t[first] |= startsRelative
	}
	return t
}

func (t *startSet) add(list string, kind uint8) {
	for _, r := range list {
		t[r] |= kind
	}
}

// nextStart is the first place from i where a thing of the kind may start.
func nextStart(s string, i int, kind uint8) int {
	for i < len(s) {
		if c := s[i]; c < utf8.RuneSelf {
			if starts[c]&kind != 0 {
				return i
			}
			i = skipASCII(s, i)
			continue
		}
		if s[i]>>4 == 0xE && i+2 < len(s) { // as nearly always
			if starts[rune(s[i]&0x0F)<<12|rune(s[i+1]&0x3F)<<6|rune(s[i+2]&0x3F)]&kind != 0 {
				return i
			}
			i += 3
			continue
		}
		r, w := RuneAt(s, i)
		if starts.of(r)&kind != 0 {
			return i
		}
		i += w
	}
	return i
}

// skipASCII steps over the ASCII character at i, or over the web address that
// starts there.
func skipASCII(s string, i int) int {
	if c := s[i]; c == 'h' || c == 'w' || c == 'H' {
		if end := addressEnd(s, i); end > i {
			return end
		}
	}
	return i + 1
}

// addressEnd is the end of the web address at i, or i if there is none.
func addressEnd(s string, i int) int {
	if !hasAt(s, i, "http://") && !hasAt(s, i, "https://") && !hasAt(s, i, "www.") && !hasAt(s, i, "HTTP") {
		return i
	}
	for i < len(s) && s[i] > ' ' && s[i] < 0x7F && s[i] != '"' && s[i] != '<' && s[i] != '>' && s[i] != ')' && s[i] != ']' {
		i++
	}
	return i
}
