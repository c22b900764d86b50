package read

import (
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// doing are the verbs of what a body does for its living.
const doing = `(運営|経営|展開|提供|供給|運航|運行|発行|開設|開発|製造|生産|手がけ|手掛け|手がける|手掛ける|営む|営み|営んで|構える|扱う|担う|開く|つくる|造る|行う|行って|実施)`

var (
	// ledTo ends a clause that leads to a name: 塾を全国で展開する「…」.
	ledTo = rx(`を[^を、。]{0,16}` + doing + `(する|している)?([^、。をがは]{0,8}(会社|企業|業者|法人|団体|グループ)の?)?$`)
	// apposed ends the words that stand beside a name: 旅行大手の…, 化粧品メーカー、….
	apposed = rx(`(の|である)$|(大手|最大手|準大手|中堅|老舗|メーカー|チェーン|会社|企業|業者|事業者|業|店|所|館|社)、?$`)
	// runBy leads from a name to what it runs: …が運営する通販サイト.
	runBy = rx(`^((は|が|では)[^。]{0,24})?(、|が|は|の)([^、。はを]{0,10}(で|に)|自社が|同社が|新たに)?` + doing + `(する|している|中の)?`)
	// does is what a sentence says of its subject: …は塾を展開しています.
	does = rx(`を[^を、。]{0,12}` + doing + `((して)?(いる|おり|います)|(する)?(会社|企業|事業者))`)
	// inTrade is a bracket behind a name that ends with its trade.
	inTrade = rx(`^\(([^()]{0,24}[、・/])?[^()、・/]{1,14}業\)`)
	// standing is what may follow a trade and adds nothing to it: 学習塾大手.
	standing = rx(`(業|事業|業務|サービス|会社|企業|法人|社|局|店|所|大手|最大手|準大手|中堅|老舗|チェーン|業者|事業者|代理店|施設|教室|運営|グループ|専門|子会社|ベンチャー|機関|団体|支援|関連|専門店|など|等|[0-9]+(店舗?|か所|カ所|校|棟|施設)?)$`)
)

// trade is what the text says, beside the organization's name, that it does: the
// last words of a noun phrase say it.
func (a *account) trade() jikenbo.Fact[jikenbo.Sector] {
	phrases := a.tradePhrases()
	best := rule.Hit{Sentence: len(phrases)}
	for _, h := range a.Reader.trades.Find(a.text.Lower, phrases) {
		if h.Sentence < best.Sentence || h.Sentence == best.Sentence && h.Start < best.Start {
			best = h
		}
	}
	if best.Rule == nil {
		return jikenbo.Fact[jikenbo.Sector]{}
	}
	return factOf[jikenbo.Sector](a, best)
}

// tradePhrases are the noun phrases that may say what the organization does, in
// the order of the text, each also without the words that only follow a trade.
func (a *account) tradePhrases() []rule.Range {
	var out []rule.Range
	for i := a.from; i < a.to; i++ {
		if !a.tellsAt(i) {
			continue
		}
		a.ownPlaces(i, func(start, end int, self bool) {
			if !self {
				out = a.heads(out, a.tradeBefore(a.sentences[i].Start, start))
			}
			for _, r := range a.tradeAfter(end, a.sentences[i].End) {
				out = a.heads(out, r)
			}
		})
	}
	return out
}

// ownPlaces calls yield for the places in sentence i where the organization is
// named, or names itself.
func (a *account) ownPlaces(i int, yield func(start, end int, self bool)) {
	from, text := a.sentences[i].Start, a.textOf(i)
	places := func(name string, self bool) {
		for at, end := strings.Index(text, name), 0; at >= 0 && name != ""; at = next(text, name, end) {
			end = at + len(name)
			yield(from+at, from+end, self)
		}
	}
	if a.org != nil {
		places(a.org.name, false)
		for _, f := range a.org.aliases {
			places(f.Value, false)
		}
	}
	if a.hasSelves(text) {
		for _, w := range a.words.selves {
			places(w, true)
		}
	}
}

// hasSelves tells whether any of the words for the own organization stands in a text.
func (r *Reader) hasSelves(text string) (has bool) {
	r.selfIndex.Scan(text, func(int, []int32) { has = true })
	return has
}

// next is the next place of name in text, from a place on, or -1.
func next(text, name string, from int) int {
	if at := strings.Index(text[from:], name); at >= 0 {
		return from + at
	}
	return -1
}

// tradeBefore is the noun phrase that leads to a name at a place.
func (a *account) tradeBefore(from, at int) rule.Range {
	words := a.folded(from, at)
	for _, form := range a.words.legal {
		words = strings.TrimSuffix(words, form)
	}
	if of, ok := strings.CutSuffix(words, "("); ok { // 通販サイト「…」(…)
		return nounEnd(strings.TrimSuffix(unquoted(of), "の"), from)
	}
	words = jtext.TrimRight(words, "「『 ")
	if m := ledTo.FindStringIndex(words); m != nil {
		return nounEnd(words[:m[0]], from)
	}
	if apposed.MatchString(words) {
		return nounEnd(strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(words, "、"), "の"), "である"), from)
	}
	return rule.Range{}
}

