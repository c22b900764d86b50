package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// account is a stretch of the page that tells of one thing.
type account struct {
	*page
	firstLine, lastLine int
	from, to            int        // its sentences
	kind                cutBy      // by what the page was cut here
	head                *account   // the page's head, from which a case of a list has its organization
	share               *share     // that it tells of, of a story of several
	beside              []*account // those that tell of its other shares
	prior               *account   // the item before, of which this one tells more or the like
	why                 string     // why it is no incident, or empty
	depth               jikenbo.Depth
	org                 *organization
	when                []jtext.Resolved
	title               int            // the line of its title below a letterhead, or -1
	anchored            []answer       // of its sentences, once asked for
	own                 answer         // whether the organization itself speaks
	note                answer         // whether it is a few sentences that make something public
	named               []partyMention // the parties that through found
}

// span is the account's place in the document.
func (a *account) span() jikenbo.Span {
	return a.text.Back(a.start(), a.end())
}

func (a *account) start() int { return a.sentences[a.from].Start }
func (a *account) end() int   { return a.sentences[a.to-1].End }

func (a *account) length() int { return jtext.Length(a.folded(a.start(), a.end())) }

// body is the account's words without its first line if that is only a name.
func (a *account) body() string {
	s := a.folded(a.start(), a.end())
	if head, rest, ok := strings.Cut(s, "\n"); ok && jtext.Length(head) < 30 {
		s = rest
	}
	return strings.Join(strings.Fields(s), "")
}

// hitsOf calls yield for every match of a kind of rule in the account, with
// the index of its sentence.
func (a *account) hitsOf(kind string, yield func(i int, h rule.Hit)) {
	all := a.byKind[kind]
	first, _ := slices.BinarySearchFunc(all, a.from, func(h rule.Hit, from int) int { return h.Sentence - from })
	for _, h := range all[first:] {
		if h.Sentence >= a.to {
			return
		}
		if !h.Rule.Sectioned() || h.Rule.Allows(a.sectionAt(h.Sentence)) {
			yield(h.Sentence, h)
		}
	}
}

// sectionAt is the section of sentence i: "title" for the account's heading.
func (a *account) sectionAt(i int) string {
	if a.isTitle(i) {
		return "title"
	}
	return a.sentences[i].section
}

// isTitle tells whether sentence i is of the account's heading: its first
// line, if it stands as one, or the title below its letterhead.
func (a *account) isTitle(i int) bool {
	l := a.sentences[i].line
	return l == a.firstLine && (a.lines[l].accent || a.isHeadline(l)) || l == a.title || a.lines[l].kind == jikenbo.Heading && l < a.firstLine+3
}

// titleBelow is the line below a letterhead that reads as the title, -1 if
// there is none before the first paragraph.
func (a *account) titleBelow() int {
	for l := a.firstLine; l < a.lastLine && l < a.firstLine+8 && !a.isParagraph(l); l++ {
		if (a.isTitleLike(l) || a.isPostTitle(l)) && a.tells(l) {
			return l
		}
	}
	return -1
}

// tellsAt tells whether sentence i may state facts of the incident: it is not
// about prevention, requests or contacts, and it states.
func (a *account) tellsAt(i int) bool {
	switch a.sentences[i].section {
	case "prevention", "request", "contact", "links":
		return a.isTitle(i)
	}
	return a.sentences[i].mood.states() && !a.lines[a.sentences[i].line].desk
}

// isHeadedBy tells whether the item before is only the heading of this one.
func (a *account) isHeadedBy(before *account) bool {
	return before.lastLine-before.firstLine == 1 && before.lines[before.firstLine].accent && a.firstLine == before.lastLine &&
		a.org != nil && before.org != nil && before.org.isOwn(a.org.keys[0])
}

