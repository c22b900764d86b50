package read

import (
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// given is what an incident of a type means for the data unless the account
// says otherwise.
var given = map[jikenbo.Type]jikenbo.Leak{
	"mail_cc": jikenbo.LeakConfirmed, "mail_wrong_recipient": jikenbo.LeakConfirmed,
	"mail_wrong_content": jikenbo.LeakConfirmed, "misdelivery": jikenbo.LeakConfirmed,
	"mistaken_publication": jikenbo.LeakConfirmed, "loss": jikenbo.LeakPossible,
	"theft": jikenbo.LeakPossible, "improper_disposal": jikenbo.LeakPossible,
}

// likely is what is supposed of a type if the account says nothing at all.
var likely = map[jikenbo.Type]jikenbo.Leak{
	"insider": jikenbo.LeakConfirmed, "system_defect": jikenbo.LeakConfirmed,
	"misconfiguration": jikenbo.LeakPossible, "social_engineering": jikenbo.LeakPossible,
	"other": jikenbo.LeakConfirmed,
}

// weighByType drops the clauses that do not mean of this type what they mean of others.
func (a *account) weighByType(said leakWords, kind jikenbo.Type) {
	switch {
	case kind == "malware" || kind == "defacement":
		said.drop(a, jikenbo.LeakConfirmed, fetched)
	case kind == "theft":
		said.drop(a, jikenbo.LeakConfirmed, taken)
		said.dropTraces(a)
	case kind == "loss" || kind == "improper_disposal":
		said.dropTraces(a)
	case kind == "insider" && a.matches(punished, a.start(), a.end()):
		said.drop(a, jikenbo.LeakPossible, suspected)
	case a.matches(charged, a.start(), a.end()):
		said.drop(a, jikenbo.LeakPossible, entered)
	}
}

// drop takes away the clauses that are worded so.
func (said leakWords) drop(a *account, v jikenbo.Leak, worded *rule.Pattern) {
	said[v] = slices.DeleteFunc(said[v], func(h rule.Hit) bool { return a.matches(worded, h.Start, h.End) })
}

// dropTraces takes away what is said of traces as long as the thing is missing: nobody can
// have looked for them on it.
func (said leakWords) dropTraces(a *account) {
	if a.matches(stillMissing, a.start(), a.end()) {
		said.drop(a, jikenbo.LeakNone, ofTraces)
	}
}

var (
	ofTraces     = rule.MustPattern(`形跡|痕跡|様子|証拠|跡(は|が|も)`)
	stillMissing = cue("leak_still_missing")
)

// taken is said of data and of things alike: who stole a bag has not read what is in it.
var taken = rule.MustPattern(`盗(ま|み|ん)|奪|持ち去|取られ`)

// fetched is said of files that visitors took, which held no data of anybody.
var fetched = rule.MustPattern(`[0-9]+(回|件|人|名)[^、。]{0,8}ダウンロード`)

// suspected is the police's word for a deed; who is punished for it or admits it has done it.
// That somebody is charged with having entered a system says nothing of a leak.
var (
	suspected = rule.MustPattern(`(疑い|容疑)[、。でがにのと ]?$`)
	entered   = rule.MustPattern(`(アクセス|ログイン|侵入|接続)(した|の)?(疑い|容疑)[、。でがにのと ]?$`)
	charged   = rule.MustPattern(`逮捕|送検|起訴|不正アクセス禁止法`)
	punished  = rule.MustPattern(`(懲戒|免職|停職|減給|戒告|訓戒|訓告|解雇|懲役|有罪)|容疑を認め|事実(関係)?を認め`)
)
