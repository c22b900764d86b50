package read

import (
	"regexp"
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// flatHead is the label at the head of the column of a date that is a cell of
// such a list: the first label of a date is that of the first date in a row.
func (a *account) flatHead(n int) (rule.Hit, bool) {
	row := a.flat.row(n)
	if row == 0 || !a.isDayCell(n) {
		return rule.Hit{}, false
	}
	before := 0
	for i := a.flat.rows[row-1]; i < n; i++ {
		if a.isDayCell(i) {
			before++
		}
	}
	return a.dateLabel(before)
}

// dateLabel is the label of dates in the head of such a list that comes after so
// many others.
func (a *account) dateLabel(before int) (rule.Hit, bool) {
	for i := a.flat.labels[0]; i < a.flat.labels[1]; i++ {
		h, ok := a.labelWithin(i, a.lines[i].Start, a.lines[i].End)
		if ok && before == 0 {
			return h, true
		} else if ok {
			before--
		}
	}
	return rule.Hit{}, false
}

// flatListsBodies tells whether the head of such a list says what happened, and a column
// to whom.
func (p *page) flatListsBodies() bool {
	_, ok := p.flatColumn(p.flat.rows[0], whoHead)
	return ok && p.headTells(p.flat.rows[0])
}

// flatColumn is the line of the cell, in the row of such a list that begins at line n,
// of the column whose label matches; only where no cell is missing or broken.
func (p *page) flatColumn(n int, label *regexp.Regexp) (int, bool) {
	row, head := p.flat.row(n), p.flat.labels
	if row == 0 || p.flat.rows[row-1] != n {
		return 0, false
	}
	end := p.flat.end
	if row < len(p.flat.rows) {
		end = p.flat.rows[row]
	}
	for k := range head[1] - head[0] {
		if end-n == head[1]-head[0] && label.MatchString(p.lineText(head[0]+k)) {
			return n + k, true
		}
	}
	return 0, false
}

// flatCounts are the bare numbers in a column of such a list whose head says
// what they count.
func (p *page) flatCounts() (counts []jtext.Count) {
	unit := p.figureUnit()
	if unit == "" {
		return nil
	}
	for i := p.flat.rows[0]; i < p.flat.end; i++ {
		l := p.lines[i]
		numbers := jtext.Numbers(p.folded(l.Start, l.End))
		if slices.Contains(p.flat.rows, i) || len(numbers) != 1 || numbers[0].Start != 0 || numbers[0].End != l.End-l.Start {
			continue
		}
		n := numbers[0]
		n.Start, n.End = l.Start, l.End
		counts = append(counts, jtext.Count{Start: l.Start, End: l.End, Number: n, Value: n.Value, Unit: unit, Qualifier: jikenbo.QualifierExact})
	}
	return counts
}

// figureUnit is what the only such column of the list counts.
func (p *page) figureUnit() (unit jikenbo.Unit) {
	for i := p.flat.labels[0]; i < p.flat.labels[1]; i++ {
		for _, f := range figureLabels {
			if f.label.MatchString(p.lineText(i)) {
				if unit != "" {
					return ""
				}
				unit = f.unit
			}
		}
	}
	return unit
}

// isFlatFigure tells whether a count of sentence i is a cell of such a list.
func (a *account) isFlatFigure(c jtext.Count, i int) bool {
	l := a.lines[a.sentences[i].line]
	return a.flat.row(a.sentences[i].line) > 0 && c.Start == l.Start && c.End == l.End
}
