package read

import (
	"slices"
	"strconv"
	"strings"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// flat is a list of cases that was a table and has lost its columns, as copies of
// PDF files have: the labels of its head one below the other, then the cells of
// each row.
type flat struct {
	labels [2]int // the lines of the head
	rows   []int  // the lines at which rows begin
	end    int    // the line behind the last row
}

const (
	labelMost = 14 // characters of a label
	labelsMin = 3  // labels that make a head
)

// findFlat finds such a list, if the page has one.
func (p *page) findFlat() flat {
	for i := 0; i+labelsMin < len(p.lines); i++ {
		if l := p.lines[i]; l.End-l.Start > len("整理番号(年度別)") || !firstLabel.MatchString(p.lineText(i)) && !whoHead.MatchString(p.lineText(i)) {
			continue
		}
		first := i
		for i < len(p.lines) && p.isCellLabel(i) {
			i++
		}
		rows := p.numberedRows(i)
		if len(rows) == 0 && !numberLabel.MatchString(p.lineText(first)) {
			rows = p.datedRowsFrom(i)
		}
		if whoHead.MatchString(p.lineText(first)) {
			i, rows = p.evenRows(first, i)
		}
		if i-first >= labelsMin && len(rows) >= 2 {
			return flat{[2]int{first, i}, rows, p.flatEnd(rows)}
		}
	}
	return flat{}
}

// flatEnd is the line behind the last of the rows: the next one that stands
// apart or names whom to ask, unless the row were more than twice as long as
// the one before.
func (p *page) flatEnd(rows []int) int {
	last := rows[len(rows)-1]
	most := min(last+2*(last-rows[len(rows)-2]), len(p.lines))
	for i := last + 1; i < most; i++ {
		if p.lines[i].gap > 0 || p.lines[i].opens == "contact" {
			return i
		}
	}
	return most
}

// row is the number of the row in which line n stands, 0 if in none.
func (f flat) row(n int) int {
	if n >= f.end {
		return 0
	}
	k, found := slices.BinarySearch(f.rows, n)
	if found {
		k++
	}
	return k
}

// readFlat finds such a list, and the bare figures in it and below other labels.
func (p *page) readFlat() {
	p.flat = p.findFlat()
	counts := p.labelled()
	if len(p.flat.rows) > 0 {
		counts = append(counts, p.flatCounts()...)
	}
	if len(counts) > 0 {
		p.counts = append(p.counts, counts...)
		slices.SortFunc(p.counts, func(a, b jtext.Count) int { return a.Start - b.Start })
	}
}

// The first label of a head: of the column in which the rows are numbered, or of
// the days by which they are told apart.
var (
	firstLabel  = rule.MustPattern(`^(番号|項番|通番|件番|整理番号|連番|N[oO]\.?|№|(事故|事案)?(の)?(発生|判明|発覚|公表|発表|公開|掲載|報道)(年月日|年月|月日|日時?|月|時期)|年月日?|日付)$`)
	numberLabel = rule.MustPattern(`番|^N|№`)
)

// isCellLabel tells whether line i may be a label of the head.
func (p *page) isCellLabel(i int) bool {
	words := p.folded(p.lines[i].Start, p.lines[i].End)
	n := jtext.Length(words)
	return (n <= labelMost || n <= longLabelMost && labelEnd.MatchString(words)) && !jtext.ContainsAny(words, "。、0123456789")
}

// longLabelMost is how many characters a label has at most that ends as labels do.
const longLabelMost = 30

var labelEnd = rule.MustPattern(`(数|種類|内容|項目|概要|原因|対応|状況|情報|対象|名|先|者|\))$`)

// numberedRows are the lines from i on with the numbers of rows, from 1 on; behind
// each stands what stands behind the first, a day or something else.
func (p *page) numberedRows(i int) (rows []int) {
	for ; i+1 < len(p.lines); i++ {
		number := strings.Trim(p.folded(p.lines[i].Start, p.lines[i].End), "().")
		if number == strconv.Itoa(len(rows)+1) && (len(rows) == 0 || p.isDayCell(i+1) == p.isDayCell(rows[0]+1)) {
			rows = append(rows, i)
		} else if len(rows) == 0 {
			return nil
		}
	}
	return rows
}

// datedRowsFrom are the lines from i on that are days, the first of each row.
func (p *page) datedRowsFrom(i int) (rows []int) {
	for k := i; k < len(p.lines) && p.isDayCell(i); k++ {
		if p.isDayCell(k) && !p.isDayCell(k-1) {
			rows = append(rows, k)
		}
	}
	return rows
}

// evenRows are the lines at which rows begin that all have as many cells as there are
// labels from line first on, one of a date, the first of which heads whom each row is
// about; and the line behind the labels. The cell of a date at line i is the first that
// cannot be a label.
func (p *page) evenRows(first, i int) (end int, rows []int) {
	column := slices.IndexFunc(p.lines[first:i], func(l line) bool { return dayLabel.MatchString(p.folded(l.Body, l.End)) })
	size := i - first - column
	if column < 1 || size < labelsMin || size <= column {
		return i, nil
	}
	for k := first + size; k+size <= len(p.lines) && p.isDayCell(k+column); k += size {
		rows = append(rows, k)
	}
	return first + size, rows
}

// dayLabel is the label of a column of dates.
var dayLabel = rule.MustPattern(`(日|月|時期|日時|日付)$`)

// isDayCell tells whether line i is a date and nothing else.
func (p *page) isDayCell(i int) bool {
	l := p.lines[i]
	dates := p.datesIn(l.Start, l.End)
	return len(dates) == 1 && dates[0].Start == l.Start && l.End-dates[0].End <= len("頃")
}

// flatCases are the lines at which the rows of such a list begin, and where it
// ends; none if they do not tell of incidents.
func (p *page) flatCases() []int {
	rows := p.flat.rows
	telling := 0
	for k, from := range rows {
		to := p.flat.end
		if k+1 < len(rows) {
			to = rows[k+1]
		}
		if p.telling(from, to) {
			telling++
		}
	}
	if len(rows) == 0 || telling*2 < len(rows) && !p.flatListsBodies() {
		return nil
	}
	return append(slices.Clone(rows), p.flat.end)
}
