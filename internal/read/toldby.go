package read

import (
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// noticedBy is who noticed it: 担当者が…気付いた, or where it was: 担当課で….
func (a *account) noticedBy(before string, h rule.Hit) finding {
	at := h.Start - len(before)
	who := a.within(before, h, subjects)
	if !who.said() {
		who = a.nearest(before, at, subjects)
	}
	if noun, ok := a.described(h); ok {
		return a.noticedWho(noun, before, h)
	}
	if place := a.nearest(before, at, places); place.sure() && !place.own && worksThere[place.finder] && place.end > who.end {
		who = place
	}
	if !who.said() || !who.sure() || who.own && h.Rule.Weight < plain {
		return finding{}
	}
	if who.finder == jikenbo.FinderRecipientOrCustomer && himself.MatchString(a.text.Lower[who.start:who.end]) {
		who.finder = jikenbo.FinderSelf
	}
	if h.Rule.Weight < plain {
		return a.finding(who, h, saidRank-1)
	}
	return a.finding(who, h, saidRank)
}

// described is where the noun ends that a verb of noticing describes: 誤りに気付いた会員.
func (a *account) described(h rule.Hit) (end int, ok bool) {
	m := noticedBy.FindStringIndex(a.text.Lower[h.End:])
	if m == nil || carrying.MatchString(a.text.Lower[h.End+len("た"):]) {
		return 0, false
	}
	return h.End + m[1], true
}

// noticedWho is the finding of the noun that ends at a place and is described as having
// noticed it.
func (a *account) noticedWho(end int, before string, h rule.Hit) finding {
	at := h.Start - len(before)
	who := a.teller(a.text.Lower[at:end], at)
	if !who.said() || !who.sure() {
		return finding{}
	}
	f := a.finding(who, h, saidRank-1)
	f.start, f.end = h.Start, end
	return f
}

// noticedBy follows a verb of noticing that describes who did.
var noticedBy = rule.MustPattern(`^た([一二三数]部の|[0-9一-九]{1,3}(人|名)の)?[一-龠々ァ-ヶー][一-龠々ァ-ヶーもぼ]{0,9}`)

// worksThere are those at whose place something is noticed.
var worksThere = map[jikenbo.Finder]bool{jikenbo.FinderSelf: true, jikenbo.FinderContractor: true}

// himself is who did it, where somebody notices what he did.
var himself = rule.MustPattern(`^本人(が|は|も)`)

// toldBy is who told the organization: 受信者が市に…連絡した. What its own staff
// do is no telling unless it is to their superiors, nor what is told to others.
func (a *account) toldBy(before string, h rule.Hit) finding {
	who := a.within(before, h, subjects)
	if !who.said() {
		who = a.nearest(before, h.Start-len(before), subjects)
	}
	if a.isRelative(h) {
		return finding{}
	}
	if !who.said() || !who.sure() && !(who.finder == jikenbo.FinderRecipientOrCustomer && strings.HasSuffix(a.text.Lower[:who.end], "が")) {
		return finding{}
	}
	between := a.text.Lower[who.end:max(who.end, h.Start)]
	to := a.toldTo(between)
	f := a.finding(who, h, saidRank)
	switch {
	case settled.MatchString(between) || to == toOthers:
		return finding{}
	case f.finder == jikenbo.FinderRecipientOrCustomer:
		if himself.MatchString(a.text.Lower[who.start:who.end]) && workplace.MatchString(between) {
			f.finder = jikenbo.FinderSelf
		}
	case to == toNobody:
		return finding{}
	case who.own:
		return finding{} // it reported to others
	case f.finder == jikenbo.FinderSelf:
		f.rank = saidRank - 1
	default:
		f.rank = passedRank
	}
	return f
}

// isRelative tells whether a verb only says which thing is meant, or what it is for:
// A社が持参した書類, 申し立てるための.
func (a *account) isRelative(h rule.Hit) bool {
	return strings.HasPrefix(a.text.Lower[h.End:], "め") || tellsWhich.MatchString(a.text.Lower[h.Start:])
}

// tellsWhich is a verb right before a thing, not before what says when or that.
var tellsWhich = cue("told_which_thing")

// namedBehind is who told or noticed it where the sentence is made to name who: 通報は
// 住民からだった.
func (a *account) namedBehind(before string, h rule.Hit) finding {
	m := isWhom.FindStringIndex(a.text.Lower[h.End:])
	if m == nil || m[0] > nounLength*len("名") {
		return finding{}
	}
	at, end := h.Start-len(before), h.End+m[0]
	if n := notWhom.FindStringIndex(a.text.Lower[h.End:end]); n != nil {
		h.End += n[1]
	}
	if jtext.ContainsAny(a.text.Lower[h.End:end], "、。") {
		return finding{}
	}
	who := a.teller(a.text.Lower[at:end], at)
	if !who.said() || !who.sure() || who.start < h.End {
		return finding{}
	}
	f := a.finding(who, h, saidRank)
	f.start, f.end = h.Start, end
	return f
}

// isWhom is the end of a sentence that names who did what it begins with.
var isWhom = cue("told_is_whom")

// notWhom says who did not: 会社ではなく、.
var notWhom = rule.MustPattern(`^[^、。]{1,24}(では|じゃ)なく、?`)
