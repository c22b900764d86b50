package jtext

// dayFirst reads a bare day, which ends at i: 26日.
func (sc *dateScanner) dayFirst(m DateMark, n dateNumber, i int) (DateMark, int) {
	if r, end := sc.ago(m, n); r.End > 0 {
		return r, end
	}
	if n.value < 1 || n.value > 31 || n.count > 3 || !n.kanji && n.count > 2 || !sc.bareDay(m.Start, n, i) {
		return none(i)
	}
	m.Day = n.value
	return sc.finish(m, i)
}

// bareDay tells whether a day without a month is a day and not a span of days
// or the beginning of another word (3日間, 2日時, 四日市).
func (sc *dateScanner) bareDay(start int, n dateNumber, i int) bool {
	s := sc.s
	switch {
	case endsWithAny(s, start, notBefore), startsWithAny(s, i, notDay) && !hasAt(s, i, "分か"), kanjiDigit(runeBefore(s, start)) >= 0:
		return false
	case n.kanji && startsWithAny(s, i, notKanjiDay), n.value == 1 && !firstDay(s, i):
		return false
	case start-sc.open <= len("、"):
		return true
	}
	return !listedBefore(s, start) && !spanOfDays(s, i)
}

// firstDay tells whether 1日 that ends at i is the first of a month, not one day.
func firstDay(s string, i int) bool {
	if startsWithAny(s, i, notFirst) && !startsWithAny(s, i, firstOf) {
		return false
	}
	if _, w := digitAt(s, i); w > 0 {
		c, _ := hourAt(s, i, 0)
		return c.Set
	}
	return true
}

// listedBefore tells whether the number at i is the second of 2、3日.
func listedBefore(s string, i int) bool {
	for _, mark := range [...]string{"、", "・", "~", "-"} {
		if j := i - len(mark); j > 0 && hasAt(s, j, mark) && isDigit(s[j-1]) {
			return true
		}
	}
	return false
}

// spanOfDays tells whether what follows makes it 3日から5日程度.
func spanOfDays(s string, i int) bool {
	for _, mark := range [...]string{"から", "~", "ないし"} {
		if !hasAt(s, i, mark) {
			continue
		}
		n := numberIn(s, i+len(mark))
		if end := unitAfterNumber(s, n.end, "日"); end > n.end && n.value < 15 {
			return startsWithAny(s, end, notDay)
		}
	}
	return false
}

// notDay are the words after a bare day with which it is something else.
var notDay = []string{"間", "後", "以内", "目", "分", "ほど", "程", "余", "ぶり", "連続", "ごと", "毎", "おき", "当", "あたり", "平均", "につき", "弱", "強", "数",
	"本", "時", "付の記", "常", "頃より", "頃から", "頃の", "ごろより", "ごろから", "曜", "報", "記", "給", "没", "夜を", "々", "用", "経", "立", "産", "銀", "刊",
	"光", "系", "米", "を超", "超", "半", "未満", "以上", "かけ", "かか", "に1回", "に1度", "に一回", "に一度", "たった", "経過", "程度", "前後", "が経", "限定", "齢", "酔"}

// notKanjiDay are those after kanji digits.
var notKanjiDay = []string{"市", "町", "月", "坊主", "酔", "大根", "千秋", "市場"}

// notFirst are those after 一日 and 1日, which then mean one day.
var notFirst = []string{"も", "で", "中", "の", "一", "に1", "に一", "に数", "だけ", "休", "を通", "がかり"}

// firstOf are words with の after 1日 that make it the first of a month.
var firstOf = []string{"の点検", "の確認", "の朝", "の夜", "の夕", "の午", "の昼", "の深夜", "の未明", "の早朝", "の会見", "の記者会見", "の定例", "の発表", "の授業",
	"の会議", "の引き継ぎ", "の引継ぎ", "の棚卸", "の監査", "の検査", "の巡回", "の営業", "の開店", "の閉店", "の更新", "の改修", "の作業", "の窓口", "の始業", "の送信", "の配信"}

// agoUnits are the units of 3日前 and 2か月後, with their days or months.
var agoUnits = []struct {
	word  string
	of    Part
	times int
}{
	{"日", PartDay, 1}, {"週間", PartDay, 7}, {"か月", PartMonth, 1}, {"カ月", PartMonth, 1}, {"ヶ月", PartMonth, 1}, {"ヵ月", PartMonth, 1},
	{"ケ月", PartMonth, 1}, {"箇月", PartMonth, 1}, {"年", PartYear, 1},
}

// ago reads 3日前, 2か月後 and 5年前 whose number is n.
func (sc *dateScanner) ago(m DateMark, n dateNumber) (DateMark, int) {
	s, j := sc.s, skipSpace(sc.s, n.end)
	for _, u := range agoUnits {
		if !hasAt(s, j, u.word) {
			continue
		}
		end := agoEnd(s, j+len(u.word))
		shift := n.value * u.times
		switch {
		case shift > 9999 || n.count > 4:
			return none(n.end)
		case hasAt(s, end, "前") && !hasAt(s, end, "前後") && !hasAt(s, end, "前半"):
			m.Relative, end = Relative{BaseAnchor, -shift, u.of}, end+len("前")
		case hasAt(s, end, "後") && !hasAt(s, end, "後半"):
			m.Relative, end = Relative{BaseText, shift, u.of}, end+len("後")
		default:
			return none(n.end)
		}
		return sc.finish(m, end)
	}
	return none(n.end)
}

// agoEnd steps over ほど and the like between unit and 前.
func agoEnd(s string, i int) int {
	for _, w := range [...]string{"ほど", "くらい", "ぐらい", "ばかり", "近く", "余り"} {
		if hasAt(s, i, w) {
			return i + len(w)
		}
	}
	return i
}

// apostrophe reads ’24/5/10 and ’24年5月.
func (sc *dateScanner) apostrophe(i, after int) (DateMark, int) {
	s := sc.s
	n := figuresIn(s, after)
	if n.count != 2 || i > 0 && isAlnum(s[i-1]) {
		return none(after)
	}
	m := DateMark{Start: i, Year: century(n.value), Short: true}
	if end := unitAfterNumber(s, n.end, "年"); end > n.end {
		return sc.afterYear(m, end)
	}
	return sc.parts(m, n.end)
}
