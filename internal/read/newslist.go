package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
)

// newsRun is how many dated headlines follow one another in a list of news.
const newsRun = 3

// newsLines are the lines at which headlines that tell of an incident begin and end
// in a list of dated news most of which do not: each is news of its own.
func (p *page) newsLines() []int {
	var starts, run []int
	telling := 0
	flush := func() {
		if len(run) >= newsRun && telling > 0 && telling*2 <= len(run) {
			for _, i := range run {
				if p.announces(i) {
					starts = append(starts, i, i+1)
				}
			}
		}
		run, telling = run[:0], 0
	}
	for i := range p.lines {
		if !p.isNewsLine(i) {
			flush()
			continue
		}
		run = append(run, i)
		if p.announces(i) {
			telling++
		}
	}
	flush()
	return starts
}

// isNewsLine tells whether line i is a day and a headline of something marked as a list;
// below the heading of a section of a notice it is of the course of events.
func (p *page) isNewsLine(i int) bool {
	l := p.lines[i]
	if l.kind != jikenbo.Item && l.kind != jikenbo.Row || !p.dateLed(i) || p.cells(i) > 2 || p.sectionAbove(i) != "" {
		return false
	}
	words := p.lineText(i)
	return jtext.Length(words) <= 2*maxHeading && !strings.Contains(words, "。")
}

// announces tells whether line i is headed as notices of an incident are.
func (p *page) announces(i int) bool {
	for s := p.lines[i].first; s < p.lines[i].last; s++ {
		if slices.ContainsFunc(p.sentences[s].hits, isAnnouncement) {
			return true
		}
	}
	return false
}
