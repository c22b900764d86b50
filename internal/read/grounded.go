package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// nearBy is how many sentences around one that names a body may be about it.
const nearBy = 3

// isGrounded tells whether the account's text says of its organization that
// something happened to it. Of a column, a lesson or a product the headings and what is
// so in general speak of trouble, and those it names are named for something else.
func (a *account) isGrounded() bool {
	if a.kind > byHeading || a.to-a.from <= 2 || a.kind == byHeading && a.org != nil && a.titleNames() {
		return true
	}
	own := a.isOwnVoice()
	body := false
	for i := a.from; i < a.to; i++ {
		if a.isTitle(i) || a.lineText(a.sentences[i].line) == a.lineText(0) && !a.isParagraph(0) {
			continue
		}
		body = body || len(a.sentences[i].hits) > 0 || len(a.withDeeds(i)) > 0
		if a.troubles(i) && (own || a.isAnchored(i) || a.isNamedNear(i) || a.goesOnFromDay(i)) {
			return true
		}
	}
	return !body || a.titleSays(isTrouble) && a.titleNames() || a.titleSays(isMishap) && (own || a.note.or(a.isNote)) || a.titleSays(isAnnouncement) && a.ofOwner()
}

// isOwnVoice tells whether the account reads as what an organization tells of itself.
func (a *account) isOwnVoice() bool {
	return a.speaksOfItself() || a.apologizes() || a.titleSays(isAnnouncement)
}

// troubles tells whether sentence i states that something went wrong: not by the
// way, of a thing that it speaks of otherwise (不正アクセスを受けたサーバーの記録を調べる課題).
func (a *account) troubles(i int) bool {
	plain, aside := false, 0
	for _, h := range a.sentences[i].hits {
		switch {
		case !isTrouble(h) || !a.tellsHit(i, h) || h.Rule.Value == "disclosed" && a.tellsOutage(i):
		case h.Rule.Value == "mishap":
			plain = true
		case a.isAttributive(h):
			aside++
		default:
			return true
		}
	}
	return plain && aside == 0
}

// plainOutage is the weight of words that say only that something stood still.
const plainOutage = 4

// isPlainOutage tells whether a match says no more than that.
func isPlainOutage(h rule.Hit) bool {
	return h.Rule.Value == "service_outage" && h.Rule.Weight <= plainOutage
}

// whatDisclosed is the weight of words that say what was made public, and not only that
// something was.
const whatDisclosed = 8

// tellsOutage tells whether sentence i says that something stood still.
func (a *account) tellsOutage(i int) bool {
	return slices.ContainsFunc(a.sentences[i].hits, isPlainOutage)
}

// isTrouble tells whether a match says that something went wrong.
func isTrouble(h rule.Hit) bool {
	switch h.Rule.Kind {
	case "type":
		return h.Rule.Weight > hintWeight && !isPlainOutage(h)
	case "leak":
		return h.Rule.Value != "unknown" && h.Rule.Value != "none"
	case "incident":
		return h.Rule.Value != "disclosed" || h.Rule.Weight >= whatDisclosed
	}
	return false
}

// isMishap tells whether a match says that something went wrong at the body itself: of
// impersonation everybody warns.
func isMishap(h rule.Hit) bool { return isTrouble(h) && h.Rule.Value != "impersonation" }

// isAnnouncement tells whether a match is the form in which notices are headed.
func isAnnouncement(h rule.Hit) bool {
	return h.Rule.Kind == "incident" && (h.Rule.Value == "title" || h.Rule.Value == "apology")
}

// isAttributive tells whether a match belongs to what says which thing is meant.
func (a *account) isAttributive(h rule.Hit) bool {
	if a.discloses(h.Sentence) {
		return false
	}
	return a.matches(saidWhich, h.Start, h.End) || a.matches(saysWhich, max(h.Start, h.End-len("た")), a.sentences[h.Sentence].End)
}

// saidWhich matches a clause with the thing that it belongs to.
var saidWhich = rule.MustPattern(`(た|る)(情報|データ|人数|件数)$`)

// saysWhich matches the end of a clause before the thing that it belongs to.
var saysWhich = rule.MustPattern(`^[^、。]{0,8}(た|る)(サーバ|システム|端末|パソコン|pc|機器|情報|データ|企業|会社|組織|団体|ファイル|メール|サイト|アカウント|利用者|被害者|人(数|が|は|の|に)|件数|場合|際の|時の)`)

// titleSays tells whether a match of some kind stands in the account's heading.
func (a *account) titleSays(is func(rule.Hit) bool) bool {
	for i := a.from; i < a.to; i++ {
		if !a.isTitle(i) {
			continue
		}
		for _, h := range a.sentences[i].hits {
			if is(h) {
				return true
			}
		}
	}
	return false
}

// titleNames tells whether the account's heading names its organization.
func (a *account) titleNames() bool {
	if a.org == nil {
		return false
	}
	for i := a.from; i < a.to; i++ {
		if a.isTitle(i) && strings.Contains(a.textOf(i), a.org.name) {
			return true
		}
	}
	return false
}

// isNamedNear tells whether a sentence close to sentence i names the organization
// or points back to it; the items of a list are as close as what stands above it.
func (a *account) isNamedNear(i int) bool {
	for i > a.from && a.inItem(i) {
		i--
	}
	for k := max(a.from, i-nearBy); k <= min(i+nearBy, a.to-1); k++ {
		if a.namesOrganization(k) || a.matchesIn(pointsBack, k) {
			return true
		}
	}
	return false
}

// touchesData tells whether the account is about data, what carries it or systems, or
// an attack: oil, viruses, keys and money are lost too, and nothing of them is told here.
func (a *account) touchesData() bool {
	text := strings.ReplaceAll(a.folded(a.start(), a.end()), "住所不定", "")
	found := a.to-a.from == 1 || a.carriers.within(text) || paper.MatchString(text)
	if !found {
		a.hitsOf("type", func(_ int, h rule.Hit) { found = found || attacks[h.Rule.Value] && h.Rule.Weight > hintWeight })
	}
	return found
}

// attacks are the types that need no data.
var attacks = map[string]bool{
	"unauthorized_access": true, "ransomware": true, "malware": true, "mail_abuse": true,
	"defacement": true, "impersonation": true, "social_engineering": true, "service_outage": true,
}

// paper matches what is written on by its last character: 申請書, 領収証, but not 書き,
// 登録 or 状態.
var paper = rule.MustPattern(`([書票帳簿]|[^登付]録|[^検保実考]証|[^現症形原]状)($|[^き店類館院籍道態況拠])`)

// goesOnFromDay tells whether sentence i goes on in a paragraph that has just told in the
// past what was so on a day, with its month.
func (a *account) goesOnFromDay(i int) bool {
	if i == a.from || a.sentences[i-1].line != a.sentences[i].line || !a.matchesIn(inPast, i-1) {
		return false
	}
	s := a.sentences[i-1]
	return slices.ContainsFunc(a.datesIn(s.Start, s.End), func(d jtext.DateMark) bool { return d.Month > 0 && d.Day > 0 })
}

var inPast = rule.MustPattern(`た。?$`)

// inItem tells whether sentence i is of an item of a list.
func (a *account) inItem(i int) bool {
	l := a.lines[a.sentences[i].line]
	return l.kind == jikenbo.Item || l.Mark != ""
}

// pointsBack matches the story's word for whom it is about.
var pointsBack = cue("weigh_points_back")
