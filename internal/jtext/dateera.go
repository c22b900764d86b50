package jtext

// eraName is an era: its year 1 is the western year base+1.
type eraName struct {
	name   string
	letter byte
	base   int
	last   int // the highest year that is written in it, over-run years included
}

var eras = []eraName{
	{"令和", 'R', 2018, 99}, {"平成", 'H', 1988, 60}, {"昭和", 'S', 1925, 110}, {"大正", 'T', 1911, 15}, {"明治", 'M', 1867, 45},
}

// eraNamed is the era of the name, nil if there is none.
func eraNamed(name string) *eraName {
	for k := range eras {
		if eras[k].name == name {
			return &eras[k]
		}
	}
	return nil
}

// era reads a date that starts with the name of an era at i, or with 西暦. It
// goes on after the name if no date follows, and at i if no name is there.
func (sc *dateScanner) era(i int) (DateMark, int) {
	s := sc.s
	if hasAt(s, i, "西暦") {
		m, end := sc.figures(skipSpace(s, i+len("西暦")))
		if m.End > 0 {
			m.Start = i
		}
		return m, max(end, i+len("西暦"))
	}
	for k := range eras {
		if e := &eras[k]; hasAt(s, i, e.name) {
			m, end := sc.eraYear(DateMark{Start: i}, e, skipSpace(s, i+len(e.name)))
			return m, max(end, i+len(e.name))
		}
	}
	if hasAt(s, i, "元年") {
		if m, ok := sc.oldEra(DateMark{Start: i}, 1, i+len("元年")); ok {
			return m, m.End
		}
	}
	return sc.shortEra(i)
}

// shortEra reads a day after the first character of the name of an era: 平27年11月30日.
func (sc *dateScanner) shortEra(i int) (DateMark, int) {
	s := sc.s
	for k := range eras {
		e, j := &eras[k], i+len("令")
		if !hasAt(s, i, e.name[:len("令")]) || ideograph(runeBefore(s, i)) || j >= len(s) || s[j] != ' ' && (s[j] < '1' || '9' < s[j]) {
			continue
		}
		if m, end := sc.eraYear(DateMark{Start: i}, e, skipSpace(s, j)); m.Day > 0 {
			return m, end
		}
	}
	return none(i)
}

// eraYear reads the year and the rest of a date after the name of its era.
func (sc *dateScanner) eraYear(m DateMark, e *eraName, i int) (DateMark, int) {
	s := sc.s
	n := numberIn(s, i)
	if hasAt(s, i, "元") {
		n = dateNumber{value: 1, count: 1, end: i + len("元")}
	}
	if n.count == 0 || n.count > 3 || n.value < 1 || n.value > e.last {
		return none(i)
	}
	m.Era, m.Year = e.name, e.base+n.value
	if end := unitAfterNumber(s, sc.otherYear(&m, n.end), "年"); end > n.end+1 {
		if startsWithAny(s, end, notYear) {
			return none(end)
		}
		return sc.afterEra(m, end)
	}
	m.Other, m.End = 0, 0
	if r, end := sc.parts(m, n.end); r.End > 0 {
		return r, end
	}
	if hasAt(s, n.end, "年") || listed(s, n.end, "年") {
		m.End = n.end
		return m, m.End
	}
	return sc.eraMonth(m, n.end)
}

// eraMonth reads a month behind a point and a year whose era is written out:
// 令和3.7. Behind a letter it is the number of a version.
func (sc *dateScanner) eraMonth(m DateMark, i int) (DateMark, int) {
	if !hasAt(sc.s, i, ".") || !hasAt(sc.s, m.Start, m.Era) {
		return none(i)
	}
	n := figuresIn(sc.s, i+1)
	if n.count == 0 || n.count > 2 || n.value < 1 || n.value > 12 || hasAt(sc.s, n.end, ".") || hasAt(sc.s, n.end, "%") {
		return none(i)
	}
	m.Month, m.End = n.value, n.end
	return m, n.end
}

// afterEra reads what follows 年. Days before 1873 belong to another calendar
// and are not taken.
func (sc *dateScanner) afterEra(m DateMark, i int) (DateMark, int) {
	m, end := sc.afterYear(m, i)
	if m.Era == "明治" && m.Year < 1873 {
		m.Month, m.Day, m.Weekday = 0, 0, 0
	}
	return m, end
}

// otherYear reads the same year in another calendar at i, before or after 年:
// 令和5年(2023年), 2023(令和5)年.
func (sc *dateScanner) otherYear(m *DateMark, i int) int {
	s := sc.s
	if i >= len(s) || s[i] != '(' {
		return i
	}
	j, base := i+1, 0
	for k := range eras {
		if hasAt(s, j, eras[k].name) {
			j, base = j+len(eras[k].name), eras[k].base
		}
	}
	if hasAt(s, j, "西暦") {
		j += len("西暦")
	}
	n := numberIn(s, j)
	if hasAt(s, j, "元") {
		n = dateNumber{value: 1, count: 1, end: j + len("元")}
	}
	end := unitAfterNumber(s, n.end, "年")
	if n.count == 0 || end >= len(s) || s[end] != ')' || base == 0 && (n.count != 4 || n.kanji) || base > 0 && n.count > 3 {
		return i
	}
	m.Other = base + n.value
	m.End = end + 1
	return end + 1
}

// letters reads a date that starts with a letter at i: R6.6.6, H30年, R060606,
// Wed, 26 May 2021.
func (sc *dateScanner) letters(i int) (DateMark, int) {
	s := sc.s
	if i > 0 && (isAlnum(s[i-1]) || s[i-1] == '_' || s[i-1] == '-' || s[i-1] == '.') {
		return none(i + 1)
	}
	if i+1 < len(s) && (isDigit(s[i+1]) || hasAt(s, i+1, "元")) {
		return sc.eraLetter(i)
	}
	m := DateMark{Start: i}
	if sc.englishDate(&m, i) {
		return m, m.End
	}
	return none(lettersEnd(s, i))
}

// eraLetter reads R6.6.6 and R060606.
func (sc *dateScanner) eraLetter(i int) (DateMark, int) {
	s := sc.s
	for k := range eras {
		e := &eras[k]
		if s[i] != e.letter {
			continue
		}
		n := figuresIn(s, i+1)
		m := DateMark{Start: i}
		if n.count == 6 {
			m.Era, m.Year, m.Month, m.Day = e.name, e.base+n.value/10000, n.value/100%100, n.value%100
			if m.Year > e.base && n.value/10000 <= e.last && m.Month >= 1 && m.Month <= 12 && m.exists() && (n.end >= len(s) || !isAlnum(s[n.end])) {
				return sc.finish(m, n.end)
			}
		} else if n.count <= 2 {
			if r, end := sc.eraYear(m, e, i+1); r.End > 0 {
				return r, end
			}
		}
	}
	return none(i + 1)
}

// lettersEnd is the end of the letters at i.
func lettersEnd(s string, i int) int {
	for i < len(s) && isLetter(s[i]) {
		i++
	}
	return i
}
