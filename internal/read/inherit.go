package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// inherit gives the cases of a list, and items that name nobody, the
// organization that the page's head names.
func (p *page) inherit(items []*account) {
	head, cases := items[0], items[1:]
	listed := head.kind == byRow || head.kind == byNumber || head.kind == byItem && p.isListing() && !p.hasParagraph(head.firstLine, head.lastLine)
	if head.why == "" && listed && len(cases) > 0 {
		head.why = digestLead // it only says what the list is of
	}
	if head.org == nil && len(cases) > 2 {
		head.org = p.signer(cases)
	}
	if head.org == nil || head.org.weight < 2 {
		p.nameless(head, cases)
		return
	}
	own := head.isOfParts(cases)
	list := own || p.isList(cases) && !(head.why == "" && areOthers(cases))
	for _, a := range cases {
		if !a.inherits(list) || own && a.isHeadedByOther(head) {
			continue
		}
		if a.why == "no_organization" || a.why == noIncident && (list || a.kind == byNumber) && a.isCase() {
			a.why = ""
		}
		if a.why == "" && a.kind == byRow && !a.isCase() {
			a.why = noIncident // what stands below the list
		}
		if a.why == "" && (own || list && !a.isHeadedByName() || a.org == nil) && !a.hasOwnCell(head) {
			a.org, a.head = head.org, head
		} else if a.why == "" && a.kind == byNumber {
			a.head = head
		}
	}
}

// areOthers tells whether most of the cases begin each with a body of its own:
// the story above them is one of theirs.
func areOthers(cases []*account) bool {
	named, bodies := 0, map[string]bool{}
	for _, a := range cases {
		if a.org != nil {
			named++
			if a.opensWithOwn() {
				bodies[a.org.name] = true
			}
		}
	}
	return len(bodies) > 1 && len(bodies)*3 >= named*2
}

// opensWithOwn tells whether an item begins with whom it is about.
func (a *account) opensWithOwn() bool {
	at := strings.Index(a.folded(a.start(), a.end()), a.org.name)
	return at >= 0 && at <= openingMost
}

// takeGroup gives the items of a group that name nobody the body whose name alone stands
// over them: ■みのり商会, ・5月3日 名簿を紛失.
func (p *page) takeGroup(items []*account) {
	var over *organization
	for _, a := range items {
		switch alone := a.lastLine == a.firstLine+1 && p.isBodyLine(a.firstLine); {
		case alone:
			over = a.org
		case a.kind != byItem && a.kind != byNumber:
			over = nil
		case over != nil && a.org == nil && (a.why == "" || a.why == "no_organization"):
			a.why, a.org = "", over
		}
	}
}

// signer is the organization that signs the page below its last case, where it
// stands in a few words of its own.
func (p *page) signer(cases []*account) *organization {
	foot := cases[len(cases)-1]
	if foot.why != noIncident || foot.org == nil || foot.length() > maxSigner || press.MatchString(foot.org.name) {
		return nil
	}
	foot.org.weight = max(foot.org.weight, 2)
	return foot.org
}

// maxSigner is how long, in characters, a signature may be.
const maxSigner = 80

// nameless takes the cases of a list for accounts though nobody is named for
// certain.
func (p *page) nameless(head *account, cases []*account) {
	for _, a := range cases {
		if a.kind == byNumber && p.isListing() && (a.why == "no_organization" || a.why == noIncident) && a.isCase() {
			a.why, a.head = "", head
			if a.org == nil {
				a.org = head.org
			}
		}
	}
}

// inherits tells whether an item may be one of the cases that the page's head
// speaks of.
func (a *account) inherits(list bool) bool {
	switch {
	case a.kind == byChange, a.kind == byCaption, a.kind == byItem && !(list && a.isListing()):
		return false
	case a.depth == jikenbo.DepthMention && a.kind == byHeading, a.org != nil && !list && a.kind != byNumber:
		return false
	}
	return a.lines[a.firstLine].opens != "links" && !a.isHeadline(a.firstLine)
}

// believe takes items between accounts, under headings or marks like theirs,
// for accounts too if they are told like one, though no rule knows what
// happened.
func (p *page) believe(items []*account) {
	told, others := 0, 0
	for _, a := range items {
		switch {
		case a.kind == byChange:
		case a.why == "":
			told++
		default:
			others++
		}
	}
	for k, a := range items {
		if k == 0 && p.isListing() || told < 2 || a.why != noIncident || a.org == nil {
			continue // it only says what the list is of
		}
		apart := a.kind == byHeading && a.ownHeading() || a.kind == byCaption || a.kind == byItem
		if apart && a.toldLikeOne() || a.kind == byItem && a.isLikeOthers(told > others) {
			a.why = ""
		}
	}
}

// isLikeOthers tells whether an item of a list is told like the others: it has
// what a case has or, if most are accounts, begins with whom it is about.
func (a *account) isLikeOthers(most bool) bool {
	return (most && a.opensWithOwn() || a.isCase()) && a.telling(a.firstLine, a.lastLine)
}

// openingMost is how many bytes may stand before the name that an item begins
// with: its mark, its date, the head of its column.
const openingMost = 40

// isAftermath tells whether a match says what was done about an incident, or what
// came of it.
func isAftermath(h rule.Hit) bool {
	return h.Rule.Kind == "response" || aftermath[h.Rule.Kind] || aftermath[h.Rule.Value]
}

// toldLikeOne tells whether an item has what accounts have: data, and
// something that was done about it.
func (a *account) toldLikeOne() bool {
	if minus, _ := a.speaksAgainst(); minus > 4 || len(a.data()) == 0 {
		return false
	}
	done := 0
	for i := a.from; i < a.to; i++ {
		if a.tellsAt(i) && slices.ContainsFunc(a.sentences[i].hits, isAftermath) {
			done++
		}
	}
	return done > 0
}

// isList tells whether the items are the cases of one organization: rows, or
// stretches most of which hardly name one. Those that tell of nothing, as the
// advice below a collection, are no cases.
func (p *page) isList(items []*account) bool {
	cases, weak := 0, 0
	for _, a := range items {
		switch {
		case a.kind == byRow:
			return true
		case a.why != "" && !a.isCase():
			continue
		case a.org == nil || a.org.weight < 3:
			weak++
		}
		cases++
	}
	return cases >= 2 && weak*2 >= cases
}
