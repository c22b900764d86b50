package jtext

// kanjiStands tells whether the kanji numeral s[start:end] is a number and not
// a part of an ordinary word such as 一部, 三重県 or 五十嵐.
func kanjiStands(s string, start, end int, n *numeral) bool {
	before := runeBefore(s, start)
	if n.vague && hasAt(s, start, "数") {
		return !HasRune(countedNouns, before) && (n.units > 0 || countable(s, end))
	}
	if before == '何' || notNumeral(s, start) || hasAt(s, end, "銀行") {
		return false
	}
	if n.units == 0 && n.figures.high == 0 {
		return false
	}
	if Length(s[start:end]) == 1 {
		return singleStands(s, start, end, before)
	}
	if n.units == 0 && n.runes == 2 {
		return countable(s, end) || before == '第' && ordinal(s, end) || alone(s, end) && !ideographOrKatakana(before)
	}
	return true
}

// countedNouns are the first characters of words in 数: 人数, 件数, 総数.
const countedNouns = "人件回個社台点口軒戸総多少半複額係乱枚実端整対関奇偶変分指名日年月票本通者校倍度店過無素有因手画字行"

// singleStands tells whether a single kanji digit counts something: 一名, but
// not 唯一名 or 一名称.
func singleStands(s string, start, end int, before rune) bool {
	if before == '第' {
		return ordinal(s, end)
	}
	if HasRune("同唯統万単均随専択逐画無不純朝世界何", before) && before != 0 {
		return false
	}
	if HasRune("参參拾伍漆佰", runeAt(s, start)) {
		return false
	}
	return countableOne(s, end) || !ideographOrKatakana(before) && alone(s, end)
}

// alone tells whether what follows at i leaves a kanji digit before it on its
// own: 一を聞いて十を知る.
func alone(s string, i int) bool {
	r := runeAt(s, i)
	return r == 0 || r == 'を' || r == '、' && kanjiDigit(runeAt(s, i+3)) >= 0
}

// notNumerals are words that begin like a numeral.
var notNumerals = []string{
	"一人一人", "一人ひとり", "一人親", "一人暮らし", "一人娘", "一人息子", "一人っ子", "一人旅", "一人芝居", "千月", "一人称", "一人前", "一件一件", "一つ一つ", "一つひとつ", "一個人", "一部",
	"一方", "一回り", "一通り", "一本化", "一点張", "一例", "一組織", "一枚岩", "一口に", "一台帳", "一日中",
	"二本松", "二人三脚", "三本松", "三日月", "三社祭", "三十三間", "三位一体", "四十万町", "四万十", "四日市", "五日市", "五十嵐",
	"五十鈴", "五十音", "五百旗頭", "五百蔵", "六本木", "六ヶ所村", "六ケ所村", "七五三", "七転八", "七日町", "八日市", "八百屋", "八百長", "八百津", "八百万の", "八千代", "八十八夜",
	"九十九里", "十日町", "十和田", "十分", "十勝", "十八番", "十人十色", "千代田", "千歳", "千一夜", "百人一首", "百舌鳥", "三ヶ日", "千日前", "三三五五", "五月雨",
	"千歳市", "八百比丘", "十六夜", "十二単", "十二支", "十二分に", "二百三高地", "一期一会", "千件万別", "百万遍", "百万石", "万一", "二十日大根", "三年坂", "千人針", "千人塚",
}

// notNumeral tells whether one of these words starts at i.
func notNumeral(s string, i int) bool {
	for _, w := range notNumerals {
		if hasAt(s, i, w) {
			return true
		}
	}
	return false
}

// ordinal tells whether a word that takes 第 stands at i.
func ordinal(s string, i int) bool {
	switch runeAt(s, i) {
	case '報', '条', '項', '号', '回', '章', '節', '版', '期', '位', '部', '弾', '四', '段', '類', '種':
		return !hasAt(s, i, "種郵") && !hasAt(s, i, "部隊")
	}
	return false
}
