package read

import (
	"regexp"
	"strings"

	"github.com/jikenbo/jikenbo/internal/jtext"
)

// roles are the dates of the account of which the words tell what they are the
// dates of.
func (a *account) roles() []dated {
	var all []dated
	for k, d := range a.when {
		i := a.sentenceAt(d.Start)
		if d.Value == "" || d.Fiscal || issueOf.MatchString(a.rest(d.End)) || !a.tellsDate(i) {
			continue
		}
		if x, ok := a.roleAt(k, i); ok {
			if s := a.sentences[i].section; x.role == occurred && (s == "response" || s == "affected") && x.weight < 8 {
				x.weight -= 3
			}
			all = append(all, x)
		}
		if first, last := a.group(k); first != last && k == last && a.ranges(k) {
			all = append(all, a.endedBy(k, i)...)
		}
	}
	return append(all, a.sameDay(all)...)
}

// endedBy is the discovery by which a range ended that date k of sentence i
// closes (22日に閲覧者の指摘で非公開にするまで).
func (a *account) endedBy(k, i int) []dated {
	d := a.when[k]
	if d.Hedge&jtext.HedgeUntil != 0 && !strings.HasPrefix(a.rest(d.End), "までで") {
		return nil
	}
	if h, ok := a.verb(i, d.End, a.clauseEnd(i, k), discovered); ok && h.Start-d.End <= 75 {
		return []dated{byRule(d, h)}
	}
	return nil
}

// tellsDate tells whether a date in sentence i may be one of the incident.
func (a *account) tellsDate(i int) bool {
	switch s := a.sentences[i].section; s {
	case "prevention", "request", "contact", "links":
		return a.isTitle(i) || a.sentences[a.from].section == s
	}
	return a.sentences[i].mood&hypothetical == 0
}

// roleAt asks for date k in sentence i, in this order: the label right before
// it, the words that it governs, the head of its column, the line above.
func (a *account) roleAt(k, i int) (dated, bool) {
	d := a.when[k]
	first, last := a.group(k)
	start, end := a.when[first].Start, a.when[last].End
	for _, at := range []jtext.Resolved{d, a.when[first]} {
		if h, ok := a.label(i, at); ok {
			return byRule(d, h), true
		}
	}
	if h, ok := a.columnHead(i, d); ok {
		return byRule(d, h), true
	}
	h, ok := a.governed(i, start, end, a.clauseEnd(i, last))
	if ok && h.Rule.Weight > 3 {
		return a.turned(byRule(d, h), h, first, last), true
	}
	if h, ok := a.labelAbove(i, start); ok {
		return byRule(d, h), true
	}
	if more, found := a.continued(i, k); found {
		return byRule(d, more), true
	}
	if ok {
		return byRule(d, h), true
	}
	return a.told(i, d, end, a.clauseEnd(i, last))
}

// told takes a date in whose clause the type of the incident is told as the
// date of the incident.
func (a *account) told(i int, d jtext.Resolved, at, end int) (dated, bool) {
	if a.isTitle(i) || d.Value.Precision() < 2 || a.sentences[i].section == "response" || a.sentences[i].section == "affected" {
		return dated{}, false
	}
	if !strings.HasPrefix(a.rest(at), "、") {
		end = a.attributeEnd(at, end)
	}
	for _, h := range a.sentences[i].hits {
		if h.Rule.Kind == "type" && h.End > at && h.Start < end && h.Rule.Weight >= 5 && h.Start >= d.Start {
			return dated{Resolved: d, role: occurred, weight: 3, rule: "rules/" + h.Rule.Position()}, true
		}
	}
	if spread.MatchString(a.rest(at)) {
		return dated{Resolved: d, role: occurred, weight: 3, rule: "read/range"}, true
	}
	return dated{}, false
}

// spread follows a range over which something went on.
var spread = regexp.MustCompile(`^にかけて`)

// tookInput tells whether card data was taken as people entered it: then the
// days on which they did are those of the incident.
func (a *account) tookInput() bool {
	words := a.folded(a.start(), a.end())
	return strings.Contains(words, "カード") && entryForm.MatchString(words)
}

var entryForm = regexp.MustCompile(`セキュリティコード|決済(画面|フォーム|ページ|機能|システム)|ペイメントアプリ|入力(画面|フォーム|ページ)|カード決済|スキミング`)
