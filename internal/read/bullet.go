package read

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// bulleted are the points of a list in which each point is a story of its own:
// most begin with another organization, and tell of an incident.
func (p *page) bulleted() []int {
	marks := map[string][]int{}
	for i, l := range p.lines {
		if mark := l.Mark; mark != "" && !numbered(mark) && utf8.RuneCountInString(p.lineText(i)) >= 30 {
			marks[mark] = append(marks[mark], i)
		}
	}
	var best []int
	mark := ""
	for m, lines := range marks {
		if len(lines) > len(best) && p.areStories(lines) {
			best, mark = lines, m
		}
	}
	for i, l := range p.lines { // shorter points part the others
		if mark != "" && l.Mark == mark && !slices.Contains(best, i) {
			best = append(best, i)
		}
	}
	return best
}

// areStories tells whether at least three of the lines, and most of them, begin
// with an organization of their own, and most tell of an incident.
func (p *page) areStories(lines []int) bool {
	own, telling := 0, 0
	seen := map[string]bool{}
	for _, i := range lines {
		if who := p.opener(i); who != "" && !seen[who] {
			seen[who] = true
			own++
		}
		if p.tells(i) {
			telling++
		}
	}
	return own >= 3 && own*2 >= len(lines) && telling*2 >= len(lines)
}

// opener is who a line begins with: a name, or what stands before its first
// comma if that could be one.
func (p *page) opener(i int) string {
	l := p.lines[i]
	if names := p.namesIn(l.Start, min(l.End, l.Body+75)); len(names) > 0 {
		return p.key(names[0])
	}
	head := storyHead(p.lineText(i))
	if n := utf8.RuneCountInString(head); n < 2 || n > 16 || p.noNames.begins(head) || strings.ContainsFunc(head, isHiragana) {
		return ""
	}
	return head
}

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
