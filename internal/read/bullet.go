package read

import (
	"slices"
)

// boxed are the first lines of the rows of a table drawn with rules, each a
// case of its own.
func (p *page) boxed() []int {
	var starts []int
	for i := 1; i < len(p.lines); i++ {
		if p.isRule(i-1) && !p.isRule(i) {
			starts = append(starts, i)
		}
	}
	starts = slices.DeleteFunc(starts, func(i int) bool { return !p.isListed(i, p.ruleAfter(i)) })
	telling := 0
	for _, i := range starts {
		if p.telling(i, p.ruleAfter(i)) {
			telling++
		}
	}
	if len(starts) < 3 || telling*2 < len(starts) {
		return nil
	}
	return append(starts, p.ruleAfter(starts[len(starts)-1]))
}

func (p *page) isRule(i int) bool {
	return isRuler(p.folded(p.lines[i].Start, p.lines[i].End))
}

// ruleAfter is the first rule below line i, or the end.
func (p *page) ruleAfter(i int) int {
	for i < len(p.lines) && !p.isRule(i) {
		i++
	}
	return i
}