// partOf tells whether the item is a part of the account before it.
func (a *account) partOf(before *account) bool {
	if before.why != "" || before.depth == jikenbo.DepthMention && before.isNewsLine(before.firstLine) || a.lines[a.firstLine].opens == "links" || a.kind > byHeading || a.isPost(a.firstLine) {
		return false
	}
	if a.why == "" {
		return a.kind == byHeading && (a.org == nil && !a.ownHeading() || a.samePage(before)) || a.kind == byChange && a.isHeadedBy(before)
	}
	return a.why == noIncident && !a.ownHeading() && !a.isOthers() && (a.kind != byChange || !a.endsCited(a.firstLine-1))
}

// isCase tells whether an item of a list is one of its cases: a row, or a
// stretch with a date and data or a figure.
func (a *account) isCase() bool {
	if a.lastLine == a.rowEnd(a.firstLine) && a.cells(a.firstLine) >= 3 {
		return true
	}
	dated := len(a.when) > 0 || a.isListing() && a.isShortItem() && a.hasType(a.firstLine, a.lastLine)
	return (a.kind == byHeading || a.kind == byNumber || a.kind == byItem) && dated && len(a.data())+len(a.countsIn(a.start(), a.end())) > 0 && !a.isOfMoney()
}

// isOfMoney tells whether the item is of money that was reckoned, asked or paid
// wrongly, and of nothing else.
func (a *account) isOfMoney() bool {
	return a.matches(wrongMoney, a.start(), a.end()) && len(a.data()) == 0 && !a.hasType(a.firstLine, a.lastLine)
}

var wrongMoney = cue("weigh_wrong_money")

// ownHeading tells whether the item begins with a heading of its own.
func (a *account) ownHeading() bool {
	l := a.lines[a.firstLine]
	return l.accent && l.opens == "" || a.isHeadline(a.firstLine) || a.kind == byHeading && l.Mark != ""
}

// samePage tells whether the item is another part of the one story that the
// page's first heading announces.
func (a *account) samePage(before *account) bool {
	return before.firstLine == 0 && before.ownHeading() && a.sameOrganization(before) && a.style(a.firstLine) != "【#" && a.style(a.firstLine) != before.style(0)
}

func (a *account) sameOrganization(b *account) bool {
	if a.org == nil || b.org == nil {
		return false
	}
	x, y := a.org.keys[0], b.org.keys[0]
	return x == y || strings.HasSuffix(x, y) || strings.HasSuffix(y, x)
}

// report reads every fact of the account.
func (a *account) report() *jikenbo.Report {
	r := a.ownReport()
	a.fillBeside(r)
	return r
}

// ownReport reads every fact that the account itself tells.
func (a *account) ownReport() *jikenbo.Report {
	r := &jikenbo.Report{Span: a.span(), Depth: a.depth}
	a.readWho(r)
	a.readWhat(r)
	found := a.topFinding()
	r.DiscoveredBy = a.discoveredBy(found)
	a.readWhen(r, found)
	a.readRest(r)
	return r
}

// readWho reads the bodies concerned.
func (a *account) readWho(r *jikenbo.Report) {
	r.Number = a.number()
	if a.org != nil {
		r.Organization, r.Aliases = a.org.fact, a.org.aliases
	} else {
		r.Site = a.site()
	}
	r.Sector = a.sector()
	r.Through = a.through()
	r.Systems = a.systems()
}

// readWhat reads what happened and to what.
func (a *account) readWhat(r *jikenbo.Report) {
	r.Types = a.types()
	r.Leak = a.leak(r.Types)
	r.Data = a.data()
	r.Counts = a.readCounts(r.Types, r.Leak.Value)
	a.leadShare(r.Counts)
}

// readRest reads the facts that rules alone decide.
func (a *account) readRest(r *jikenbo.Report) {
	r.ReportedTo = a.reportedTo()
	r.Harm = a.harm(r.Types, r.Leak.Value)
	r.Sequence = a.sequence()
	r.Voice = best[jikenbo.Voice](a, "voice")
	r.Responses = a.responses()
	r.Prevention = all[jikenbo.Measure](a, "prevention")
	r.Events = a.events()
}
