package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
)

// parallel are the lines of one form that cut the page into the most accounts,
// and whether those are stories, each of another organization, or the cases of
// one; none if no form does. Items of a list begin alike, whatever it is that
// they begin with: a number, a sign, a date, a heading, what was said before.
func (p *page) parallel() (starts []int, kind cutBy, own int) {
	forms, order := p.forms()
	for _, f := range order {
		if f == formSubject || f == formParagraph {
			continue
		}
		lines := forms[f]
		if n := p.stories(lines, f); n > own {
			starts, kind, own = p.withEnds(lines, f), byItem, n
		}
		if n := p.cases(lines, f); f != formQuote && n > own && (kind != byItem || p.isListing() || own*4 < n*3) {
			starts, kind, own = append(p.withBodies(lines), p.endOfCases(lines)), byNumber, n
		}
	}
	return starts, kind, own
}

// withEnds adds to the first lines of quotations the lines behind them, and to
// those of other items the line behind the last, which is as long as the longest
// of the others.
func (p *page) withEnds(lines []int, form string) []int {
	if form != formQuote {
		longest := 0
		for k, i := range lines[1:] {
			longest = max(longest, i-lines[k])
		}
		return append(p.withGroups(lines), lines[len(lines)-1]+longest)
	}
	ends := slices.Clone(lines)
	for _, i := range lines {
		for i < len(p.lines) && p.isQuoted(i) {
			i++
		}
		ends = append(ends, i)
	}
	return ends
}

// withGroups adds to the first lines of items the headings of groups of them,
// which stand right above the first of each.
func (p *page) withGroups(lines []int) []int {
	starts := p.withBodies(lines)
	for k, i := range lines[1:] {
		if l := p.lines[i-1]; i-1 > lines[k] && l.accent && l.opens == "" && (l.gap > 0 || l.kind == jikenbo.Heading || l.Mark != "" && l.Mark != p.lines[i].Mark) {
			starts = append(starts, i-1)
		}
	}
	return starts
}

// withBodies adds to the first lines of items the names, with a mark, of the bodies of which
// a group of them tells.
func (p *page) withBodies(lines []int) []int {
	starts := slices.Clone(lines)
	for _, i := range lines {
		if i > 0 && p.lines[i-1].Mark != "" && p.lines[i-1].Mark != p.lines[i].Mark && p.isBodyLine(i-1) {
			starts = append(starts, i-1)
		}
	}
	return starts
}

// stretches calls yield for each stretch from one of the lines to the next.
func (p *page) stretches(lines []int, yield func(from, to int)) {
	for k, i := range lines {
		to := len(p.lines)
		if k+1 < len(lines) {
			to = lines[k+1]
		}
		yield(i, to)
	}
}

// stories counts the lines at which a story of its own begins, where at least
// three do, or two that were quoted, and most tell of an incident.
func (p *page) stories(lines []int, form string) int {
	least := 3
	if form == formQuote {
		least = 2
	}
	if len(lines) < least {
		return 0
	}
	if strings.HasPrefix(form, "date") && p.arePosts(lines) {
		return p.countTelling(lines)
	}
	own, named, telling, headlines := 0, 0, 0, 0
	seen := map[string]bool{}
	p.stretches(lines, func(from, to int) {
		if !p.telling(from, to) && !(p.isListing() && p.isListed(from, from+1)) {
			return
		}
		telling++
		who, isName := p.openerOf(from, to)
		if isName {
			named++
		}
		if from+1 == to && strings.HasPrefix(form, "date") && !strings.HasSuffix(p.lineText(from), "。") {
			headlines++
		}
		if who != "" && !p.goesOnAt(from) && !p.anyNamed(from, to, seen) {
			own++
		}
		seen[who] = true
	})
	if own < least || own*2 < len(lines) || telling*2 < len(lines) || named*3 < own && headlines*2 < own {
		return 0
	}
	return own
}

// paragraphs are those of a list of cases, each a case; none if too few are.
func (p *page) paragraphs() []int {
	forms, _ := p.forms()
	if lines := forms[formParagraph]; p.cases(lines, formParagraph) > 0 {
		return append(slices.Clone(lines), p.endOfCases(lines))
	}
	return nil
}

// subjects are the paragraphs of a collection that begin with whom they are
// about; none if too few do.
func (p *page) subjects() []int {
	forms, _ := p.forms()
	if lines := forms[formSubject]; p.stories(lines, formSubject) > 0 {
		return p.withOthers(lines)
	}
	return nil
}

// withOthers adds to the paragraphs of a collection, if nearly each is a story, those between
// them that tell one too, whose name has no form or stands farther behind.
func (p *page) withOthers(lines []int) []int {
	between := lines[len(lines)-1] - lines[0] + 1 - len(lines)
	if between*2 > len(lines) {
		return lines
	}
	all := slices.Clone(lines)
	for i := lines[0]; i < lines[len(lines)-1]; i++ {
		if p.isParagraph(i) && p.tells(i) && p.isListed(i, i+1) && !p.goesOnAt(i) && !slices.Contains(lines, i) {
			all = append(all, i)
		}
	}
	return all
}

// cases counts the lines at which a case of one organization begins: what
// happened, a date of its own, and a figure or data.
func (p *page) cases(lines []int, form string) int {
	least := 3
	if p.isListing() {
		least = 2
	}
	if len(lines) < least {
		return 0
	}
	if p.isListing() && strings.HasPrefix(form, "mark") && p.arePoints(lines) {
		return len(lines)
	}
	cases, telling := 0, 0
	days := map[string]bool{}
	p.stretches(lines, func(from, to int) {
		to = min(to, from+12)
		if p.isListed(from, to) && !p.goesOnAt(from) {
			cases++
			days[p.firstDay(from, to)] = true
		}
		if p.telling(from, to) {
			telling++
		}
	})
	if strings.HasPrefix(form, "date") && !p.isListing() && !p.areBare(lines) || cases*5 < len(lines)*4 || telling*2 < len(lines) || len(days)*5 < cases*3 {
		return 0
	}
	return cases
}

// arePoints tells whether nearly all lines are each a case in a few words without its day:
// what happened, and a figure.
func (p *page) arePoints(lines []int) bool {
	points := 0
	for _, i := range lines {
		if p.isPoint(i) && p.hasType(i, i+1) && len(p.countsIn(p.lines[i].Start, p.lines[i].End)) > 0 {
			points++
		}
	}
	return points > 2 && points*5 >= len(lines)*4
}

// areBare tells whether the lines are dates or names and nothing else.
func (p *page) areBare(lines []int) bool {
	return !slices.ContainsFunc(lines, func(i int) bool { return !p.isBareLine(i) })
}

// firstDay is the first date of lines [from,to) as it is written.
func (p *page) firstDay(from, to int) string {
	dates := p.datesIn(p.lines[from].Start, p.lines[to-1].End)
	return p.folded(dates[0].Start, dates[0].End)
}
