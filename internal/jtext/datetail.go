package jtext

import "strings"

// finish reads what may follow a date that ends at i, weekday, time and hedges,
// and closes the mark.
func (sc *dateScanner) finish(m DateMark, i int) (DateMark, int) {
	s := sc.s
	m.End = max(m.End, i)
	if m.Day > 0 || m.Relative.Of == PartDay {
		if day, end := weekdayAt(s, skipSpace(s, i)); day > 0 {
			m.Weekday, i = day, end
			m.End = i
		}
		if c, end := clockAt(s, i); c.Set {
			m.Clock, i = c, end
			m.End = i
		}
	}
	i = sc.parted(&m, i)
	sc.hedged(&m, i)
	return m, m.End
}

// weekdayAt reads (火), (金曜日), [水・祝], (Sun) or 金曜日 at i.
func weekdayAt(s string, i int) (int, int) {
	j := i
	if i < len(s) && (s[i] == '(' || s[i] == '[' || s[i] == '<') {
		j = skipSpace(s, i+1)
	} else if hasAt(s, i, "（") {
		j = i + len("（")
	}
	day, end := weekdayName(s, j)
	if day == 0 && j > i {
		day, end = nameAt(s, j, weekdays[:])
	}
	if day == 0 {
		return 0, i
	}
	named := hasAt(s, end, "曜")
	if named {
		end += len("曜")
		if hasAt(s, end, "日") {
			end += len("日")
		}
	}
	if j > i {
		return closed(s, i, end, day)
	}
	if named {
		return day, end
	}
	return 0, i
}

// weekdayName is the weekday, 月 to 日, at i and its end.
func weekdayName(s string, i int) (int, int) {
	for k, r := range "月火水木金土日" {
		if runeAt(s, i) == r {
			return k/3 + 1, i + 3
		}
	}
	return 0, i
}

// closed finds the bracket that ends a weekday, with 祝 or the like before it.
func closed(s string, i, end, day int) (int, int) {
	for k := end; k < len(s) && k < end+16; k++ {
		switch {
		case s[k] == ')' || s[k] == ']' || s[k] == '>':
			if k > skipSpace(s, end) && !strings.Contains(s[end:k], "祝") && !strings.Contains(s[end:k], "休") && !strings.Contains(s[end:k], "振") {
				return 0, i
			}
			return day, k + 1
		case hasAt(s, k, "）"):
			return day, k + len("）")
		case s[k] == '\n':
			return 0, i
		}
	}
	return 0, i
}

// yearParts are the words after a year or month that name a part of it.
var yearParts = []struct {
	word  string
	hedge Hedge
}{
	{"上旬", HedgeEarly}, {"初旬", HedgeEarly}, {"中旬", HedgeMiddle}, {"下旬", HedgeLate}, {"末日", HedgeEnd}, {"末頃", HedgeEnd | HedgeAround},
	{"末ごろ", HedgeEnd | HedgeAround}, {"末", HedgeEnd}, {"初め", HedgeEarly}, {"初頭", HedgeEarly}, {"はじめ", HedgeEarly}, {"前半", HedgeEarly},
	{"半ば", HedgeMiddle}, {"なかば", HedgeMiddle}, {"後半", HedgeLate}, {"終わり", HedgeEnd}, {"頭", HedgeEarly},
}

// parted reads 上旬, 末, 夏, 頃 after the date that ends at i.
func (sc *dateScanner) parted(m *DateMark, i int) int {
	s := sc.s
	if m.Day == 0 && m.Relative.Of != PartDay {
		i = sc.seasoned(m, i)
		j := i
		if hasAt(s, j, "の") {
			j += len("の")
		}
		for _, p := range yearParts {
			if hasAt(s, j, p.word) && !hasAt(s, j, "末端") && !hasAt(s, j, "頭取") {
				m.Hedge |= p.hedge
				i = j + len(p.word)
				break
			}
		}
	}
	for _, w := range [...]string{"頃", "ごろ", "ころ"} {
		if hasAt(s, i, w) {
			m.Hedge |= HedgeAround
			i += len(w)
			break
		}
	}
	m.End = max(m.End, i)
	return i
}

// seasoned reads a season after a year.
func (sc *dateScanner) seasoned(m *DateMark, i int) int {
	if m.Month > 0 || m.Relative.Of == PartMonth {
		return i
	}
	j := i
	if hasAt(sc.s, j, "の") {
		j += len("の")
	}
	for _, season := range [...]string{"春", "夏", "秋", "冬"} {
		if hasAt(sc.s, j, season) && !ideographOrKatakana(runeAt(sc.s, j+len(season))) {
			m.Season = season
			return j + len(season)
		}
	}
	return i
}

// hedgeWords are the words after a date that bound it.
var hedgeWords = []struct {
	word  string
	hedge Hedge
}{
	{"以降", HedgeSince}, {"以後", HedgeSince}, {"以来", HedgeSince}, {"以前", HedgeBefore}, {"までに", HedgeUntil}, {"まで", HedgeUntil}, {"迄", HedgeUntil},
	{"から", HedgeFrom}, {"より", HedgeFrom}, {"現在", HedgeAsOf}, {"時点", HedgeAsOf}, {"にも", HedgeToCome}, {"予定", HedgeToCome}, {"を目途", HedgeToCome},
	{"をめど", HedgeToCome},
}

// hedged reads the words that bound the date; they stay outside of its span.
func (sc *dateScanner) hedged(m *DateMark, i int) {
	i = skipSpace(sc.s, i)
	if hasAt(sc.s, i, "(予定)") {
		m.Hedge |= HedgeToCome
	}
	for _, w := range hedgeWords {
		if hasAt(sc.s, i, w.word) && (w.word != "にも" || m.Year == 0 && m.Day == 0 && m.Relative.Base == BaseNone) {
			m.Hedge |= w.hedge
			i += len(w.word)
		}
	}
}
