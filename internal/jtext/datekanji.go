package jtext

// figures reads a date that starts with a number at i.
func (sc *dateScanner) figures(i int) (DateMark, int) {
	s := sc.s
	n := numberIn(s, i)
	if n.count == 0 {
		return none(i)
	}
	m := DateMark{Start: i}
	j := skipSpace(s, n.end)
	if inside(s, i) && !(isLetter(s[i-1]) && (hasAt(s, j, "年") || hasAt(s, j, "月"))) {
		return none(n.end)
	}
	switch {
	case hasAt(s, j, "年"):
		return sc.yearFirst(m, n, j+len("年"))
	case hasAt(s, j, "月"):
		return sc.monthFirst(m, n, j+len("月"))
	case hasAt(s, j, "日"):
		return sc.dayFirst(m, n, j+len("日"))
	case !n.kanji:
		if m, end := sc.plainFigures(m, n); m.End > 0 || end > n.end {
			return m, end
		}
	}
	if m, end := sc.ago(m, n); m.End > 0 {
		return m, end
	}
	return sc.listFirst(m, n)
}

// plainFigures reads a date that starts with figures and has no unit after
// them: 20240510, 2024/5/10, 26 May 2021, 2024(令和6)年.
func (sc *dateScanner) plainFigures(m DateMark, n dateNumber) (DateMark, int) {
	s := sc.s
	switch {
	case n.count == 8:
		return sc.compact(m, n)
	case n.count <= 4 && partMark(s, n.end) != "":
		return sc.western(m, n)
	case n.count <= 2 && sc.english(&m, n):
		return m, m.End
	}
	o := DateMark{Start: m.Start}
	if n.count == 4 && sc.otherYear(&o, n.end) > n.end && hasAt(s, o.End, "年") {
		o.Year = n.value
		return sc.afterYear(o, o.End+len("年"))
	}
	return none(n.end)
}

// inside tells whether what starts at i goes on with a code before it.
func inside(s string, i int) bool {
	if i == 0 {
		return false
	}
	c := s[i-1]
	return isAlnum(c) || c == '_' || c == '#' || isJoint(c) && i > 1 && isAlnum(s[i-2])
}

// listFirst reads the first number of 26、27日 or 2014~2015年.
func (sc *dateScanner) listFirst(m DateMark, n dateNumber) (DateMark, int) {
	s := sc.s
	m.End = n.end
	switch {
	case n.kanji || n.count == 0:
		return none(n.end)
	case n.count == 4 && n.value >= 1900 && n.value < 2100 && listed(s, n.end, "年"):
		m.Year = n.value
	case n.count <= 2 && n.value >= 1 && n.value <= 31 && listed(s, n.end, "日") && sc.listedDay(m.Start, n.end):
		m.Day = n.value
	default:
		return none(n.end)
	}
	sc.open = n.end
	return m, m.End
}

// listedDay tells whether the last of the listed days is a day and not a span
// of days, as in 2、3日で.
func (sc *dateScanner) listedDay(start, i int) bool {
	for w := listMark(sc.s, i); w > 0; w = listMark(sc.s, i) {
		n := numberIn(sc.s, i+w)
		if end := unitAfterNumber(sc.s, n.end, "日"); end > n.end {
			return n.value > 9 && n.value <= 31 && sc.bareDay(start, n, end)
		}
		i = n.end
	}
	return false
}

// monthFirst reads a date that starts with its month, which ends at i.
func (sc *dateScanner) monthFirst(m DateMark, n dateNumber, i int) (DateMark, int) {
	if n.value < 1 || n.value > 12 || n.count > 2 || endsWithAny(sc.s, m.Start, notBefore) {
		return none(sc.pastParts(i))
	}
	if r, end := sc.ago(m, n); r.End > 0 {
		return r, end
	}
	m.Month = n.value
	r, end := sc.afterMonth(m, i)
	if r.Day == 0 && r.End > 0 && startsWithAny(sc.s, i, notMonth) {
		return none(i)
	}
	return r, end
}

// notBefore are the words before a number that make 日 or 月 a span of time.
var notBefore = []string{"約", "第", "丸", "数", "およそ", "最大", "最短", "最長", "毎月", "毎週", "懲役", "連続", "あと", "残り", "わずか", "泊"}

// notMonth are the words after a bare month with which it is something else.
var notMonth = []string{"額", "例", "次", "謝", "給", "刊", "曜", "収", "報", "間", "以下", "以内", "未満", "を超", "を経過", "齢", "々",
	"ごと", "毎", "当", "あたり", "平均", "面", "光", "島", "経", "分割", "雨", "蝿", "酔", "足らず", "余", "号", "見", "極"}

// afterMonth reads the day after 月 at i.
func (sc *dateScanner) afterMonth(m DateMark, i int) (DateMark, int) {
	s := sc.s
	n := numberIn(s, skipJoint(s, i))
	if n.count == 0 || n.count > 3 || n.value > 99 {
		return sc.finish(m, i)
	}
	end := unitAfterNumber(s, n.end, "日")
	switch {
	case end > n.end && (!startsWithAny(s, end, notDated) || m.Year > 0 && hasAt(s, end, "分の")):
	case listed(s, n.end, "日"):
		end, sc.open = n.end, n.end
	default:
		if day, _ := weekdayAt(s, skipSpace(s, n.end)); day == 0 || n.kanji {
			return sc.finish(m, i)
		}
		end = n.end
	}
	m.Day = n.value
	if !m.exists() {
		return none(end)
	}
	return sc.finish(m, end)
}

// notDated are the words after 日 with which even a day of a month is none; 分の only
// where no year stands before it.
var notDated = []string{"間", "以内", "分の"}

// exists tells whether the calendar has such a day.
func (m *DateMark) exists() bool {
	year := m.Year
	if year == 0 {
		year = 2000
	}
	if m.Month == 0 {
		return m.Day <= 31
	}
	return m.Day >= 1 && m.Day <= daysIn(year, m.Month)
}
