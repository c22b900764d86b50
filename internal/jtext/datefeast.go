package jtext

// feast is a word for the first or the last day of a year.
type feast struct {
	word       string
	month, day int
	after      string // characters after it with which it is another word
}

var feasts = []feast{{"大みそか", 12, 31, ""}, {"大晦日", 12, 31, ""}, {"元日", 1, 1, "本程付"}, {"元旦", 1, 1, "那"}}

// feastAt is the day of the word at i, which may follow の, and its end.
func feastAt(s string, i int) (month, day, end int) {
	if hasAt(s, i, "の") {
		i += len("の")
	}
	for k := range feasts {
		f := &feasts[k]
		if end := i + len(f.word); hasAt(s, i, f.word) && !HasRune(f.after, runeAt(s, end)) {
			return f.month, f.day, end
		}
	}
	return 0, 0, i
}

// feast reads such a word that stands without a year at i.
func (sc *dateScanner) feast(i int) (DateMark, int) {
	month, day, end := feastAt(sc.s, i)
	if day == 0 || hasAt(sc.s, i, "の") || ideograph(runeBefore(sc.s, i)) {
		return none(i)
	}
	return sc.finish(DateMark{Start: i, Month: month, Day: day}, end)
}
