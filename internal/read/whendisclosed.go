package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// disclosed is the day on which the organization made it public. A notice of
// its own bears the day; news says it.
func (a *account) disclosed(all []dated) dated {
	for _, weight := range []int{9, 8} {
		if d := a.said(all, weight); d.Value != "" {
			return d
		}
	}
	bears := []func() dated{a.dateline, a.headingDate, a.frontDate, func() dated { return a.said(all, 1) }}
	news := !a.ownWords()
	if news {
		bears = []func() dated{func() dated { return a.said(all, 1) }, a.headingDate, a.dateline, a.itemDate}
	}
	for _, bear := range bears {
		if d := bear(); d.Value != "" && !(news && d.role == "" && a.ofPaper(d) && !a.matches(madePublic, a.start(), a.end())) {
			return d
		}
	}
	if d := a.dayHead(); !a.ownWords() {
		return d
	}
	return dated{}
}

// ofPaper tells whether a date stands behind the name of a newspaper or station, and is
// that of its story.
func (a *account) ofPaper(d dated) bool {
	return papers.MatchString(a.folded(a.lines[a.sentences[a.sentenceAt(d.Start)].line].Start, d.Start))
}

var papers = cue("when_newspaper_before")

// madePublic are the words of what was announced.
var madePublic = cue("when_made_public")

// headDisclosed is the day on which the list was made public whose case this is.
func (a *account) headDisclosed() jikenbo.Fact[jikenbo.Date] {
	var head jikenbo.Report
	if a.head != nil {
		a.head.readWhen(&head, finding{})
	}
	return head.Disclosed
}

// said is the first date of which words of some weight say that it was made
// public then. A range of months is what a list is of.
func (a *account) said(all []dated, weight int) dated {
	rows := a.manyDisclosed(all)
	for _, d := range all {
		if rows && a.inRow(d.Start) {
			continue
		}
		if d.role == disclosed && d.weight >= weight && (d.Value.Precision() == 3 || d.Value.Precision() == 2 && d.Link == jtext.LinkNone) {
			return a.lately(d)
		}
	}
	return dated{}
}

// manyDisclosed tells whether rows of a table give more than one day of
// disclosure: they tell when others made it public.
func (a *account) manyDisclosed(all []dated) bool {
	days := map[jikenbo.Date]bool{}
	for _, d := range all {
		if d.role == disclosed && a.inRow(d.Start) {
			days[d.Value] = true
		}
	}
	return len(days) > 1
}

// lately reads a bare day on which it was made public as the last such day
// before the writing, where the text took the month of an older date.
func (a *account) lately(d dated) dated {
	anchor := a.anchor()
	if d.Month > 0 || d.Day == 0 || d.Relative.Base != jtext.BaseNone || anchor.Precision() < 3 || d.Acts && a.carriesOn() || a.ownWords() {
		return d
	}
	if last := jtext.Resolve([]jtext.DateMark{d.DateMark}, anchor)[0]; later(last.Value, d.Value) {
		d.Resolved = last
	}
	return d
}

var (
	announced = cue("when_news_announced")
	reported  = cue("when_news_reported")
	// performs is what only who answers for it writes.
	performs = cue("when_writer_apologizes")
	polite   = cue("when_polite")
)

// ownWords tells whether the account is the organization's own notice, not a
// report about it.
func (a *account) ownWords() bool { return a.own.or(a.speaksAsOwner) }

func (a *account) speaksAsOwner() bool {
	words := a.folded(a.start(), a.end())
	if strings.Contains(words, "「") {
		words = withoutQuotes(words)
	}
	says := func(x *rule.Pattern) bool { return a.sight.May(x, a.start(), a.end()) && x.MatchString(words) }
	if says(announced) {
		return strings.Count(words, "当社")+strings.Count(words, "弊社") > 1
	}
	return a.speaksOfSelf() || says(performs) || says(polite) && !says(reported)
}

// speaksOfSelf tells whether the writer speaks of its own organization, other than
// in 「」.
func (a *account) speaksOfSelf() bool {
	own := inside(a.selves, a.start(), a.end(), func(r rule.Range) (int, int) { return r.Start, r.End })
	return slices.ContainsFunc(own, func(r rule.Range) bool { return !a.quoted(a.start(), r.Start) })
}

