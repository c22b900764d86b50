package read

import (
	"regexp"
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// noIncident is the reason for a stretch in which nothing happened.
const noIncident = "no_incident"

const (
	enough          = 9 // weight of words that an incident needs
	enoughMention   = 5 // of a headline or a sentence in passing
	templateMost    = 11
	decisive        = 1000
	looseMost       = 5  // that sentences about nobody add
	deniedMost      = 9  // that it adds to what is told that nothing leaked
	enoughInPassing = 12 // of a long text of which a sentence or two speak of it
	longText        = 12 // sentences
	anchors         = 4  // weight of an organization whose name makes a sentence about somebody
	enoughNameless  = 14 // where neither a name nor the writer's own organization stands
)

// weigh decides whether the item tells of an incident, and of how much of one.
func (a *account) weigh() {
	a.why, a.depth, a.org = "", jikenbo.DepthAccount, nil
	a.title = a.titleBelow()
	a.when = a.resolveDates()
	if a.org = a.findOrganization(); a.org != nil && attacker.MatchString(a.org.name) {
		a.org = nil
	}
	a.anchored = make([]answer, a.to-a.from)
	headline := a.isHeadline(a.firstLine) || a.to-a.from <= 2 && a.length() < 90
	a.why = a.refusal(a.needs(headline))
	if (headline || a.isRemark() || a.isRanked() || a.isForComparison()) && !a.pageTitle() {
		a.depth = jikenbo.DepthMention
	}
}

// needs is how much must speak for the item.
func (a *account) needs(headline bool) int {
	switch {
	case a.isHeadline(a.firstLine) && (a.org == nil || a.org.weight < anchors):
		return enough // of a name without a form only what tells much
	case headline, a.kind == byItem && a.lines[a.firstLine].Mark != "" && a.to-a.from <= shortStory:
		return enoughMention
	case a.inPassing():
		return enoughInPassing
	}
	return enough
}

// refusal is why the item, for which so much must speak, tells of no incident;
// nothing if it tells of one.
func (a *account) refusal(need int) string {
	plus, core := a.speaksFor()
	minus, reason := a.speaksAgainst()
	if plus < need || core < 5 || 2*minus > plus { // costly, so only where it matters
		more, told := a.details()
		plus, core = plus+more, max(core, told)
		if a.isClose(plus, minus, need) && a.statesFigure() {
			plus++
		}
	}
	switch {
	case a.outweighed(plus, minus):
		return reason
	case a.topicReason() == "law" || a.topicReason() != "" && a.ofOwner() && !a.answersForItself():
		return a.topicReason()
	case a.isFramed() && !a.tellsOwn():
		return noIncident
	case core < 5 || plus < need || !a.isGrounded() || !a.touchesData():
		return noIncident
	case a.org == nil && (a.isHeadline(a.firstLine) || a.isNobodys(plus-minus)) || a.hardlyNames() && a.isNobodys(plus-minus):
		return "no_organization"
	}
	return ""
}

// isClose tells whether one more that speaks for the item would turn the answer.
func (a *account) isClose(plus, minus, need int) bool {
	return plus+1 == need || plus-minus+1 == enoughNameless || a.outweighed(plus, minus) != a.outweighed(plus+1, minus)
}

// statesFigure tells whether the account has a figure of the incident: costly to
// weigh, and little beside the particulars.
func (a *account) statesFigure() bool { return len(a.readCounts(a.types(), "")) > 0 }

// isNobodys tells whether an account without a name for its organization does
// not say by other words whose it is.
func (a *account) isNobodys(weight int) bool {
	if a.speaksOfItself() || a.apologizes() || a.hasUnnamedVictim(weight) {
		return false
	}
	return !a.site().Said() || weight < enoughNameless && !a.tellsLeak()
}

// hardlyNames tells whether a long text names its organization only by the way, as a list
// of links names who wrote what.
func (a *account) hardlyNames() bool {
	return a.org != nil && a.org.weight <= surelyNamed && a.to-a.from > longText && a.linksOut() && !a.titleSays(isTrouble)
}

// shortStory is how many sentences a story may have that names nobody.
const shortStory = 12

// hasUnnamedVictim tells whether a short story says at its beginning what befell
// somebody whom it does not name, how many it concerned or on which day: 県内の
// 病院で2日、患者30人分の….
func (a *account) hasUnnamedVictim(weight int) bool {
	if (a.kind == byItem || a.lines[a.firstLine].tail > 0) && a.from > 0 && a.isDated() && a.matchesIn(somebody, a.from) {
		return true
	}
	if a.isDated() && a.veilsVictim() {
		return true
	}
	if weight < enoughNameless || a.from > 0 && a.kind != byHeading || a.to-a.from > shortStory {
		return false
	}
	for i := a.from; i < a.to && i < a.from+3; i++ {
		t := employed.ReplaceAllString(a.textOf(i), "")
		if a.isTitle(i) || !a.tellsAt(i) || !a.befell(i) && !(takes.MatchString(t) && a.arrests()) || !somebody.MatchString(t) {
			continue
		}
		if howMany.MatchString(t) || slices.ContainsFunc(a.datesIn(a.sentences[i].Start, a.sentences[i].End), func(d jtext.DateMark) bool { return d.Day > 0 }) {
			return true
		}
	}
	return false
}

// veilsVictim tells whether one of the first sentences says what befell somebody whose name
// it hides: 某市は, A県警は.
func (a *account) veilsVictim() bool {
	for i := a.from; i < a.to && i < a.from+3; i++ {
		if a.tellsAt(i) && a.tellsWhat(i) && hidden.MatchString(a.textOf(i)) {
			return true
		}
	}
	return false
}

// hidden matches a body the name of which is hidden.
var hidden = cue("weigh_hidden_body")

// isDated tells whether the account names a month or a day.
func (a *account) isDated() bool {
	return slices.ContainsFunc(a.datesIn(a.start(), a.end()), func(d jtext.DateMark) bool { return d.Month > 0 })
}

// somebody matches a body that is not named.
var somebody = cue("weigh_unnamed_body")

// employed matches persons whose word has that of a body in it.
var employed = regexp.MustCompile(`会社員|[大高中]学?校?生|店員|団体職員`)

// inPassing tells whether only a sentence or two of a long text tell of an
// incident.
func (a *account) inPassing() bool {
	if a.to-a.from <= longText || a.disclosedHere() {
		return false
	}
	telling := map[int]bool{}
	for _, kind := range [...]string{"incident", "type", "leak"} {
		a.hitsOf(kind, func(i int, h rule.Hit) {
			if h.Rule.Weight > 1 && a.tellsHit(i, h) {
				telling[i] = true
			}
		})
	}
	return len(telling) <= 2
}

// attacker matches what those who attack are called.
var attacker = cue("weigh_attacker_group")

// details is what the particulars of an incident weigh: somebody who discloses,
// kinds of data, how it was found and what was done about it. An account that has
// most of them is one, whatever words tell what happened.
func (a *account) details() (weight, core int) {
	data := len(a.data())
	weight = min(3, data)
	kinds := map[string]bool{}
	discloses := false
	for i := a.from; i < a.to; i++ {
		if !a.tellsAt(i) {
			continue
		}
		s := a.sentences[i]
		discloses = discloses || a.discloses(i) && len(a.namesIn(s.Start, s.End)) > 0
		for _, h := range s.hits {
			if aftermath[h.Rule.Kind] || aftermath[h.Rule.Value] {
				kinds[h.Rule.Kind] = true
			}
		}
	}
	if discloses {
		weight += 4
	}
	weight += 2 * min(3, len(kinds))
	if data > 0 && (len(kinds) >= 2 || len(kinds) == 1 && discloses) || data >= 3 && discloses {
		core = 5
	}
	return weight, core
}

// aftermath are the kinds of rules, and among responses the values, that tell
// what follows an incident and little else.
var aftermath = map[string]bool{
	"discovered_by": true, "telling": true, "harm": true, "reported_to": true, "leak": true,
	"apology": true, "asked_deletion": true, "recovered": true, "notified_persons": true,
}

// pageTitle tells whether the item is what the page's own title is about.
func (a *account) pageTitle() bool { return a.from == 0 }
