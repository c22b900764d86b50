package read

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// mask stands in the rules of roles for the name that is asked about.
const mask = "◆"

// candidate is a name that could be a party's, with the words around it.
type candidate struct {
	name
	key           string
	before, after string // lower-cased, quotation marks at the name left out
	from, to      int    // where before begins and after begins in the folded text
	demands       int    // the least weight of a rule that makes it a party
}

// place is the place in the folded text of one in before+mask+after.
func (c candidate) place(at int) int {
	if at <= len(c.before) {
		return c.from + at
	}
	return c.to + max(at-len(c.before)-len(mask), 0)
}

// partyCandidates are the names in the account that are not the
// organization's own, in the order of the text.
func (a *account) partyCandidates() []candidate {
	names := a.placesOfNames()
	full := a.shortForms(names)
	var out []candidate
	for _, n := range names {
		c := a.candidate(n)
		if long, ok := full[a.folded(n.start, n.end)]; ok {
			c.name, c.key = long, a.key(long)
		}
		switch {
		case a.org.begins(c.key):
			c.demands = 8
		case c.key == "" || a.org.isOwn(c.key):
			continue
		}
		if !masked.MatchString(c.key) && a.tellsOf(a.sentenceAt(n.start)) {
			out = append(out, c)
		}
	}
	return append(out, a.sameBody(out)...)
}

// tellsOf tells whether sentence i may say whose hands it was in: it states, also if it
// goes on to what is promised (…に委託していたが、今後は…).
func (a *account) tellsOf(i int) bool {
	return a.tellsAt(i) || a.sentences[i].mood == promising && a.sentences[i].section == "" && partyHad.MatchString(a.textOf(i))
}

// partyHad says that work was given out.
var partyHad = rule.MustPattern(`(委託|依頼|任せ)(して(い|お)る|していた|した)`)

// sameBody are the places of 同社 and the like, each for the last of the names
// before it that has a form: what was given to 同社 was not to the writer.
func (a *account) sameBody(names []candidate) (out []candidate) {
	text := a.folded(a.start(), a.end())
	for at, m := 0, []int{}; ; at += m[1] {
		if m = theSame.FindStringIndex(text[at:]); m == nil {
			return out
		}
		place := name{a.start() + at + m[0], a.start() + at + m[1] - len("に"), byQuote}
		for _, before := range slices.Backward(names) {
			if before.end > place.start || before.kind == byWord {
				continue
			}
			c := a.candidate(place)
			c.name, c.key, c.demands = before.name, before.key, 7
			out = append(out, c)
			break
		}
	}
}

// theSame calls a company again that was named.
var theSame = rule.MustPattern(`同(社|法人|団体|協会|組合|財団)に`)

// begins tells whether a name only begins with the organization's: an office
// of it, or another body (朝凪県国際協会 of 朝凪県) where strong words say so.
func (o *organization) begins(key string) bool {
	if o == nil {
		return false
	}
	main := o.keys[0]
	return key != main && strings.HasPrefix(key, main) && !strings.HasSuffix(key, main)
}

// placesOfNames are the names known by their form, those in quotation marks
// and the plain words that could be names.
func (a *account) placesOfNames() []name {
	names := a.quotedNames()
	names = withRest(names, a.namesIn(a.start(), a.end()))
	return withRest(names, a.bareNames())
}

// withRest are the names and those of more that share no character with them.
// Both are in the order of the text, and so is what they give.
func withRest(names, more []name) []name {
	out := slices.Clone(names)
	for _, n := range more {
		if !overlaps(names, n) {
			out = append(out, n)
		}
	}
	slices.SortStableFunc(out, byStart)
	return out
}

func byStart(x, y name) int { return cmp.Compare(x.start, y.start) }

// overlaps tells whether n shares a character with one of names, which are in
// the order of the text.
func overlaps(names []name, n name) bool {
	k, _ := slices.BinarySearchFunc(names, n, byStart)
	return k < len(names) && names[k].start < n.end || k > 0 && n.start < names[k-1].end
}

