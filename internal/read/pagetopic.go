package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// titleLines is how many lines of a page may hold its title.
const titleLines = 3

// topicReason is what the page's title says that the page is, if that is no
// account of an incident: the reason of a rule for titles, or empty.
func (p *page) topicReason() string {
	for i := 0; i < len(p.lines) && i < titleLines; i++ {
		if i > 0 && p.lines[i].kind != jikenbo.Heading {
			continue
		}
		for s := p.lines[i].first; s < p.lines[i].last; s++ {
			for _, h := range p.sentences[s].hits {
				if h.Rule.Kind == "skip" && slices.Contains(h.Rule.In, "title") {
					return h.Rule.Value
				}
			}
		}
	}
	return ""
}

// surelyNamed is the weight of an organization that is named as whom a page is
// about, not in passing.
const surelyNamed = 1

// ofOwner tells whether the account names nobody for certain but who runs the page, in its
// frame or at its head above the account: a survey, a service, answers to questions tell of no
// incident of theirs.
func (a *account) ofOwner() bool {
	if a.org == nil || a.org.weight < surelyNamed || a.isFramed() {
		return true
	}
	head := a.doc.Title
	for i := 0; i < min(titleLines, len(a.lines)) && (i < a.firstLine || a.firstLine == 0); i++ {
		if !a.isParagraph(i) {
			head += "\n" + a.lineText(i)
		}
	}
	return strings.Contains(head, a.org.name) || slices.ContainsFunc(a.owners, func(n name) bool { return a.org.isOwn(a.key(n)) })
}

// isFramed tells whether only the frame of the page names the account's
// organization: whoever runs the page, of whom the text need not be.
func (a *account) isFramed() bool {
	if a.org == nil {
		return false
	}
	for _, f := range append([]jikenbo.Fact[string]{a.org.fact}, a.org.aliases...) {
		named := func(l line) bool { return l.kind != jikenbo.Frame && a.namesInText(l, f.Value) }
		if slices.ContainsFunc(a.lines[a.firstLine:a.lastLine], named) || slices.ContainsFunc(a.lines, named) { // mostly its own
			return false
		}
	}
	return true
}

// namesInText tells whether a line says a name otherwise than to print who runs the page:
// behind the title, or as whose the page is.
func (a *account) namesInText(l line, name string) bool {
	before, after, found := strings.Cut(a.folded(l.Start, l.End), name)
	switch {
	case !found, rights.MatchString(before):
		return false
	case l.Start == a.lines[0].Start && siteBehind.MatchString(before):
		return jtext.Trim(strings.ReplaceAll(after, name, ""), " |-–—)") != ""
	}
	return true
}

var (
	// siteBehind ends a title before the name of the site.
	siteBehind = rule.MustPattern(`( [|\-–—:/»«]|[|»«]) ?$|\($`)
	rights     = rule.MustPattern(`^ *(©|\([Cc]\)|(?i:copyright))[^。、]{0,30}$`)
)

// tellsOwn tells whether the account reads as what befell whoever runs the page:
// it apologizes or promises, is headed as a notice, or goes wrong close to where the
// writer speaks of itself.
func (a *account) tellsOwn() bool {
	if a.apologizes() || a.titleSays(isAnnouncement) || a.promises() {
		return true
	}
	for i := a.from; i < a.to; i++ {
		if !a.troubles(i) {
			continue
		}
		for k := max(a.from, i-nearBy); k <= min(i+nearBy, a.to-1); k++ {
			if a.tellsAt(k) && a.callsItself(a.sentences[k].Start, a.sentences[k].End) {
				return true
			}
		}
	}
	return false
}

// promises tells whether the writer promises, as one does for oneself, that it will not
// happen again.
func (a *account) promises() bool {
	return slices.ContainsFunc(a.sentences[a.from:a.to], func(s sentence) bool {
		return s.mood&promising != 0 && strings.HasSuffix(jtext.TrimRight(a.folded(s.Start, s.End), "。 "), "ます")
	})
}

// answersForItself tells whether the writer apologizes and tells what was so with its own
// organization on a day, or now: it answers questions about what befell it.
func (a *account) answersForItself() bool {
	if !a.apologizes() {
		return false
	}
	for i := a.from; i < a.to; i++ {
		s := a.sentences[i]
		own := a.matchesIn(politePast, i) && a.callsItself(s.Start, s.End) && slices.ContainsFunc(s.hits, isKind("incident", "type", "leak", "telling"))
		if own && (a.matchesIn(justNow, i) || slices.ContainsFunc(a.datesIn(s.Start, s.End), func(d jtext.DateMark) bool { return d.Day > 0 })) {
			return true
		}
	}
	return false
}

// justNow begins what a notice announces.
var justNow = rule.MustPattern(`^(この度|このたび|今般|今回)`)
