package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
)

// caseRows are the rows of a list or table in which each row is a case of its
// own (the half-year lists of cities): rows of one table, with dates,
// of which at least every second tells of an incident, or the title does.
func (p *page) caseRows() []int {
	var best []int
	for i := 0; i < len(p.lines); {
		cells := p.cells(i)
		end := i + 1
		for end < len(p.lines) && cells >= 3 && (p.sameTable(i, end) || p.headRow(end) == i) {
			end++
		}
		if rows, telling := p.datedRows(i, end); len(rows) >= 3 && (telling*2 >= len(rows) || p.listsBodies(rows)) && len(rows) > len(best) && !p.isPartOfNotice(rows) {
			best = rows
		}
		i = end
	}
	return best
}

// listsBodies tells whether rows are those of a list of which the title or its head says
// what happened and a column to whom.
func (p *page) listsBodies(rows []int) bool {
	if _, _, ok := p.whoCell(rows[0]); !ok {
		return false
	}
	return p.isListing() && p.tellsTitle() || p.headTells(rows[0])
}

// headTells tells whether the first row of the table in which line i stands, or the
// line above that, says that something happened.
func (p *page) headTells(i int) bool {
	return slices.ContainsFunc(p.tableHead(i), func(k int) bool {
		words := p.lineText(k)
		return (p.tells(k) || leakHead.MatchString(words)) && !againstLeaks.MatchString(words)
	})
}

// tableHead are the lines of the head of the table in which line i stands, and the
// heading above it; none if it stands in none.
func (p *page) tableHead(i int) (lines []int) {
	first, end := p.headRow(i), p.headRow(i)+1
	if p.flat.row(i) > 0 {
		first, end = p.flat.labels[0], p.flat.labels[1]
	}
	if first < 0 {
		return nil
	}
	if first > 0 && p.lines[first-1].accent {
		first--
	}
	for k := first; k < end; k++ {
		lines = append(lines, k)
	}
	return lines
}

// isPartOfNotice tells whether rows tell of one incident, what came when or whom
// it concerned: they stand in such a section, or in a notice of one incident and
// are not each a case with a day and a figure.
func (p *page) isPartOfNotice(rows []int) bool {
	switch p.sectionAbove(rows[0]) {
	case "", "overview", "other", "impact":
		return p.isNotice() && !p.areCases(rows)
	}
	return true
}

// sectionAbove is the section that the last heading above line i opens, or
// empty.
func (p *page) sectionAbove(i int) string {
	for i--; i >= 0; i-- {
		if l := p.lines[i]; l.accent && l.kind != jikenbo.Row && (l.opens != "" || l.kind == jikenbo.Heading) {
			return l.opens
		}
	}
	return ""
}

// areCases tells whether most rows tell what happened, with a day and a figure, or
// each of another body.
func (p *page) areCases(rows []int) bool {
	cases, bodies := 0, map[string]bool{}
	for _, i := range rows {
		if p.isCase(i, i+1) {
			cases++
		}
		if start, end, ok := p.whoCell(i); ok && p.tells(i) {
			bodies[p.folded(start, end)] = true
		}
	}
	return max(cases, len(bodies))*5 >= len(rows)*3
}

// sameTable tells whether the rows i and k are of one table: they have as many
// cells, or are rows of a table of the page, in which an empty cell is not shown.
func (p *page) sameTable(i, k int) bool {
	cells := p.cells(k)
	return cells == p.cells(i) || cells >= 3 && p.lines[i].kind == jikenbo.Row && p.lines[k].kind == jikenbo.Row
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

// cells counts the cells of a line that is a row of a table.
func (p *page) cells(i int) int {
	words := jtext.TrimSpace(p.text.Folded[p.lines[i].Start:p.lines[i].End])
	words = strings.TrimSuffix(strings.TrimPrefix(words, "|"), "|")
	return strings.Count(words, "|") + strings.Count(words, " / ") + 1
}

// datedRows are the rows in [from,to) that have a date or a figure, and how
// many of them tell of an incident.
func (p *page) datedRows(from, to int) (rows []int, telling int) {
	for i := from; i < to; i++ {
		l := p.lines[i]
		if p.cells(i) < 3 || len(p.datesIn(l.Start, l.End))+len(p.countsIn(l.Start, l.End)) == 0 {
			continue
		}
		rows = append(rows, i)
		if p.telling(i, p.rowEnd(i)) {
			telling++
		}
	}
	return rows, telling
}
