package jtext

import (
	"math"
	"unicode/utf8"
)

// figures is a run of figures such as 12, 1,234 or 1.5.
type figures struct {
	value int64 // of the digits, the decimal point left out
	scale int64 // 10 for one decimal, 100 for two, else 1
	plain int   // how many digits, if neither commas nor a point nor spaces
	zero  bool  // a zero leads
	end   int
}

// digitAt is the value of the digit at i, ASCII or full-width, and its width in
// bytes, which is 0 if there is none.
func digitAt(s string, i int) (v int64, width int) {
	if i >= len(s) {
		return 0, 0
	}
	if c := s[i] - '0'; c <= 9 {
		return int64(c), 1
	}
	if s[i] == 0xEF && i+2 < len(s) && s[i+1] == 0xBC && s[i+2]-0x90 <= 9 {
		return int64(s[i+2] - 0x90), 3
	}
	return 0, 0
}

// digitRun reads digits without anything between them. A run that no int64
// holds is read as if it were shorter; its count tells.
func digitRun(s string, i int) (v int64, count, end int) {
	for end = i; ; count++ {
		d, w := digitAt(s, end)
		if w == 0 {
			return v, count, end
		}
		if v < math.MaxInt64/100 {
			v = v*10 + d
		}
		end += w
	}
}

// readFigures reads figures with their commas and decimals at i.
func readFigures(s string, i int) figures {
	v, count, end := digitRun(s, i)
	f := figures{value: v, scale: 1, plain: count, end: end}
	if count == 0 || count > 18 {
		return figures{scale: 1, end: i, plain: count}
	}
	d, _ := digitAt(s, i)
	f.zero = count > 1 && d == 0
	if count == 1 && end < len(s) && s[end] == ' ' {
		return spacedFigures(s, f)
	}
	if count <= 3 && d != 0 {
		f = groups(s, f, count)
	}
	return fraction(s, f)
}

// groups goes on with groups of three: 1,234 and 1、234 and 1 234.
func groups(s string, f figures, count int) figures {
	for f.value < math.MaxInt64/10000 {
		w := groupMark(s, f.end, count)
		if w == 0 {
			break
		}
		v, n, end := digitRun(s, f.end+w)
		if n != 3 {
			break
		}
		f.value, f.end, f.plain = f.value*1000+v, end, 0
	}
	return f
}

// groupMark is the width of a mark that may part groups of digits at i. After
// three digits 、 and a space rather part two numbers.
func groupMark(s string, i, count int) int {
	switch {
	case i >= len(s):
		return 0
	case s[i] == ',':
		return 1
	case s[i] == ' ' && count < 3:
		return 1
	case hasAt(s, i, "、") && count < 3, hasAt(s, i, ","):
		return 3
	}
	return 0
}

// fraction goes on with a decimal point and digits, unless more points follow
// as they do in versions, addresses and dates.
func fraction(s string, f figures) figures {
	if f.end >= len(s) || s[f.end] != '.' {
		return f
	}
	v, n, end := digitRun(s, f.end+1)
	if n == 0 || n > 6 || end+1 < len(s) && s[end] == '.' && isDigit(s[end+1]) {
		return f
	}
	for range n {
		if f.value > math.MaxInt64/100 {
			return f
		}
		f.value *= 10
		f.scale *= 10
	}
	f.value, f.end, f.plain = f.value+v, end, 0
	return f
}

// spacedFigures reads digits that a layout has spread, 1 2 社, if there are at
// least two and a counter follows.
func spacedFigures(s string, f figures) figures {
	v, end, count := f.value, f.end, 1
	for end+1 < len(s) && s[end] == ' ' && isDigit(s[end+1]) && count < 9 {
		v, end, count = v*10+int64(s[end+1]-'0'), end+2, count+1
		if end < len(s) && isDigit(s[end]) {
			return groups(s, f, 1)
		}
	}
	if count > 1 && spacedCounter(s, end) {
		f.value, f.end, f.plain = v, end, count
	}
	return f
}

// spacedCounter tells whether a counter or a part of a date stands at i, spread
// like the digits before it: 「5 7月9日」 is the fifth item, of 7月9日.
func spacedCounter(s string, i int) bool {
	if i >= len(s) || s[i] != ' ' {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[i+1:])
	switch r {
	case '名', '人', '件', '社', '台', '通', '枚', '冊', '個', '校', '年', '月', '日', '時', '分', '円', '団', '箱', '点':
		return true
	}
	return false
}

func isDigit(c byte) bool { return c-'0' <= 9 }

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// hasAt tells whether word stands at i.
func hasAt(s string, i int, word string) bool {
	return i >= 0 && i+len(word) <= len(s) && s[i:i+len(word)] == word
}

// runeBefore is the character that ends at i.
func runeBefore(s string, i int) rune {
	r, _ := LastRune(s[:i])
	if i == 0 {
		return 0
	}
	return r
}

// runeAt is the character at i, 0 at the end.
func runeAt(s string, i int) rune {
	if i >= len(s) {
		return 0
	}
	r, _ := RuneAt(s, i)
	return r
}

// kanjiDigit is the value of a kanji digit, or -1.
func kanjiDigit(r rune) int64 {
	switch r {
	case '〇', '零':
		return 0
	case '一', '壱', '壹', '弌':
		return 1
	case '二', '弐', '貳', '貮':
		return 2
	case '三', '参', '參':
		return 3
	case '四', '肆':
		return 4
	case '五', '伍':
		return 5
	case '六':
		return 6
	case '七', '漆', '柒':
		return 7
	case '八', '捌':
		return 8
	case '九', '玖':
		return 9
	}
	return -1
}

// kanjiUnit is the value of a kanji unit, or 0.
func kanjiUnit(r rune) int64 {
	switch r {
	case '十', '拾':
		return 10
	case '百', '佰', '陌':
		return 100
	case '千', '阡', '仟':
		return 1000
	case '万', '萬':
		return 1e4
	case '億':
		return 1e8
	case '兆':
		return 1e12
	case '京':
		return 1e16
	}
	return 0
}
