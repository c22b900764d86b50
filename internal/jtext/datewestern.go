package jtext

import "strings"

// partMark is the mark at i that may stand between year, month and day.
func partMark(s string, i int) string {
	for _, mark := range [...]string{"/", ".", "-", "・"} {
		if hasAt(s, i, mark) {
			return mark
		}
	}
	return ""
}

// western reads figures with marks between them that start with a year or a
// month: 2024/5/10, 2024-05-10, 2024.2.5., 24/5/10, 2024/5, 5/26(日).
func (sc *dateScanner) western(m DateMark, n dateNumber) (DateMark, int) {
	switch {
	case n.count == 4 && n.value >= 1868 && n.value < 2200:
		m.Year = n.value
		if r, end := sc.parts(m, n.end); r.End > 0 {
			return r, end
		}
		return sc.yearMonth(m, n)
	case n.count <= 2 && sc.s[n.end] == '/':
		y := m
		y.Year, y.Short = century(n.value), true
		if n.count == 2 {
			if r, end := sc.parts(y, n.end); r.End > 0 {
				return r, end
			}
		}
		return sc.monthDay(m, n)
	case hasAt(sc.s, n.end, "・"):
		return sc.listFirst(m, n)
	}
	return none(sc.codeEnd(n.end))
}

// codeEnd is the end of the figures and joints that go on at i.
func (sc *dateScanner) codeEnd(i int) int {
	for i+1 < len(sc.s) && isJoint(sc.s[i]) && isDigit(sc.s[i+1]) {
		_, _, i = digitRun(sc.s, i+1)
	}
	return i
}

// parts reads the month and day after a year that ends at i, with the same
// mark before both.
func (sc *dateScanner) parts(m DateMark, i int) (DateMark, int) {
	s, mark := sc.s, partMark(sc.s, i)
	if mark == "" {
		return none(i)
	}
	month := sc.part(i + len(mark))
	if month.count == 0 || month.count > 2 || !hasAt(s, month.end, mark) {
		return none(i)
	}
	day := sc.part(month.end + len(mark))
	m.Month, m.Day = month.value, day.value
	if day.count == 0 || day.count > 2 || m.Month < 1 || m.Month > 12 || !m.exists() || sc.goesOn(day.end, mark) {
		return none(i)
	}
	if hasAt(s, day.end, "日") {
		day.end += len("日")
	}
	return sc.finish(m, day.end)
}

// part reads figures after a mark and at most one space.
func (sc *dateScanner) part(i int) dateNumber {
	return figuresIn(sc.s, skipSpace(sc.s, i))
}

// goesOn tells whether figures or letters go on at i, so that what was read is
// a piece of a longer code.
func (sc *dateScanner) goesOn(i int, mark string) bool {
	s := sc.s
	if i >= len(s) {
		return false
	}
	if hasAt(s, i, mark) && i+len(mark) < len(s) && isDigit(s[i+len(mark)]) {
		return true
	}
	return isDigit(s[i]) || s[i] == '_' || s[i] == '%' || isLetter(s[i]) && s[i] != 'T'
}

// yearMonth reads 2024/5, 2024/5月 and 2024.05 after a year of four figures.
func (sc *dateScanner) yearMonth(m DateMark, n dateNumber) (DateMark, int) {
	s, mark := sc.s, partMark(sc.s, n.end)
	month := figuresIn(s, n.end+len(mark))
	if mark == "・" {
		return sc.listFirst(DateMark{Start: m.Start}, n)
	}
	if mark == "-" || m.Year < 1950 || month.value < 1 || month.value > 12 || month.count > 2 ||
		sc.goesOn(month.end, mark) || sc.goesOn(month.end, "/") || sc.goesOn(month.end, "-") {
		return none(sc.codeEnd(n.end))
	}
	m.Month = month.value
	if hasAt(s, month.end, "月") {
		return sc.afterMonth(m, month.end+len("月"))
	}
	if mark == "." && month.count != 2 || countable(s, month.end) || kanjiUnit(runeAt(s, month.end)) > 0 {
		return none(sc.codeEnd(n.end))
	}
	return sc.finish(m, month.end)
}