// tradeAfter are the noun phrases behind a name.
func (a *account) tradeAfter(at, end int) []rule.Range {
	words := a.folded(at, end)
	if m := inTrade.FindStringIndex(words); m != nil {
		return []rule.Range{nounEnd(words[:m[1]-1], at)}
	}
	if m := runBy.FindStringIndex(words); m != nil {
		whole := nounStart(words[m[1]:])
		first, _, _ := strings.Cut(words[m[1]:m[1]+whole], "の")
		return []rule.Range{{Start: at + m[1], End: at + m[1] + whole}, {Start: at + m[1], End: at + m[1] + len(first)}}
	}
	if !strings.HasPrefix(words, "は") && !strings.HasPrefix(words, "が") {
		return nil
	}
	if m := does.FindStringIndex(words); m != nil {
		return []rule.Range{nounEnd(words[:m[0]], at)}
	}
	return nil
}

// nounEnd is the noun phrase at the end of words that begin at a place, without
// a quotation behind it; or what is quoted, if that is all.
func nounEnd(words string, at int) rule.Range {
	bare := unquoted(words)
	if bare == "" || breaksNoun(bare) {
		bare = jtext.TrimRight(words, "」』")
	}
	start := jtext.LastIndexAny(bare, nounBreaks)
	if start >= 0 {
		_, size := firstRune(bare[start:])
		start += size
	}
	return rule.Range{Start: at + max(start, 0), End: at + len(bare)}
}

// nounBreaks are the characters before which a noun phrase does not begin.
const nounBreaks = "、。はがを「」『』()・ \n"

func breaksNoun(words string) bool {
	_, size := jtext.LastRune(words)
	return jtext.ContainsAny(words[len(words)-size:], nounBreaks)
}

// unquoted are the words without a quotation at their end.
func unquoted(words string) string {
	for strings.HasSuffix(words, "」") || strings.HasSuffix(words, "』") {
		words = words[:max(jtext.LastIndexAny(words[:len(words)-len("」")], "「『"), 0)]
	}
	return words
}

// nounStart is how long the noun phrase is with which words begin.
func nounStart(words string) int {
	if end := jtext.IndexAny(words, "、。がをでには「『()"); end >= 0 {
		return end
	}
	return len(words)
}

// heads adds a noun phrase, and what is left of it without the words that only
// follow a trade.
func (a *account) heads(out []rule.Range, r rule.Range) []rule.Range {
	for r.End > r.Start {
		out = append(out, r)
		m := a.place(standing, r.Start, r.End)
		if m == nil {
			break
		}
		r.End = r.Start + m[0]
	}
	return out
}
