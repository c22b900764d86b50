package jtext

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// spacedLine is a line cut at its spaces; it is kept for its memory.
type spacedLine struct {
	words  []string
	starts []int  // where each word begins in the text
	glued  []bool // whether the space after the word only lays out
	inside bool   // the line goes on with the sentence of the one before
}

// fold takes away the spaces of text[start:end] that only lay out, and leaves
// one of each other run of spaces; readings go too.
func (l *spacedLine) fold(w *rewriter, start, end int) {
	if strings.IndexByte(w.text[start:end], ' ') < 0 {
		dropReadings(w, start, end)
		return
	}
	l.cut(w.text, start, end)
	l.glueNumbers()
	l.glueLetters()
	if len(l.words) > 12 {
		l.glueSpread()
	}
	l.glueLabel(w.text, start, end)
	for i := range len(l.words) - 1 {
		gap := l.starts[i] + len(l.words[i])
		dropReadings(w, l.starts[i], gap)
		if !l.glued[i] {
			gap++
		}
		w.drop(gap, l.starts[i+1])
	}
	dropReadings(w, l.starts[len(l.starts)-1], end)
}

// cut finds the words; text[start:end] neither begins nor ends with a space.
func (l *spacedLine) cut(text string, start, end int) {
	l.words, l.starts, l.glued = l.words[:0], l.starts[:0], l.glued[:0]
	for start < end {
		stop := end
		if n := strings.IndexByte(text[start:end], ' '); n >= 0 {
			stop = start + n
		}
		l.words = append(l.words, text[start:stop])
		l.starts = append(l.starts, start)
		l.glued = append(l.glued, false)
		for start = stop; start < end && text[start] == ' '; start++ {
		}
	}
}

// narrow tells whether a single space follows the word i. A wide one, U+3000
// or several, sets columns apart and joins less.
func (l *spacedLine) narrow(i int) bool { return l.gap(i) == 1 }

// gap is the width of the space after the word i.
func (l *spacedLine) gap(i int) int { return l.starts[i+1] - l.starts[i] - len(l.words[i]) }

// glueNumbers joins numbers to the Japanese around them, 「令和 5 年」, and the
// digits of one number, 「1 2 社」.
func (l *spacedLine) glueNumbers() {
	for i := range len(l.words) - 1 {
		left, right := l.words[i], l.words[i+1]
		switch {
		case i > 0 && l.saysWhen(i) && !l.glued[i-1]:
			l.glued[i] = true
		case endsInNumber(left) && japanese(firstRune(right)):
			l.glued[i] = (l.narrow(i) && !isYear(left) || beginsWithCounter(right)) && !l.numbersItem(i, right)
		case japanese(lastRune(left)) && beginsWithNumber(right):
			l.glued[i] = standsApart(right) && l.evenly(i) || takesNumber(left, right)
		case l.narrow(i) && l.goesOnNumber(i):
			l.glued[i] = true
		}
	}
	for i := 0; i < len(l.words); i++ {
		i = l.glueDigits(i)
	}
}

// isYear tells whether a word is a western year alone, as before a name at the
// foot of a page: 「© 2026 港野市」.
func isYear(word string) bool {
	return len(word) == 4 && digits(word) && (word[:2] == "19" || word[:2] == "20")
}

// evenly tells whether the number that the word i+1 begins with is not set apart
// from the word i by more than from what follows.
func (l *spacedLine) evenly(i int) bool {
	return l.narrow(i) || i+2 < len(l.words) && digits(l.words[i+1]) && l.gap(i) == l.gap(i+1)
}

// goesOnNumber tells whether the word i is 千 or 人 after a number, and what
// follows it belongs to that: 「6 千 件」, 「17 人 分」.
func (l *spacedLine) goesOnNumber(i int) bool {
	left, right := l.words[i], l.words[i+1]
	number := strings.TrimLeft(left, "0123456789,.")
	if !single(number) || number == left && (i == 0 || !l.glued[i-1]) {
		return false
	}
	if strings.Contains("十百千万億", number) {
		return japanese(firstRune(right)) && beginsWithCounter(right)
	}
	return strings.Contains(counterStarts, number) && strings.ContainsRune("分間目以頃", firstRune(right))
}

// standsApart tells whether no Japanese follows the number that a word begins
// with. Where it does, 「について 2023年」, the space before parts phrases.
func standsApart(word string) bool {
	return !japanese(firstRune(strings.TrimLeft(word, "0123456789,.")))
}

// beforeNumber holds what goes with a number after it.
var beforeNumber = regexp.MustCompile(`(?:[約全計第各他]|延べ|のべ|最大|うち|ほか|およそ|少なくとも|令和|平成|昭和|大正|午前|午後)$`)

// datePart holds what the part of a date or time goes on with.
var datePart = regexp.MustCompile(`年 \d{1,2}月|月 \d{1,2}日|日 \d{1,2}時|時 \d{1,2}分`)

