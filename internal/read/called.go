package read

import (
	"strings"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// nameCalled is what a name is worth that a story goes on with in short: 市は….
const nameCalled = 1.5

// called matches how a story goes on, behind a border, with the body that it has named:
// 市によると, 同社は.
var called = cue("organization_called")

// calledOwn matches how a town or prefecture goes on in its notice.
var calledOwn = rule.MustPattern(`^(市|町|村|区|県|都|府)(の|から|では|が|で)[^、。]`)

// calledEndings are the names that such a word fits, if not those that have it.
var calledEndings = map[string]*rule.Pattern{
	"社":  rule.MustPattern(`会社|\((株|有|同)\)|社$`),
	"大":  rule.MustPattern(`大学|大$`),
	"校":  rule.MustPattern(`学校|高校|中学|小学|[高中小]$`),
	"院":  rule.MustPattern(`病院|医院|クリニック|センター`),
	"行":  rule.MustPattern(`銀行`),
	"教委": rule.MustPattern(`教委|教育委員会`),
	"農協": rule.MustPattern(`農協|農業協同組合|^JA`),
	"生協": rule.MustPattern(`生協|生活協同組合|コープ`),
	"組合": rule.MustPattern(`組合`),
}

// calledBy is how the account goes on so first, empty if it does not.
func (a *account) calledBy() string {
	own := !a.speaksOfItself()
	for words := a.folded(a.start(), a.end()); ; {
		at := called.FindStringIndex(words)
		if at == nil && own {
			at = calledOwn.FindStringIndex(words)
		}
		if at != nil {
			return words[:at[1]]
		}
		border := jtext.IndexAny(words, "、。「」\n ")
		if border < 0 {
			return ""
		}
		_, size := jtext.RuneAt(words, border)
		words = words[border+size:]
	}
}

// calledInShort adds to the names that fit the word with which the story goes on.
func (a *account) calledInShort(names []mention) {
	word := strings.TrimPrefix(a.calledBy(), "同")
	if word == "" {
		return
	}
	word = word[:strings.IndexFunc(word, isHiragana)]
	if strings.HasSuffix(word, "教委") {
		word = "教委"
	}
	for i, n := range names {
		ending := calledEndings[word]
		if n.weight > 0 && (ending != nil && ending.MatchString(n.text) || ending == nil && strings.Contains(n.text, word)) {
			names[i].weight += nameCalled
		}
	}
}
