package read

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// caseRows are the rows of a list or table in which each row is a case of its
// own (the half-year lists of cities): rows of as many cells each, with dates,
// of which at least every second tells of an incident.
func (p *page) caseRows() []int {
	var best []int
	for i := 0; i < len(p.lines); {
		cells := p.cells(i)
		end := i + 1
		for end < len(p.lines) && cells >= 3 && p.cells(end) == cells {
			end++
		}
		if rows, telling := p.datedRows(i, end); len(rows) >= 3 && telling*2 >= len(rows) && len(rows) > len(best) {
			best = rows
		}
		i = end
	}
	return best
}

// numberedCases are the lines of a list numbered from 1 on, of which most tell
// of a case: what happened, a date and a figure.
func (p *page) numberedCases() []int {
	best := p.longestCount()
	cases, telling := 0, 0
	for k, i := range best {
		end := min(i+12, len(p.lines))
		if k+1 < len(best) {
			end = best[k+1]
		}
		if p.isListed(i, end) {
			cases++
		}
		if p.telling(i, end) {
			telling++
		}
	}
	if len(best) < 3 || cases*5 < len(best)*4 || telling*2 < len(best) {
		return nil
	}
	return best
}

// longestCount is the longest run of lines numbered 1, 2, 3, ….
func (p *page) longestCount() []int {
	var best, run []int
	want := 1
	for i := range p.lines {
		switch p.numberOf(i) {
		case want:
			run, want = append(run, i), want+1
		case 1:
			run, want = []int{i}, 2
		}
		if len(run) > len(best) {
			best = run
		}
	}
	return best
}

// isListed tells whether lines [i,end) have what a case in a list has: a date,
// and data or a figure.
func (p *page) isListed(i, end int) bool {
	from, to := p.lines[i].Start, p.lines[end-1].End
	if len(p.datesIn(from, to)) == 0 {
		return false
	}
	data := false
	for s := p.lines[i].first; s < p.lines[end-1].last; s++ {
		data = data || slices.ContainsFunc(p.sentences[s].hits, isKind("data"))
	}
	return data || len(p.countsIn(from, to)) > 0
}

var leadingNumber = regexp.MustCompile(`^[【(\[「<(No.|第事案事例]*([0-9]{1,2})(】|\)|\]|\.|、|:|>| |件目|$)`)

// numberOf is the number that a line begins with, 0 if none.
func (p *page) numberOf(i int) int {
	l := p.lines[i]
	m := leadingNumber.FindStringSubmatch(p.folded(l.Start, min(l.End, l.Start+30)))
	if m == nil || l.opens != "" {
		return 0
	}
	n, _ := strconv.Atoi(m[1])
	return n
}

// cells counts the cells of a line that is a row of a table.
func (p *page) cells(i int) int {
	words := strings.Trim(p.text.Folded[p.lines[i].Start:p.lines[i].End], "| ")
	return strings.Count(words, "|") + strings.Count(words, " / ") + 1
}

// datedRows are the lines of [from,to) that have a date or a figure, and how
// many of them tell of an incident.
func (p *page) datedRows(from, to int) (rows []int, telling int) {
	for i := from; i < to; i++ {
		l := p.lines[i]
		if len(p.datesIn(l.Start, l.End))+len(p.countsIn(l.Start, l.End)) == 0 {
			continue
		}
		rows = append(rows, i)
		if p.tells(i) {
			telling++
		}
	}
	return rows, telling
}
