package read

import (
	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// responses are what the organization did about the incident: not what others
// did with what they found or bought, and nothing that is yet to come.
func (a *account) responses() []jikenbo.Fact[jikenbo.Response] {
	return allOf[jikenbo.Response](a, "response", func(h rule.Hit) bool {
		before, after := a.aroundHit(h)
		return !a.byOthers(h.Sentence, before) && !describes.MatchString(after) && !(dueBy.MatchString(before+a.folded(h.Start, h.End)) && toCome.MatchString(after))
	})
}

// isDone tells whether words of a report tell of one that the organization made:
// nobody else, and not that none was needed.
func (a *account) isDone(h rule.Hit) bool {
	before, after := a.aroundHit(h)
	return !a.byOthers(h.Sentence, before) && !(a.may(needless, h.Sentence) && needless.MatchString(a.folded(h.Start, h.End)+after))
}

// byOthers tells whether the words before a deed in sentence i say that others did it.
func (a *account) byOthers(i int, before string) bool {
	return a.may(othersDo, i) && othersDo.MatchString(before)
}

// aroundHit is the sentence before and after a match.
func (a *account) aroundHit(h rule.Hit) (before, after string) {
	s := a.sentences[h.Sentence]
	return a.folded(s.Start, max(s.Start, h.Start)), a.folded(h.End, max(h.End, s.End))
}

var (
	// othersDo is somebody else as the subject right before a deed.
	othersDo = cue("when_others_do")
	// describes is a noun or a day that the deed only describes: 復元したファイル.
	describes = rule.MustPattern(`^(ファイル|データ|画面|端末|[0-9]+(日|月|時))`)
	// dueBy and toCome stand around what is promised for a day.
	dueBy  = rule.MustPattern(`[0-9]+(日|月(上旬|中旬|下旬|末)?)(まで|頃|ごろ|中)?に`)
	toCome = rule.MustPattern(`^(を|し|いた|致|する|させていただき)*(ます|予定|見込|する(予定|方針))`)
	// needless says that no report was made or due.
	needless = cue("told_needless")
)
