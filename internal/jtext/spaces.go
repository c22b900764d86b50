package jtext

import (
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
		if last-i >= 2 || last-i == 1 && l.itemOfTwo(i) {
			l.glue(i, last)
		}
		if last > i && last < len(l.words)-1 && l.gap(last) > l.gap(last-1) {
			last++ // the next word begins behind the gap
		}
		i = max(i+1, last)
	}
}

// itemOfTwo tells whether the characters around the space after word i are all of
// an item of a list: 「氏　名、住　所」.
func (l *spacedLine) itemOfTwo(i int) bool {
	left, right := l.words[i], l.words[i+1]
	_, n := LastRune(left)
	_, m := utf8.DecodeRuneInString(right)
	before, after := left[:len(left)-n], right[m:]
	listed := func(s string, r rune) bool { return s != "" && HasRune("、・:()「」", r) }
	opens, closes := listed(before, lastRune(before)), listed(after, firstRune(after))
	return opens && (closes || after == "" && i+2 == len(l.words)) || closes && before == "" && i == 0
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
	a, n := LastRune(left)
	b, m := utf8.DecodeRuneInString(right)
	return japanese(a) && japanese(b) && !wordLike(lastRune(left[:len(left)-n])) && !wordLike(firstRune(right[m:]))
}
