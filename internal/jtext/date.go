package jtext

import "unicode/utf8"

// DateMark is a date expression in folded text before it is resolved. Its span
// takes in era, weekday, time and words such as 頃, 上旬 and 末, not 以降, から
// and まで. Parts that are not printed are zero.
type DateMark struct {
	Start, End       int
	Era              string // 令和, 平成, 昭和, 大正 or 明治, if the year is printed in it
	Year, Month, Day int    // Year is western; of a relative expression 0
	Short            bool   // the year is printed with two digits, or as 6年 after 令和5年
	Fiscal           bool   // 年度, from April of Year
	Relative         Relative
	Weekday          int // 1 Monday … 7 Sunday
	Clock            Clock
	Season           string // 春, 夏, 秋, 冬
	Hedge            Hedge
	Link             Link
	Other            int  // another year printed beside Year, 令和5年(2023年)
	Leads            bool // it begins its line, but for list marks and brackets
	Within           bool // it stands behind another date that begins its line
	Alone            bool // it is all that its line says
	Acts             bool // a day on which the topic of its sentence did something: 市は7日、
}

// Base is what a relative expression starts from.
type Base uint8

// The bases: 同日 and 翌日 start from the date before them in the text, 昨日
// and 今月 from the day of writing.
const (
	BaseNone Base = iota
	BaseText
	BaseAnchor
)

// Relative is a relative expression such as 翌日 or 昨年: Shift times Of from
// its Base.
type Relative struct {
	Base  Base
	Shift int
	Of    Part
}

// Part is a part of a date.
type Part uint8

// The parts of a date, as precise as jikenbo.Date counts them.
const (
	PartYear  Part = 1
	PartMonth Part = 2
	PartDay   Part = 3
)

// Clock is a time of day. Part is its word, such as 未明 or 午後.
type Clock struct {
	Set          bool
	Hour, Minute int // 0 to 29; 午後 already added
	Part         string
}

// Hedge is a set of what the words around a date say of it.
type Hedge uint16

// The hedges.
const (
	HedgeAround Hedge = 1 << iota // 頃
	HedgeEarly                    // 上旬, 初め
	HedgeMiddle                   // 中旬, 半ば
	HedgeLate                     // 下旬
	HedgeEnd                      // 末
	HedgeSince                    // 以降
	HedgeBefore                   // 以前
	HedgeFrom                     // から, より
	HedgeUntil                    // まで
	HedgeAsOf                     // 現在, 時点
	HedgeToCome                   // にも, 予定: expected
)

// Link tells whether a mark is an end of a range; the other end is its neighbour.
type Link uint8

// The links.
const (
	LinkNone Link = iota
	LinkFrom      // the mark after this is the end of the range
	LinkTo        // the mark before this is its start
)

// dateScanner is the state of one pass over a text.
type dateScanner struct {
	s    string
	last DateMark // the last mark with a printed year
	open int      // where a number ended whose unit the next one carries, 6 of 6・7月
}

// Dates finds the date expressions of a folded text, in order and without
// overlap. Times without a date are none, nor are days that do not exist.
func Dates(folded string) []DateMark {
	var out []DateMark
	sc := dateScanner{s: folded, open: -9}
	for i := nextStart(folded, 0, startsDate); i < len(folded); {
		m, end := sc.mark(i)
		if m.End > 0 {
			out = sc.add(out, m)
			if m.Year > 0 {
				sc.last = m
			}
		}
		i = nextStart(folded, max(end, i+1), startsDate)
	}
	linkRanges(folded, out)
	placeOnLines(folded, out)
	return out
}

// add appends a mark; 前日 right before its date, 前日8月30日 or 前日の8月30日, is part of it.
func (sc *dateScanner) add(out []DateMark, m DateMark) []DateMark {
	if n := len(out) - 1; n >= 0 && (out[n].End == m.Start || out[n].Relative.Shift != 0 && sc.s[out[n].End:m.Start] == "の") && out[n].Relative.Of == PartDay && !out[n].Clock.Set && m.Month > 0 && m.Day > 0 {
		m.Start, out = out[n].Start, out[:n]
	}
	return append(out, m)
}

// mark reads the date expression at i. It returns the place to go on from, and
// the zero mark if there is none.
func (sc *dateScanner) mark(i int) (DateMark, int) {
	r, w := utf8.DecodeRuneInString(sc.s[i:])
	kind := starts.of(r)
	switch {
	case kind&startsLetter != 0:
		return sc.letters(i)
	case kind&startsQuote != 0:
		return sc.apostrophe(i, i+w)
	}
	if kind&startsRelative != 0 {
		if m, end := sc.relative(i, r); end > i {
			return m, end
		}
	}
	if kind&startsEra != 0 {
		if m, end := sc.feast(i); m.End > 0 {
			return m, end
		}
		return sc.era(i)
	}
	return sc.figures(i)
}

// none is the answer that nothing stands here and the scan goes on at end.
func none(end int) (DateMark, int) { return DateMark{}, end }
