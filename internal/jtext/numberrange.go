package jtext

// joinRange takes the second number of a range such as 2~3, 100-200名, 二、三人
// or 数千から数万 into n.
func joinRange(s string, n Number, read *numeral) Number {
	mark := rangeMark(s, n.End)
	if mark == 0 || n.Vague && n.Max == n.Value || precededByJoint(s, n.Start) {
		return n
	}
	start := n.End + mark
	other, end := readNumeral(s, start)
	if end == start || other.zero || other.kanji != read.kanji && !other.vague && !n.Vague {
		return n
	}
	v := other.value()
	low := scaled(n.Value, read, &other)
	if v.high <= low || !rangeFits(s, n, mark, end, v.low) {
		return n
	}
	n.Value, n.Max, n.End, n.Digits = low, v.high, end, 0
	n.Vague = n.Vague || other.vague || s[start-mark] == 0xE3 && hasAt(s, start-mark, "、")
	return n
}

// rangeMark is the width of the mark between the numbers of a range at i, or 0.
func rangeMark(s string, i int) int {
	if i >= len(s) {
		return 0
	}
	switch s[i] {
	case '~', '-', ',':
		return 1
	}
	for _, mark := range [...]string{"〜", "～", "、", "から", "ないし", "乃至"} {
		if hasAt(s, i, mark) {
			return len(mark)
		}
	}
	return 0
}

// precededByJoint tells whether what stands before i makes it part of a code.
func precededByJoint(s string, i int) bool {
	return i > 0 && (isJoint(s[i-1]) || s[i-1] == '~' || i > 3 && hasAt(s, i-3, "、") && isDigit(s[i-4]))
}

// scaled is the first value with the unit that only the second carries: 2~3万.
func scaled(v int64, first, second *numeral) int64 {
	if first.units > 0 || second.units == 0 || second.pending || v == 0 {
		return v
	}
	if high := second.value().high; v*second.unit < high {
		return v * second.unit
	}
	return v
}

// rangeFits tells whether the two numbers are a range and not two numbers, a
// code or a time. A comma needs neighbours, a comma or hyphen a counter.
func rangeFits(s string, n Number, mark, end int, high int64) bool {
	if end < len(s) && (s[end] == ':' || s[end] == '-' || s[end] == '/' || s[end] == '~' || s[end] == '.') {
		return false
	}
	switch {
	case s[n.End] == '-':
		return n.Digits > 0 && countable(s, end)
	case s[n.End] == ',' || hasAt(s, n.End, "、"):
		return n.Digits <= 1 && leading(high) == leading(n.Value)+1 && n.Value < 10 && countable(s, end)
	case mark == len("から") && hasAt(s, n.End, "から"), mark > 3:
		return countable(s, end)
	}
	return true
}

// leading is the first digit of v.
func leading(v int64) int64 {
	for v > 9 {
		v /= 10
	}
	return v
}
