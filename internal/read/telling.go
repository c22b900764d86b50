package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// The ranks of clauses that tell how it came to light.
const (
	asideRank   = 4 // it was told, but to somebody else
	saidRank    = 7 // somebody told or noticed it
	passedRank  = 8 // somebody told the organization, which may have it from others
	unknownRank = 5 // somebody told it of whom nothing is known

	plain = 5 // the weight of a verb that tells of noticing whoever does it
)

// tellings are the clauses of the account that tell how it came to light: a verb
// of telling or noticing, and who did it. Who it is, is decided by the class of
// the noun that stands before the verb's から, が, に.
func (a *account) tellings() []finding {
	var found []finding
	a.hitsOf("telling", func(i int, h rule.Hit) {
		if a.hypothetical(i) || afterwards[a.sentences[i].section] {
			return
		}
		if f := a.tellingAt(i, h); f.rank > 0 {
			f.rank += a.discovery(i)
			found = append(found, f)
		}
	})
	return found
}

// tellingAt is what one verb of sentence i tells of who found it.
func (a *account) tellingAt(i int, h rule.Hit) finding {
	if strings.HasPrefix(a.text.Lower[h.Start:], "」") {
		h.Start += len("」")
	}
	before := a.text.Lower[a.sentences[i].Start:h.Start]
	switch h.Rule.Value {
	case "told":
		return a.cameFrom(before, h)
	case "informed":
		return a.informedBy(before, h)
	case "noticed":
		if a.toldFirst(i, h) {
			return finding{}
		}
		return a.noticedBy(before, h)
	case "tells":
		return a.toldBy(before, h)
	case "cleft":
		return a.namedBehind(before, h)
	}
	return finding{}
}

// toldFirst tells whether sentence i tells of word that came before the verb: what is
// noticed after it is no discovery.
func (a *account) toldFirst(i int, verb rule.Hit) bool {
	return slices.ContainsFunc(a.sentences[i].hits, func(h rule.Hit) bool {
		return h.Rule.Kind == "telling" && h.Rule.Value == "told" && h.End <= verb.Start && strings.Contains(a.text.Lower[h.Start:h.End], "受け")
	})
}

// cameFrom is from whom word came: 受信者から…連絡があり, 受信者の指摘で.
func (a *account) cameFrom(before string, h rule.Hit) finding {
	if isQuoting(before) {
		return finding{}
	}
	at := h.Start - len(before)
	who := a.owner(before, at)
	if !who.said() {
		who = a.first(before, at, a.source(before, at))
	}
	if inside := a.within(before, h, sources); !who.said() && inside.said() && !hired.MatchString(a.text.Lower[inside.start:inside.end]) {
		who = inside
	}
	if who.own || sentFrom.MatchString(a.text.Lower[min(who.end, h.Start):h.Start]) {
		return finding{}
	}
	f := a.found(who, h, before)
	switch {
	case f.finder == jikenbo.FinderSelf:
		f.rank = min(f.rank, saidRank-2) // one office tells another
	case f.finder == jikenbo.FinderOutsideExpert && hired.MatchString(a.text.Lower[who.start:who.end]) && reporting.MatchString(a.text.Lower[h.Start:h.End]):
		return finding{}
	}
	return f
}

// within is the noun inside the words of a verb: 指摘を、会員から受け.
func (a *account) within(before string, h rule.Hit, particles []string) teller {
	at := h.Start - len(before)
	if who := a.nearest(a.text.Lower[at:h.End], at, particles); who.end > h.Start {
		return who
	}
	return teller{}
}

// source is the noun from which word came: the nearest before から that is
// somebody; who is only 外部 may be in what was said (外部から見えるとの連絡).
func (a *account) source(before string, at int) teller {
	who := a.nearest(before, at, sources)
	if who.isNobody() {
		if other := a.nearest(before[:who.start-at], at, sources); other.finder != "" {
			return other
		}
	}
	return who
}

// first is the first of those from whom word came one after the other: 7日には
// 会員から、8日にはカード会社から.
func (a *account) first(before string, at int, who teller) teller {
	if !who.said() {
		return who
	}
	earlier := a.nearest(before[:who.start-at], at, sources)
	if earlier.said() && !earlier.own && inTurn.MatchString(a.text.Lower[earlier.end:who.start]+"。") {
		return earlier
	}
	return who
}

// isQuoting tells whether a quotation begins in words and does not end; one of
// several sentences is the account itself.
func isQuoting(words string) bool {
	open := strings.LastIndex(words, "「")
	return open > strings.LastIndex(words, "」") && !strings.Contains(words[open:], "。")
}

// informedBy is by whom the organization was told: 受信者に指摘され.
func (a *account) informedBy(before string, h rule.Hit) finding {
	return a.found(a.nearest(before, h.Start-len(before), informants), h, before)
}

// found is what it says that somebody told it, unless it is what is said when
// all is over, or was told to others.
func (a *account) found(who teller, h rule.Hit, before string) finding {
	f := a.finding(who, h, saidRank)
	between := a.text.Lower[min(who.end, h.Start):h.End]
	switch {
	case !who.said() || settled.MatchString(between) || a.foundAgain(who.start):
		return finding{}
	case who.class == nil && who.finder == "":
		f.rank = unknownRank
	case f.finder == jikenbo.FinderRecipientOrCustomer && a.toldTo(between) == toParty:
		f.rank = passedRank
	case who.isContractor() && a.toldTo(between) == toUs:
		f.handedOn = true
	case a.toldTo(between) == toOthers && !who.sure():
		return finding{} // the company told the police: of what it knew
	case a.toldTo(between) == toOthers:
		f.rank = asideRank
	}
	return f
}

// foundAgain tells whether the sentence at a place is about what was lost and is back.
func (a *account) foundAgain(at int) bool {
	words := a.textOf(a.sentenceAt(at))
	return isBack.MatchString(words) && !againKnown.MatchString(words)
}

var (
	isBack     = cue("telling_back_again")
	againKnown = cue("telling_came_out")
	// settled is what is told when all is over.
	settled = cue("telling_settled")
	// sentFrom stands behind から where somebody only comes from there: 親会社からの
	// 出向者が.
	sentFrom = rule.MustPattern(`^の[^、。「」はがを]{1,10}(が|を|は)`)
	// inTurn stands between those who tell one after the other.
	inTurn = rule.MustPattern(`^(は|も)?、?(また|さらに|次いで|続いて)?、?(同年?|翌)?[0-9年月日()曜月火水木金土]{0,16}(に)?(は)?、?[^、。はがを]{0,12}。`)
	// hired are those who look into it because they were asked to, and report.
	hired     = cue("telling_hired")
	reporting = cue("telling_reports")
)

// finding is what it says that somebody told or noticed it.
func (a *account) finding(who teller, h rule.Hit, rank int) finding {
	source := "read/finder"
	if who.class != nil {
		source = "rules/" + who.class.Position()
	}
	return finding{finder: who.finder, rank: rank, at: h.Start, start: who.start, end: h.End, rule: source}
}
