package read

import (
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
)

// addressedRun is how many headlines with their addresses below follow one
// another in a list of links.
const addressedRun = 3

// findAddressed marks the headlines of a list of links that prints the address
// of each below it, often several.
func (p *page) findAddressed() {
	var lines []int
	run, most := 0, 0
	for i := 0; i < len(p.lines); {
		if !p.isAddressedLine(i) {
			run = 0
			i++
			continue
		}
		lines = append(lines, i)
		run++
		most = max(most, run)
		i = p.addressEnd(i + 1)
	}
	if most < addressedRun {
		return
	}
	if p.headlines == nil {
		p.headlines = map[int]bool{}
	}
	for _, i := range lines {
		p.headlines[p.lines[i].Start] = true
	}
}

// isAddressedLine tells whether line i is a few words with an address below.
func (p *page) isAddressedLine(i int) bool {
	l := p.lines[i]
	if i+1 >= len(p.lines) || !p.isAddress(i+1) || p.isAddress(i) || l.kind == jikenbo.Heading && l.Mark == "" {
		return false
	}
	words := p.lineText(i)
	return jtext.Length(words) <= 2*maxHeading && !strings.HasPrefix(words, "#")
}

// isAddress tells whether line i is an address and nothing else.
func (p *page) isAddress(i int) bool {
	l := p.lines[i]
	words := p.folded(l.Body, l.End)
	return strings.HasPrefix(words, "http") && !strings.Contains(words, " ")
}

// addressEnd is the first line from i that is no address.
func (p *page) addressEnd(i int) int {
	for i < len(p.lines) && p.isAddress(i) {
		i++
	}
	return i
}
