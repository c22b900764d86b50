package read

import (
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
)

var (
	// itemBreak separates the members of a list of data.
	itemBreak = rule.MustPattern(`^(等|など)?(\([^()]{1,24}\))?(、|・|や|及び|および|並びに|と|,|/|」「|』『)`)
	// plainItem is a noun for what a register has of each, by how such nouns end.
	plainItem = rule.MustPattern(`^[おご]?[^ぁ-ん0-9、。・,/()「」『』 ][^0-9、。・,/()「」『』 はがをにへで]{0,14}(未納額|納付額|引落金?額|残額|使用量|水量|残高|区分|種別|等級|ランク|ステータス|(納付|利用|使用|支払い?|未納|滞納|登録)の?状況|手段|部活動|部活|クラブ|回数|単位|機種|型番|型式|サイズ|身長|体重|血液型|趣味|資格|面積|利率|地番|期間|設置日|(メーター|水栓|器具|設備|製造|車体|機器|登録票|防犯登録|鑑札)の?番号)`)
	// itemEnd follows the noun where the list goes on or is said to be the data.
	itemEnd = rule.MustPattern(`^((等|など)?(、|・|や|及び|および|並びに|と|が|を|も|の(情報|[0-9]|データ|項目)|[。)」』,/ ])|など|等)`)
)

// unnamedItem is an item of a list of data, right behind one that a rule knows,
// that is of a kind without a row: 氏名、電話番号、設置の年月日など.
func (a *account) unnamedItem(i int, known rule.Hit) (item rule.Hit, ok bool) {
	rest := headTo(a.folded(known.End, a.sentences[i].End), 60)
	at := itemBreak.FindStringIndex(rest)
	if at == nil {
		return item, false
	}
	start := known.End + at[1]
	noun := plainItem.FindStringIndex(rest[at[1]:])
	if noun == nil {
		return item, false
	}
	if end := rest[at[1]+noun[1]:]; end != "" && !itemEnd.MatchString(end) {
		return item, false
	}
	item = rule.Hit{Rule: known.Rule, Start: start, End: start + noun[1]}
	overlaps := slices.ContainsFunc(a.sentences[i].hits, func(h rule.Hit) bool {
		return h.Rule.Kind == "data" && h.Start < item.End && item.Start < h.End
	})
	return item, !overlaps && !a.denied(i, item)
}

// otherItem is the fact that data of a kind without a row stands there.
func (a *account) otherItem(item rule.Hit) jikenbo.Fact[jikenbo.Data] {
	return jikenbo.Fact[jikenbo.Data]{Value: "other", Evidence: a.evidence(item.Start, item.End), Rule: "read/item", Confidence: 0.6}
}
