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
	switch {
	case h.Rule.Value == "confirmed" && h.Rule.Weight < weak && !leakNoun.MatchString(a.folded(h.Start, h.End)):
		return a.says(i, "data") || dataHeld.MatchString(a.textOf(i)) || a.counted(i)
	case h.Rule.Value == "none":
		return !a.deniesSome(i, h) || len(a.data()) == 0
	}
	return true
}

var leakNoun = rule.MustPattern(`漏|流出`)

// dataHeld are the words of things that hold data.
var dataHeld = rule.MustPattern(`情報|データ|名簿|書類|資料|一覧|文書|記録|控え|通知|リスト|アドレス|成績|答案|カルテ|台帳|シート|伝票|申請書|調査票|写真|ファイル|結果|メモ`)

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
