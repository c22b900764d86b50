package read

import (
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// aboveMost is how many lines above the first line of items what heads them is looked for.
const aboveMost = 2

// withLinesAbove moves the lines at which items begin up over what stands right above each
// alike: a heading, a number, a day, a field with the same label. What heads an item is
// never the end of the one before.
func (p *page) withLinesAbove(starts []int) []int {
	starts = slices.Sorted(slices.Values(starts))
	for up := 1; up <= aboveMost; up++ {
		if moved := p.moveUp(starts, up); moved != nil {
			starts, up = moved, 0
		}
	}
	return starts
}

// moveUp are the starts so many lines higher where nearly all, the first too, have a line of
// one shape there, and no sentence ends between; nil if they have not, or the last item ends
// with such a line itself.
func (p *page) moveUp(starts []int, up int) []int {
	if len(starts) < 3 || starts[0] < up {
		return nil
	}
	shape, moved, last := p.shapeOf(starts[0]-up), slices.Clone(starts), 0
	if shape == "" {
		return nil
	}
	count := 0
	for k, i := range starts {
		if (k == 0 || starts[k-1] < i-up) && p.shapeOf(i-up) == shape && !p.anySentence(i-up, i) {
			moved[k], last = i-up, k
			count++
		}
	}
	if count*5 < len(starts)*4 || p.hasShape(starts[last], min(len(p.lines), 2*starts[last]-starts[last-1]), shape) {
		return nil
	}
	return moved
}

// anySentence tells whether one of lines [from,to) ends as a sentence does.
func (p *page) anySentence(from, to int) bool {
	for i := from; i < to; i++ {
		if p.endsSentence(i) {
			return true
		}
	}
	return false
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

// standsOver tells whether line i is a few words, with space above and a field or a day right below.
func (p *page) standsOver(i int) bool {
	return p.lines[i].gap > 0 && p.gapAfter(i) == 0 && jtext.Length(p.lineText(i)) <= maxHeading && !p.endsSentence(i) && (p.fieldAt(i+1) != "" || p.isDayCell(i+1)) && p.fieldAt(i) == ""
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
