package read

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// headsTitle tells whether the account's heading begins with the name.
func (a *account) headsTitle(n name) bool {
	i := a.sentenceAt(n.start)
	return a.isTitle(i) && onlyMarks(a.folded(a.sentences[i].Start, n.start))
}

// onlyMarks tells whether words are nothing but marks and what stands in brackets.
func onlyMarks(words string) bool {
	return words == "" || beginsBracketed.MatchString(words) && bracketed.ReplaceAllString(words, "") == ""
}

// headlineNames are names without a form that a headline puts first: before a
// comma, or before で, が, の and に.
func (a *account) headlineNames() []mention {
	var out []mention
	for l := a.firstLine; l < a.lastLine && l < a.firstLine+2; l++ {
		if l == a.firstLine && (a.kind == byItem || a.isHeadline(l)) {
			if m, ok := a.openingName(l); ok {
				out = append(out, m)
			}
		}
		if crumbs.MatchString(a.lineText(l)) || !a.isPostTitle(l) && (!a.lines[l].accent || l > a.firstLine && !a.isTitleLike(l)) {
			continue
		}
		for _, part := range headlineParts(a.lineText(l)) {
			if m, ok := a.headlineName(l, part); ok {
				out = append(out, m)
			}
		}
	}
	return out
}

// crumbs begins the line that says where on its site a page is.
var crumbs = rule.MustPattern(`^(ホーム|トップ(ページ)?|HOME|Home|TOP|Top|現在(の)?(位置|地):?) ?(>|›|»|→|/)`)

// openingName is the name that an item of a list puts before its first comma:
// 遊園地のハナゾノランド、…; しらうめ銀行、…; and behind the head of its column:
// 事例: ハナゾノランドの….
func (a *account) openingName(l int) (mention, bool) {
	words := a.folded(a.itemWords(l), a.lines[l].End)
	part, _, ok := strings.Cut(words, "、")
	if at := jtext.IndexAny(words, "、 :"); at > 0 && (a.isHeadline(l) || words[at] == ' ' || words[at] == ':' && a.isPoint(l)) {
		part, ok = words[:at], true
	}
	if at := strings.IndexByte(part, '('); at > 0 && strings.HasSuffix(part, ")") {
		part = part[:at]
	}
	if before, after, of := strings.Cut(part, "の"); of && brand(after) && a.isPlainName(after) {
		part = after
	} else if of && unnamedBody.MatchString(after) {
		return mention{}, false // only where it is
	} else if of {
		part = before
	}
	if at := jtext.IndexAny(part, "にがでは"); at > 0 && a.isPoint(l) {
		part = part[:at]
	}
	if at := whatItDoes.FindStringIndex(part); at != nil {
		_, last := jtext.LastRune(part[:at[1]])
		part = part[at[1]-last:]
	}
	if !ok || !a.isPlainName(part) {
		return mention{}, false
	}
	start := a.lines[l].Start + strings.Index(a.folded(a.lines[l].Start, a.lines[l].End), part)
	if len(a.namesIn(start, start+len(part))) > 0 {
		return mention{}, false // weighed by its place
	}
	m := mention{name: name{start, start + len(part), byHeadline}, text: part, key: a.keyOf(part), weight: nameFormless}
	if a.isPoint(l) && a.matches(befellIt, m.end, a.lines[l].End) {
		m.weight = nameInTitle
	}
	return m, true
}

// whatItDoes matches what a body does, with the first character of its name behind it:
// 菓子を作るハナゾノ製菓.
var whatItDoes = rule.MustPattern(`を\p{Han}{0,3}[ぁ-ゖ]{0,5}[うくすつむるぐぶた][\p{Han}\p{Katakana}A-Za-z]`)

