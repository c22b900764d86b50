package link

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
)

var (
	// genericSystem are names of systems that many have.
	genericSystem = regexp.MustCompile(`^.{0,1}$|^\p{Han}{0,3}(の?(サイト|ウェブサイト|webサイト|ホームページ|フォーム|システム|サーバー?|サービス|メール|メールサーバー?|ネットワーク|アプリ|ページ|ショップ|オンラインショップ|通販サイト|クラウド|データベース|ツール|ソフト|会員サイト|ecサイト))$`)
	// mask are names that hide who it is; 「A社」 hides too well to compare.
	mask = regexp.MustCompile(`(?:^|[^A-Za-z])([A-Z]{2,3})社`)
	// work is what is given out: the noun before such words.
	work = regexp.MustCompile(`([\p{Han}\p{Katakana}ー]{2,20}?)(?:業務|事務|作業)?(?:\([^()]{0,20}\))?」?(?:など|等|の一部)?[のを]?(?:外部)?(?:再?委託|受託|運営|保守|代行|請け負)`)
	// anyWork is said of every contractor.
	anyWork = regexp.MustCompile(`^(業務|事務|作業|一部|全部|外部|運営|管理|保守|当社|弊社|本県|本市|当市|情報|個人情報|データ|システム|サービス|サイト|ホームページ|事業|処理|運用|運用保守|再|同社|同|委託|受託)$`)
	// announced follows the date of an earlier notice.
	announced = regexp.MustCompile(`^(付け?|に|、|の|日付)?[^。\n]{0,40}?(公表|発表|お知らせ|公開|掲載|ご報告|第[一1]報|初報|リリース)`)
	// notice is a quoted title of an earlier notice.
	notice = regexp.MustCompile(`(について|に関する.*|お知らせ|お詫び|おわび|ご?報告|の件|第.{1,2}報\)?)$`)
	// toldToOthers is a report to authorities, which is no notice.
	toldToOthers = regexp.MustCompile(`(委員会|警察|省|庁|監督官庁|当局)(及び[^。]{0,12})?[へに](も)?[^。]{0,8}報告`)
)

// maskIn is the masked name in a text: SC of 「SC社」.
func maskIn(text string) string {
	if m := mask.FindStringSubmatch(text); m != nil {
		return m[1]
	}
	return ""
}

// workIn lists what a text says to be given out to others.
func workIn(text string) []string {
	var out []string
	for _, m := range work.FindAllStringSubmatch(text, maxWork) {
		if noun := strings.TrimSuffix(m[1], "業務"); !anyWork.MatchString(noun) {
			out = appendNew(out, noun)
		}
	}
	return out
}

// maxWork and maxDays bound what one account can say.
const (
	maxWork = 20
	maxDays = 40
)

// citations reads what the account says of earlier notices, and the days it
// names.
func (t *Traits) citations(text string, d *jikenbo.Document) {
	t.Title = titleOf(text, d.Title)
	anchor := t.Told
	for _, m := range jtext.Resolve(jtext.Dates(text), anchor) {
		if m.Value.Precision() != 3 {
			continue
		}
		if len(t.Days) < maxDays {
			t.Days = appendNew(t.Days, m.Value)
		}
		if t.cites(m.Value, text[m.End:]) {
			t.CitedDates = appendNew(t.CitedDates, m.Value)
		}
	}
	slices.Sort(t.Days)
	t.CitedTitles = citedTitles(text, t.Title)
}

// cites tells whether a day with these words behind it is that of an earlier
// notice.
func (t *Traits) cites(day jikenbo.Date, after string) bool {
	if day == t.Disclosed {
		return false
	}
	words := announced.FindString(after[:min(len(after), 200)])
	return words != "" && !toldToOthers.MatchString(after[:min(len(after), len(words)+30)])
}

// citedTitles are the quoted titles of notices other than the account's own.
func citedTitles(text, own string) []string {
	var out []string
	for rest := text; ; {
		i := strings.IndexAny(rest, "「『")
		if i < 0 {
			return out
		}
		rest = rest[i+len("「"):]
		end := strings.IndexAny(rest, "」』\n")
		if end < 0 {
			return out
		}
		if key := titleKey(rest[:end]); notice.MatchString(rest[:end]) && utf8.RuneCountInString(key) >= minTitle && !strings.Contains(own, key) {
			out = appendNew(out, key)
		}
	}
}

// minTitle is how many characters a title needs to tell notices apart, maxTitle
// how many a line may have to be one.
const (
	minTitle = 10
	maxTitle = 100
)

// titleOf is the account's heading, or the document's title where it has none.
func titleOf(text, title string) string {
	first, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	if utf8.RuneCountInString(first) <= maxTitle && !strings.HasSuffix(first, "。") {
		return titleKey(first)
	}
	return titleKey(jtext.Fold(title).Folded)
}

// titleKey is a title for comparing.
func titleKey(s string) string { return string(bareText(s)) }
