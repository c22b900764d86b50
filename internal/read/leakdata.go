package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// weak is the weight below which words tell of a leak only beside data.
const weak = 7

// concernsData tells whether the words of a clause are about the data of the
// incident: those that things are also said with need data or persons beside
// them, and a denial of some data is none where other data was exposed.
func (a *account) concernsData(i int, h rule.Hit) bool {
	before := a.folded(a.sentences[i].Start, h.Start)
	switch {
	case elsewhere.MatchString(before), a.matches(toMachine, a.sentences[i].Start, h.End):
		return false
	case h.Rule.Value == "confirmed" && h.Rule.Weight < weak && !a.matches(leakNoun, h.Start, h.End):
		return a.says(i, "data") || a.matchesIn(dataHeld, i) || a.counted(i)
	case h.Rule.Value == "none":
		return !a.deniesSome(i, h) || len(a.data()) == 0
	}
	return true
}

var (
	// elsewhere are the words before a leak that another organization had.
	elsewhere = cue("leak_from_elsewhere")
	// toMachine is access to a machine, which says nothing of the data on it.
	toMachine = cue("leak_to_machine")
	// rest are the words before a denial that speaks of a part alone.
	rest = rule.MustPattern(`(残る|残り|その他|そのほか)[^。]*$|(一方|別の[^、。]{1,10}(に|で)あった)[^。]*$|((他|ほか)の|\([0-9]\)|[^者人員方]以外)[^、。]*$|(自体|本文|本体)(の[^、。]{1,8})?の$`)
	// apart are the words before a denial that speaks of what was kept elsewhere.
	apart = rule.MustPattern(`(別|ほか|他|異なる|独立し(た|て)|切り離(され|し)(た|て))(の|個の)?[^、。]{0,10}(装置|機器|サーバー?|システム|ネットワーク|環境|データベース|クラウド|基盤)(に|で|上)[^、。]{0,14}(、|ため|あり)[^。]*$`)
)

// ofRest tells whether a denial speaks of a part alone, held elsewhere or left over.
func (a *account) ofRest(i int, h rule.Hit) bool {
	return h.Rule.Value == "none" && (a.matches(rest, a.sentences[i].Start, h.Start) || a.ofApart(i, h))
}

// ofApart tells whether a sentence speaks of what was kept elsewhere.
func (a *account) ofApart(i int, h rule.Hit) bool {
	return a.matches(apart, a.sentences[i].Start, h.Start)
}

// peoplesData is what an incident is judged by: who names it as a whole and says
// where it was kept speaks of no mere part.
var peoplesData = cue("leak_of_people")

var leakNoun = rule.MustPattern(`漏|流出|流れ`)

// dataHeld are the words of things that hold data.
var dataHeld = rule.MustPattern(dataWords)

const dataWords = `情報|データ|名簿|書類|資料|一覧|文書|記録|控え|通知|リスト|アドレス|成績|答案|カルテ|台帳|シート|伝票|申請書|調査票|写真|ファイル|結果|メモ|回答|予約|応募|申し?込|注文|問い?合わ?せ|履歴|番号|画面|名前|氏名|内容`

// deniesSome tells whether the sentence names data before the clause as that
// of which alone it speaks.
func (a *account) deniesSome(i int, h rule.Hit) bool {
	if strings.Contains(a.folded(max(h.Start-len("個人情報の"), a.sentences[i].Start), h.End), "情報") {
		return false
	}
	return slices.ContainsFunc(a.sentences[i].hits, func(d rule.Hit) bool {
		return d.Rule.Kind == "data" && d.End <= h.End && a.denied(i, d)
	})
}

// counted tells whether sentence i has a figure with a unit.
func (a *account) counted(i int) bool {
	return slices.ContainsFunc(a.countsIn(a.sentences[i].Start, a.sentences[i].End), func(c jtext.Count) bool { return c.Unit != "" })
}
