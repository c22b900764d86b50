package jtext

import (
	"strings"
)

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
		case cutsDay(left, right):
			l.glued[i] = true
		case l.narrow(i) && l.goesOnNumber(i):
			l.glued[i] = true
		}
	}
	for i := 0; i < len(l.words); i++ {
		i = l.glueDigits(i)
	}
}

// cutsDay tells whether the two figures of a day of a month are parted: 10月3 1日.
func cutsDay(left, right string) bool {
	if left == "" || right == "" || !digits(right[:1]) || !strings.HasPrefix(right[1:], "日") {
		return false
	}
	month, ok := strings.CutSuffix(left[:len(left)-1], "月")
	return ok && digits(lastByte(month)) && strings.Contains("123", lastByte(left))
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
	return strings.Contains(counterStarts, number) && HasRune("分間目以頃", firstRune(right))
}

// standsApart tells whether no Japanese follows the number that a word begins
// with. Where it does, 「について 2023年」, the space before parts phrases.
func standsApart(word string) bool {
	return !japanese(firstRune(strings.TrimLeft(word, "0123456789,.")))
}

// beforeNumber holds what goes with a number after it.
var beforeNumber = [...]string{
	"約", "全", "計", "第", "各", "他", "延べ", "のべ", "最大", "うち", "ほか", "およそ", "少なくとも",
	"令和", "平成", "昭和", "大正", "午前", "午後",
}

// dateParts holds with which part a date or time goes on behind another.
var dateParts = [...][2]string{{"年", "月"}, {"月", "日"}, {"日", "時"}, {"時", "分"}}

// takesNumber tells whether a word goes with the number after it: 「約 30名」,
// 「5月 24日」.
func takesNumber(left, right string) bool {
	for _, word := range beforeNumber {
		if strings.HasSuffix(left, word) {
			return true
		}
	}
	next := strings.TrimLeft(right, "0123456789")
	for _, part := range dateParts {
		if strings.HasSuffix(left, part[0]) && strings.HasPrefix(next, part[1]) {
			n := len(right) - len(next)
			return n == 1 || n == 2
		}
	}
	return false
}

// glueDigits joins the single digits from word i on, also behind the commas of
// thousands, if they end before a counter, and returns the last word looked at. Wide spaces
// join them where the counter stands as far apart: 「生徒　3　2　名」.
func (l *spacedLine) glueDigits(i int) int {
	last := i
	for last < len(l.words) && (len(l.words[last]) == 1 && (digits(l.words[last]) || last > i && l.words[last] == ",") || isThousands(l.words[last]) || last > i && isRest(l.words[last-1], l.words[last])) {
		last++
	}
	broken := last == len(l.words) && last-i > 1 && l.words[last-1] == "," // the line ends in the number
	if last-i < 2 || last == len(l.words) && !broken || i > 0 && digits(lastByte(l.words[i-1])) {
		return max(i, last-1)
	}
	if broken || beginsWithCounter(l.words[last]) {
		for k := i; k < last-1; k++ {
			l.glued[k] = l.narrow(k) || i > 0 && !broken && l.gap(k) == l.gap(last-1)
		}
	}
	return last - 1
}

// isThousands tells whether a word is the figures before a comma of thousands:
// 「3, 0 8 7 名」.
func isThousands(word string) bool {
	return len(word) >= 2 && len(word) <= 4 && word[len(word)-1] == ',' && digits(word[:len(word)-1])
}

// isRest tells whether a word is the three figures behind the thousands of one number:
// 「5, 214 名」.
func isRest(thousands, word string) bool {
	return isThousands(thousands) && len(word) == 3 && digits(word)
}

// numbersItem tells whether the word i is the number of a list item or heading
// that the word after it begins: 「1 事案の概要」 but not 「1 件」.
func (l *spacedLine) numbersItem(i int, right string) bool {
	if i > 3 || l.inside {
		return false
	}
	word := TrimLeft(strings.TrimPrefix(l.words[i], "第"), "*※■□●○◆◇")
	for _, before := range l.words[:i] {
		if Trim(before, "*※■□●○◆◇・#") != "" {
			return false
		}
	}
	return itemNumber(word) && (!beginsWithCounter(right) || l.saysWhen(i+1))
}
