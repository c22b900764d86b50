package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// changes are the lines at which, in a collection without headings, one account
// ends and another begins.
func (p *page) changes() []int {
	var starts []int
	last, titled := 0, p.isTitled()
	for i := 1; i < len(p.lines); i++ {
		if p.headsAnother(last, i) {
			starts, last = append(starts, i), i
			continue
		}
		if p.changeAt(last, i) < 5 || titled && (!p.endsCited(i-1) || !p.hasParagraph(last, i) || p.beginsWithSelf(i)) {
			continue
		}
		i := p.letterhead(last, i)
		starts = append(starts, i)
		last = i
	}
	return starts
}

// beginsWithSelf tells whether line i begins with the writer's own organization, as a
// notice goes on behind what it cites: 当社では、….
func (p *page) beginsWithSelf(i int) bool {
	return p.callsItself(p.lines[i].Body, min(p.lines[i].End, p.lines[i].Body+len("当組合は")))
}

// hasParagraph tells whether there is running text in lines [from,to): a source
// or the credit of a picture right below a title ends no account.
func (p *page) hasParagraph(from, to int) bool {
	for i := from; i < to; i++ {
		if p.isParagraph(i) {
			return true
		}
	}
	return false
}

// isTitled tells whether the page begins with a title that tells of an
// incident: then all of it is one story, unless it is cited in between.
func (p *page) isTitled() bool {
	for i := 0; i < len(p.lines) && i < 8 && !p.isParagraph(i); i++ {
		if (p.lines[i].accent || p.isTitleLike(i)) && p.tells(i) {
			return true
		}
	}
	return false
}

// letterhead is the first of the lines right above a title at i that are only
// a date or a name.
func (p *page) letterhead(last, i int) int {
	for i-1 > last && !p.isSourceLine(i-1) && p.isBareLine(i-1) {
		i--
	}
	return i
}

// headsAnother tells whether line i is the name of a body above a title, as names head
// the notices that a page collects, and the name of another heads what stands above it.
func (p *page) headsAnother(last, i int) bool {
	if !p.headsNotice(i) || !p.endsSentence(i-1) || !p.otherOrganization(last, i) {
		return false
	}
	for k := last; k < min(i, last+titleLines+1); k++ {
		if p.headsNotice(k) {
			return true
		}
	}
	return false
}

// headsNotice tells whether line i is the name of a body above a title, or above a day
// and a title.
func (p *page) headsNotice(i int) bool {
	return p.isBodyLine(i) && (p.isTitleLike(i+1) || i+2 < len(p.lines) && p.isBareLine(i+1) && p.isTitleLike(i+2))
}

// isBareLine tells whether a line is only a date, a name or both.
func (p *page) isBareLine(i int) bool {
	l := p.lines[i]
	rest := l.End - l.Start
	for _, d := range p.datesIn(l.Start, l.End) {
		rest -= d.End - d.Start
	}
	for _, n := range p.namesIn(l.Start, l.End) {
		rest -= n.end - n.start
	}
	return rest <= 15 && rest < (l.End-l.Start)/2
}

// changeAt weighs whether another account begins at line i, the present one
// having begun at line last.
func (p *page) changeAt(last, i int) int {
	l := p.lines[i]
	switch {
	case l.opens != "" && l.Mark != "", p.lines[i-1].opens != "", p.isSourceLine(i), p.repeatsTitle(i), p.isCaption(i), p.entersCourse(i):
		return 0
	case last == 0 && !p.telling(last, i):
		return 0
	}
	weight := p.endBefore(last, i)
	if p.isOpening(i) {
		weight += 2
	}
	if p.isTitleLike(i) {
		weight += 2 + p.titleSigns(i)
	}
	if p.leads(i) {
		weight += 2 + p.leadSigns(last, i)
	}
	if p.isAddressed(i) {
		weight += 3
	}
	return weight
}

// endBefore weighs what shows that something ended above line i.
func (p *page) endBefore(last, i int) int {
	weight := 0
	if p.endsCited(i - 1) {
		weight += 3
	} else if p.citedSince(last, i) {
		weight += 2
	} else if p.isBareLine(i-1) && i-1 > last {
		weight++
	}
	if p.lines[i].gap >= 2 {
		weight++
	}
	return weight
}

