package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// A text about something else that tells of an incident in passing is no account
// of it but where it does: the figures and days of all else are not the
// incident's.
const (
	passingText    = 8 // sentences of a text that may speak of something else
	passingAgainst = 3 // what says that it does
	passingShare   = 3 // the incident takes no more than one in so many
)

// narrow makes an account that a text about something else gives in passing only
// the paragraphs that tell of it.
func (a *account) narrow() {
	if a.why != "" || a.org == nil || a.to-a.from < passingText || a.isAnnounced() {
		return
	}
	if minus, _ := a.speaksAgainst(); minus < passingAgainst {
		return
	}
	from, to := a.toldFrom()
	if from < 0 {
		return
	}
	first, last := a.sentences[from].line, a.sentences[to].line+1
	for last < a.lastLine && a.goesInto(last) {
		last++
	}
	start, end := a.sentenceRange(first, last)
	if (end-start)*passingShare > a.to-a.from {
		return
	}
	a.firstLine, a.lastLine, a.from, a.to = first, last, start, end
	a.title, a.depth = -1, jikenbo.DepthMention
	a.anchored = make([]answer, a.to-a.from)
	a.when = a.resolveDates()
}

// goesInto tells whether line i goes on about the incident: a day or a figure of it.
func (a *account) goesInto(i int) bool {
	l := a.lines[i]
	return !l.accent && len(a.datesIn(l.Start, l.End))+len(a.countsIn(l.Start, l.End)) > 0 && a.concerns(i, i+1)
}

// isAnnounced tells whether the account is what its text is for: the writer's own
// notice, or a story whose heading says what happened or to whom.
func (a *account) isAnnounced() bool {
	if a.speaksOfItself() && a.ownWords() || a.ofOwner() {
		return true
	}
	for i := a.from; i < a.to; i++ {
		if s := a.sentences[i]; a.isTitle(i) && (len(a.namesIn(s.Start, s.End)) > 0 || slices.ContainsFunc(s.hits, isKind("type", "leak"))) {
			return true
		}
	}
	return false
}

// toldFrom are the first and the last sentence that tell of the incident; -1 if
// none names the organization.
func (a *account) toldFrom() (from, to int) {
	from, to = -1, -1
	telling := map[int]bool{}
	for _, kind := range eventKinds {
		a.hitsOf(kind, func(i int, h rule.Hit) {
			telling[i] = telling[i] || h.Rule.Weight > hintWeight && a.tellsHit(i, h) && a.isAnchored(i)
		})
	}
	for i := a.from; i < a.to; i++ {
		if !telling[i] && !a.namesOrganization(i) {
			continue
		}
		if to = i; from < 0 {
			from = i
		}
	}
	return from, to
}

// namesOrganization tells whether sentence i names the organization.
func (a *account) namesOrganization(i int) bool {
	if a.org == nil {
		return false
	}
	s := a.sentences[i]
	return strings.Contains(a.textOf(i), a.org.name) || slices.ContainsFunc(a.namesIn(s.Start, s.End), func(n name) bool { return a.org.isOwn(a.key(n)) })
}
