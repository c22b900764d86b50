package read

import (
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// aboveMost is how many lines that stand above its own first line an item may begin with.
const aboveMost = 4

// withLinesAbove moves the lines at which items begin up over what stands right above each
// alike: a heading, a number, a day, a field with the same label. What heads an item is
// never the end of the one before.
func (p *page) withLinesAbove(starts []int) []int {
	starts = slices.Sorted(slices.Values(starts))
	for range aboveMost {
		moved := p.moveUp(starts)
		if moved == nil {
			return starts
		}
		starts = moved
	}
	return starts
}

// moveUp are the starts one line higher where nearly all, the first too, have a line of one
// shape above them; nil if they have not, or the last item ends with such a line itself.
func (p *page) moveUp(starts []int) []int {
	if len(starts) < 3 || starts[0] == 0 {
		return nil
	}
	shape, moved, last := p.shapeOf(starts[0]-1), slices.Clone(starts), 0
	if shape == "" {
		return nil
	}
	count := 0
	for k, i := range starts {
		if p.shapeOf(i-1) == shape && (k == 0 || starts[k-1] < i-1) {
			moved[k], last = i-1, k
			count++
		}
	}
	if count*5 < len(starts)*4 || p.hasShape(starts[last], min(len(p.lines), 2*starts[last]-starts[last-1]), shape) {
		return nil
	}
	return moved
}

// hasShape tells whether one of lines [from,to) has a shape.
func (p *page) hasShape(from, to int, shape string) bool {
	for i := from; i < to; i++ {
		if p.shapeOf(i) == shape {
			return true
		}
	}
	return false
}

// shapeOf is what lines that head items have in common; empty if line i heads none.
func (p *page) shapeOf(i int) string {
	switch {
	case p.lines[i].kind == jikenbo.Heading && p.lines[i].Mark == "":
		return "heading" + p.headingLevel(i)
	case p.isDayCell(i):
		return "day"
	case bareNumber.MatchString(p.lineText(i)):
		return "number"
	case p.standsOver(i):
		return "over"
	}
	return p.fieldAt(i)
}

// standsOver tells whether line i is a few words, with space above and a field right below.
func (p *page) standsOver(i int) bool {
	return p.lines[i].gap > 0 && p.gapAfter(i) == 0 && jtext.Length(p.lineText(i)) <= maxHeading && !p.endsSentence(i) && p.fieldAt(i+1) != "" && p.fieldAt(i) == ""
}

// fieldAt is the label of the field that line i is, empty if it is none.
func (p *page) fieldAt(i int) string {
	words := p.lineText(i)
	if at := fieldLabel.FindStringIndex(words); at != nil {
		return words[:at[1]]
	}
	return ""
}

// fieldLabel is the label of a field: 公表日: ….
var fieldLabel = rule.MustPattern(`^[^:。、「」0-9A-Za-z]{1,10}:`)
