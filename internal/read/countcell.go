package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// figureLabels are labels of how many are concerned: at the head of a column, in
// the cell before, in front of a number. A number below or behind them needs
// no counter.
var figureLabels = []figureLabel{
	{rule.MustPattern(`^` + ofWhich + `(人数|者数|本人の数|名数)(\((人|名)\))?$|^対象者$`), "people", "人"},
	{rule.MustPattern(`^` + ofWhich + `(件数|枚数|数量|規模)(\((件|枚)\))?$|^件数[・/、]人数$|^人数[・/、]件数$`), "records", "件"},
}

type figureLabel struct {
	label   *rule.Pattern
	unit    jikenbo.Unit
	counter string
}

// ofWhich are the words before such a label.
const ofWhich = `(対象|本人|影響|被害|漏えい|漏洩|流出|紛失|該当|発生)?(等|した|件数)?(個人情報|情報)?(の)?`

// labelled are the bare numbers that such a label says to count something, in
// the rows of tables and in lines of a label and a number.
func (p *page) labelled() (counts []jtext.Count) {
	if !strings.Contains(p.text.Folded, "数") && !strings.Contains(p.text.Folded, "規模") {
		return nil
	}
	for i := range p.lines {
		if l := p.lines[i]; strings.ContainsAny(p.folded(l.Start, l.End), "0123456789") {
			counts = append(counts, p.labelledIn(i)...)
		}
	}
	return counts
}

// labelledIn are those of line i.
func (p *page) labelledIn(i int) (counts []jtext.Count) {
	cells := p.cellsOf(i)
	if l := p.lines[i]; len(cells) < 2 && strings.IndexAny(p.folded(l.Start, l.End), "0123456789") > longLabel {
		return nil
	}
	for k, c := range cells {
		label := [2]int{c[0], c[0]}
		if at := figureStart(p.folded(c[0], c[1])); at > 0 {
			label[1], c[0] = c[0]+at, c[0]+at // 漏えい人数: 480
		} else if len(cells) == 2 && k == 1 {
			label = cells[0]
		} else if head, ok := p.headCell(i, k); ok {
			label = head
		}
		if count, ok := p.bareCount(strings.TrimRight(p.folded(label[0], label[1]), " :"), c); ok {
			counts = append(counts, count)
		}
	}
	return counts
}

// longLabel is how many bytes no such label has.
const longLabel = 90

// isField tells whether a count is all that stands in its line behind a label of how
// many are concerned: 人数 12名. What the field of a record holds is its figure,
// whatever its story adds up.
func (a *account) isField(c jtext.Count, i int) bool {
	l := a.lines[a.sentences[i].line]
	if c.Counter == "" || c.Start-l.Body > longLabel || strings.Trim(a.folded(c.End, l.End), " 分。") != "" {
		return false
	}
	label := strings.TrimRight(a.folded(l.Body, max(c.Start, l.Body)), " :|")
	return label != "" && slices.ContainsFunc(figureLabels[:], func(f figureLabel) bool { return f.label.MatchString(label) })
}

// figureStart is where the first number begins, with the words that bound it; -1
// if there is none.
func figureStart(words string) int {
	at := strings.IndexAny(words, "0123456789")
	if at < 0 {
		return -1
	}
	before := words[:at]
	for _, bound := range [...]string{"最大で約", "最大約", "最大で", "最大", "約", "延べ", "のべ", "計"} {
		if rest, ok := strings.CutSuffix(before, bound); ok {
			return len(rest)
		}
	}
	return at
}

// bareCount is the count that a cell is below a label.
func (p *page) bareCount(label string, cell [2]int) (jtext.Count, bool) {
	for _, f := range figureLabels {
		if !f.label.MatchString(label) {
			continue
		}
		words := p.folded(cell[0], cell[1])
		found := jtext.Counts(words + f.counter)
		if len(found) != 1 || found[0].End != len(words)+len(f.counter) || found[0].Start != 0 {
			return jtext.Count{}, false
		}
		c := found[0]
		c.Number.Start, c.Number.End = cell[0]+c.Number.Start, cell[0]+c.Number.End
		c.Start, c.End, c.Counter = cell[0], cell[1], ""
		return c, true
	}
	return jtext.Count{}, false
}
