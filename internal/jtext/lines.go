package jtext

import (
	"strings"
	"unicode/utf8"
)

// Line is one line of a folded text.
type Line struct {
	Start, End int    // byte offsets in the text, without the line end
	Mark       string // the list or heading mark it begins with: "1.", "(1)", "①", "■", "##", "【", "一、"; "" if none
	Body       int    // where the text after the mark begins; Start if there is none
}

// Lines cuts a folded text at its line ends; there is one line more than there
// are line ends. Of several marks, 「■1. 経緯」, the first one counts.
func Lines(folded string) []Line {
	lines := make([]Line, 0, strings.Count(folded, "\n")+1)
	for start := 0; start <= len(folded); {
		end := len(folded)
		if n := strings.IndexByte(folded[start:], '\n'); n >= 0 {
			end = start + n
		}
		mark, body := markOf(folded[start:end])
		lines = append(lines, Line{start, end, mark, start + body})
		start = end + 1
	}
	return lines
}

// markOf is the list or heading mark that a line begins with, and where the
// text after it begins. A line that is nothing but a mark has none, except for
// numbers with a dot or brackets.
func markOf(line string) (mark string, body int) {
	n := markLen(line)
	if n == 0 {
		return "", 0
	}
	body = n
	for body < len(line) && line[body] == ' ' {
		body++
	}
	return line[:n], body
}

// markLen is the length of the mark that a line begins with, 0 if none.
func markLen(line string) int {
	r, n := utf8.DecodeRuneInString(line)
	rest := line[n:]
	switch {
	case line == "":
		return 0
	case enumerates(r):
		return n
	case r == '#':
		return hashes(line)
	case strings.ContainsRune("-*", r):
		return ifTrue(startsText(rest), n)
	case HasRune("〇○", r): // also stands for a name or a zero
		return ifTrue(startsText(rest) && !HasRune(rest, r), n)
	case HasRune(bullets, r):
		return ifTrue(rest != "" && firstRune(rest) != r, n)
	case HasRune("【<《〈≪[", r):
		return ifTrue(boxed(line, r, n), n)
	case r == '(':
		return numberInBrackets(line)
	case r == '第':
		return numberedHeading(line)
	}
	return max(numberLen(line), caseNumber(line))
}

// bullets begin an item or a heading.
const bullets = "・●◯■□◆◇▼▽▲△★☆※•‣◦▪▫◎⚫⬤⚪◾◼▶►➤➢❏❖✓✔>"

// boxes holds the pairs of brackets that a heading stands in.
const boxes = "【】<>《》〈〉≪≫[]"

// boxed tells whether a heading in brackets begins the line: for 【 one that
// closes on the line, for others the line must be nothing else.
func boxed(line string, open rune, n int) bool {
	closer := firstRune(boxes[strings.IndexRune(boxes, open)+n:])
	i := strings.IndexRune(line, closer)
	return i > n && (open == '【' || i+utf8.RuneLen(closer) == len(line))
}

// hashes is the length of a Markdown heading mark.
func hashes(line string) int {
	n := len(line) - len(strings.TrimLeft(line, "#"))
	return ifTrue(n <= 6 && n < len(line) && line[n] == ' ', n)
}

// enumerates tells whether r alone numbers an item: ① ⑴ ⒈ ㉑ ㋐ ㈠ ❶ Ⅰ ⅰ.
func enumerates(r rune) bool {
	switch {
	case r < 0x2160, 0x33FF < r:
		return false
	case r <= 0x217F, 0x2460 <= r && r <= 0x24FF, 0x2776 <= r && r <= 0x2793:
		return true
	}
	return 0x3220 <= r && r <= 0x3229 || 0x3251 <= r && r <= 0x325F || 0x3280 <= r && r <= 0x3289 ||
		0x32B1 <= r && r <= 0x32BF || 0x32D0 <= r && r <= 0x32FE
}

// numberInBrackets is the length of "(1)", "(ア)", "(一)", "(a)", "(iv)".
func numberInBrackets(line string) int {
	end := strings.IndexByte(line[:min(len(line), 12)], ')')
	if end < 0 {
		return 0
	}
	in := strings.Trim(line[1:end], " ")
	return ifTrue(itemWord(in) || single(in) && hiragana(firstRune(in)), end+1)
}

// numberedHeading is the length of 「第1」 before a space, and of 「第1章」.
func numberedHeading(line string) int {
	n := len("第")
	for n < len(line) && digits(line[n:n+1]) {
		n++
	}
	if n == len("第") || n == len(line) {
		return 0
	}
	if r, m := utf8.DecodeRuneInString(line[n:]); HasRune("章節", r) {
		return n + m
	}
	return ifTrue(line[n] == ' ' && !beginsWithCounter(line[n+1:]), n)
}

// numberLen is the length of an item's number with what sets it off: "1.",
// "1.2 ", "1)", "1、", "一、", "ア ", "a)".
func numberLen(line string) int {
	n := IndexAny(line[:min(len(line), 16)], " )、.")
	for n > 0 && line[n] == '.' && n+1 < len(line) && digits(line[n+1:n+2]) {
		m := IndexAny(line[n+1:min(len(line), n+16)], " )、.")
		if m < 0 {
			return 0
		}
		n += 1 + m
	}
	if n <= 0 || !itemWord(line[:n]) {
		return 0
	}
	rest := line[n:]
	r, m := utf8.DecodeRuneInString(rest)
	switch {
	case r == ' ':
		next := strings.TrimLeft(rest, " ")
		return ifTrue(!asciiWord(line[0]) && !ideograph(firstRune(line)) || itemNumber(line[:n]) && japanese(firstRune(next)) && !beginsWithCounter(next), n)
	case r == '、' && digits(line[:1]):
		return ifTrue(!digits(rest[m:min(len(rest), m+1)]), n+m)
	}
	return n + m
}

// itemWord tells whether a word can number an item: 1, 1-2, 1.1, 一, 十二, ア, a, iv.
func itemWord(s string) bool {
	switch {
	case s == "":
		return false
	case len(s) == 1:
		return asciiWord(s[0])
	case itemNumber(s):
		return true
	case single(s) && katakana(firstRune(s)):
		return true
	}
	return len(s) <= len("二十一") && Trim(s, "一二三四五六七八九十") == "" || strings.Trim(s, "ivx") == ""
}

// startsText tells whether a bullet that has other uses begins an item: a space
// or Japanese follows.
func startsText(s string) bool {
	r := firstRune(s)
	return r == ' ' || japanese(r) || r == '「'
}

// ifTrue is n if the condition holds, else 0.
func ifTrue(ok bool, n int) int {
	if ok {
		return n
	}
	return 0
}
