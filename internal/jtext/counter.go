package jtext

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo"
)

// counter is a word that follows a number and says what is counted.
type counter struct {
	word  string
	unit  jikenbo.Unit
	not   string // characters after it with which it is another word: 個人, 本社
	noun  bool   // a noun that also stands alone: 団体, 端末
	time  bool   // a measure of time, an ordinal: nothing is counted
	loose bool   // counts anything, so that a noun beside it says what: 件, 個
	one   bool   // may follow a single kanji digit: 一名, but not 一次
	apart bool   // only behind の: 三億の顧客データ
}

// counterRows are the counters, a row for those of one nature: unit, flags
// (n noun, t time, l loose, 1 one, a apart) and words, each with the characters that
// must not follow it.
var counterRows = []struct {
	unit  jikenbo.Unit
	flags string
	words string
}{
	{"people", "1", "名様 名/前簿称刺義古所誉寄乗宛札目 人様 人/物間材員数気事権口格生体類文的為工命件選形道民質家柄称前目"},
	{"people", "", "先/生端頭発日月週行着制進述輩代祖例手方々取程ほど物立払 方/法面式針向言眼策程角々位 者/数 例/年外示文会え規題大証目 様"},
	{"people", "n", "児童 生徒 学生 患者 会員 職員 社員 従業員 利用者 ユーザー ユーザ 被保険者 受給者 保護者 症例"},
	{"records", "1l", "件/名数目"},
	{"records", "1", "世帯 組/織合み成版員閣立曲長目 口座/情番名振 回線"},
	{"records", "", "口/座頭調コ述径腔実惜外 戸/籍別建締外惑 軒/目"},
	{"records", "n", "レコード 契約 家庭 家族 通話 案件"},
	{"records", "na", "ユーザーデータ ユーザー情報 顧客データ 顧客情報 会員データ 会員情報 利用者データ 利用者情報 個人データ 個人情報 患者情報 従業員情報"},
	{"accounts", "na", "アカウント情報"},
	{"people", "na", "個人"},
	{"messages", "1", "通/信知常報話りじ帳学行貨過達販勤訳称院所用例念路算夜運関商うえ目"},
	{"addresses", "n", "メールアドレス メアド アドレス"},
	{"accounts", "n", "アカウント ID"},
	{"organizations", "1", "社/員長労内会団外屋名宅説是交債保協印史告目 校/内長則正舎歌庭区外閲務門了目 店舗 団体"},
	{"organizations", "", "店/舗員長頭内名主番先目 園/児長内芸遊"},
	{"organizations", "n", "事業所 事業者 法人 学校 自治体 機関 企業 会社 病院 医療機関 施設 大学 組織 教育機関 金融機関 研究機関 加盟店 代理店 組合 支店 都道府県 都府県 府県 省庁 市町村 市区町村 小学校 中学校 高校 高等学校 保育所 幼稚園"},
	{"devices", "1", "台/帳風湾数車詞所本形紙頭場座目"},
	{"devices", "n", "端末 サーバー サーバ"},
	{"files", "1", "冊/子目 枚/挙数岩目 箱/根"},
	{"files", "", "部/署門分屋品長数隊活構会員局材課族落首位下外内目 束/縛 袋"},
	{"files", "n", "ファイル フォルダ フォルダー"},
	{"", "1l", "個/人別数々体性室展所 つ/いくまりなけかぶづ 本/人社件部店校日来文書体当市県学院年月庁所町村区音質物格番業気館籍題心堂誌屋源国銀州松木"},
	{"", "l", "点/検数在字灯火滅呼滴差線 セット"},
	{"", "1", "円/滑周形陣高安 か国 カ国 ヶ国 回/答復収避数転帰路目訓想送覧報り か所 カ所 ヶ所 ヵ所 ケ所 箇所 個所 種類 倍 割/引合り当増安高込愛烹"},
	{"", "", "ポイント % パーセント GB MB TB KB ドル ユーロ 行/政動為使員方事楽 ページ 頁 項目 品目 便/利箋 席 問/題合い 基/本準盤金礎 票"},
	{"", "1t", "年間 年 か月 カ月 ヶ月 ヵ月 ケ月 箇月 月 週間 日間 日 時間 泊 歳/入出 年度"},
	{"", "t", "週/刊末 時 分間 分 秒間 秒 才/能 代/表理わ替金償行用 世紀 度/々 級 階/段層 丁目 番/号地組 号 条 項 章 節/約度 次 段階 位/置 限/定り 期 世代 話 巻 営業日 者択 者面"},
}

// counters holds the counters by their first character, the longest first.
var counters = makeCounters()

func makeCounters() map[rune][]counter {
	m := make(map[rune][]counter)
	for _, row := range counterRows {
		for _, field := range strings.Fields(row.words) {
			word, not, _ := strings.Cut(field, "/")
			first, _ := utf8.DecodeRuneInString(word)
			m[first] = append(m[first], counter{word: word, unit: row.unit, not: not,
				noun: strings.Contains(row.flags, "n"), time: strings.Contains(row.flags, "t"),
				loose: strings.Contains(row.flags, "l"), one: strings.Contains(row.flags, "1"), apart: strings.Contains(row.flags, "a")})
		}
	}
	for _, list := range m {
		sort.SliceStable(list, func(i, j int) bool { return len(list[i].word) > len(list[j].word) })
	}
	return m
}

// counterAt is the counter at i, after at most one space, and its end; nil if
// there is none.
func counterAt(s string, i int) (*counter, int) {
	if i < len(s) && s[i] == ' ' {
		i++
	}
	list := counters[runeAt(s, i)]
	for k := range list {
		c := &list[k]
		if !hasAt(s, i, c.word) {
			continue
		}
		if end := i + len(c.word); c.stands(s, end) {
			return c, end
		}
		return nil, i
	}
	return nil, i
}

// stands tells whether the counter that ends at end is not the beginning of a
// longer word.
func (c *counter) stands(s string, end int) bool {
	next := runeAt(s, end)
	if c.word == "ID" {
		return next >= utf8.RuneSelf || next == 0 || !isAlnum(byte(next))
	}
	if c.noun {
		return !ideographOrKatakana(next) || HasRune("分以未超余強弱程前近", next)
	}
	return next == 0 || !HasRune(c.not, next)
}

// ideographOrKatakana tells whether a noun may go on with r.
func ideographOrKatakana(r rune) bool {
	return r >= 0x4E00 && r <= 0x9FFF || r >= 'ァ' && r <= 'ヺ' || r == 'ー' || r == '々'
}

// countable tells whether what stands at i counts: a counter, or a unit of
// time. After a single kanji digit only some counters do.
func countable(s string, i int) bool {
	c, _ := counterAt(s, i)
	return c != nil && !c.apart
}

// countableOne is countable for a single kanji digit before i.
func countableOne(s string, i int) bool {
	c, _ := counterAt(s, i)
	return c != nil && c.one
}