// masked are names that hide who it is (A社, 甲社) or do not say it, those of
// places and authorities, who take no work from others, and of the work itself.
var masked = rule.MustPattern(`^(([a-z]{1,2}|[甲乙丙丁某])(社|氏|法人|大)?|(教育|選挙管理)?委員会|事務局|本部|センター|支店|支社|営業所)$|((河川|国道|工事|土木|農林|県税|税務|福祉|年金)事務所|[都府県市区町村省庁]|警察|警察署|[府道県]警|[^(]事業|業務|講座|セミナー|大会|イベント|キャンペーン|プロジェクト)$`)

// demands is how heavy a rule must be to make a party of a name: a plain word
// needs more than one that ends as companies do, and that more than a form.
func (a *account) demands(n name) int {
	switch {
	case n.kind == byWord && !company.MatchString(a.folded(n.start, n.end)):
		return 8
	case n.kind == byWord || n.kind == byQuote:
		return 6
	}
	return 0
}

// company are endings of names that other words have too.
var company = rule.MustPattern(`..(社|総研|企画|開発|設備|情報|通信|倉庫|共同体|(サービ|ワーク|リー)ス|リサーチ|コンサルタン[トツ]|テクノロジーズ?|ソリューションズ?|ロジスティクス|エンジニアリング|ホールディングス|パートナーズ|コーポレーション|管財|急便|トラベル|ツーリスト|システム|ソフト|スタッフ|サポート|センター|デザイン|プランニング|プロモーション|クリエイト|ネット|メディア|リンク|ラボ|工房|工業|産業|物流|運輸|印刷|電算|製作所|企画|商会|商店|興業)$`)

// candidate reads the words around a name: its sentence, and the label above
// it where the name begins a line.
func (a *account) candidate(n name) candidate {
	s := a.sentences[a.sentenceAt(n.start)]
	c := candidate{name: n, key: a.key(n), from: s.Start, to: n.end, demands: a.demands(n)}
	start := n.start
	if before := a.folded(s.Start, start); strings.HasSuffix(before, "「") || strings.HasSuffix(before, "『") {
		_, size := utf8.DecodeLastRuneInString(before)
		start -= size
		if shut := a.rest(c.to); strings.HasPrefix(shut, "」") || strings.HasPrefix(shut, "』") {
			c.to = min(c.to+size, max(s.End, n.end))
		}
	}
	if beginsLine(a.folded(s.Start, start)) {
		c.from = a.labelStart(s.line, s.Start)
	}
	c.before = strings.ReplaceAll(a.text.Lower[c.from:start], "\n", " ")
	c.after = a.text.Lower[c.to:max(s.End, c.to)]
	return c
}

// beginsLine tells whether only a mark or a label stands before a name, on a
// line whose label is above.
func beginsLine(before string) bool {
	return strings.Trim(before, " ・") == "" || nameLabel.MatchString(before)
}

var nameLabel = rule.MustPattern(`^[ ・]*(名称|会社名|事業者名|商号|団体名)[ :]*$`)

// labelStart is where the label begins that stands on a line of its own above
// line l, or at.
func (a *account) labelStart(l, at int) int {
	if l == a.firstLine {
		return at
	}
	if label := a.lineText(l - 1); jtext.Length(label) > 12 || strings.ContainsAny(label, "。、") {
		return at
	}
	return a.lines[l-1].Start
}

// defined is the short form that a notice gives to a name behind it.
var defined = regexp.MustCompile(`^[」』]?\((?:[^()]{0,20}、)?以下、?[「『]?([^()「」『』、]{2,20})[」』]?`)

// shortForms maps the short forms that the account defines to the names that
// they stand for.
func (a *account) shortForms(names []name) map[string]name {
	full := map[string]name{}
	for _, n := range names {
		behind := a.folded(n.end, max(a.sentences[a.sentenceAt(n.start)].End, n.end))
		if n.kind == byWord || !strings.Contains(headTo(behind, 25), "以下") {
			continue
		}
		if m := defined.FindStringSubmatch(behind); m != nil {
			full[m[1]] = n
		}
	}
	return full
}
