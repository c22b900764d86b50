package read

import (
	"regexp"
	"slices"

	"github.com/jikenbo/jikenbo"
)

var systemName = regexp.MustCompile(`「([^「」]{2,30}(システム|サービス|サイト|フォーム|アプリ|クラウド|サーバー?|ネットワーク|データベース|ストア|ショップ|ポータル|マイページ|メールマガジン))」`)

// systems are the named services and systems that the account speaks of.
func (a *account) systems() []jikenbo.Fact[string] {
	var facts []jikenbo.Fact[string]
	for i := a.from; i < a.to; i++ {
		if !a.tellsAt(i) {
			continue
		}
		for _, m := range systemName.FindAllStringSubmatchIndex(a.textOf(i), -1) {
			s := a.sentences[i].Start
			text := a.folded(s+m[2], s+m[3])
			if !slices.ContainsFunc(facts, func(f jikenbo.Fact[string]) bool { return f.Value == text }) {
				facts = append(facts, jikenbo.Fact[string]{Value: text, Evidence: a.evidence(s+m[2], s+m[3]), Rule: "read/system", Confidence: 0.6})
			}
		}
	}
	return facts
}
