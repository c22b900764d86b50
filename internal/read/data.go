package read

import (
	"regexp"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
)

var (
	notIn     = regexp.MustCompile(`(含まれて(は)?(おりません|いません|いない|おらず|いなかった)|含まれません|含まれない|含んで(は)?(おりません|いません|いない)|含まない|保有して(おりません|いません|いない)|(漏えい|流出|漏洩)して(おりません|いません|いない)|記載(は|され).{0,6}(ない|おりません|いません)|対象外|該当(しない|しません)|除く|除き)`)
	aboutData = regexp.MustCompile(`情報|項目|記載|記入|含ま|内容|データ|名簿|書類|一覧|リスト|アドレス|ファイル|氏名|漏えい|漏洩|流出|閲覧|表示|紛失|番号`)
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
	return a.tellsAt(i) && aboutData.MatchString(a.textOf(i))
}

// denied tells whether the rest of the sentence says that the data was not
// among what leaked.
func (a *account) denied(i int, h rule.Hit) bool {
	return notIn.MatchString(a.folded(h.End, a.sentences[i].End))
}
