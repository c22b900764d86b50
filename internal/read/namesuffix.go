package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// howManyOf is a number, of which a word with an ending is no name: 県内の3信金, 画面を1枚印刷.
var howManyOf = rule.MustPattern(`^([0-9]{1,2}|[0-9]+(枚|部|冊|台|個|通|回|件|日|時|分|人|名))$`)

// suffixName reads a name that ends with a word such as 大学.
func (p *page) suffixName(s string, at, end int) (name, bool) {
	next, _ := utf8.DecodeRuneInString(s[end:])
	office := unicode.Is(unicode.Han, next) && !jtext.HasRune("局部課室係庁", next) && officeBehind.MatchString(s[end:])
	if more := tradeBehind.FindStringIndex(s[end:]); more != nil && twoTrades.MatchString(s[at:end]) {
		end += more[1]
	} else if !office && p.goesOnBehind(s, at, end) {
		return name{}, false
	}
	start := p.suffixStart(s, at, end)
	stem := s[start:at]
	if stem == "" || howManyOf.MatchString(stem) || someone(s[:start]) || p.isGeneric(stem) || jtext.Length(stem) > 25 || office && ofOffice(stem, s[at:end]) {
		return name{}, false
	}
	if s[at:end] == "村" && personBehind.MatchString(s[end:]) {
		return name{}, false
	}
	if office && !jtext.HasRune("場民立営", next) {
		next = ' '
	}
	return name{start, end, bySuffix}, fitsEnding(stem, s[at:end], next)
}

// personBehind is the given name behind a surname that ends like a place: 霧村 太郎, not 霧村 総務課.
var personBehind = rule.MustPattern(`^ \p{Han}{0,2}[^課係室部局庁長会所店町村市区県校院園館分署\P{Han}]([ )はがもの]|\n|$)`)

// suffixStart is where the name begins that ends with the word at [at,end), behind what
// only calls it a party: 印刷会社株式会社みほん印刷.
func (p *page) suffixStart(s string, at, end int) int {
	start := p.behindNumber(wholeLine(s, p.nameStart(s, at), end), at)
	if form := formInside.FindStringIndex(s[start:at]); form != nil && asRole.MatchString(s[start:start+form[0]]) {
		return start + form[0]
	}
	return start
}

// formInside is a legal form before the own part of a name.
var formInside = rule.MustPattern(`(株式|有限|合同|合資|合名)会社|(一般|公益)?(社団|財団|社会福祉|医療|学校)法人|\([株有同]\)`)

// goesOnBehind tells whether the word goes on behind the ending at [at,end), and
// not with an office, a part or a person of the body.
func (p *page) goesOnBehind(s string, at, end int) bool {
	next, _ := utf8.DecodeRuneInString(s[end:])
	last, _ := jtext.LastRune(s[:end])
	if inKatakana(last) && inKatakana(next) {
		return true // バス is no ending of バスケット
	}
	return continues(last, next) && !p.behind.unit(s[end:]) && !(end-at > len("市") && p.behind.part(s[end:]))
}

// ofOffice tells whether a stem with an office behind its ending is an office's
// own name (教育庁高校教育課, 鳴瀬県病院経営課).
func ofOffice(stem, ending string) bool {
	last, _ := jtext.LastRune(ending)
	return isOffice.MatchString(stem) || inOffice.MatchString(stem) && jtext.HasRune("院館園", last)
}

// fitsEnding tells whether a stem makes a name with an ending that is a part of
// many other words.
func fitsEnding(stem, ending string, next rune) bool {
	switch ending {
	case "社":
		return foreignWord.MatchString(stem) && !jtext.HasRune("長員", next)
	case "整形外科", "内科", "産婦人科", "耳鼻科", "眼科", "皮膚科", "小児科", "耳鼻咽喉科":
		return !hasDepartments.MatchString(stem)
	case "学院":
		return !strings.HasSuffix(stem, "大") // of 大学院, which is an ending itself
	case "軍":
		return !anyArmy.MatchString(stem)
	case "省", "庁":
		if jtext.Length(stem) < 2 || strings.HasSuffix(stem, "官公") || strings.HasSuffix(stem, "県") {
			return false
		}
	}
	if first, _ := utf8.DecodeRuneInString(ending); strings.HasSuffix(stem, "製") && inKatakana(first) {
		return false // 他社製ソフトウェア
	}
	letter := len(stem) == 1 && isLatin(stem[0]) // A病院 hides one
	return !letter && (jtext.Length(ending) > 1 || placeName(stem, next))
}

// hasDepartments matches what is before a department of its own: 鳴瀬病院眼科.
var hasDepartments = rule.MustPattern(`(病院|大学|医大|センター|学部|附属|付属|医院|[当本同]院|学校|診療所)\p{Han}{0,2}$`)

// anyArmy matches what makes no name of an army: 将軍, 従軍, 一軍.
var anyArmy = rule.MustPattern(`[将従援一二三両大敵友官同]$`)

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
	last, _ := jtext.LastRune(before)
	return ok && (before == "" || jtext.HasRune("、。\n「 と", last))
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