// monthDay reads 5/26(日), and 5/26 where it is no fraction.
func (sc *dateScanner) monthDay(m DateMark, n dateNumber) (DateMark, int) {
	s := sc.s
	day := figuresIn(s, n.end+1)
	m.Month, m.Day = n.value, day.value
	if day.count == 0 || day.count > 2 || m.Month < 1 || m.Month > 12 || !m.exists() || sc.goesOn(day.end, "/") || sc.goesOn(day.end, ".") {
		return none(sc.codeEnd(n.end))
	}
	r, end := sc.finish(m, day.end)
	if r.Weekday == 0 && !r.Clock.Set && s[day.end-2] != '0' && s[m.Start] != '0' && !sc.rangeOfDays(day.end) &&
		(!sc.surelyDay(m, day.end) || startsWithAny(s, day.end, ofFraction)) {
		return none(day.end)
	}
	return r, end
}

// surelyDay tells whether 5/6 that ends at i is a day and no fraction or page:
// by its size, by what stands beside it, or as a cell.
func (sc *dateScanner) surelyDay(m DateMark, i int) bool {
	s := sc.s
	return m.Day > 12 || m.Month > m.Day && !startsWithAny(s, i, afterPage) || startsWithAny(s, i, ofDate) ||
		strings.HasSuffix(s[:m.Start], ":") || ofRow(s, m.Start, i)
}

// ofRow tells whether what stands from start to end is a cell of a table, or
// heads a line of a list; alone on its line it may be the number of a page.
func ofRow(s string, start, end int) bool {
	before := strings.TrimRight(s[:start], " ")
	heads := before == "" || before[len(before)-1] == '\n'
	cell := strings.HasSuffix(before, "|") || strings.HasSuffix(before, "\t")
	after := strings.TrimLeft(s[end:], " ")
	if heads || cell {
		if strings.HasPrefix(after, "|") || strings.HasPrefix(after, "\t") {
			return true
		}
	}
	return heads && len(after) < len(s[end:]) && after != "" && !startsWithAny(after, 0, afterPage)
}

// afterPage stands behind 1/2 where it is no day: the end of the line, or more
// figures.
var afterPage = []string{"\n", "ページ", "頁", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "-", "("}

// ofDate are the words after 5/6 that make it a day.
var ofDate = []string{"に", "付", "夜", "朝", "未明", "早朝", "深夜", "午前", "午後", "の朝", "の夜", "の午", "から", "より", "まで", "以降", "頃", "ごろ",
	"発生", "発覚", "発見", "発送", "判明", "公表", "公開", "掲載", "報告", "送信", "確認", "投函", "紛失", "回収", "受付", "通報", "連絡", "指摘"}

// ofFraction are the words after 5/26 that make it a fraction.
var ofFraction = []string{"の割", "の確", "の縮", "に減", "に縮", "に圧", "に削", "に低", "に落", "に下", "に抑", "に相", "にあた", "に当た", "にな", "にと", "に満", "に分", "に切",
	"以上", "以下", "以内", "程", "を占", "%", "が", "ず"}

// rangeOfDays tells whether ~ and another month and day follow at i.
func (sc *dateScanner) rangeOfDays(i int) bool {
	if i = skipSpace(sc.s, i); i >= len(sc.s) || sc.s[i] != '~' {
		return false
	}
	n := sc.part(i + 1)
	return n.count > 0 && n.count < 3 && n.end < len(sc.s) && sc.s[n.end] == '/' && figuresIn(sc.s, n.end+1).count > 0
}

// compact reads 20240510 where it stands alone.
func (sc *dateScanner) compact(m DateMark, n dateNumber) (DateMark, int) {
	s := sc.s
	m.Year, m.Month, m.Day = n.value/10000, n.value/100%100, n.value%100
	if m.Year < 1990 || m.Year > 2099 || m.Month < 1 || m.Month > 12 || !m.exists() {
		return none(n.end)
	}
	if i := n.end; i < len(s) && (isAlnum(s[i]) || s[i] == '_' || s[i] == '-' || s[i] == '/' || s[i] == '@' || s[i] == '.' && i+1 < len(s) && isAlnum(s[i+1])) {
		return none(n.end)
	}
	if endsWithAny(s, m.Start, []string{"番号", "No.", "№", "ID"}) || countable(s, n.end) || kanjiUnit(runeAt(s, n.end)) > 0 || m.Start > 0 && (isJoint(s[m.Start-1]) && s[m.Start-1] != ':') {
		return none(n.end)
	}
	return sc.finish(m, n.end)
}
