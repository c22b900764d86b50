package read

import (
	"strings"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// handed are rules of what was sent, handed over or lost: it is what happened, unless
// somebody attacked.
const handed = "handed"

// failing are rules of how one sees that something is wrong: it is the first sign, unless
// the attack was no more than that.
const failing = "failed"

// roleOf is the role that a rule gives, and whether it matches labels.
func roleOf(h rule.Hit) (r role, label bool) {
	name, label := strings.CutSuffix(h.Rule.Value, "_label")
	switch name {
	case handed:
		name = string(occurred)
	case failing:
		name = string(discovered)
	}
	return role(name), label
}

// verbRole is the role that a verb gives; a label gives none.
func verbRole(h rule.Hit) role {
	if r, label := roleOf(h); !label {
		return r
	}
	return ""
}

// separators may stand between a label and its date.
const separators = " :|)】」>』・=-―(〈「〉≫*、約"

// label is the label that ends right before a date; of those that end alike the
// heaviest, then the longest.
func (p *page) label(i int, d jtext.Resolved) (rule.Hit, bool) {
	var found rule.Hit
	for k := p.keyCell(i); k <= i; k++ {
		for _, h := range p.sentences[k].hits {
			if h.Rule.Kind != "when" || h.End > d.Start || d.Start-h.End > describingReach {
				continue
			}
			if _, label := roleOf(h); label && p.labels(h, d) && (found.Rule == nil || h.End > found.End || h.End == found.End && tighter(h, found)) {
				found = h
			}
		}
	}
	return found, found.Rule != nil
}

// keyCell is the first of the two cells of a row that says what the second is, if
// sentence i is the second, else i.
func (p *page) keyCell(i int) int {
	if from, to := p.rowOf(i); to-from == 2 {
		return from
	}
	return i
}

// tighter tells whether a label is heavier than another, or as heavy and longer.
func tighter(x, y rule.Hit) bool {
	return x.Rule.Weight > y.Rule.Weight || x.Rule.Weight == y.Rule.Weight && x.Start < y.Start
}

// labels tells whether only separators stand between a label and its date; in
// brackets nothing but the date may stand, 発覚(5月3日), and what was told of as
// a topic must end with it, 紛失は5日夜で.
func (p *page) labels(h rule.Hit, d jtext.Resolved) bool {
	gap := p.folded(h.End, d.Start)
	switch {
	case strings.HasPrefix(gap, "、") && p.matches(predicate, max(0, h.Start-len("て")), h.Start):
		return false // 返却があって判明、6月3日に公表
	case strings.HasSuffix(gap, "(") && !strings.HasPrefix(p.rest(d.End), ")"):
		return false
	case strings.HasSuffix(p.folded(h.Start, h.End), "は") && strings.HasPrefix(p.rest(d.End), "に") && !p.matchesRest(begins, d.End):
		return false
	case strings.HasSuffix(p.folded(h.Start, h.End), "は") && !strings.HasPrefix(p.rest(d.End), "、") && p.matchesRest(noDeed, d.End):
		return false // 発送は6日から再開
	case p.matches(topical, h.Start, h.End):
		gap = strings.TrimPrefix(gap, "は")
	}
	return jtext.Trim(gap, separators) == "" || p.describesDay(h, d, gap)
}

// describingReach is how many bytes may stand between a topic and the day it is of.
const describingReach = 80

// describesDay tells whether what stands between a topic and a date only describes the
// day, which ends the clause: 送ったのは前月の最終営業日だった31日の夕方.
func (p *page) describesDay(h rule.Hit, d jtext.Resolved, gap string) bool {
	return p.matches(asTopic, max(h.Start, h.End-len("のは")), h.End) && describesDate.MatchString(gap) && p.matchesRest(asPredicate, d.End)
}

var (
	asTopic       = rule.MustPattern(`(は|のが)$`)
	describesDate = cue("when_label_describes")
	// asPredicate follows a day with which a clause ends.
	asPredicate = cue("when_clause_ends_in_day")
)

var (
	begins = cue("when_begins_then")
	// predicate ends before a noun that ends a clause in place of a verb.
	predicate = rule.MustPattern(`[てでがもをにりし]$`)
	topical   = rule.MustPattern(`(日時?|期間|時期|時刻|とき)$`)
)

// announcedAt tells whether sentence i is the row of a sheet that says when it is
// announced, below that which says by whom: 発表者:…, 日時:….
func (a *account) announcedAt(i int) bool {
	n := a.sentences[i].line
	return n > a.firstLine && strings.HasPrefix(a.lineText(n), "日時") && a.matchesRest(announcer, a.lines[n-1].Body)
}

// announcer begins the row that says who announces something.
var announcer = cue("when_announcer_row")
