package read

import (
	"strings"

	"github.com/jikenbo/jikenbo/internal/jtext"
)

// ofNothing tells whether a date is of no fact, whatever its words say: of a
// fiscal year or issue, the day of writing, of what is done every year or was so
// at some time before it, or what a notice before this one gave.
func (a *account) ofNothing(k int) bool {
	d := a.when[k]
	first, last := a.group(k)
	return d.Value == "" || a.matchesRest(longBefore, d.End) || a.matchesRest(toBeHeld, d.End) || a.matchesRest(ofOtherCase, d.End) || a.matchesRest(givenOut, a.when[last].End) || a.matchesRest(datesPaper, d.End) || a.datesThing(d) || d.Fiscal || soFar(d) || a.datesPapers(first, last) || a.matchesRest(issueOf, d.End) || a.isHabit(d) || a.matches(yearly, a.start(), a.when[first].Start)
}

var (
	// toBeHeld follows the day for which something is planned: 6月に開催する講座の….
	toBeHeld = cue("when_to_be_held")
	// ofOtherCase follows the day of what befell others, after which one looked; behind a
	// space it is the day of an entry, on which one did.
	ofOtherCase = cue("when_other_case")
	// datesPaper follows the day that a paper bears: 6月13日付けの受付印.
	datesPaper = cue("when_dates_paper")
	longBefore = cue("when_long_before")
	// givenOut follows days that others were told: 前回は8日~12日と発表.
	givenOut = cue("when_given_out")
)

// datesPapers tells whether a range of days or the months in brackets only say of papers
// when they were made: 6月1日から7月31日分の納付書, 日誌4冊(2~6月), 1998~2003年度.
func (a *account) datesPapers(first, last int) bool {
	d, end := a.when[first], a.when[last].End
	if first != last && (a.when[last].Fiscal || a.matchesRest(papersWorth, end)) {
		return true
	}
	return d.Value.Precision() < 3 && strings.HasPrefix(a.rest(end), ")") && a.matches(paperBefore, a.sentences[a.sentenceAt(d.Start)].Start, d.Start)
}

var (
	papersWorth = cue("when_papers_worth")
	paperBefore = cue("when_paper_before")
)

// datesThing tells whether a date only says of a thing when it was made, taken in or in
// use: 3月まで使われていた通帳, 5月に受け付けた申込書.
func (a *account) datesThing(d jtext.Resolved) bool {
	m := inUse.FindStringIndex(a.rest(d.End))
	return m != nil && !carrying.MatchString(a.folded(d.End+m[1], min(d.End+m[1]+30, len(a.text.Folded))))
}

// inUse describes the thing behind it.
var inUse = cue("when_in_use")

// isHabit tells whether a day counted from another, 前月 or 翌日, stands in a sentence
// that says what is always done then.
func (a *account) isHabit(d jtext.Resolved) bool {
	if d.Relative.Base != jtext.BaseText || d.Relative.Shift == 0 || d.Month+d.Day > 0 {
		return false
	}
	return always.MatchString(jtext.TrimRight(a.textOf(a.sentenceAt(d.Start)), "。"))
}

// always ends a sentence that says what is done as a rule.
var always = cue("when_as_a_rule")

// yearly stands before the months in which something is done each year.
var yearly = cue("when_yearly")

// saysWhose tells whether the range that date k begins or ends is the time in
// which people came or papers were made, as a clause says that describes them:
// 4月から翌年3月までに受診された患者. What befell them then dates the incident:
// 7日までに流出した顧客.
func (a *account) saysWhose(k int) bool {
	first, last := a.group(k)
	if a.when[first].Value == a.when[last].Value || a.when[first].Clock.Set {
		return false // nobody says to the hour when people joined
	}
	at := a.when[last].End
	after := a.folded(at, min(len(a.text.Folded), at+240))
	clause := describing.FindStringIndex(after)
	return clause != nil && !befallen.MatchString(after[:clause[1]])
}

var (
	describing = cue("when_describes_people")
	befallen   = cue("when_befell_them")
)

// wholeRange is what the date x of a range is of: its people, if it says whose and
// nothing was taken as they entered it.
func (a *account) wholeRange(x dated, k int) dated {
	if x.role == occurred && !x.labelled && a.saysWhose(k) && !a.tookInput() {
		x.role = members
	}
	return x
}
