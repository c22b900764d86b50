package jtext

import "strings"

// linkRanges marks neighbours that are the ends of one range.
func linkRanges(s string, marks []DateMark) {
	for k := 1; k < len(marks); k++ {
		from, to := &marks[k-1], &marks[k]
		if from.Link == LinkNone && to.Start-from.End <= 16 && joins(s, from, to) {
			from.Link, to.Link = LinkFrom, LinkTo
			from.Hedge |= HedgeFrom
			to.Hedge |= HedgeUntil
		}
	}
}

// joins tells whether what stands between two dates makes them a range. After a
// comma the second must be said to be the end.
func joins(s string, from, to *DateMark) bool {
	gap := strings.Trim(s[from.End:to.Start], " \u3000")
	switch gap {
	case "~", "-", "―", "—", "–", "〜", "～", "から", "より", "→", "ー":
		return !from.later(to)
	case "から、", "より、", "~、":
		return to.Hedge&HedgeUntil != 0 || hasAt(s, to.End, "の間") || hasAt(s, to.End, "にかけ")
	}
	return false
}

// later tells whether m is printed in full and later than n.
func (m *DateMark) later(n *DateMark) bool {
	return m.Year > 0 && n.Year > 0 && day{m.Year, m.Month, m.Day}.after(day{n.Year, n.Month, n.Day})
}
