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
func (p *page) findNames() []name {
	s := p.text.Folded
	var found []name
	p.nameIndex.scan(p.text.Lower, func(at, end int, kind nameKind) {
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
	return a.kind == byLegalForm && b.kind == bySuffix && b.start == a.end+1 && s[a.end] == ' ' && strings.Contains(corporation, "法人") && !isInstitution.MatchString(corporation)
}

// isInstitution matches a corporation that bears the name of what it runs: what
// follows is a part of it.
var isInstitution = rule.MustPattern(`(大学|高等専門学校|病院機構|研究所)$`)

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
	}
	return p.listedName(s, at, end)
}

// legalName reads 株式会社X and X株式会社; with both sides the form is in the
// middle of a name with its branch.
func (p *page) legalName(s string, at, end int) (name, bool) {
	left := p.nameStart(s, at)
	right := p.nameEnd(s, end)
	switch {
	case right > end && (left == at || asRole.MatchString(s[left:at])) && !p.isGeneric(s[end:right]):
		return name{at, right, byLegalForm}, true
	case left < at:
		return name{left, p.branchEnd(s, end), byLegalForm}, true
	case strings.HasPrefix(s[end:], " ") && (strings.HasSuffix(s[:end], "法人") || at == 0 || s[at-1] == '\n'):
		right := p.nameEnd(s, end+1)
		return name{at, right, byLegalForm}, right > end+1
	}
	return name{}, false
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

// suffixName reads a name that ends with a word such as 大学.
func (p *page) suffixName(s string, at, end int) (name, bool) {
	next, _ := utf8.DecodeRuneInString(s[end:])
	last, _ := utf8.DecodeLastRuneInString(s[:end])
	office := unicode.Is(unicode.Han, next) && !strings.ContainsRune("局部課室係庁", next) && officeBehind.MatchString(s[end:])
	if more := tradeBehind.FindStringIndex(s[end:]); more != nil && twoTrades.MatchString(s[at:end]) {
		end += more[1]
	} else if continues(last, next) && !office && !unitBehind.MatchString(s[end:]) && !(end-at > len("市") && partBehind.MatchString(s[end:])) {
		return name{}, false
	}
	start := wholeLine(s, p.nameStart(s, at), end)
	stem := s[start:at]
	if stem == "" || isLatin(stem[0]) && len(stem) == 1 || someone(s[:start]) || p.isGeneric(stem) || jtext.Length(stem) > 25 || office && (isOffice.MatchString(stem) || inOffice.MatchString(stem) && strings.ContainsRune("院館園", last)) {
		return name{}, false
	}
	if office && !strings.ContainsRune("場民立営", next) {
		next = ' '
	}
	if s[at:end] == "社" {
		return name{start, end, bySuffix}, foreignWord.MatchString(stem)
	}
	if jtext.Length(s[at:end]) == 1 && !placeName(stem, next) {
		return name{}, false
	}
	if ministry := s[at:end] == "省" || s[at:end] == "庁"; ministry && (jtext.Length(stem) < 2 || strings.HasSuffix(stem, "官公") || strings.HasSuffix(stem, "県")) {
		return name{}, false
	}
	return name{start, end, bySuffix}, true
}

// foreignWord matches what 社 makes the name of a company: not A社, which hides
// one.
var foreignWord = rule.MustPattern(`^([A-Za-z0-9&+.\-]*[A-Za-z][A-Za-z0-9&+.\-]+|[ァ-ヺー・]{3,})$`)

// wholeLine is where the line begins in which a name stands alone, if what stands
// before it there only broke off at hiragana: 全国梅干し品評会実行委員会.
func wholeLine(s string, start, end int) int {
	if end < len(s) && s[end] != '\n' || !strings.HasSuffix(s[end-min(end, 9):end], "会") {
		return start
	}
	from := strings.LastIndexByte(s[:start], '\n') + 1
	if beforeName.MatchString(s[from:start]) {
		return from
	}
	return start
}

// beforeName matches the first words of a name with a word in hiragana in it.
var beforeName = rule.MustPattern(`^[\p{Han}\p{Katakana}ー]{2,12}[ぁ-ゖ]?[^はがをにでへともやのか\P{Hiragana}]$`)

// Companies of these trades often name another behind them: …印刷情報.
var (
	twoTrades   = rule.MustPattern(`^(印刷|計算|電算|通信|出版|商事|産業|工業|電機)$`)
	tradeBehind = rule.MustPattern(`^(情報|情報(サービス|システム|処理)|システム|サービス|企画|紙工|産業|運輸|物流|機器)`)
)

// someone tells whether words end with what stands before a body that is not
// named: ある内科クリニック.
func someone(words string) bool {
	before, ok := strings.CutSuffix(words, "ある")
	last, _ := utf8.DecodeLastRuneInString(before)
	return ok && (before == "" || strings.ContainsRune("、。\n「 と", last))
}

// officeBehind is an office that follows the name of its body without a particle;
// isOffice ends what is one, where another of its own follows: 教育庁高校教育課.
var (
	officeBehind = rule.MustPattern(`^[\p{Han}\p{Katakana}ー・]{1,10}?(課|局|部|室|係|班)([^\p{Han}\p{Katakana}ー]|$)`)
	isOffice     = rule.MustPattern(`(省|庁|局|部|課|委員会)$`)
	// inOffice ends what has an office that is called after a kind of facility:
	// 鳴瀬県病院経営課.
	inOffice = rule.MustPattern(`[^都道府県市区町村][都道府県市区町村]$`)
)

func (p *page) listedName(s string, at, end int) (name, bool) {
	next, _ := utf8.DecodeRuneInString(s[end:])
	last, _ := utf8.DecodeLastRuneInString(s[:end])
	prev, _ := utf8.DecodeLastRuneInString(s[:at])
	if unicode.Is(unicode.Han, prev) && !strings.ContainsRune("同前旧現日、県市", prev) {
		return name{}, false
	}
	if continues(last, next) && !strings.ContainsRune("省庁", last) && !officeBehind.MatchString(s[end:]) {
		return name{}, false
	}
	return name{at, end, byList}, true
}
