package read

import (
	"slices"

	"github.com/jikenbo/jikenbo"
)

// withDays are the headings of items, each with the line above it that is only
// a date, where the page prints the day of its items above them: the first has
// one, and nothing is dated below the last.
func (p *page) withDays(heads []int) []int {
	first := slices.Min(heads)
	if first == 0 || !p.isDay(first-1) && !p.isPostHead(first-1) || p.isDay(len(p.lines)-1) {
		return heads
	}
	for k, i := range heads {
		if i > 0 && (p.isDay(i-1) || p.isPostHead(i-1)) {
			heads[k] = i - 1
		}
	}
	return heads
}

// isDay tells whether a line, no heading, is a date and nothing else.
func (p *page) isDay(i int) bool {
	l := p.lines[i]
	dates := p.datesIn(l.Start, l.End)
	return l.Mark == "" && l.kind != jikenbo.Heading && len(dates) == 1 && dates[0].Day > 0 && dates[0].Start-l.Body <= 3 && l.End-dates[0].End <= 3
}
