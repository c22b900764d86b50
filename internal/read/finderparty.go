package read

import (
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// partyFinder is the body named in the account, in whose hands it happened,
// that noticed it or told the organization of it.
func (a *account) partyFinder() jikenbo.Fact[jikenbo.Finder] {
	var none jikenbo.Fact[jikenbo.Finder]
	if len(a.named) == 0 {
		return none
	}
	for _, c := range a.partyCandidates() {
		i := a.sentenceAt(c.start)
		if !a.tellsDiscovery(i) || !isParty(c, a.named) {
			continue
		}
		if m := partyTold.FindStringIndex(c.after); m != nil && !lateReport.MatchString(c.after[:m[1]]) {
			return jikenbo.Fact[jikenbo.Finder]{Value: jikenbo.FinderContractor, Evidence: a.evidence(c.start, c.to+m[1]), Rule: "read/finder", Confidence: 0.8}
		}
	}
	return none
}

// isParty tells whether a name is a form of that of a party: リンクテック社 of
// 株式会社リンクテック事務センター.
func isParty(c candidate, parties []partyMention) bool {
	key := strings.TrimSuffix(c.key, "社")
	for _, p := range parties {
		if sameParty(key, p.key) {
			return true
		}
	}
	return false
}

var (
	// partyTold follows the name of who told the organization, or noticed it.
	partyTold = rule.MustPattern(`^[」』]?社?(\([^()]*\))?(側|の(担当者|社員|職員|従業員|技術者))?((から|より)[^。]{0,120}?(連絡|報告|通知|指摘|申し?出|知らせ|電話|一報|説明|通報|照会)|(が|は)([^。か]|か[^ら]){0,40}?(気(付|づ)い|検知し|発見し|見つけ|把握し|判明し|発覚し)|(が|は)、?([^。か]|か[^ら]){0,60}?(当(社|会|行|院|園|校|法人|組合|協会|財団|機構|[^、。の]{1,4})|弊社|本(市|県|町|村|区|学|校|会|院))(に|へ)(対し)?、?(の)?(報告|連絡|申し?出|通知|一報)(が|し|を|。))`)
	// lateReport is what comes when it is long known.
	lateReport = rule.MustPattern(`調査(結果|報告)|(最終|中間|改善)報告|再発防止|顛末|その後|削除|回収|廃棄|復旧`)
)
