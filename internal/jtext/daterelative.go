package jtext

import (
	"unicode/utf8"
)

// relativeWord is a word for a day, month or year that depends on another.
type relativeWord struct {
	word   string
	rel    Relative
	before string // characters before it with which it is another word
	after  string // characters after it with which it is another word
	kana   bool   // in kana, and so only between other characters
}

// relativeList are the relative words.
var relativeList = []relativeWord{
	{word: "同日", rel: Relative{BaseText, 0, PartDay}, before: "共合協混", after: "本程"},
	{word: "同じ日", rel: Relative{BaseText, 0, PartDay}, after: "程付"},
	{word: "同月", rel: Relative{BaseText, 0, PartMonth}, before: "共合協", after: "齢比"},
	{word: "同年", rel: Relative{BaseText, 0, PartYear}, after: "代齢配輩"},
	{word: "翌々日", rel: Relative{BaseText, 2, PartDay}},
	{word: "翌日", rel: Relative{BaseText, 1, PartDay}, after: "本"},
	{word: "翌朝", rel: Relative{BaseText, 1, PartDay}},
	{word: "翌晩", rel: Relative{BaseText, 1, PartDay}},
	{word: "翌夕", rel: Relative{BaseText, 1, PartDay}},
	{word: "同じ晩", rel: Relative{BaseText, 0, PartDay}},
	{word: "同じ夜", rel: Relative{BaseText, 0, PartDay}},
	{word: "同夜", rel: Relative{BaseText, 0, PartDay}},
	{word: "同夕", rel: Relative{BaseText, 0, PartDay}},
	{word: "同朝", rel: Relative{BaseText, 0, PartDay}},
	{word: "その日", rel: Relative{BaseText, 0, PartDay}, after: "付頃程"},
	{word: "前夜", rel: Relative{BaseText, -1, PartDay}, before: "事午以直"},
	{word: "前夕", rel: Relative{BaseText, -1, PartDay}, before: "事午以直"},
	{word: "前晩", rel: Relative{BaseText, -1, PartDay}, before: "事午以直"},
	{word: "翌月", rel: Relative{BaseText, 1, PartMonth}},
	{word: "翌年", rel: Relative{BaseText, 1, PartYear}},
	{word: "前々日", rel: Relative{BaseText, -2, PartDay}},
	{word: "前日", rel: Relative{BaseText, -1, PartDay}, before: "事午以直", after: "本程比"},
	{word: "前月", rel: Relative{BaseText, -1, PartMonth}, before: "以直", after: "比同"},
	{word: "前年", rel: Relative{BaseText, -1, PartYear}, before: "以直生", after: "比同"},
	{word: "当日", rel: Relative{BaseText, 0, PartDay}, before: "担該相本弁手適妥充", after: "本程券"},
	{word: "当月", rel: Relative{BaseText, 0, PartMonth}, before: "担該相本弁手適妥充"},
	{word: "当年", rel: Relative{BaseText, 0, PartYear}, before: "担該相本弁手適妥充"},
	{word: "本日", rel: Relative{BaseAnchor, 0, PartDay}, before: "日基資見標謄写", after: "本程"},
	{word: "本月", rel: Relative{BaseAnchor, 0, PartMonth}, before: "日基資見標謄写"},
	{word: "本年", rel: Relative{BaseAnchor, 0, PartYear}, before: "日基資見標謄写"},
	{word: "今日", rel: Relative{BaseAnchor, 0, PartDay}, before: "昨", after: "本的性"},
	{word: "今朝", rel: Relative{BaseAnchor, 0, PartDay}},
	{word: "今夜", rel: Relative{BaseAnchor, 0, PartDay}},
	{word: "今晩", rel: Relative{BaseAnchor, 0, PartDay}},
	{word: "今月", rel: Relative{BaseAnchor, 0, PartMonth}},
	{word: "今年", rel: Relative{BaseAnchor, 0, PartYear}, before: "昨", after: "賀"},
	{word: "昨日", rel: Relative{BaseAnchor, -1, PartDay}, before: "一"},
	{word: "昨夜", rel: Relative{BaseAnchor, -1, PartDay}, before: "一"},
	{word: "昨晩", rel: Relative{BaseAnchor, -1, PartDay}, before: "一"},
	{word: "昨年", rel: Relative{BaseAnchor, -1, PartYear}, before: "一", after: "比同"},
	{word: "昨月", rel: Relative{BaseAnchor, -1, PartMonth}},
	{word: "一昨々日", rel: Relative{BaseAnchor, -3, PartDay}},
	{word: "一昨日", rel: Relative{BaseAnchor, -2, PartDay}},
	{word: "一昨年", rel: Relative{BaseAnchor, -2, PartYear}},
	{word: "去年", rel: Relative{BaseAnchor, -1, PartYear}, before: "過死除消"},
	{word: "先々月", rel: Relative{BaseAnchor, -2, PartMonth}},
	{word: "先月", rel: Relative{BaseAnchor, -1, PartMonth}, before: "託務引出宛得送", after: "次例額"},
	{word: "再来月", rel: Relative{BaseAnchor, 2, PartMonth}},
	{word: "再来年", rel: Relative{BaseAnchor, 2, PartYear}},
	{word: "来月", rel: Relative{BaseAnchor, 1, PartMonth}, before: "将従本元以古近由"},
	{word: "来年", rel: Relative{BaseAnchor, 1, PartYear}, before: "将従本元以古近由"},
	{word: "明後日", rel: Relative{BaseAnchor, 2, PartDay}},
	{word: "明日", rel: Relative{BaseAnchor, 1, PartDay}, before: "説証発判表声不文透解釈", after: "香"},
	{word: "明年", rel: Relative{BaseAnchor, 1, PartYear}, before: "説証発判表声不文透解釈"},
	{word: "おととい", rel: Relative{BaseAnchor, -2, PartDay}},
	{word: "おととし", rel: Relative{BaseAnchor, -2, PartYear}},
	{word: "あさって", rel: Relative{BaseAnchor, 2, PartDay}},
	{word: "きのう", rel: Relative{BaseAnchor, -1, PartDay}, kana: true},
	{word: "きょう", rel: Relative{BaseAnchor, 0, PartDay}, kana: true},
	{word: "あす", rel: Relative{BaseAnchor, 1, PartDay}, kana: true},
	{word: "あした", rel: Relative{BaseAnchor, 1, PartDay}, kana: true},
	{word: "半年前", rel: Relative{BaseAnchor, -6, PartMonth}},
	{word: "半年後", rel: Relative{BaseText, 6, PartMonth}},
	{word: "一昨昨日", rel: Relative{BaseAnchor, -3, PartDay}},
}

