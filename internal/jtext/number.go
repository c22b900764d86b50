package jtext

import "unicode/utf8"

// Number is a numeral in folded text. Where the words leave the value open,
// Value is the lowest and Max the highest that they allow: 2~3 is 2 to 3, and
// 数 stands for 2 to 9, so that 数十 is 20 to 99, 十数 12 to 19, 百数十 120 to
// 199 and 数千 2000 to 9999.
type Number struct {
	Start, End int
	Value      int64 // a decimal fraction that remains is cut off
	Max        int64 // Value, or more
	Vague      bool  // written with 数, or as two neighbouring digits (二、三)
	Decimal    bool  // Value is cut: 4.29
	Kanji      bool  // written in kanji digits, 十二
	Digits     int   // how many figures, if written as figures alone; 0 if commas, points or units are among them
	Code       bool  // stands inside a longer code: telephone number, date, time, version, address, identifier
}

// Numbers finds the numerals of a folded text, in order and without overlap.
// Kanji digits that are part of an ordinary word are left out. Numbers inside
// codes and dates are among them; Code marks those that are plainly no amounts.
// Numbers inside web and mail addresses are not.
func Numbers(folded string) []Number {
	var out []Number
	for i := nextStart(folded, 0, startsNumeral); i < len(folded); {
		n, end := numberAt(folded, i)
		if n.End > 0 {
			out = append(out, n)
		}
		i = nextStart(folded, end, startsNumeral)
	}
	return out
}

// numberAt reads the number at i. It returns the place to go on from, and the
// zero Number if there is none.
func numberAt(s string, i int) (Number, int) {
	n, end := readNumeral(s, i)
	if end == i {
		return Number{}, skipNumeral(s, i)
	}
	if n.kanji && !n.arabic || n.vague || n.units > 0 && !n.arabic {
		if !kanjiStands(s, i, end, &n) {
			return Number{}, end
		}
	}
	v := n.value()
	out := Number{Start: i, End: end, Value: v.low, Max: v.high, Vague: n.vague,
		Decimal: n.decimal || n.scale > 1 && n.figures.low%n.scale != 0, Kanji: !n.arabic}
	if n.units == 0 && !n.vague && n.arabic {
		out.Digits = n.plain
	}
	out = joinRange(s, out, &n)
	out.Code = n.arabic && inCode(s, out, n.zero)
	return out, out.End
}

// skipNumeral steps over what looked like a numeral at i.
func skipNumeral(s string, i int) int {
	if _, count, end := digitRun(s, i); count > 0 {
		return end
	}
	_, w := utf8.DecodeRuneInString(s[i:])
	return i + w
}

// inCode tells whether figures are part of a longer code.
func inCode(s string, n Number, zero bool) bool {
	if zero {
		return true
	}
	if i := n.Start; i > 0 && (s[i-1] == '#' || s[i-1] == '_') || i > 1 && isJoint(s[i-1]) && joinsBack(s[i-2], s[i-1]) {
		return true
	}
	if i := n.Start; i > 0 && isLetter(s[i-1]) && n.Digits > 4 {
		return true
	}
	i := n.End
	if i >= len(s) || s[i] >= utf8.RuneSelf {
		return false
	}
	return s[i] == '_' || s[i] == '@' || isLetter(s[i]) && n.Digits > 4 || isJoint(s[i]) && i+1 < len(s) && isDigit(s[i+1])
}

// joinsBack tells whether a number after the joint goes on with what stands
// before it: AB-12 does, BCC:12 does not.
func joinsBack(c, joint byte) bool {
	return isDigit(c) || isLetter(c) && joint != ':' && joint != ','
}

func isJoint(c byte) bool { return c == '-' || c == '.' || c == '/' || c == ':' || c == ',' }

func isAlnum(c byte) bool { return isDigit(c) || isLetter(c) }
