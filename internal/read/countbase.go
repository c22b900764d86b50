package read

import (
	"strings"

	"github.com/jikenbo/jikenbo/internal/jtext"
)

// partOf leads from a whole to its part, in the same sentence or the next:
// 登録者は900人で、このうち30人. What stands before it says whether the whole
// is one of the incident too.
var partOf = rx(`^([^、。0-9]{0,24}(、|。|で|が))?(この|その)?うち、?[^、。0-9]{0,24}[0-9]`)

// struck are the words of what happens to data and letters in an incident.
var struck = rx(`流出|漏え|漏洩|漏れ|紛失|盗|誤|不正|侵入|乗っ取|閲覧|見られ|見え|表示|届い|送信|入って|同封|所在|見当た|見つから|なくな|消え|成功|対象|影響|被害|該当`)

// ofWhat are the words of data.
var ofWhat = rx(`情報|データ|氏名|名前|アドレス|名簿|記録`)

// tried are the words of what has not yet happened to what is counted.
var tried = rx(`(試み|試行|狙)(られ|わ|さ)`)

// isBase tells whether a count is only the whole of which a part is meant:
// its own words say nothing of the incident, and those of the part do.
func (a *account) isBase(c jtext.Count, i int) bool {
	end := a.sentences[i].End
	if i+1 < a.to {
		end = a.sentences[i+1].End
	}
	if !a.sight.May(partOf, c.End, end) || a.sentences[i].section == "affected" && !a.matches(tried, a.sentences[i].Start, c.Start) {
		return false
	}
	after := headTo(a.folded(c.End, max(end, c.End)), 80)
	at := partOf.FindStringIndex(after)
	if at == nil {
		return false
	}
	between, _, _ := strings.Cut(after, "うち")
	if ofWhat.MatchString(between) {
		return false
	}
	own := lastClause(a.wordsBefore(c, i)) + between
	part, _, _ := strings.Cut(after[at[1]:], "。")
	return (!struck.MatchString(own) || tried.MatchString(own)) && struck.MatchString(part)
}

// lastClause is what stands behind the last comma.
func lastClause(words string) string { return words[jtext.LastIndexAny(words, "、。")+1:] }

var (
	// toldBefore are the words of what an earlier notice said.
	toldBefore = rx(`当初|(第[0-9一二三四]+|前|初|先の|既)報|前回|以前|先に|これまで|(時点|発表|公表|お知らせ|リリース)(では?|において)`)
	// butNow ends a clause that a later one corrects.
	butNow = rx(`^[^。]{0,30}」?と(お?伝え|お?知らせ|ご?報告|公表|発表|報道|説明|記載|し)[^、。]{0,14}(が|ところ|ものの|けれども|(件数|人数|数|もの)は)、`)
	// instead are the words of that correction, and a figure.
	instead = rx(`となりました|に改|でした|であった|正しく|正確|実際|訂正|修正|改め|精査|再集計|集計し直|増え|減っ|広が|判明|分かっ|分かり|確定|重複|上記|次のとおり|以下のとおり`)
)

// isSuperseded tells whether a count is one of an earlier notice that the
// sentence goes on to correct: 第2報では9000件としたが、8000件に改める.
func (a *account) isSuperseded(c jtext.Count, i int) bool {
	after := a.folded(c.End, max(a.sentences[i].End, c.End))
	at := a.place(butNow, c.End, c.End+len(after))
	return at != nil && instead.MatchString(after[at[1]:]) && a.matches(toldBefore, a.sentences[i].Start, c.Start)
}
