package read

import (
	"slices"

	"github.com/jikenbo/jikenbo/internal/rule"
)

// takeUp gives an account that begins with 同社 and the like, or tells of the next of
// several incidents at one body, the organization of the one before it.
func (p *page) takeUp(items []*account) {
	for k, a := range items[min(1, len(items)):] {
		before := items[k]
		if org := a.namedShort(items); (a.why == "no_organization" || a.why == "") && org != nil {
			a.why, a.org = "", org
		}
		if a.isOfSame() || a.isLike(before) {
			a.prior = before
		}
		open := a.why == "" || a.why == "no_organization" || a.why == noIncident
		nobodys := a.why == "no_organization" || a.why == "" && a.org != nil && a.org.weight < hardlyNamed
		again := nobodys && (a.kind == byChange && p.againAtSame(a.from) || a.isOfSame())
		if before.org != nil && (again || open && a.isTurn()) {
			a.why, a.org = "", before.org
		}
	}
}

// hardlyNamed is the weight below which a name is only mentioned in a story that goes on.
const hardlyNamed = 1

var (
	// sameBody begins an item on the body of the item before: 同社(続報) 13日には….
	sameBody = cue("takeup_same_body")
	// likewise says of an item that it tells the like of the one before it.
	likewise = rule.MustPattern(`同じく|こちらも|同様に`)
)

// isOfSame tells whether an item of a list begins with the body of the item before.
func (a *account) isOfSame() bool {
	l := a.firstLine
	return a.kind == byItem && a.matches(sameBody, a.itemWords(l), a.lines[l].End)
}

// isLike tells whether an item says that it tells the like of the item before, and names
// a body that stands there too.
func (a *account) isLike(before *account) bool {
	if a.kind != byItem || !a.matches(likewise, a.start(), a.end()) {
		return false
	}
	told := before.namesIn(before.start(), before.end())
	return slices.ContainsFunc(a.namesIn(a.start(), a.end()), func(n name) bool {
		return slices.ContainsFunc(told, func(t name) bool { return a.key(t) == a.key(n) })
	})
}