// unnamedBody matches a body that is only called what it is: 湊市の中学.
var unnamedBody = rule.MustPattern(`^[国公県市町村区府都私]?立?(小|中|高|大)(学|校|等学)|^(病院|医院|診療所|クリニック|保育園|保育所|幼稚園|施設|会社|企業|業者|銀行|信金|店|団体|法人)($|[^\p{Han}\p{Katakana}])`)

// befellIt is what an item of a list says right behind a name that something
// befell.
var befellIt = cue("name_befell_it")

// itemWords is where the words of an item of a list begin, behind its mark, its
// day, the kind in brackets and the head of its column.
func (a *account) itemWords(l int) int {
	line := a.lines[l]
	at := line.Body + len(a.dayOf(l))
	at += len(itemLabels.FindString(a.folded(at, line.End)))
	return at + len(columnHead.FindString(a.folded(at, line.End)))
}

// itemLabels matches what may stand before the words of an item.
var itemLabels = regexp.MustCompile(`^(?:[0-9]{1,3}[■●◆◇])?(?:[ :|・■●◆◇○]|\([月火水木金土日](?:曜日?)?\)|【[^【】]{1,14}】|\[[^\[\]]{1,14}\])*`)

// opensItem tells whether a name is the first thing that an item of a list says.
func (a *account) opensItem(n name) bool {
	if a.kind != byItem && a.lines[a.firstLine].tail == 0 {
		return false
	}
	at := a.itemWords(a.firstLine)
	if n.start == at {
		return true
	}
	before := a.namesIn(at, n.start)
	return len(before) == 1 && before[0].start == at && before[0].end+1 == n.start && a.isHome(before[0])
}

// isHome tells whether a name is only that of the town or prefecture of the school or
// hospital that is named behind it, after a space: 湊市 みどり高校.
func (a *account) isHome(n name) bool {
	behind := a.rest(n.end)
	if !strings.HasPrefix(behind, " ") || !a.matches(townEnd, n.start, n.end) {
		return false
	}
	next := a.namesIn(n.end+1, min(n.end+90, a.end()))
	return len(next) > 0 && next[0].start == n.end+1 && a.matches(facilityEnd, next[0].start, next[0].end)
}

var (
	townEnd     = rule.MustPattern(`[都道府県市区町村]$`)
	facilityEnd = cue("name_facility_end")
)

// isPlainName tells whether words without a form could be a name and nothing
// else.
func (p *page) isPlainName(s string) bool {
	last, _ := jtext.LastRune(s)
	return !isHiragana(last) && p.couldBeName(s) && !p.isThing(s) && jtext.Length(s) <= 20 && !jtext.ContainsAny(s, "「」(){}【】。,を") && !brandsJoined.MatchString(s)
}

// brandsJoined matches two brands of a list.
var brandsJoined = rule.MustPattern(`[A-Za-zァ-ヶー]や`)

// columnHead matches the head of a column that stands before what its cell holds.
var columnHead = regexp.MustCompile(`^[^ :/|、。の0-9]{1,8}: `)

// ordinal matches the place of an item in an order, or its number, before what it is.
var ordinal = regexp.MustCompile(`^(?:第?[0-9]{1,3}位|(?:事例|ケース|事件|その|(?i:no|case))\.? ?[0-9]{1,3})[ :・.]+`)

// headlineParts are what a headline may name first or last.
func headlineParts(words string) []string {
	var parts []string
	rest := words
	for strings.HasPrefix(rest, "【") || strings.HasPrefix(rest, "[") || strings.HasPrefix(rest, "■") {
		_, after, ok := strings.Cut(strings.Replace(rest, "]", "】", 1), "】")
		if !ok {
			break
		}
		rest = jtext.TrimSpace(after)
	}
	rest = rest[len(ordinal.FindString(rest)):]
	rest = strings.TrimLeftFunc(rest, func(r rune) bool { return r > 0xFFFF || unicode.IsSymbol(r) || unicode.IsSpace(r) })
	if i := jtext.IndexAny(rest, "、 ―「(:"); i > 0 {
		parts = append(parts, rest[:i])
	}
	for _, sep := range [...]string{"で", "が", "の", "に", "は", "から", "を", "、"} {
		if i := strings.Index(rest, sep); i > 0 {
			parts = append(parts, rest[:i])
		}
	}
	for _, sep := range [...]string{" - ", " | ", "|", " – ", "―"} {
		if i := strings.LastIndex(rest, sep); i > 0 {
			parts = append(parts, jtext.TrimSpace(rest[i+len(sep):]))
		}
	}
	return parts
}