// relativeWords holds them by their first character.
var relativeWords = makeRelativeWords()

func makeRelativeWords() map[rune][]relativeWord {
	m := make(map[rune][]relativeWord)
	for _, w := range relativeList {
		first, _ := utf8.DecodeRuneInString(w.word)
		m[first] = append(m[first], w)
	}
	return m
}

// relative reads a date that starts with a relative word at i, and the month
// and day after it: 同日, 同月30日, 昨年12月, 翌20日. It ends at i if none is there.
func (sc *dateScanner) relative(i int, first rune) (DateMark, int) {
	list := relativeWords[first]
	for k := range list {
		if w := &list[k]; hasAt(sc.s, i, w.word) {
			end := i + len(w.word)
			if !w.stands(sc.s, i, end) {
				return none(end)
			}
			return sc.afterRelative(DateMark{Start: i, Relative: w.rel}, end)
		}
	}
	return sc.sameOrNext(i)
}

// stands tells whether the word is not a piece of another.
func (w *relativeWord) stands(s string, start, end int) bool {
	before, after := runeBefore(s, start), runeAt(s, end)
	if w.kana {
		if HasRune("はがもで", before) && (w.word == "きょう" || w.word == "きのう") && !isHiragana(after) {
			return true // 県はきょう会見した
		}
		return !isHiragana(before) && (!isHiragana(after) || HasRune("はにのもまか", after))
	}
	return !HasRune(w.before, orSpace(before)) && !HasRune(w.after, orSpace(after))
}

func isHiragana(r rune) bool { return r >= 'ぁ' && r <= 'ん' }

// afterRelative reads what follows a relative word that ends at i.
func (sc *dateScanner) afterRelative(m DateMark, i int) (DateMark, int) {
	m.End = i
	switch m.Relative.Of {
	case PartYear:
		return sc.afterYear(m, i)
	case PartMonth:
		return sc.afterMonth(m, i)
	}
	return sc.finish(m, i)
}

// sameOrNext reads 翌20日 and 同26日, 同8月.
func (sc *dateScanner) sameOrNext(i int) (DateMark, int) {
	s := sc.s
	m := DateMark{Start: i}
	switch {
	case hasAt(s, i, "翌"):
		m.Relative = Relative{BaseText, 1, PartDay}
	case hasAt(s, i, "同"):
		m.Relative = Relative{BaseText, 0, PartMonth}
	default:
		return none(i)
	}
	n := numberIn(s, i+len("同"))
	if n.count == 0 || n.count > 3 {
		return none(i)
	}
	if end := unitAfterNumber(s, n.end, "日"); end > n.end && n.value >= 1 && n.value <= 31 && !startsWithAny(s, end, notDay) {
		m.Day = n.value
		return sc.finish(m, end)
	}
	if end := unitAfterNumber(s, n.end, "月"); end > n.end && n.value >= 1 && n.value <= 12 {
		m.Relative.Of = PartYear
		if m.Relative.Shift == 1 {
			m.Relative.Shift = 0
		}
		m.Month = n.value
		return sc.afterMonth(m, end)
	}
	return none(i)
}
