package read

import (
	"regexp"
	"strings"

	"github.com/jikenbo/jikenbo"
)

// headRow is the first line of the table in which line i stands, -1 if i is.
func (p *page) headRow(i int) int {
	if p.heads == nil {
		p.heads = p.headRows()
	}
	if p.heads[i] == i {
		return -1
	}
	return p.heads[i]
}

// headRows are, for each line, the first line of its table, or itself.
func (p *page) headRows() []int {
	heads := make([]int, len(p.lines))
	above := -1 // the last line that is no rule
	for i := 0; i < len(p.lines); i++ {
		heads[i] = i
		if p.isRule(i) {
			continue
		}
		if above >= 0 && p.cells(above) >= 3 && p.sameTable(above, i) {
			heads[i] = heads[above]
		}
		above = i
		for end := p.brokenTo(i, heads[i]); i+1 < end; i++ {
			heads[i+1] = heads[i]
		}
	}
	return heads
}

// brokenMost is how many lines the broken cell of a row may take.
const brokenMost = 12

// brokenTo is the line behind row i of a table that begins at line head: behind that which
// shuts its last cell, if line ends break that.
func (p *page) brokenTo(i, head int) int {
	if i == head || p.lines[i].kind != jikenbo.Row || p.cells(i) >= p.cells(head) {
		return i + 1
	}
	for k := i + 1; k < min(i+brokenMost, len(p.lines)); k++ {
		l := p.lines[k]
		if l.kind == jikenbo.Heading || l.gap > 1 || l.kind == jikenbo.Row && p.cells(k) > 2 {
			break
		}
		if strings.HasSuffix(p.folded(l.Start, l.End), "|") || bars.MatchString(p.rest(l.End)) {
			return k + 1
		}
	}
	return i + 1
}

// rowEnd is the line behind row i of a table.
func (p *page) rowEnd(i int) int {
	end := i + 1
	for end < len(p.lines) && p.goesOnCell(end) {
		end++
	}
	return end
}

// goesOnCell tells whether line i goes on with the last cell of a row above.
func (p *page) goesOnCell(i int) bool {
	return p.lines[i].kind != jikenbo.Heading && p.headRow(i) >= 0 && p.cells(i) < 3
}

// bars are what shuts a cell on a line of its own.
var bars = regexp.MustCompile(`^[ \n]*\|[ |]*(\n|$)`)

// headCell is the cell at the head of the column of cell k of row i. What bars part stands
// in its column, though cells be missing at the end; elsewhere empty cells are not shown.
func (p *page) headCell(i, k int) (cell [2]int, ok bool) {
	row := p.headRow(i)
	if row < 0 {
		return cell, false
	}
	heads := p.cellsOf(row)
	if k >= len(heads) || len(heads) != len(p.cellsOf(i)) && !p.isBarred(i) {
		return cell, false
	}
	return heads[k], true
}

// isBarred tells whether bars part the cells of line i.
func (p *page) isBarred(i int) bool {
	return strings.Count(p.folded(p.lines[i].Start, p.lines[i].End), "|") > 1
}

// cellsOf are the places of the cells of line i, the empty ones between bars too.
func (p *page) cellsOf(i int) [][2]int {
	if p.asked[i].cells == nil {
		p.asked[i].cells = p.readCells(i)
	}
	return p.asked[i].cells
}

func (p *page) readCells(i int) (cells [][2]int) {
	l := p.lines[i]
	barred := p.isBarred(i)
	start := l.Start
	add := func(end int) {
		words := p.folded(start, end)
		from := start + len(words) - len(strings.TrimLeft(words, " "))
		if to := start + len(strings.TrimRight(words, " ")); from < to {
			cells = append(cells, [2]int{from, to})
		} else if barred && start > l.Start && end < l.End {
			cells = append(cells, [2]int{start, start})
		}
	}
	for {
		from, to, ok := cellBorder(p.folded(start, l.End))
		if !ok {
			add(l.End)
			return cells
		}
		at := start
		add(at + from)
		start = at + to
	}
}