// takesNumber tells whether a word goes with the number after it: 「約 30名」,
// 「5月 24日」.
func takesNumber(left, right string) bool {
	if beforeNumber.MatchString(left[max(0, len(left)-len("少なくとも")):]) {
		return true
	}
	return datePart.MatchString(left[len(left)-len("年"):] + " " + right[:min(len(right), len("12月"))])
}

// glueDigits joins the single digits from word i on, also behind the commas of
// thousands, if they end before a counter, and returns the last word looked at.
func (l *spacedLine) glueDigits(i int) int {
	last := i
	for last < len(l.words) && (len(l.words[last]) == 1 && (digits(l.words[last]) || last > i && l.words[last] == ",") || isThousands(l.words[last])) {
		last++
	}
	broken := last == len(l.words) && last-i > 1 && l.words[last-1] == "," // the line ends in the number
	if last-i < 2 || last == len(l.words) && !broken || i > 0 && digits(lastByte(l.words[i-1])) {
		return max(i, last-1)
	}
	if broken || beginsWithCounter(l.words[last]) {
		for k := i; k < last-1; k++ {
			l.glued[k] = l.narrow(k)
		}
	}
	return last - 1
}

// isThousands tells whether a word is the figures before a comma of thousands:
// 「3, 0 8 7 名」.
func isThousands(word string) bool {
	return len(word) >= 2 && len(word) <= 4 && word[len(word)-1] == ',' && digits(word[:len(word)-1])
}

// numbersItem tells whether the word i is the number of a list item or heading
// that the word after it begins: 「1 事案の概要」 but not 「1 件」.
func (l *spacedLine) numbersItem(i int, right string) bool {
	if i > 3 || l.inside {
		return false
	}
	word := strings.TrimLeft(strings.TrimPrefix(l.words[i], "第"), "*※■□●○◆◇")
	for _, before := range l.words[:i] {
		if strings.Trim(before, "*※■□●○◆◇・#") != "" {
			return false
		}
	}
	return itemNumber(word) && (!beginsWithCounter(right) || l.saysWhen(i+1))
}

// saysWhen tells whether the label 日時 stands at word i, set apart: 「2 日 時」.
func (l *spacedLine) saysWhen(i int) bool {
	return l.words[i] == "日" && i+1 < len(l.words) && firstRune(l.words[i+1]) == '時'
}

// glueLetters joins three and more single Japanese characters that stand apart;
// where they stand farther apart, a word ends: 「会 社 名  株 式 会 社」.
func (l *spacedLine) glueLetters() {
	for i := 0; i < len(l.words)-1; {
		last := i
		for last < len(l.words)-1 && l.gap(last) <= 2 && l.singles(last) && (last == i || single(l.words[last]) && l.gap(last) <= l.gap(last-1)) {
			last++
		}
		if last-i >= 2 {
			l.glue(i, last)
		}
		if last > i && last < len(l.words)-1 && l.gap(last) > l.gap(last-1) {
			last++ // the next word begins behind the gap
		}
		i = max(i+1, last)
	}
}

// glueSpread joins the ideographs of a line on which nearly all stand apart from
// one another while kana do not, as some programs copy PDF files: 「情 報の流 出」.
func (l *spacedLine) glueSpread() {
	apart, together := 0, 0
	for i := range len(l.words) - 1 {
		if l.spread(i) {
			apart++
		}
	}
	if apart < 12 {
		return
	}
	for _, word := range l.words {
		together += neighbours(word)
	}
	if together*6 > apart {
		return
	}
	for i := range len(l.words) - 1 {
		l.glued[i] = l.glued[i] || l.spread(i)
	}
}

// spread tells whether one space parts two ideographs after word i.
func (l *spacedLine) spread(i int) bool {
	return l.narrow(i) && ideograph(lastRune(l.words[i])) && ideograph(firstRune(l.words[i+1]))
}

// neighbours counts the ideographs in a word that follow another one.
func neighbours(word string) (n int) {
	before := false
	for _, r := range word {
		now := ideograph(r)
		if before && now {
			n++
		}
		before = now
	}
	return n
}

// glueLabel joins the two characters of a label at the start of a line:
// 「件　名」, 「1. 概 要」, 「件 名:」, 「場 所 市役所」.
func (l *spacedLine) glueLabel(text string, start, end int) {
	_, body := markOf(text[start:end])
	i := 0
	for i < len(l.words) && l.starts[i]+len(l.words[i]) <= start+body {
		i++
	}
	if i+1 >= len(l.words) || !l.singles(i) || !single(l.words[i][max(0, start+body-l.starts[i]):]) {
		return
	}
	l.glued[i] = true
}

// glue joins the words from first to last.
func (l *spacedLine) glue(first, last int) {
	for k := first; k < last; k++ {
		l.glued[k] = true
	}
}

// singles tells whether the characters on both sides of the space after word i
// are Japanese and stand alone.
func (l *spacedLine) singles(i int) bool {
	left, right := l.words[i], l.words[i+1]
	a, n := utf8.DecodeLastRuneInString(left)
	b, m := utf8.DecodeRuneInString(right)
	return japanese(a) && japanese(b) && !wordLike(lastRune(left[:len(left)-n])) && !wordLike(firstRune(right[m:]))
}
