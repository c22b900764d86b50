package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// reportedTo is to whom it was reported: whoever stands before the に or へ of a
// verb of reporting or in a row for it, and the police where something is filed
// that only they take.
func (a *account) reportedTo() []jikenbo.Fact[jikenbo.Receiver] {
	found := allOf[jikenbo.Receiver](a, "reported_to", a.isDone)
	a.hitsOf("telling", func(i int, h rule.Hit) {
		if h.Rule.Value == "reported" && !a.hypothetical(i) && a.isDone(h) {
			found = withReceivers(found, a.receiversOf(i, h))
		}
	})
	for i := a.from; i < a.to; i++ {
		found = withReceivers(found, a.receiversListed(i))
	}
	return a.withoutUnnamed(found)
}

// withoutUnnamed are the receivers without 関係機関 where others are said to be among them.
func (a *account) withoutUnnamed(found []jikenbo.Fact[jikenbo.Receiver]) []jikenbo.Fact[jikenbo.Receiver] {
	if len(found) < 2 {
		return found
	}
	return slices.DeleteFunc(found, func(f jikenbo.Fact[jikenbo.Receiver]) bool {
		return f.Value == "other" && strings.HasPrefix(f.Evidence[0].Of(a.doc.Text), "関係")
	})
}

// withReceivers are those found and of more who are not yet among them.
func withReceivers(found, more []jikenbo.Fact[jikenbo.Receiver]) []jikenbo.Fact[jikenbo.Receiver] {
	for _, f := range more {
		if !slices.ContainsFunc(found, func(x jikenbo.Fact[jikenbo.Receiver]) bool { return x.Value == f.Value }) {
			found = append(found, f)
		}
	}
	return found
}

// receiversOf are those to whom a verb of sentence i says that the organization
// reported: 県警と保健所に届け出た.
func (a *account) receiversOf(i int, h rule.Hit) []jikenbo.Fact[jikenbo.Receiver] {
	start := a.sentences[i].Start
	before := a.text.Lower[start:h.Start]
	from := clauseStart(before)
	if isQuoting(before) || !leadsToReport.MatchString(before[from:]) {
		return nil
	}
	doer := a.nearest(before, start, subjects)
	if doer.said() && !worksThere[doer.finder] && (doer.sure() || doer.finder == jikenbo.FinderRecipientOrCustomer) {
		return nil
	}
	byContractor := doer.isContractor() || a.nearest(before[from:], start+from, sources).said()
	var found []jikenbo.Fact[jikenbo.Receiver]
	for _, r := range a.receiversIn(before[from:], start+from) {
		if r.class.Value == localGovernment && byContractor {
			continue
		}
		found = append(found, a.receiverFact(r, h.End))
	}
	return found
}

// localGovernment is the value of which the organization itself may be.
const localGovernment = "local_government"

// notListed are characters of sentences, which a bare list of receivers has not.
var notListed = rule.MustPattern(`[をがはでるすいくたれ]`)

// receiversListed are those whom sentence i lists in a row or line for them:
// 報告先: 県警、保健所.
func (a *account) receiversListed(i int) []jikenbo.Fact[jikenbo.Receiver] {
	words := a.text.Lower[a.sentences[i].Start:a.sentences[i].End]
	if len(words) > 300 || !a.tellsAt(i) {
		return nil
	}
	at, alone := 0, false
	if m := a.placeIn(receiverLabel, i); m != nil {
		at = m[1]
	} else if i == a.from || !a.may(receiverHead, i-1) || !receiverHead.MatchString(jtext.TrimSpace(a.textOf(i-1))) {
		at, alone = len(words)-len(jtext.TrimLeft(words, "・○●■◯a. ")), true
	}
	end := len(jtext.TrimRight(words, "。 です"))
	if end <= at || alone && notListed.MatchString(words[at:end]) || undone.MatchString(words[at:end]) {
		return nil
	}
	if alone && !separator.MatchString(words[at:end]) {
		return nil // one is no list
	}
	var found []jikenbo.Fact[jikenbo.Receiver]
	list, pure := a.receiverList(blankBrackets(words[at:end]), a.sentences[i].Start+at)
	if alone && (!pure || len(list) < 2) {
		return nil
	}
	for _, r := range list {
		found = append(found, a.receiverFact(r, r.end))
	}
	return found
}

var (
	// leadsToReport is what the verb of reporting needs before it.
	leadsToReport = rule.MustPattern(`(に|へ|宛|あて)(は|も|の|対し|対して)?[^一-龠]{0,3}[^、。]{0,16}(、(それぞれ|速やかに|直ちに|すでに|既に))?、?$`)
	// receiverLabel begins a line that lists them, receiverHead stands above it or
	// in the cell before.
	receiverLabel = rule.MustPattern(`^[・○●■◯ 0-9.()]*(関係(機関|官庁)への)?(届け?出|報告|通報|相談)(先|済み?|状況|等)*(は、?|:|】|\]| )`)
	receiverHead  = rule.MustPattern(`^[・○●■◯ 0-9.()【\[]*(関係(機関|官庁)?等?(への)?)?の?(届け?出|報告|通報|相談)(先|済み?|状況|等|・|届け?出|相談|通報)*[】\]:]?$`)
	undone        = rule.MustPattern(`(ください|お願い|必要|場合|いません|おりません|しない|なし|予定|検討)`)
)
