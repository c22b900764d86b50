package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
)

// accounts cuts the page into stretches that each tell of one thing, and says
// of each whether it is an account of an incident, and if not why.
func (p *page) accounts() []*account {
	if len(p.sentences) == 0 {
		return nil
	}
	starts, kind := p.boundaries()
	items := p.cut(starts, kind)
	for _, a := range items {
		a.weigh()
	}
	p.inherit(items)
	p.takeUp(items)
	p.believe(items)
	p.dropLeads(items, 2)
	items = p.join(items)
	p.dropLeads(items, 1)
	p.dropCopies(items)
	return items
}

// cutBy says by what a page was cut into items.
type cutBy uint8

const (
	byChange  cutBy = iota // where another account begins
	byHeading              // at the headings of its items
	byRow                  // each row is a case
	byNumber               // each number of a list is one
	byCaption              // each story has its headline below it
	byItem                 // each item of a list is a story of its own
)

// inherit gives the cases of a list, and items that name nobody, the
// organization that the page's head names.
func (p *page) inherit(items []*account) {
	head, cases := items[0], items[1:]
	if head.why == "" && (head.kind == byRow || head.kind == byNumber) && len(cases) > 0 {
		head.why = digestLead // it only says what the list is of
	}
	if head.org == nil && len(cases) > 2 {
		head.org = p.signer(cases)
	}
	if head.org == nil || head.org.weight < 2 {
		p.nameless(head, cases)
		return
	}
	list := p.isList(cases)
	for _, a := range cases {
		if !a.inherits(list) {
			continue
		}
		if a.why == "no_organization" || a.why == noIncident && (list || a.kind == byNumber) && a.isCase() {
			a.why = ""
		}
		if a.why == "" && a.kind == byRow && !a.isCase() {
			a.why = noIncident // what stands below the list
		}
		if a.why == "" && (list || a.org == nil) {
			a.org, a.head = head.org, head
		}
	}
}

// takeUp gives an account that begins with 同社 and the like the organization of
// the one before it.
func (p *page) takeUp(items []*account) {
	for k, a := range items {
		if k > 0 && a.why == "no_organization" && a.kind == byChange && p.againAtSame(a.from) && items[k-1].org != nil {
			a.why, a.org = "", items[k-1].org
		}
	}
}

// signer is the organization that signs the page below its last case, where it
// stands in a few words of its own.
func (p *page) signer(cases []*account) *organization {
	foot := cases[len(cases)-1]
	if foot.why == "" || foot.org == nil || foot.length() > maxSigner {
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
	at := strings.Index(a.folded(a.start(), a.end()), a.org.name)
	opens := most && at >= 0 && at <= openingMost
	return (opens || a.isCase()) && a.telling(a.firstLine, a.lastLine)
}

// openingMost is how many bytes may stand before the name that an item begins
// with: its mark, its date, the head of its column.
const openingMost = 40

// toldLikeOne tells whether an item has what accounts have: data, and
// something that was done about it.
func (a *account) toldLikeOne() bool {
	if minus, _ := a.speaksAgainst(); minus > 4 || len(a.data()) == 0 {
		return false
	}
	done := 0
	for i := a.from; i < a.to; i++ {
		if a.tellsAt(i) && slices.ContainsFunc(a.sentences[i].hits, isKind("response", "reported_to", "discovered_by", "harm", "leak")) {
			done++
		}
	}
	return done > 0
}

// endOfCases is the line after the last case of a numbered list: where its
// cases are as long as the others, or the next heading, note or gap.
func (p *page) endOfCases(cases []int) int {
	last := cases[len(cases)-1]
	size := last - cases[len(cases)-2]
	for i := last + 1; i < len(p.lines); i++ {
		if i-last >= size || p.lines[i].Mark == "※" || strings.HasPrefix(p.lineText(i), "(注") {
			return i
		}
	}
	return len(p.lines)
}

// isList tells whether the items are the cases of one organization: rows, or
// stretches most of which hardly name one.
func (p *page) isList(cases []*account) bool {
	weak := 0
	for _, a := range cases {
		if a.kind == byRow {
			return true
		}
		if a.org == nil || a.org.weight < 3 {
			weak++
		}
	}
	return len(cases) >= 2 && weak*2 >= len(cases)
}

// cut makes one item of each stretch between boundaries (line indexes).
func (p *page) cut(starts []int, kind cutBy) []*account {
	starts = append(starts, 0)
	slices.Sort(starts)
	starts = slices.Compact(starts)
	var items []*account
	for i, first := range starts {
		end := len(p.lines)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		a := &account{page: p, firstLine: first, lastLine: end, kind: kind}
		a.from, a.to = p.sentenceRange(first, end)
		if a.from < a.to {
			p.assignSections(first, end)
			items = append(items, a)
		}
	}
	return items
}

// sentenceRange is the range of sentences of the lines [first,end).
func (p *page) sentenceRange(first, end int) (from, to int) {
	from = -1
	for i := first; i < end; i++ {
		if l := p.lines[i]; l.last > l.first {
			if from < 0 {
				from = l.first
			}
			to = l.last
		}
	}
	return max(from, 0), to
}

// boundaries are the lines at which a new item begins: the rows of a list of
// cases, the headings of the style in which the page heads its items, the lines
// of the form in which they begin, or, in a page without any, the places where
// another account begins. A notice of one incident is not cut by its sections.
func (p *page) boundaries() ([]int, cutBy) {
	starts, kind := p.caseRows(), byRow
	heads, most := p.itemHeadings()
	alike, alikeKind, own := p.parallel()
	if p.isNotice() {
		alike, own = nil, 0
	}
	if len(starts) > 0 {
		starts = append(starts, starts[len(starts)-1]+1)
	} else if len(heads) > 0 && own*4 <= most*5 && (alikeKind != byNumber || own < most || !p.isListing()) {
		starts, kind = append(heads, p.asides(heads)...), byHeading
	} else if len(alike) > 0 {
		starts, kind = alike, alikeKind
	} else if rows := p.boxed(); len(rows) > 0 {
		starts, kind = rows, byNumber
	} else if stories := p.captioned(); len(stories) > 0 {
		starts, kind = stories, byCaption
	} else if cases := p.paragraphs(); len(cases) > 0 {
		starts, kind = cases, byNumber
	} else {
		starts, kind = append(p.changes(), p.subjects()...), byChange
	}
	starts = slices.Concat(starts, p.sideParts(), p.headlineItems(), p.posts(), p.secondLines())
	return slices.DeleteFunc(starts, func(i int) bool { return i >= len(p.lines) }), kind
}

// tells tells whether a heading says that something happened.
func (p *page) tells(i int) bool {
	for s := p.lines[i].first; s < p.lines[i].last; s++ {
		for _, h := range p.sentences[s].hits {
			switch h.Rule.Kind {
			case "type", "incident", "leak":
				return true
			}
		}
	}
	return false
}

// leadNames are the keys of the names in a heading and the two lines after it,
// as far as its item goes.
func (p *page) leadNames(i, end int) []string {
	end = min(i+3, end)
	var keys []string
	for _, n := range p.namesIn(p.lines[i].Start, p.lines[end-1].End) {
		if key := p.key(n); !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	return keys
}

// sideParts are the lines at which the page leaves its subject: lists of
// related articles and the like, which section rules call "links".
func (p *page) sideParts() []int {
	var starts []int
	for i, l := range p.lines {
		if l.opens == "links" && i > 0 {
			starts = append(starts, i)
		}
	}
	return starts
}