// withoutQuotes is a text without what stands in 「」.
func withoutQuotes(words string) string {
	var out strings.Builder
	for {
		before, after, ok := strings.Cut(words, "「")
		_, rest, shut := strings.Cut(after, "」")
		if !ok || !shut {
			out.WriteString(words)
			return out.String()
		}
		out.WriteString(before)
		words = rest
	}
}

// headingDate is the date that a heading of a post or headline, or one line of a
// list of headlines, begins or ends with; that of a page may stand below its title.
func (a *account) headingDate() dated {
	for _, d := range a.when {
		if a.head == nil && (a.headsAccount(d) || a.headsBelow(d)) {
			return dated{Resolved: d, weight: 8, rule: "read/heading"}
		}
	}
	return dated{}
}

// headsAccount tells whether a date begins or ends the account's first line, a heading or
// a headline.
func (a *account) headsAccount(d jtext.Resolved) bool {
	return (a.lines[a.firstLine].accent || a.depth == jikenbo.DepthMention) && a.bounds(d, a.firstLine)
}

// headsBelow tells whether a date ends the heading below the title of the page, which
// tells more than that.
func (a *account) headsBelow(d jtext.Resolved) bool {
	n := a.sentences[a.sentenceAt(d.Start)].line
	l := a.lines[n]
	return n > a.firstLine && a.isTitle(a.sentenceAt(d.Start)) && d.End == l.End && d.Start-l.Body > 3 && a.bounds(d, n)
}

// itemDate is the date with which an item of a list of news about many bodies begins.
func (a *account) itemDate() dated {
	for _, d := range a.when {
		if a.kind == byItem && a.head == nil && a.org != nil && a.bounds(d, a.firstLine) && d.Start-a.lines[a.firstLine].Body <= headDateReach && setApart.MatchString(a.rest(d.End)) {
			return dated{Resolved: d, weight: 5, rule: "read/item"}
		}
	}
	return dated{}
}

// setApart follows a date that stands before what an item tells.
var setApart = rule.MustPattern(`^(\([^()]{1,4}\))?[ 】)\]:|]`)

// bounds tells whether a date begins or ends line n.
func (a *account) bounds(d jtext.Resolved, n int) bool {
	l := a.lines[n]
	if d.Start < l.Start || d.End > l.End || d.Value.Precision() < 3 {
		return false
	}
	return l.End-d.End <= 3 || a.matches(newsSource, d.End, l.End) || len(strings.Trim(a.folded(min(l.Body, d.Start), d.Start), "0123456789NoO.-# ")) <= 3
}

// newsSource is who printed the news, behind the day at the end of a headline: 2月5日(北国日日).
var newsSource = rule.MustPattern(`^(\([月火水木金土日]\))?(付け?)?[ ・、/|(\[【]+[^ 、。()0-9ぁ-ん]{2,12}[)\]】 ]*$`)

// frontDate is the date in the front matter of a copied notice.
func (a *account) frontDate() dated {
	if a.firstLine > 1 || a.doc.Published == "" {
		return dated{}
	}
	end := a.lines[0].Start
	if len(a.lines) > 1 {
		end = a.lines[1].Start // the title's line may be the first
	}
	for _, d := range jtext.Resolve(jtext.Dates(a.folded(0, end)), "") {
		if d.Value == a.doc.Published {
			return dated{Resolved: d, weight: 6, rule: "read/front"}
		}
	}
	return dated{}
}

// dayHead is the heading above the account, or above the list whose case it is,
// that is only a day; the day of the page itself is none.
func (a *account) dayHead() dated {
	above := a.firstLine
	if a.head != nil {
		above = min(above, a.head.lastLine)
	}
	for n := above - 1; n >= 0; n-- {
		l := a.lines[n]
		if !l.accent || l.End-l.Body > 36 {
			continue
		}
		for _, d := range jtext.Resolve(a.datesIn(l.Start, l.End), a.anchor()) {
			if d.Start-l.Body <= 3 && l.End-d.End <= 6 && d.Value.Precision() == 3 && d.Value != a.doc.Published {
				return dated{Resolved: d, weight: 6, rule: "read/day"}
			}
		}
	}
	return dated{}
}
