package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// receiver is a noun for whom something is reported to.
type receiver struct {
	class      *rule.Rule
	start, end int // in the folded text
}

func (a *account) receiverFact(r receiver, end int) jikenbo.Fact[jikenbo.Receiver] {
	return jikenbo.Fact[jikenbo.Receiver]{
		Value: jikenbo.Receiver(r.class.Value), Evidence: a.evidence(r.start, max(r.end, end)),
		Rule: "rules/" + r.class.Position(), Confidence: float64(r.class.Weight) / 10,
	}
}

// receiversIn are those of whom words are a list, from the last back to where
// the list is none any more.
func (a *account) receiversIn(words string, at int) []receiver {
	found, _ := a.receiverList(words, at)
	return found
}

// receiverList is the same, and whether words name nobody and nothing else.
func (a *account) receiverList(words string, at int) (found []receiver, pure bool) {
	pure = true
	end := len(words)
	for _, m := range slices.Backward(listSeparators(words)) {
		start := m.End
		if word := words[start:end]; len(word) > 0 && !fromThere.MatchString(words[end:]) {
			if r, ok := a.receiver(word, at+start); ok {
				found = append(found, r)
			} else if pure = pure && isDate.MatchString(word); relative.MatchString(word) {
				end = 0
				break
			}
		}
		end = m.Start
	}
	if end > 0 {
		if r, ok := a.receiver(words[:end], at); ok && !fromThere.MatchString(words[end:]) {
			found = append(found, r)
		} else {
			pure = pure && isDate.MatchString(words[:end])
		}
	}
	slices.Reverse(found)
	return found, pure
}

// receiver is the noun with which words end, if its class is known and it is
// not the organization itself.
func (a *account) receiver(words string, at int) (receiver, bool) {
	words = inBrackets.strip(andOthers.strip(words))
	var top rule.Hit
	for _, h := range a.receivers.Find(words, []rule.Range{{Start: 0, End: len(words)}}) {
		if top.Rule == nil || h.Rule.Weight > top.Rule.Weight {
			top = h
		}
	}
	if top.Rule == nil {
		return receiver{}, false
	}
	r := receiver{top.Rule, at + top.Start, at + top.End}
	return r, top.Rule.Value != localGovernment || !a.isAbove(words[top.Start:top.End])
}

// isAbove tells whether a local government is the organization, or the board
// that its schools report to.
func (a *account) isAbove(word string) bool {
	if a.org == nil {
		return false
	}
	name := jtext.Lower(a.org.name)
	return strings.HasSuffix(name, word) || strings.HasPrefix(word, name) ||
		boards.MatchString(word) && underBoard.MatchString(name)
}

// blankBrackets is words with spaces in place of what stands in brackets.
func blankBrackets(words string) string {
	for m := bracketPair.FindStringIndex(words); m != nil; m = bracketPair.FindStringIndex(words) {
		words = words[:m[0]] + strings.Repeat(" ", m[1]-m[0]) + words[m[1]:]
	}
	return words
}

// clauseStart is where the words begin that may say to whom.
func clauseStart(words string) int {
	from := max(0, jtext.LastIndexAny(words, "。「」:"))
	for m := clauseBorder.FindStringIndex(words[from:]); m != nil; m = clauseBorder.FindStringIndex(words[from:]) {
		from += m[1]
	}
	return from
}

// listSeparators are what separates the members of a list in words.
func listSeparators(words string) (found []rule.Range) {
	for from := 0; ; {
		m := separator.FindStringIndex(words[from:])
		if m == nil {
			return found
		}
		found = append(found, rule.Range{Start: from + m[0], End: from + m[1]})
		from += m[1]
	}
}

var (
	// clauseBorder ends a clause before the one that says to whom.
	clauseBorder = rule.MustPattern(`([^対]し|[つりれきいめえたてだ]|ほか|とともに|と共に|ため|ので|一方|後|上|うえ)、|[^にへ]は、?|が、?|。|「|」|:`)
	bracketPair  = rule.MustPattern(`\([^()]*\)`)
	isDate       = rule.MustPattern(`^ *[0-9年月日 付けに]*$`)
	separator    = rule.MustPattern(`、|,|，|及び|および|並びに|ならびに|または|又は|・|/| |と|や|に(は|も|対し(て)?)?|へ(は|も|の)?|から|より|も|を(通じ|経由し|介し)て?`)
	fromThere    = rule.MustPattern(`^(から|より)`)
	// relative is a noun that the words before it describe.
	relative   = rule.MustPattern(`(する|した|していた?|された?)[一-龠ァ-ヶ]`)
	andOthers  = ending{rule.MustPattern(`(等|など|各位|ほか|他)(の?(関係|各)(諸)?(機関|省庁|当局|官庁|方面|各所|箇所|部署|先))?$`)}
	boards     = rule.MustPattern(`教育委員会|教委|教育庁`)
	underBoard = rule.MustPattern(`(校|園|学校|教育委員会|教委|市|町|村|区|県|府|都|道)$`)
)
