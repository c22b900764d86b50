package jtext

import (
	"math"
	"unicode/utf8"
)

// numeral is a numeral while it is read, digit group by digit group. Amounts
// stand twice, as the lowest and the highest value that the words allow.
type numeral struct {
	text    string
	total   amount // what is counted in 万 and above
	section amount // what is counted in 千 百 十 since then
	figures amount // digits that no unit has followed yet
	pending bool   // there are such digits
	runes   int    // how many characters of digits these are, if kanji
	unit    int64  // the last unit read
	small   int64  // the last unit below 万 of the section
	large   int64  // the last unit of 万 or above
	scale   int64  // the power of ten of a decimal fraction, or 1
	arabic  bool   // written in figures, 12 not 十二
	kanji   bool   // written in kanji digits
	units   int    // how many units were read
	vague   bool
	decimal bool
	plain   int // length of a bare run of figures without separators
	zero    bool
}

// amount is a value with its bounds.
type amount struct{ low, high int64 }

func (a amount) plus(b amount) amount { return amount{a.low + b.low, a.high + b.high} }

// readNumeral reads the longest numeral at i and tells where it ends; that is i
// if there is none.
func readNumeral(s string, i int) (numeral, int) {
	n := numeral{text: s, scale: 1}
	p := i
	for {
		q := n.step(p)
		if q == p {
			return n, p
		}
		p = q
	}
}

// value is what has been read.
func (n *numeral) value() amount {
	rest := n.figures
	if n.scale > 1 {
		rest = amount{rest.low / n.scale, rest.high / n.scale}
	}
	return n.total.plus(n.section).plus(rest)
}

// step reads the next part of the numeral at p and returns its end, or p.
func (n *numeral) step(p int) int {
	if _, w := digitAt(n.text, p); w > 0 {
		return n.readFigures(p)
	}
	r, w := utf8.DecodeRuneInString(n.text[p:])
	if r < 0x3000 {
		return p
	}
	if r == '数' {
		return n.several(p, p+w)
	}
	if kanjiDigit(r) >= 0 {
		return n.readKanji(p)
	}
	if u := kanjiUnit(r); u >= 10000 {
		return n.multiplyLarge(p, p+w, u)
	} else if u > 0 {
		return n.multiplySmall(p, p+w, u)
	}
	return p
}

// readFigures takes the figures at p, unless digits stand before them.
func (n *numeral) readFigures(p int) int {
	if n.pending || n.kanji {
		return p
	}
	f := readFigures(n.text, p)
	if f.end == p || n.unit > 0 && f.value/f.scale >= n.unit {
		return p
	}
	n.figures, n.pending, n.arabic = amount{f.value, f.value}, true, true
	n.scale, n.plain, n.zero = f.scale, f.plain, f.zero
	return f.end
}

// readKanji takes the kanji digits at p: one before a unit, or several that
// stand for their places as in 二〇二四.
func (n *numeral) readKanji(p int) int {
	if n.pending || n.arabic && !n.mixes(p) {
		return p
	}
	var v int64
	q, runes := p, 0
	for runes < 18 {
		r, w := utf8.DecodeRuneInString(n.text[q:])
		d := kanjiDigit(r)
		if d < 0 && runes > 0 && (r == '○' || r == '◯') {
			d = 0
		}
		if d < 0 {
			break
		}
		v, q, runes = v*10+d, q+w, runes+1
	}
	if runes <= 3 && n.unit == 0 {
		v, q, runes = kanjiGroups(n.text, v, q, runes)
	}
	if n.unit > 0 && v >= n.unit {
		return p
	}
	n.figures, n.pending, n.kanji, n.runes = amount{v, v}, true, true, runes
	return q
}

// mixes tells whether a kanji digit and its unit at p go on with figures that
// 万 ended: 1万五千.
func (n *numeral) mixes(p int) bool {
	_, w := utf8.DecodeRuneInString(n.text[p:])
	u := kanjiUnit(runeAt(n.text, p+w))
	return n.unit >= 10000 && u > 0 && u < 10000
}

// kanjiGroups goes on with groups of three kanji digits: 一、二三四.
func kanjiGroups(s string, v int64, i, runes int) (int64, int, int) {
	for hasAt(s, i, "、") && runes < 15 {
		group, p := int64(0), i+len("、")
		count := 0
		for ; ; count++ {
			r, w := utf8.DecodeRuneInString(s[p:])
			d := kanjiDigit(r)
			if d < 0 {
				break
			}
			group, p = (group*10+d)%10000, p+w
		}
		if count != 3 {
			break
		}
		v, i, runes = v*1000+group, p, runes+3
	}
	return v, i, runes
}

// several takes 数 at p: alone, before a unit (数十), or after tens (十数, 20数).
func (n *numeral) several(p, end int) int {
	switch {
	case n.pending && n.figures.low > 0 && n.figures.low%10 == 0 && n.scale == 1 && !n.kanji:
		n.figures = n.figures.plus(amount{2, 9})
	case !n.pending:
		n.figures, n.pending = amount{2, 9}, true
	default:
		return p
	}
	n.vague = true
	return end
}

// multiplySmall takes one of 十 百 千 at p.
func (n *numeral) multiplySmall(p, end int, unit int64) int {
	if n.small > 0 && unit >= n.small || n.units > 0 && unit >= n.unit {
		return p
	}
	by := amount{1, 1}
	if n.pending && !n.emptyPlaces() {
		if by = n.oneDigit(); by.low > 9 && (unit < 1000 || n.kanji) {
			return p
		}
	}
	n.add(&n.section, by, unit)
	n.small = unit
	return end
}

// emptyPlaces tells whether the pending digits only hold places open, as the
// zero of 千〇十 does.
func (n *numeral) emptyPlaces() bool { return n.kanji && n.units > 0 && n.figures.high == 0 }

// oneDigit is the digits before a unit; 二三 before 十 are two to three.
func (n *numeral) oneDigit() amount {
	v := n.figures.low
	if n.runes == 2 && v%10 == v/10+1 && v > 9 {
		n.vague = true
		return amount{v / 10, v % 10}
	}
	return n.figures
}

// multiplyLarge takes one of 万 億 兆 京 at p.
func (n *numeral) multiplyLarge(p, end int, unit int64) int {
	by := n.section.plus(n.figures)
	if by.high == 0 || n.large > 0 && unit >= n.large || by.high > math.MaxInt64/unit/2 {
		return p
	}
	if unit > 1e12 && !endsWord(n.text, end) {
		return p
	}
	n.section = amount{}
	n.add(&n.total, by, unit)
	n.large, n.small = unit, 0
	return end
}

// add puts by times unit into the sum.
func (n *numeral) add(sum *amount, by amount, unit int64) {
	v := amount{by.low * unit, by.high * unit}
	n.decimal = n.scale > 1 && v.low%n.scale != 0
	if by.high > by.low+1 { // 数十 reaches to 99, 二三十 to 30
		v.high += unit - 1
	}
	*sum = sum.plus(amount{v.low / n.scale, v.high / n.scale})
	n.figures, n.pending, n.scale, n.runes, n.plain = amount{}, false, 1, 0, 0
	n.unit = unit
	n.units++
}

// endsWord tells whether no ideograph goes on at p, as it does in 京都.
func endsWord(s string, p int) bool {
	r := runeAt(s, p)
	return r < 0x4E00 || kanjiDigit(r) >= 0 || kanjiUnit(r) > 0 || r == '円' || r == '分'
}