// citedWindow is how many lines a comment behind a source may have.
const citedWindow = 20

// citedSince tells whether a source stands between lines last and i: what
// follows it was said of the account before.
func (p *page) citedSince(last, i int) bool {
	for k := max(last+1, i-citedWindow); k < i-1; k++ {
		if p.isSourceLine(k) && p.isParagraph(k-1) {
			return true
		}
	}
	return false
}

// leadSigns weighs what else shows that line i, which could lead an account,
// leads another one.
func (p *page) leadSigns(last, i int) int {
	weight := 0
	if p.otherOrganization(last, i) {
		weight++
	}
	if p.isNewsLead(i) {
		weight += 2
	}
	return weight
}

// titleSigns counts what else shows that a line is the title of a notice: it
// tells of an incident, and its address or its date and office stand below.
func (p *page) titleSigns(i int) int {
	n := 0
	if p.tells(i) {
		n++
	}
	for k := i + 1; k <= i+2 && k < len(p.lines); k++ {
		if p.isBareLine(k) || p.matches(sourceLine, p.lines[k].Start, p.lines[k].End) {
			n++
		}
	}
	return n
}

var titleEnd = cue("change_title_end")

// isTitleLike tells whether a line reads as the title of a notice, and is not
// the citation behind one.
func (p *page) isTitleLike(i int) bool {
	return p.asked[i].titleLike.or(func() bool { return p.readsAsTitle(i) })
}

func (p *page) readsAsTitle(i int) bool {
	words := p.lineText(i)
	if jtext.Length(words) > maxHeading || strings.Contains(words, "。") || !titleEnd.MatchString(words) {
		return false
	}
	return i+1 >= len(p.lines) || !citing.MatchString(p.lineText(i+1))
}

// telling tells whether anything of an incident was said in lines [from,to).
func (p *page) telling(from, to int) bool {
	for i := from; i < to; i++ {
		if p.tells(i) {
			return true
		}
	}
	return false
}

// isNewsLead tells whether a line begins as a news story does: who, and that
// it was announced or came to be known.
func (p *page) isNewsLead(i int) bool {
	l := p.lines[i]
	names := p.namesIn(l.Start, l.End)
	return len(names) > 0 && names[0].start-l.Body <= 30 && p.matches(newsVerb, l.Start, l.End)
}

var newsVerb = rule.MustPattern(`(発表|公表)(した|しました)|明らかにした|(分|わ)かった|分かり|判明した`)

// isOpening tells whether a line begins as letters and notices begin.
func (p *page) isOpening(i int) bool {
	return p.asked[i].opening.or(func() bool { return p.mayOnLine(opening, i) && opening.MatchString(p.lineText(i)) })
}

// leads tells whether a line could begin an account: it tells of an incident
// and names somebody.
func (p *page) leads(i int) bool {
	end := min(i+3, len(p.lines))
	if !p.tells(i) && !((p.lines[i].accent || p.isOpening(i)) && p.telling(i, end)) {
		return false
	}
	l := p.lines[i]
	return len(p.namesIn(l.Start, l.End)) > 0 || (p.endsCited(i-1) || p.isParagraph(i) && p.matches(newsVerb, l.Start, l.End)) && p.isListed(i, i+1) || p.isOpening(i) || p.callsItself(l.Start, l.End) || p.matches(inNameOf, l.Start, min(l.End, l.Start+120))
}

// otherOrganization tells whether line i begins with an organization that is
// not named between line last and it.
func (p *page) otherOrganization(last, i int) bool {
	l := p.lines[i]
	names := p.namesIn(l.Start, min(l.End, l.Start+240))
	if len(names) == 0 {
		return false
	}
	key := p.key(names[0])
	seen := p.namesIn(p.lines[last].Start, p.lines[i].Start)
	return !slices.ContainsFunc(seen, func(n name) bool {
		k := p.key(n)
		return strings.Contains(k, key) || strings.Contains(key, k)
	})
}
