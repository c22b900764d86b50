package jtext

// dayParts are the words for a part of the day. plus is added to hours up to
// 12; alone tells that the word may stand without an hour.
var dayParts = []struct {
	word  string
	plus  int
	alone bool
}{
	{"午前", 0, true}, {"午後", 12, true}, {"未明", 0, true}, {"早朝", 0, true}, {"深夜", 0, true}, {"夕方", 12, true}, {"夕刻", 12, true}, {"明け方", 0, true},
	{"昼過ぎ", 12, true}, {"昼前", 0, true}, {"昼頃", 0, true}, {"昼ごろ", 0, true}, {"夜間", 12, true}, {"正午", 12, true}, {"夜半", 0, true}, {"夜遅く", 12, true},
	{"夜", 12, true}, {"朝", 0, true}, {"昼", 12, true}, {"夕", 12, true}, {"AM", 0, false}, {"PM", 12, false}, {"am", 0, false}, {"pm", 12, false},
}

// clockAt reads a time of day at i: 午後2時37分, 14:37, 9時頃, 未明, the end of
// a span of time after it included. After a comma there must be an hour.
func clockAt(s string, i int) (Clock, int) {
	if c, end := timeAt(s, skipMark(s, i)); c.Set {
		return c, end
	}
	if hasAt(s, i, "、") {
		if c, end := timeAt(s, i+len("、")); c.Set && c.Hour >= 0 {
			return c, end
		}
	}
	return Clock{}, i
}

// timeAt reads a time of day that begins at i.
func timeAt(s string, i int) (Clock, int) {
	part, plus, end := dayPartAt(s, i)
	c, hourEnd := hourAt(s, skipSpace(s, end), plus)
	c.Part = part
	if c.Set {
		return c, spanEnd(s, hourEnd)
	}
	if part == "" || !partAlone(s, part, end) {
		return Clock{}, i
	}
	return Clock{Set: true, Hour: -1, Part: part}, end
}

// skipMark steps over the space, 「T」 or 「の」 between date and time.
func skipMark(s string, i int) int {
	j := skipSpace(s, i)
	if hasAt(s, j, "の") {
		return j + len("の")
	}
	if j == i && j+1 < len(s) && s[j] == 'T' && isDigit(s[j+1]) {
		return j + 1
	}
	return j
}

// dayPartAt is the word for a part of the day at i.
func dayPartAt(s string, i int) (word string, plus, end int) {
	for k := range dayParts {
		if p := &dayParts[k]; hasAt(s, i, p.word) {
			return p.word, p.plus, i + len(p.word)
		}
	}
	return "", 0, i
}

// partAlone tells whether the word before i may stand without an hour.
func partAlone(s, part string, i int) bool {
	r := runeAt(s, i)
	switch part {
	case "AM", "PM", "am", "pm":
		return false
	case "夜", "朝", "昼", "夕":
		return r == '頃' || !ideographOrKatakana(r)
	}
	return true
}

// hourAt reads 2時37分, 9時半 or 14:37 at i.
func hourAt(s string, i, plus int) (Clock, int) {
	n := numberIn(s, i)
	if n.count == 0 || n.count > 3 || n.value > 29 {
		return Clock{}, i
	}
	c := Clock{Set: true, Hour: n.value}
	if plus > 0 && c.Hour <= 12 && c.Hour > 0 && (c.Hour < 12 || plus > 12) {
		c.Hour += plus
	}
	j := skipSpace(s, n.end)
	switch {
	case hasAt(s, j, "時") && !hasAt(s, j, "時間") && !hasAt(s, j, "時点"):
		return minuteAt(s, c, j+len("時"))
	case n.count <= 2 && !n.kanji && n.end+2 < len(s) && s[n.end] == ':':
		return colonMinute(s, c, n.end+1)
	}
	return Clock{}, i
}

// minuteAt reads the minutes and seconds after 時.
func minuteAt(s string, c Clock, i int) (Clock, int) {
	if hasAt(s, i, "半") {
		c.Minute = 30
		return c, i + len("半")
	}
	n := numberIn(s, skipSpace(s, i))
	end := unitAfterNumber(s, n.end, "分")
	if n.count == 0 || n.value > 59 || end == n.end || hasAt(s, end, "間") {
		return c, i
	}
	c.Minute = n.value
	sec := numberIn(s, skipSpace(s, end))
	if after := unitAfterNumber(s, sec.end, "秒"); sec.count > 0 && sec.value < 60 && after > sec.end {
		end = after
	}
	return c, end
}

// colonMinute reads the minutes after a colon, seconds, fraction and zone.
func colonMinute(s string, c Clock, i int) (Clock, int) {
	v, count, end := digitRun(s, i)
	if count != 2 || v > 59 {
		return Clock{}, i
	}
	c.Minute = int(v)
	if end+2 < len(s) && s[end] == ':' && isDigit(s[end+1]) && isDigit(s[end+2]) {
		end += 3
		if end+1 < len(s) && s[end] == '.' && isDigit(s[end+1]) {
			_, _, end = digitRun(s, end+1)
		}
	}
	return noonEnd(s, c, end)
}

// noonEnd steps over AM, PM or a time zone.
func noonEnd(s string, c Clock, i int) (Clock, int) {
	j := skipSpace(s, i)
	for _, w := range [...]string{"AM", "PM", "am", "pm"} {
		if !hasAt(s, j, w) || j+2 < len(s) && isAlnum(s[j+2]) {
			continue
		}
		if c.Hour %= 12; w[0]|0x20 == 'p' {
			c.Hour += 12
		}
		return c, j + len(w)
	}
	return c, zoneEnd(s, i)
}

// zoneEnd steps over Z, +0900, +09:00 and JST.
func zoneEnd(s string, i int) int {
	j := skipSpace(s, i)
	if i < len(s) && s[i] == 'Z' {
		return i + 1
	}
	if hasAt(s, j, "JST") {
		return j + 3
	}
	if j >= len(s) || s[j] != '+' {
		return i
	}
	_, count, end := digitRun(s, j+1)
	if count == 2 && end+2 < len(s) && s[end] == ':' && isDigit(s[end+1]) {
		_, _, end = digitRun(s, end+1)
		return end
	}
	if count == 4 {
		return end
	}
	return i
}

// spanEnd steps over the end of a span of time: ~17:00, から12時00分.
func spanEnd(s string, i int) int {
	j := i
	for _, w := range [...]string{"~", "〜", "～", " ~ "} {
		if hasAt(s, i, w) {
			j = i + len(w)
		}
	}
	if j == i {
		return i
	}
	_, plus, end := dayPartAt(s, j)
	if c, end := hourAt(s, end, plus); c.Set {
		return end
	}
	return i
}
