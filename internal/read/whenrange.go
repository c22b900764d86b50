package read

import (
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// turned takes a range of days that only a discovery follows as the time of the
// incident, unless others told of it then, and what news says became known
// (ことが7日分かった) as made public.
func (a *account) turned(x dated, h rule.Hit, first, last int) dated {
	switch {
	case x.role != discovered:
	case first == last && strings.HasPrefix(a.rest(x.End), "までに") && a.matches(telling, h.Start, h.End):
		x.role = other // by then so many had told of it
	case a.wasFound(first, last, h):
		x.role, x.weight = occurred, 5
	case x.Value.Precision() < 3 && a.matches(cameOut, h.Start, h.End) && a.matches(hadDone, x.End, h.Start) && !a.matches(byCheck, x.End, h.Start) && !a.cameOutIn(x, h) && !a.ownWords():
		x.role, x.weight = occurred, 5 // 去年12月、投稿していたことが分かった
	case first != last && a.ranges(last):
		x.role, x.weight = a.overDays(h, last), 5
		if a.aftermath(a.sentenceAt(x.Start), a.when[last].End, h.Start) {
			x.role = other
		}
	case h.Start-x.End <= 12 && !strings.HasPrefix(a.rest(x.End), "に") && a.matches(cameOut, h.Start, h.End) && a.matches(knownThat, a.start(), x.Start) && !a.ownWords():
		x.role = disclosed
	case !strings.HasPrefix(a.rest(x.End), "、") && a.matches(hadDone, x.End, h.Start):
		x.weight = min(x.weight, 3) // of the finding, or of what was found
	}
	return x
}

// cameOutIn tells whether it is said to have come out in the month x: 2月に…ていたことが発覚した.
func (a *account) cameOutIn(x dated, h rule.Hit) bool {
	return strings.HasPrefix(a.rest(x.End), "に") && strings.HasPrefix(a.folded(h.Start, h.End), "発覚")
}

// overDays is the role of a range of days: many told of it from day to day
// (27日から29日にかけて問い合わせ), or its people did in the time meant (までの間に
// お問い合わせの方), or inquired (電話で確認し、), or the incident lasted so long.
func (a *account) overDays(h rule.Hit, last int) role {
	switch after := a.rest(a.when[last].End); {
	case material.MatchString(after):
		return members
	case a.matches(inquiring, a.when[last].End, max(a.when[last].End, h.Start)):
		return other
	case !a.matches(telling, h.Start, h.End):
		return occurred
	case strings.HasPrefix(after, "にかけ"):
		return discovered
	case strings.HasPrefix(after, "までの間") || strings.HasPrefix(after, "までに"):
		return other
	}
	return occurred
}

// inquiring is what the organization did before it found out.
var inquiring = cue("when_inquiring")

// telling are the words of others who told of it.
var telling = cue("when_telling")

// wasFound tells whether a date is of what had been done when it was found out
// by the words h: 職員が3日に写していたことが分かった, 4日以降、見えていたことが.
func (a *account) wasFound(first, last int, h rule.Hit) bool {
	d := a.when[last]
	if a.learnedByInquiry(first, last, h) {
		return true
	}
	if a.matches(didThen, d.End, h.Start) && cameOut.MatchString(a.folded(h.Start, h.End)) {
		return true // 5日ごろに流出したことが判明した
	}
	if a.matches(ledToCheck, d.End, h.Start) {
		return false
	}
	within := d.Hedge&(jtext.HedgeSince|jtext.HedgeFrom) != 0 || !strings.HasPrefix(a.rest(d.End), "、") && a.matches(doer, a.start(), a.when[first].Start)
	return within && a.attributeEnd(d.End, h.Start) == h.Start && a.matches(hadDone, d.End, h.Start)
}

// learnedByInquiry tells whether words that follow the result of an inquiry date
// the deed that it brought out by h, not the day on which it did: 調査の結果、
// 10月2日に侵入され、…ことが判明.
func (a *account) learnedByInquiry(first, last int, h rule.Hit) bool {
	d := a.when[last]
	before := a.folded(a.sentences[a.sentenceAt(d.Start)].Start, a.when[first].Start)
	return inquired.MatchString(before) && !strings.HasPrefix(a.rest(d.End), "、") && a.matches(content, d.End, h.Start)
}

var (
	inquired = cue("when_result_before")
	content  = cue("when_content_before_found")
)

var (
	doer    = rule.MustPattern(`[^、。\n](が|は|において|で)、?$`)
	hadDone = cue("when_had_done")
)

var (
	// ledToCheck stands between the day of a sign and what a check then brought out.
	ledToCheck = cue("when_led_to_check")
	// byCheck says that a check brought it out.
	byCheck = cue("when_by_check")
)

// beginning is the day on which the range began that date k ends or begins.
func (a *account) beginning(k int) jikenbo.Date {
	if first, last := a.group(k); first < last && a.ranges(last) {
		return a.when[first].Value
	}
	return ""
}

// ranges tells whether a date is said to be an end.
func (a *account) ranges(k int) bool {
	return a.when[k].Link == jtext.LinkTo || a.when[k].Hedge&jtext.HedgeUntil != 0 || a.matchesRest(untilAfter, a.when[k].End)
}

var cameOut = cue("when_came_out")

// didThen stands between a day and that it came out what was done on it; of what was
// lost nobody knows the day.
var didThen = cue("when_did_then")

var knownThat = rule.MustPattern(`(こと|の)が、?$`)

// group is the first and last date of the range or list to which date k
// belongs.
func (a *account) group(k int) (first, last int) {
	first, last = k, k
	for first > 0 && a.linked(first-1, first) {
		first--
	}
	for last+1 < len(a.when) && a.linked(last, last+1) {
		last++
	}
	return first, last
}

// linked tells whether dates n and m stand in one list or are the ends of one
// range, also with words between them: 5月9日の受付開始から翌10日まで.
func (a *account) linked(n, m int) bool {
	x, y := a.when[n], a.when[m]
	if x.Link == jtext.LinkFrom && y.Link == jtext.LinkTo {
		return true
	}
	gap := a.folded(x.End, y.Start)
	switch gap {
	case "と", "・", "及び", "および", "や":
		return true
	case "、":
		if x.Month > 0 && y.Month > 0 && y.Month+y.Day > 0 && later(y.Value, x.Value) && x.Value != "" {
			return true // 5月30日、6月9日、8月1日
		}
	}
	if len(gap) > 60 || strings.Contains(gap, "。") || strings.Contains(gap, "\n") || y.Hedge&jtext.HedgeUntil == 0 && !a.matchesRest(untilAfter, y.End) {
		return false
	}
	return strings.HasPrefix(gap, "から") || strings.HasPrefix(gap, "より") || strings.HasPrefix(gap, "以降") || strings.HasPrefix(gap, "に始ま") || !strings.HasPrefix(gap, "、") && fromBefore.MatchString(gap)
}

var (
	fromBefore = rule.MustPattern(`(から|より|~|に始まり|に始まって)、?$`)
	untilAfter = rule.MustPattern(`^[^、。]{0,25}(まで|にかけ)`)
)

// rest is the text from a place on, enough of it to look at.
func (p *page) rest(at int) string {
	return p.text.Folded[at:p.restEnd(at)]
}

func (p *page) restEnd(at int) int { return min(len(p.text.Folded), at+120) }

// clauseEnd is how far what date k of sentence i governs can reach: to the next
// date that is not of its range, or the end of the sentence.
func (a *account) clauseEnd(i, k int) int {
	end := a.sentences[i].End
	if stop := strings.Index(a.folded(a.when[k].End, end), "。"); stop >= 0 && !a.quoted(a.when[k].End, a.when[k].End+stop) {
		end = a.when[k].End + stop + len("。") // within what is quoted
	}
	for _, next := range a.when[k+1:] {
		if next.Start < end && !a.describesNoun(i, next) {
			return next.Start
		}
	}
	return end
}

// describesNoun tells whether a date only says of a thing which one it is
// (令和4年度の一覧, 3月分), and no deed is dated with it.
func (a *account) describesNoun(i int, d jtext.Resolved) bool {
	after := a.rest(d.End)
	if d.Relative.Of == jtext.PartYear && d.Month == 0 && strings.HasPrefix(after, "の") {
		return true // 前年の応募者の一覧
	}
	return d.Fiscal || issueOf.MatchString(after) || a.quoted(a.sentences[i].Start, d.Start)
}

var (
	// issueOf follows the date of an issue (5月号), which dates nothing else.
	issueOf = cue("when_issue_of")
)
