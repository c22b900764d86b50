package jtext

import (
	"strings"
	"unicode/utf8"
)

// dateNumber is a number inside a date.
type dateNumber struct {
	value int
	count int // digits, or characters of kanji
	kanji bool
	end   int
}

// numberIn reads a number of a date at i: figures, spread figures, or kanji,
// positional or with units. Its count is 0 if there is none.
func numberIn(s string, i int) dateNumber {
	if _, w := digitAt(s, i); w > 0 {
		return figuresIn(s, i)
	}
	if i >= len(s) || s[i] < utf8.RuneSelf {
		return dateNumber{end: i}
	}
	n, end := readNumeral(s, i)
	v := n.value().low
	if end == i || n.vague || n.arabic || v > 9999 || hasAt(s, i, "数") {
		return dateNumber{end: i}
	}
	return dateNumber{int(v), Length(s[i:end]), true, end}
}

// figuresIn reads figures at i, also 2 0 2 4 年 as layouts spread them.
func figuresIn(s string, i int) dateNumber {
	v, count, end := digitRun(s, i)
	if count == 1 && end+1 < len(s) && s[end] == ' ' && isDigit(s[end+1]) {
		if f := spacedFigures(s, figures{value: v, scale: 1, plain: 1, end: end}); f.plain > 1 {
			return dateNumber{int(f.value), f.plain, false, f.end}
		}
	}
	return dateNumber{int(v), count, false, end}
}

// unitAfterNumber is the end of the unit 年, 月 or 日 at i, after at most one
// space; i itself if it is not there.
func unitAfterNumber(s string, i int, unit string) int {
	j := skipSpace(s, i)
	if hasAt(s, j, unit) {
		return j + len(unit)
	}
	return i
}

// skipSpace steps over one space.
func skipSpace(s string, i int) int {
	if i < len(s) && s[i] == ' ' {
		return i + 1
	}
	if hasAt(s, i, "\u3000") {
		return i + len("\u3000")
	}
	return i
}

// skipJoint steps over one space or slash between the parts of a date: 2021年/7月/18日.
func skipJoint(s string, i int) int {
	if hasAt(s, i, "/") {
		return i + 1
	}
	return skipSpace(s, i)
}

// listed tells whether the number that ends at i is the first of several that
// share the unit: 6・7月, 26、27日, 2014~2015年.
func listed(s string, i int, unit string) bool {
	for range 4 {
		w := listMark(s, i)
		if w == 0 {
			return false
		}
		n := numberIn(s, i+w)
		if n.count == 0 || n.count > 4 {
			return false
		}
		i = n.end
		if unitAfterNumber(s, i, unit) > i {
			return true
		}
	}
	return false
}

// listMark is the width of a mark between numbers that share a unit, or 0.
func listMark(s string, i int) int {
	if i < len(s) && (s[i] == '~' || s[i] == '-' || s[i] == ',') {
		return 1
	}
	for _, mark := range [...]string{"・", "、", "〜", "～", "から", "及び", "と"} {
		if hasAt(s, i, mark) {
			return len(mark)
		}
	}
	return 0
}

// startsWithAny tells whether one of the words stands at i.
func startsWithAny(s string, i int, words []string) bool {
	for _, w := range words {
		if hasAt(s, i, w) {
			return true
		}
	}
	return false
}

// endsWithAny tells whether one of the words ends at i.
func endsWithAny(s string, i int, words []string) bool {
	for _, w := range words {
		if strings.HasSuffix(s[:i], w) {
			return true
		}
	}
	return false
}
