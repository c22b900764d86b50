package read

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// longWhat is how many characters may say what is counted.
const longWhat = 30

// whatCounted is the noun phrase that says what a figure counts: the one before
// it (会員3万件), the one that の joins behind it (3万人の会員), or the label of
// its row; empty if there is none.
func (a *account) whatCounted(f figure) string {
	s := a.sentences[f.sentence]
	before := a.folded(min(s.Start, f.Start), f.Start)
	after := a.folded(f.End, max(s.End, f.End))
	if what := a.nounBefore(before); what != "" {
		return what
	}
	if m := joined.FindStringSubmatch(after); m != nil && (f.Unit != jikenbo.UnitPeople || !item.MatchString(m[1])) {
		return short(m[1])
	}
	return ""
}

// happened are the words behind a noun that say what happened to it, or that
// another figure follows.
var happened = rule.MustPattern(`の?(?:流出|漏えい|漏洩|漏出|紛失|盗難|閲覧|侵害|被害|影響|可能性|恐れ|おそれ|疑い|試行|送信$|送付$|[とや]?[0-9])`)

var (
	// phrase is a noun phrase at the end of the words before a figure.
	phrase = rule.MustPattern(`(?:お|ご)?(?:[\p{Han}\p{Katakana}ーA-Za-z・々]+(?:の|や|と|及び|および|並びに|ならびに|または|又は|などの|等の))*[\p{Han}\p{Katakana}ーA-Za-z・々]+(?:など|ら|たち|さん|さま|様)?$`)
	// joined is the noun phrase that の joins to a figure.
	joined = regexp.MustCompile(`^(?:様|分)?の([^、。はがをに()「」]{2,40}?)(?:など)?(?:が|は|を|に|で|も|、|。|\(|$)`)
	// item begins what is not the persons but their data.
	item = rule.MustPattern(`^(お?名前|ご?氏名|ご?住所|生年月日|電話番号|連絡先|メール|アドレス)`)
	// adverbial are nouns that count nothing.
	adverbial = rule.MustPattern(`(^|[のやと])(時点|現時点|現在|当時|当初|合計|総計|全体|全部|以上|以下|同日|本日|今回|前回|一部|結果|ため|うち|内|計|このうち|際|後|前|他|影響|攻撃|被害|可能性|発生|ほか|最大|約|調査|確認|公表|発表)$|[年月日時]$`)
)

// cutTopic takes the particle and the marks between a noun and its figure off.
func cutTopic(before string) string {
	before = jtext.TrimRight(before, "、::|([ \t")
	for _, particle := range [...]string{"が", "は", "を", "も", "について", "として", "のべ"} {
		if rest, ok := strings.CutSuffix(before, particle); ok {
			return strings.TrimRight(rest, " ::|(\t")
		}
	}
	return before
}

// nounBefore is the noun phrase that the words before a figure end with.
func (a *account) nounBefore(before string) string {
	before = cutTopic(before)
	what := phraseRun(before)
	if at := phrase.FindStringIndex(what); at != nil {
		what = what[at[0]:]
	} else {
		what = ""
	}
	if r, _ := jtext.LastRune(before[:len(before)-len(what)]); unicode.IsDigit(r) {
		_, what, _ = strings.Cut(what, "の") // what stands before it is a counter
	}
	if own := a.org; own != nil {
		what = strings.TrimPrefix(what, own.name+"の")
		if strings.HasSuffix(what, own.name) {
			return ""
		}
	}
	if adverbial.MatchString(what) {
		return ""
	}
	return short(what)
}

// phraseRun is the end of the words that can be of a phrase, by its characters.
func phraseRun(words string) string {
	at := len(words)
	for at > 0 {
		r, n := jtext.LastRune(words[:at])
		if !nameRune(r) && !jtext.HasRune("のやとおよびならにまたはどちさんご", r) {
			break
		}
		at -= n
	}
	return words[at:]
}

// short leaves out what happened to the things, and the first parts of a long
// phrase.
func short(what string) string {
	if at := happened.FindStringIndex(what); at != nil {
		what = what[:at[0]]
	}
	for jtext.Length(what) > longWhat {
		_, rest, ok := strings.Cut(what, "の")
		if !ok {
			return ""
		}
		what = rest
	}
	if jtext.Length(what) < 2 {
		return ""
	}
	return what
}
