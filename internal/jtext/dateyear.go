package jtext

// yearFirst reads a date whose year, printed without an era, ends at i.
func (sc *dateScanner) yearFirst(m DateMark, n dateNumber, i int) (DateMark, int) {
	s := sc.s
	if r, end := sc.ago(m, n); r.End > 0 {
		return r, end
	}
	if r, ok := sc.oldEra(m, n.value, i); ok {
		return r, i
	}
	if n.count == 4 && n.value >= 1000 && n.value < 3000 || n.kanji && n.value >= 1000 && n.value < 3000 {
		if startsWithAny(s, i, notYear) || endsWithAny(s, m.Start, notOurEra) {
			return none(i)
		}
		m.Year = n.value
		return sc.afterYear(m, i)
	}
	if n.value < 1 || n.value > 99 || n.kanji && n.count > 3 || !sc.shortYear(m.Start, n, i) {
		return none(sc.pastParts(i))
	}
	sc.setShort(&m, n)
	return sc.afterYear(m, i)
}

// pastParts is the end of the month and day that go on at i, in what turned out
// to be no date.
func (sc *dateScanner) pastParts(i int) int {
	for _, unit := range [...]string{"月", "日"} {
		n := numberIn(sc.s, i)
		if end := unitAfterNumber(sc.s, n.end, unit); n.count > 0 && end > n.end {
			i = end
		}
	}
	return i
}

// notYear are the words after 年 with which it is a span of years.
var notYear = []string{"間", "以上", "以内", "未満", "ぶり", "分の", "もの", "来", "代"}

// notOurEra stands before years that are counted backwards.
var notOurEra = []string{"紀元前", "紀元前約"}

// shortYear tells whether a year of one or two digits may be meant: a month
// follows, or 度, a season or a part of the year.
func (sc *dateScanner) shortYear(start int, n dateNumber, i int) bool {
	s := sc.s
	if n.count == 1 && sc.last.Era == "" {
		return false
	}
	if endsWithAny(s, start, notBeforeYear) {
		return false
	}
	if startsWithAny(s, i, afterShortYear) {
		return n.count > 1 || hasAt(s, i, "度")
	}
	if sc.endsSpan(start, n.value) || sc.beginsSpan(n, i) {
		return true
	}
	month := numberIn(s, skipSpace(s, i))
	return month.count > 0 && month.count <= 3 && month.value >= 1 && month.value <= 12 &&
		(unitAfterNumber(s, month.end, "月") > month.end || listed(s, month.end, "月"))
}

// endsSpan tells whether a short year at start ends a span that the year before
// it begins: 昭和20年から21年, 2010年~12年.
func (sc *dateScanner) endsSpan(start, year int) bool {
	if sc.last.Year == 0 || sc.last.Month > 0 || sc.last.End > start {
		return false
	}
	switch sc.s[sc.last.End:start] {
	case "から", "~", "-", "・", "より":
		return sc.last.Era != "" || year > sc.last.Year%100
	}
	return false
}

// beginsSpan tells whether a short year that ends at i begins a span up to a month of
// another: 07年~18年7月.
func (sc *dateScanner) beginsSpan(n dateNumber, i int) bool {
	for _, mark := range [...]string{"~", "から"} {
		if !hasAt(sc.s, i, mark) {
			continue
		}
		last := numberIn(sc.s, i+len(mark))
		end := unitAfterNumber(sc.s, last.end, "年")
		month := numberIn(sc.s, max(end, i))
		return n.count == 2 && last.count == 2 && last.value >= n.value && end > last.end && unitAfterNumber(sc.s, month.end, "月") > month.end
	}
	return false
}

// notBeforeYear are the words before 12年3月 that make it a span of time.
var notBeforeYear = []string{"約", "第", "懲役", "禁錮", "拘禁刑", "実刑", "満", "過去", "築", "数"}

// afterShortYear are the words after 20年 that make it a year.
var afterShortYear = []string{"度", "春", "夏", "秋", "冬", "末", "初め", "初頭", "前半", "後半", "半ば", "頃", "ごろ"}

// setShort gives a short year the era of the date before it where it can go on
// counting in it, else the century that is not far off.
func (sc *dateScanner) setShort(m *DateMark, n dateNumber) {
	m.Short = true
	if e := eraNamed(sc.last.Era); e != nil {
		if d := n.value - (sc.last.Year - e.base); d >= 0 && d <= 10 || n.count == 1 {
			m.Era, m.Year = e.name, e.base+n.value
			return
		}
	}
	m.Year = century(n.value)
}

// century is the western year of two digits.
func century(v int) int {
	if v >= 70 {
		return 1900 + v
	}
	return 2000 + v
}

// afterYear reads what follows 年 at i: 度, the same year in another calendar,
// month and day.
func (sc *dateScanner) afterYear(m DateMark, i int) (DateMark, int) {
	s := sc.s
	m.End = i
	i = sc.otherYear(&m, i)
	if hasAt(s, i, "度") {
		m.Fiscal = true
		return sc.finish(m, i+len("度"))
	}
	if month, day, end := feastAt(s, i); day > 0 {
		m.Month, m.Day = month, day
		return sc.finish(m, end)
	}
	j := skipJoint(s, i)
	if hasAt(s, j, "の") {
		j += len("の") // 昨年の7月13日
	}
	n := numberIn(s, j)
	if n.count == 0 || n.count > 3 || n.value < 1 || n.value > 12 {
		return sc.finish(m, i)
	}
	if end := unitAfterNumber(s, n.end, "月"); end > n.end {
		m.Month = n.value
		return sc.afterMonth(m, end)
	}
	if j == skipJoint(s, i) && listed(s, n.end, "月") {
		m.Month, m.End, sc.open = n.value, n.end, n.end
		return m, m.End
	}
	return sc.finish(m, i)
}
