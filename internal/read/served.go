package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo/internal/rule"
)

// What it speaks against a name that it is a thing that somebody runs, and for
// the one who runs it: 同社が運営する「…」.
const (
	nameServed = -5.0
	nameServes = 3.0
)

// serves matches the words before the name of what a body runs.
var serves = rule.MustPattern(`(社|会|会社|法人|協会|機構|[\p{Han}\p{Katakana}ーA-Za-z」)])が(運営|提供|展開|配信|開発|販売)(する|している|を行う|を手がける)[^、。「」『』]{0,24}[「『]?$`)

// areServed lowers every mention of a name without a legal form that is told to
// be run by another body, or of a part of it.
func (a *account) areServed(all []mention) {
	var served []string
	named := slices.ContainsFunc(all, func(m mention) bool {
		_, after := a.inPlace(m)
		return ownAfter.MatchString(after)
	})
	for _, m := range all {
		if before, _ := a.inPlace(m); m.kind != byLegalForm && (named || !answers.MatchString(m.text)) && a.may(serves, a.sentenceAt(m.start)) && serves.MatchString(before) {
			served = append(served, m.key)
		}
	}
	if len(served) == 0 {
		return
	}
	for i, m := range all {
		if m.kind != byLegalForm && slices.ContainsFunc(served, func(key string) bool { return strings.HasSuffix(key, m.key) }) {
			all[i].weight += nameServed
		} else if _, after := a.inPlace(m); ownAfter.MatchString(after) {
			all[i].weight += nameServes
		}
	}
}

// answers matches houses that answer for themselves where nobody is named who
// runs them: 組合が運営する見本総合病院は….
var answers = rule.MustPattern(`(病院|診療所|クリニック|医院|大学|学校|高校|幼稚園|保育園|こども園)$`)

// inPlace gives the words of the sentence before and behind a name; none of one
// in the frame of the page.
func (a *account) inPlace(m mention) (before, after string) {
	if m.start < a.start() {
		return "", ""
	}
	s := a.sentences[a.sentenceAt(m.start)]
	return a.folded(s.Start, m.start), a.folded(m.end, max(s.End, m.end))
}
