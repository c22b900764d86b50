package read

import (
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
)

var (
	notIn     = rx(`(含まれて(は)?(おりません|いません|いない|おらず|いなかった)|含まれません|含まれない|含まれず|含んで(は)?(おりません|いません|いない)|含まない|(保有|保存|保管|登録|記録|表示|漏えい|流出|漏洩|提供|取得|収集|お預かり)して(は)?(おりません|いません|いない|おらず|いなかった)|(保存|登録|記録|表示|記載|閲覧)(は)?され(ません|ない|ず|ておりません|ていません|ていない|ておらず)|(取り)?扱って(は)?(おりません|いません|いない)|渡して(は)?(おりません|いません|いない|いなかった)|(記録|形跡|事実|記載|おそれ|可能性|漏えい|流出|漏洩)(は|も)(ありません|ございません|ない|なく|なかった)|では(ありません|ございません)|対象外|該当(しない|しません))`)
	excepted  = rx(`^[^、。]{0,6}を除(く|き|いた)`)
	opened    = rx(`[(「][^)」]*$`)
	clauseEnd = rx(`(が|ており|ておらず|ていて|であり|あり|おり|ものの|一方|一方で|ため|で|ほか|し(た|ました)が)、`)
	topic     = rx(`^[^がをで。]*(は|も)`)
	aboutData = rx(`情報|項目|記載|記入|含ま|内容|データ|名簿|書類|一覧|リスト|アドレス|ファイル|氏名|漏えい|漏洩|流出|閲覧|表示|紛失|番号`)
	asked     = rx(`入力(を|し|さ)?(て)?(求め|促|させ)|を入(れ|力す)る画面|誘導する|称して|偽の(画面|サイト|メッセージ|メール)|(氏名|名前|会社)など?を(装|かた|騙)`)
)

// data are the kinds of data exposed, in the order of the text; kinds that the
// account says were not among them are left out.
func (a *account) data() []jikenbo.Fact[jikenbo.Data] {
	var facts []jikenbo.Fact[jikenbo.Data]
	seen := map[string]bool{}
	a.hitsOf("data", func(i int, h rule.Hit) {
		if seen[h.Rule.Value] || !a.statesData(i) || a.denied(i, h) {
			return
		}
		seen[h.Rule.Value] = true
		facts = append(facts, factOf[jikenbo.Data](a, h))
	})
	return facts
}

// statesData tells whether sentence i may say what data was concerned.
func (a *account) statesData(i int) bool {
	switch a.sentences[i].section {
	case "contact", "request", "prevention", "links":
		return false
	case "affected":
		return a.sentences[i].mood&(advising|hypothetical) == 0
	}
	return a.tellsAt(i) && a.listsData(i) && (!asked.MatchString(a.textOf(i)) || a.says(i, "leak"))
}

// listsData tells whether sentence i speaks of data, or names several kinds.
func (a *account) listsData(i int) bool {
	n := 0
	for _, h := range a.sentences[i].hits {
		if h.Rule.Kind == "data" {
			n++
		}
	}
	return n > 1 || a.says(i, "leak") || aboutData.MatchString(a.textOf(i))
}

// says tells whether rules of a kind match in sentence i.
func (a *account) says(i int, kind string) bool {
	return slices.ContainsFunc(a.sentences[i].hits, isKind(kind))
}

// denied tells whether the sentence goes on to say that the data was not among
// what leaked: in the same clause, or in a later one whose topic it is.
func (a *account) denied(i int, h rule.Hit) bool {
	rest := headTo(a.folded(h.End, a.sentences[i].End), 60)
	at := notIn.FindStringIndex(rest)
	if at == nil || opened.MatchString(rest[:at[0]]) {
		return excepted.MatchString(rest)
	}
	clause := clauseEnd.FindStringIndex(rest[:at[0]])
	return clause == nil || topic.MatchString(rest[:clause[0]]) && !a.dataBetween(i, h.End+clause[1], h.End+at[0])
}

// dataBetween tells whether sentence i names a kind of data inside [start,end).
func (a *account) dataBetween(i, start, end int) bool {
	return slices.ContainsFunc(a.sentences[i].hits, func(h rule.Hit) bool {
		return h.Rule.Kind == "data" && h.Start >= start && h.End <= end
	})
}
