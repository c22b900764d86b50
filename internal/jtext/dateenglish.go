package jtext

// months are the English months; three letters are enough.
var months = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

// weekdays are the English weekdays, Monday first.
var weekdays = [...]string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}

// nameAt is the number of the name at i, from 1, written in full or with three
// letters and a point, and its end; 0 if there is none.
func nameAt(s string, i int, names []string) (int, int) {
	for k, name := range names {
		end := i
		if hasAt(s, i, name) {
			end = i + len(name)
		} else if hasAt(s, i, name[:3]) {
			end = i + 3
			if hasAt(s, i, "Sept") {
				end++
			}
		}
		if end > i && (end >= len(s) || !isLetter(s[end])) {
			if end < len(s) && s[end] == '.' {
				end++
			}
			return k + 1, end
		}
	}
	return 0, i
}

// englishDate reads Wed, 26 May 2021 and May 26, 2021 and May 2021 at i.
func (sc *dateScanner) englishDate(m *DateMark, i int) bool {
	s := sc.s
	day, end := nameAt(s, i, weekdays[:])
	if day > 0 {
		m.Weekday = day
		i = skipSpace(s, skipComma(s, end))
		if n := figuresIn(s, i); n.count > 0 && n.count <= 2 {
			return sc.english(m, n)
		}
	}
	m.Month, end = nameAt(s, i, months[:])
	if m.Month == 0 {
		return false
	}
	n := figuresIn(s, skipSpace(s, end))
	switch {
	case n.count == 4:
		return sc.englishYear(m, end)
	case n.count == 0 || n.count > 2:
		return false
	}
	m.Day = n.value
	return sc.englishYear(m, skipComma(s, ordinalEnd(s, n.end)))
}

// skipComma steps over a comma.
func skipComma(s string, i int) int {
	if i < len(s) && s[i] == ',' {
		return i + 1
	}
	return i
}

// english reads 26 May 2021 whose day is n.
func (sc *dateScanner) english(m *DateMark, n dateNumber) bool {
	s := sc.s
	i := skipSpace(s, ordinalEnd(s, n.end))
	if i >= len(s) || s[i] < 'A' || s[i] > 'Z' {
		return false
	}
	month, end := nameAt(s, i, months[:])
	if month == 0 {
		return false
	}
	m.Month, m.Day = month, n.value
	return sc.englishYear(m, skipComma(s, end))
}

// englishYear reads the year at i and finishes the mark.
func (sc *dateScanner) englishYear(m *DateMark, i int) bool {
	n := figuresIn(sc.s, skipSpace(sc.s, i))
	if n.count != 4 || n.value < 1868 || n.value > 2199 {
		return false
	}
	m.Year = n.value
	if m.Day > 0 && !m.exists() {
		return false
	}
	weekday := m.Weekday
	*m, _ = sc.finish(*m, n.end)
	if weekday > 0 {
		m.Weekday = weekday
	}
	return true
}

// ordinalEnd steps over st, nd, rd or th at i.
func ordinalEnd(s string, i int) int {
	for _, w := range [...]string{"st", "nd", "rd", "th"} {
		if hasAt(s, i, w) {
			return i + len(w)
		}
	}
	return i
}
