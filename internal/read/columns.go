package read

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// Tables in plain text are parted by tabs, commas or wide gaps, which folding would
// make spaces and commas of sentences.

const (
	columnRows  = 3 // lines that make such a table, its head among them
	columnsMin  = 4
	columnLabel = 14 // characters of a label of its head
)

// barOf are the bars that may stand between cells, by how many bytes they take.
var barOf = map[int]string{len(" "): "|", len("　"): "｜"}

// withBars is the text with bars between the cells of such tables, each as long as what
// it stands for.
func withBars(text string) string {
	var out []byte
	lines := linesOf(text)
	for i := 0; i < len(lines); {
		end, borders := columnsFrom(text, lines, i)
		if end == i {
			i++
			continue
		}
		if out == nil {
			out = []byte(text)
		}
		for _, b := range borders {
			copy(out[b[0]:b[1]], barOf[b[1]-b[0]])
		}
		i = end
	}
	if out == nil {
		return text
	}
	return string(out)
}

// markRows takes the lines of a table in plain text, below a head of labels, for its rows.
func (p *page) markRows() {
	for i := range p.lines {
		head := p.headRow(i)
		if head < 0 && i+1 < len(p.lines) && p.headRow(i+1) == i {
			head = i
		}
		if head >= 0 && p.isBarred(i) && p.cells(i) >= columnsMin && p.headsColumns(head) && !p.isUnderline(i) {
			p.lines[i].kind = jikenbo.Row
		}
	}
	p.heads = nil // which ask for the kinds of lines
}

// headsColumns tells whether line i is a head of labels.
func (p *page) headsColumns(i int) bool {
	for k, c := range p.cellsOf(i) {
		label := p.folded(c[0], c[1])
		if jtext.Length(label) > columnLabel || k == 0 && !firstColumn.MatchString(label) {
			return false
		}
	}
	return true
}

// isUnderline tells whether line i only parts the head of a table from its rows.
func (p *page) isUnderline(i int) bool {
	return strings.Trim(p.lineText(i), "|-:=+ ") == ""
}

// linesOf are the places of the lines of a text.
func linesOf(text string) (lines [][2]int) {
	for at := 0; at < len(text); {
		end := at + strings.IndexByte(text[at:], '\n')
		if end < at {
			end = len(text)
		}
		lines = append(lines, [2]int{at, end})
		at = end + 1
	}
	return lines
}

// partings are what parts the cells of a line, each way alone.
var partings = []func(line string) [][2]int{byTabs, byCommas, byGaps}

// columnsFrom is the line behind the table whose head is line i, and the places of what
// parts its cells; i if there is none.
func columnsFrom(text string, lines [][2]int, i int) (end int, borders [][2]int) {
	if !mayPart(text[lines[i][0]:lines[i][1]]) {
		return i, nil
	}
	for _, part := range partings {
		head := part(text[lines[i][0]:lines[i][1]])
		if len(head)+1 < columnsMin || !isHead(text[lines[i][0]:lines[i][1]], head) {
			continue
		}
		end, borders = i, nil
		for ; end < len(lines); end++ {
			row := part(text[lines[end][0]:lines[end][1]])
			if len(row) != len(head) {
				break
			}
			for _, b := range row {
				borders = append(borders, [2]int{lines[end][0] + b[0], lines[end][0] + b[1]})
			}
		}
		if end-i >= columnRows {
			return end, borders
		}
	}
	return i, nil
}

// mayPart tells, fast, whether a line is short enough for a head and has anything that
// could part its cells.
func mayPart(line string) bool {
	const long = 600
	return len(line) < long && (strings.IndexByte(line, '\t') >= 0 || strings.IndexByte(line, ',') >= 0 || strings.Contains(line, "  ") || strings.Contains(line, "　"))
}

// isHead tells whether the cells of a line are labels: short, the first of numbers, days
// or bodies.
func isHead(line string, borders [][2]int) bool {
	from := 0
	for k, b := range append(slices.Clone(borders), [2]int{len(line), len(line)}) {
		label := jtext.Fold(strings.Trim(line[from:b[0]], "\" \r　")).Folded
		if jtext.Length(label) > columnLabel || strings.ContainsAny(label, "。、") {
			return false
		}
		if k == 0 && !firstColumn.MatchString(label) {
			return false
		}
		from = b[1]
	}
	return true
}

// firstColumn matches the label of a first column.
var firstColumn = rule.MustPattern(`^(番号|項番|通番|件番|整理番号|連番|#|N[oO]\.?|NO\.?|№|(事故|事案)?(の)?(発生|判明|発覚|公表|発表|公開|掲載|報道)?(年月日|年月|月日|日時?|月|時期)|日付|会社名?|企業名?|組織名?|団体名?|学校名?|施設名?|所属|所管|担当課|部署|件名)$`)

func byTabs(line string) (borders [][2]int) {
	for i := 0; i < len(line); i++ {
		if line[i] == '\t' {
			borders = append(borders, [2]int{i, i + 1})
		}
	}
	return borders
}

// byCommas are the commas outside quotation marks.
func byCommas(line string) (borders [][2]int) {
	quoted := false
	for i := 0; i < len(line); i++ {
		switch {
		case line[i] == '"':
			quoted = !quoted
		case line[i] == ',' && !quoted:
			borders = append(borders, [2]int{i, i + 1})
		}
	}
	return borders
}

// byGaps are the beginnings of two spaces and more, or a wide one, between words.
func byGaps(line string) (borders [][2]int) {
	words := strings.TrimRight(line, " 　\r")
	for i := len(line) - len(strings.TrimLeft(line, " 　")); i < len(words); {
		rest := words[i:]
		gap := len(rest) - len(strings.TrimLeft(rest, " 　"))
		if gap > 1 {
			_, size := utf8.DecodeRuneInString(rest)
			borders = append(borders, [2]int{i, i + size})
		}
		i += max(gap, 1)
	}
	return borders
}

// bareDays are the days in columns of days that are printed without their units: 10.25
// below 月日.
func (p *page) bareDays() (days []jtext.DateMark) {
	for i := range p.lines {
		if p.lines[i].kind != jikenbo.Row {
			continue
		}
		for k, c := range p.cellsOf(i) {
			if head, ok := p.headCell(i, k); ok && dayColumn.MatchString(p.folded(head[0], head[1])) {
				if d, ok := bareDay(p.folded(c[0], c[1])); ok {
					d.Start, d.End = c[0], c[0]+d.End
					days = append(days, d)
				}
			}
		}
	}
	return days
}

// dayColumn matches the head of a column of days.
var dayColumn = rule.MustPattern(`^(月日|月・日|日付|(発生|判明|発覚|公表)(月日|日))$`)

// bareDay reads a month and a day at the beginning of a cell, with a point between them.
func bareDay(cell string) (d jtext.DateMark, ok bool) {
	month, rest, _ := strings.Cut(cell, ".")
	day := rest[:len(rest)-len(strings.TrimLeft(rest, "0123456789"))]
	d.Month, _ = strconv.Atoi(month)
	d.Day, _ = strconv.Atoi(day)
	d.End = len(month) + len(".") + len(day)
	return d, d.Month >= 1 && d.Month <= 12 && d.Day >= 1 && d.Day <= 31
}