// headlineName makes a mention of a part of a headline that could be a name.
func (a *account) headlineName(l int, part string) (mention, bool) {
	at := strings.Index(a.folded(a.lines[l].Start, a.lines[l].End), part)
	if at < 0 || part == "" || strings.ContainsFunc(part, func(r rune) bool {
		return isHiragana(r) || unicode.IsSpace(r) || unicode.IsPunct(r) && r != '・' && r != '&'
	}) {
		return mention{}, false
	}
	start := a.lines[l].Start + at
	if rest, of := strings.CutPrefix(a.folded(start+len(part), a.lines[l].End), "の"); of && unnamedBody.MatchString(rest) {
		return mention{}, false
	}
	if at := itsPeople.FindStringIndex(part); at != nil {
		part = part[:at[0]]
	}
	trimmed := a.trimLeading(a.text.Folded, start, start+len(part))
	text := a.folded(trimmed, start+len(part))
	if !a.couldBeName(text) || a.isThing(text) || jtext.Length(text) > 25 || a.isLooseWord(text) {
		return mention{}, false
	}
	m := mention{name: name{trimmed, start + len(part), byHeadline}, text: text, key: a.keyOf(text), weight: nameFormless}
	m.weight += a.asSelf(m)
	return m, true
}

// isLooseWord tells whether a word of two ideographs, as most ordinary ones are, is nowhere
// said to have done anything.
func (a *account) isLooseWord(text string) bool {
	if !twoIdeographs.MatchString(text) {
		return false
	}
	words := a.folded(a.start(), a.end())
	for _, particle := range [...]string{"は", "が", "では", "によ", "社", "側"} {
		if strings.Contains(words, text+particle) {
			return false
		}
	}
	return true
}

// twoIdeographs matches a word of two.
var twoIdeographs = rule.MustPattern(`^\p{Han}{2}$`)

// itsPeople are those who work for a body, right behind its name.
var itsPeople = rule.MustPattern(`(` + staffWords + `|会員|担当者|員)(ら|の?[0-9]{1,3}人)?$`)

// staffWords are what those are called.
const staffWords = `警察官|巡査部?長?|警部補?|職員|社員|従業員|教諭|教員|店員|駅員`

// frameNames are the names that the frame of the page gives: who runs it. The
// headline of a list of links tells of others.
func (a *account) frameNames() []mention {
	if a.isHeadline(a.firstLine) {
		return nil
	}
	var out []mention
	weight := nameRuns
	if !a.isOwnVoice() && len(a.firstNames()) > 0 {
		weight /= 2 // who writes of others is none of them
	}
	for _, n := range a.owners {
		if rest := a.folded(n.end, len(a.text.Folded)); itsThings.MatchString(rest) && !itsSite.MatchString(rest) {
			continue
		}
		m := mention{name: n, text: a.folded(n.start, n.end), key: a.key(n), weight: weight}
		m.weight += a.asSelf(m)
		out = append(out, m)
	}
	return out
}

// itsThings follows the name of a place or a body in the frame of a page that only is there
// or of it, itsSite that of a body whose page it is: 港町の歯医者, 港町のホームページ.
var (
	itsThings = rule.MustPattern(`^の[\p{Han}\p{Katakana}]`)
	itsSite   = rule.MustPattern(`^の(公式)?(ホームページ|ウェブ|サイト|ポータル|web|WEB|Web|HP)`)
)
