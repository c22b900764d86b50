package jtext

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
)

// unitNoun is a noun that tells what a loose counter beside it counts.
type unitNoun struct {
	word string
	unit jikenbo.Unit
	not  string // what stands before it and makes it another word
}

// unitNouns are looked for beside 件, 個, 点 and the like, the longer first.
var unitNouns = []unitNoun{
	{"アドレス帳の", jikenbo.UnitAddresses, ""}, {"メールアドレス", jikenbo.UnitAddresses, ""}, {"メアド", jikenbo.UnitAddresses, ""}, {"アドレス", jikenbo.UnitAddresses, "IP"},
	{"メール情報", jikenbo.UnitMessages, ""}, {"メール", jikenbo.UnitMessages, ""},
	{"アドレス情報", jikenbo.UnitAddresses, ""}, {"アカウント情報", jikenbo.UnitAccounts, ""}, {"アカウント", jikenbo.UnitAccounts, ""}, {"ID", jikenbo.UnitAccounts, ""},
	{"ファイル", jikenbo.UnitFiles, ""}, {"パソコン", jikenbo.UnitDevices, ""}, {"PC", jikenbo.UnitDevices, ""}, {"端末", jikenbo.UnitDevices, ""},
	{"サーバー", jikenbo.UnitDevices, ""}, {"サーバ", jikenbo.UnitDevices, ""}, {"USBメモリー", jikenbo.UnitDevices, ""}, {"USBメモリ", jikenbo.UnitDevices, ""},
	{"メモリー", jikenbo.UnitDevices, ""}, {"メモリ", jikenbo.UnitDevices, ""}, {"USB", jikenbo.UnitDevices, ""}, {"スマートフォン", jikenbo.UnitDevices, ""}, {"携帯電話", jikenbo.UnitDevices, ""}, {"タブレット", jikenbo.UnitDevices, ""},
	{"ハードディスク", jikenbo.UnitDevices, ""}, {"HDD", jikenbo.UnitDevices, ""}, {"SDカード", jikenbo.UnitDevices, ""}, {"記録媒体", jikenbo.UnitDevices, ""},
	{"団体", jikenbo.UnitOrganizations, ""}, {"企業", jikenbo.UnitOrganizations, ""}, {"自治体", jikenbo.UnitOrganizations, ""}, {"学校", jikenbo.UnitOrganizations, ""},
	{"事業所", jikenbo.UnitOrganizations, ""}, {"事業者", jikenbo.UnitOrganizations, ""}, {"会社", jikenbo.UnitOrganizations, ""},
}

// paperNouns make 点, 個 and つ count files; 件 keeps counting records.
var paperNouns = []string{"書類", "資料", "カルテ", "名簿", "文書", "写真", "図面", "帳票", "伝票", "答案", "申込書", "申請書", "台帳", "画像", "動画",
	"ファイル", "控え", "写し", "写しなど", "データ", "文書など", "書類など", "資料など", "調書", "音声", "録音", "メモ"}

// setUnit lets the noun beside a loose counter say what is counted.
func (c *Count) setUnit(s string, word *counter, floor int) {
	if !word.loose {
		return
	}
	if unit := unitAfter(s, c.End, word.unit == ""); unit != "" {
		c.Unit = unit
	} else if unit := unitBefore(s[floor:c.Start], word.unit == ""); unit != "" {
		c.Unit = unit
	}
}

// unitAfter is the unit of the noun that の joins at i: 510件のメールアドレス,
// 18件(17人分)のメール, and for a thing (点) 300点の資料.
func unitAfter(s string, i int, thing bool) jikenbo.Unit {
	if i < len(s) && s[i] == '(' {
		if n := strings.IndexByte(s[i:min(len(s), i+60)], ')'); n > 0 {
			i += n + 1
		}
	}
	if !hasAt(s, i, "の") {
		return ""
	}
	i = skipModifier(s, i+len("の"))
	for k := range unitNouns {
		n := &unitNouns[k]
		if hasAt(s, i, n.word) && nounEnds(s, i+len(n.word), n) {
			if n.unit == jikenbo.UnitAddresses && startsWithJoint(s[i+len(n.word):]) {
				return ""
			}
			return n.unit
		}
	}
	if thing && startsWithPaper(s[i:]) {
		return jikenbo.UnitFiles
	}
	return ""
}

func startsWithPaper(s string) bool {
	return slices.ContainsFunc(paperNouns, func(w string) bool { return strings.HasPrefix(s, w) })
}

// modifiers may stand between の and the noun.
var modifiers = []string{"不審な", "不審", "迷惑", "なりすまし", "電子", "個人の", "個人", "顧客の", "顧客", "お客様の", "会員の", "利用者の",
	"登録", "当該", "フィッシング", "送信済み", "添付", "業務用", "他の", "ノート"}

func skipModifier(s string, i int) int {
	for _, m := range modifiers {
		if hasAt(s, i, m) {
			return i + len(m)
		}
	}
	return i
}

// nounEnds tells whether the noun is not the beginning of another, as in
// メールマガジン.
func nounEnds(s string, i int, n *unitNoun) bool {
	return n.unit == jikenbo.UnitAddresses || !ideographOrKatakana(runeAt(s, i)) && !hasAt(s, i, "(BCC")
}

// joints stand between the items of a list: 氏名とメールアドレス510件 are records,
// of which the address is one item.
var joints = []string{"、", "と", "や", "・", "及び", "および", "並びに", "ならびに"}

func startsWithJoint(s string) bool {
	return slices.ContainsFunc(joints, func(j string) bool { return strings.HasPrefix(s, j) })
}

func endsWithJoint(s string) bool {
	return slices.ContainsFunc(joints, func(j string) bool { return strings.HasSuffix(s, j) })
}

// unitBefore is the unit of the noun at the end of s, after which only a mark
// or a particle may stand: メールアドレス510件, アカウント(713件), メールは約10万件.
func unitBefore(s string, thing bool) jikenbo.Unit {
	s = strings.TrimRight(s, " :(\n")
	for _, particle := range [...]string{"は", "が", "を", "も", "のみ", "だけ"} {
		s = strings.TrimSuffix(s, particle)
	}
	for k := range unitNouns {
		n := &unitNouns[k]
		if strings.HasSuffix(s, n.word) && (n.not == "" || !strings.HasSuffix(s[:len(s)-len(n.word)], n.not)) {
			if n.unit == jikenbo.UnitAddresses && endsWithJoint(s[:len(s)-len(n.word)]) {
				return ""
			}
			return n.unit
		}
	}
	if !thing {
		return ""
	}
	for _, w := range paperNouns {
		if strings.HasSuffix(s, w) {
			return jikenbo.UnitFiles
		}
	}
	return ""
}
