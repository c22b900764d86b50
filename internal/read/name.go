package read

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// name is a place in the folded text where an organization is named.
type name struct {
	start, end int
	kind       nameKind
}

// nameKind says by what a name was known.
type nameKind uint8

const (
	byLegalForm nameKind = iota // 株式会社…
	bySuffix                    // …大学, …市
	byList                      // 国土交通省
	bySubject                   // …は7日、…と発表した
	byHeadline                  // …、個人情報流出
	bySignature                 // a line of its own beside 代表取締役
	byQuote                     // 「…」を運営する
)

// hasForm tells whether the name is known by a legal form or a list, not by an
// ending alone.
func (n name) hasForm() bool { return n.kind == byLegalForm || n.kind == byList }

// findNames finds every organization named in the text by its form: legal form,
// ending, or list. Overlapping finds are joined into the longest.
func (p *page) findNames() []name { return p.namesBy(p.nameIndex) }

// namesBy finds those named by the words of an index.
func (p *page) namesBy(x *nameIndex) []name {
	s := p.text.Folded
	var found []name
	x.scan(p.text.Lower, func(at, end int, kind nameKind) {
		if n, ok := p.nameAround(s, at, end, kind); ok {
			found = append(found, n)
		}
	})
	return slices.DeleteFunc(joinNames(found, s), func(n name) bool {
		text := s[n.start:n.end]
		return p.keyOf(text) == "" || p.isSelf(text)
	})
}

// runs tells whether a is the corporation of institution b right behind it.
func runs(a, b name, s string) bool {
	corporation := s[a.start:a.end]
	return a.kind == byLegalForm && b.kind == bySuffix && b.start == a.end+1 && s[a.end] == ' ' && runsHouses.MatchString(corporation) && !isInstitution.MatchString(corporation)
}

// runsHouses matches corporations that run houses of other names.
var runsHouses = rule.MustPattern(`法人|(組合|連合会|事業団|公社)$`)

// isInstitution matches a corporation that bears the name of what it runs: what
// follows is a part of it.
var isInstitution = rule.MustPattern(`(大学|高等専門学校|研究所)$`)

// isSelf tells whether words only call the writer's own organization (当社グループ).
func (p *page) isSelf(text string) bool {
	return p.selfWords.at(text) > 0
}

// nameAround reads the name that a legal form, an ending or a listed name at
// [at,end) belongs to.
func (p *page) nameAround(s string, at, end int, kind nameKind) (name, bool) {
	switch kind {
	case byLegalForm:
		return p.legalName(s, at, end)
	case bySuffix:
		return p.suffixName(s, at, end)
	case byFounder:
		return p.schoolName(s, at, end)
	case byOpener:
		return p.openedName(s, at, end)
	case byForce:
		return p.stationName(s, at, end)
	case byFirm:
		return p.firmName(s, at, end)
	}
	return p.listedName(s, at, end)
}

// legalName reads 株式会社X and X株式会社; with both sides the form is in the
// middle of a name with its branch.
func (p *page) legalName(s string, at, end int) (name, bool) {
	left := p.behindNumber(p.trimLeading(s, p.leftmost(s, at), end), at)
	right := p.nameEnd(s, end)
	if right > end {
		right = p.wholeName(s, at, right)
	}
	if particles.MatchString(s[end:right]) {
		right = end // 独立行政法人でも多数の…
	}
	switch {
	case right > end && (left == at || asRole.MatchString(s[left:at])) && !p.isGeneric(s[end:right]):
		return name{at, right, byLegalForm}, true
	case left < at:
		return name{left, p.branchEnd(s, end), byLegalForm}, true
	case strings.HasPrefix(s[end:], " ") && (strings.HasSuffix(s[:end], "法人") || at == 0 || s[at-1] == '\n'):
		right := p.nameEnd(s, end+1)
		return name{at, p.wholeName(s, at, right), byLegalForm}, right > end+1
	}
	return name{}, false
}

// particles begin what follows a legal form that is no part of a name.
var particles = rule.MustPattern(`^(でも|では|など|として|との|から|まで|による|の場合)`)

// behindNumber is where a name begins that ends before end, behind the number of its
// item, which has characters of names: 1.みなと銀行.
func (p *page) behindNumber(start, end int) int {
	if start == end || p.text.Folded[start] > '9' || len(p.sentences) == 0 {
		return start
	}
	l := p.lines[p.sentences[p.sentenceAt(start)].line]
	if start > l.Start || l.Mark == "" {
		return start
	}
	return min(l.Body, end)
}

// asRole is what a body is, right before its name: 運営会社株式会社….
var asRole = rule.MustPattern(`^([\p{Han}ァ-ヺー・]{0,8}(会社|業者|事業者|提供元|運営元|開発元|販売元|受託者|管理者|委託先|仕入先|取引先|代理店|ベンダー|メーカー))$`)

// branchEnd takes 大阪支店, 本社 and the like, written after a name, into it.
func (p *page) branchEnd(s string, end int) int {
	right := p.nameEnd(s, end)
	for _, b := range [...]string{"支店", "支社", "営業所", "事業部"} {
		if strings.HasSuffix(s[end:right], b) {
			return right
		}
	}
	return end
}

func (p *page) listedName(s string, at, end int) (name, bool) {
	next, _ := utf8.DecodeRuneInString(s[end:])
	last, _ := jtext.LastRune(s[:end])
	prev, _ := jtext.LastRune(s[:at])
	if unicode.Is(unicode.Han, prev) && !jtext.HasRune("同前旧現日、県市", prev) {
		return name{}, false
	}
	if continues(last, next) && !jtext.HasRune("省庁", last) && !officeBehind.MatchString(s[end:]) {
		return name{}, false
	}
	return name{at, end, byList}, true
}
