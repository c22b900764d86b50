package jtext

import (
	"strings"
	"unicode/utf8"
)

// kangxi holds the ideographs of the radicals U+2F00 to U+2FD5 in their order,
// as Japanese writes them (戸 青 黄 黒 where NFKC has 戶 靑 黃 黑).
const kangxi = "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴" +
	"廾弋弓彐彡彳心戈戸手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿" +
	"目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵" +
	"邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黄黍黒黹黽鼎鼓鼠鼻齊齒龍龜龠"

// supplement holds those of the CJK Radicals Supplement, U+2E80 to U+2EF3. PDF
// files of Japanese bodies have ⺠ for 民 and ⻑ for 長; NFKC knows two of them.
// 〓 stands where no character is assigned.
const supplement = "冫厂乛乚乙亻冂几刀刂卜㔾小小兀尣尢尢巳幺彑彐忄㣺扌攵〓旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻竹糸糸罓罒网网网" +
	"羊羊羊耂肀聿月臼艹艹艹虎衤覀西見角角言貝足車辶辶辶阝金長長長門阜阝雨青韋頁風飛食食食食首馬骨鬼魚鳥鹵麦黄黽斉" +
	"斉歯歯竜竜龜亀亀"

// bracketed holds what U+322A to U+3243 have in brackets. The numbers before
// them, ㈠ to ㈩, are list marks and stay.
const bracketed = "月火水木金土日株有社名特財祝労代呼学監企資協祭休自至"

// wordMarks holds the characters that stand for a word.
const wordMarks = "㍿株式会社 ㋿令和 ㍻平成 ㍼昭和 ㍽大正 ㍾明治 ℡TEL №No ㏍K.K."

// alikeRows holds rows of characters that are written for the first of each.
const alikeRows = "―—─ ~〜∼ [〔 ]〕"

// substitutes is what becomes of the characters of classListed.
var substitutes = makeSubstitutes()

func makeSubstitutes() map[rune]string {
	m := map[rune]string{}
	inOrder(m, '⼀', kangxi)
	inOrder(m, '⺀', supplement)
	delete(m, 0x2E9A)
	r := '㈪'
	for _, in := range bracketed {
		m[r] = "(" + string(in) + ")"
		r++
	}
	for _, word := range strings.Fields(wordMarks) {
		r, n := utf8.DecodeRuneInString(word)
		m[r] = word[n:]
	}
	for _, row := range strings.Fields(alikeRows) {
		to, n := utf8.DecodeRuneInString(row)
		for _, r := range row[n:] {
			m[r] = string(to)
		}
	}
	return m
}

// inOrder maps the characters from first on to those of a list.
func inOrder(m map[rune]string, first rune, list string) {
	for _, to := range list {
		m[first] = string(to)
		first++
	}
}

// classes is the class of every character of the BMP.
var classes = makeClasses()

func makeClasses() *[1 << 16]class {
	t := new([1 << 16]class)
	for _, s := range classRanges {
		for r := s.first; r <= s.last; r++ {
			t[r] = s.class
		}
	}
	for r := range substitutes {
		t[r] = classListed
	}
	return t
}

// classRanges gives the classes by range; a later range wins.
var classRanges = []struct {
	first, last rune
	class       class
}{
	{'\t', '\t', classWideSpace},
	{'*', '*', classStar},
	{',', ',', classNarrowComma},
	{'-', '-', classHyphen},
	{'.', '.', classNarrowPeriod},
	{'\v', '\v', classSpace},
	{'\f', '\f', classDropped}, // page break
	{'\r', '\r', classLineEnd},
	{0x85, 0x85, classLineEnd},
	{0xA0, 0xA0, classSpace},
	{0xAD, 0xAD, classDropped}, // soft hyphen
	{0x1680, 0x1680, classSpace},
	{0x180E, 0x180E, classDropped},
	{0x2000, 0x200A, classSpace}, // en space ... hair space
	{0x2003, 0x2003, classWideSpace},
	{0x200B, 0x200F, classDropped}, // zero width, direction marks
	{0x2010, 0x2013, classHyphen},
	{0x2028, 0x2029, classLineEnd},
	{0x202A, 0x202E, classDropped},
	{0x202F, 0x202F, classSpace},
	{0x205F, 0x205F, classSpace},
	{0x2060, 0x2069, classDropped},
	{0x2212, 0x2212, classHyphen},
	{0x3000, 0x3000, classWideSpace},
	{0x3099, 0x309A, classSoundMark},
	{0xF900, 0xFAFF, classCompat},
	{0xFE00, 0xFE0F, classDropped}, // variation selectors
	{0xFEFF, 0xFEFF, classDropped}, // byte order mark
	{'！', '～', classWide},
	{0xFE63, 0xFE63, classHyphen},
	{'－', '－', classHyphen},
	{'，', '，', classComma},
	{'．', '．', classPeriod},
	{'｡', 'ﾟ', classHalfKana},
	{0xFFFD, 0xFFFD, classBroken},
}
