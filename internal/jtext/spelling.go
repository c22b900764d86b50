package jtext

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// class says what folding does with a character.
type class uint8

const (
	classPlain        class = iota // stays
	classDropped                   // zero width
	classSpace                     // becomes ' '
	classWideSpace                 // becomes two: it is as wide as two
	classWide                      // full-width ASCII
	classHalfKana                  // half-width kana, may take the next sound mark
	classSoundMark                 // combining ゛ or ゜, joins the kana before
	classComma                     // ，
	classPeriod                    // ．
	classNarrowComma               // , as others leave it of ，
	classNarrowPeriod              // .
	classLineEnd                   // \r and the Unicode line ends
	classBroken                    // U+FFFD or a byte that is no UTF-8
	classHyphen                    // -, also where ー was meant
	classStar                      // two of them stand around bold words in Markdown
	classListed                    // stands in substitutes
	classCompat                    // CJK compatibility ideograph
)

// foldRunes gives every character its one spelling. Spaces and line ends become
// ' ' and \n but keep their width and number.
func foldRunes(s string) (string, offsets) {
	w := rewriter{text: s}
	for i, r := range s {
		c := classPlain
		if r < 1<<16 {
			c = classes[r]
		} else {
			c = highClass(r)
		}
		if c != classPlain && i >= w.done {
			foldRune(&w, i, r, c)
		}
	}
	return w.finish()
}

// highClass is the class of a character outside the BMP.
func highClass(r rune) class {
	switch {
	case 0xE0100 <= r && r <= 0xE01EF: // variation selectors
		return classDropped
	case 0x2F800 <= r && r <= 0x2FA1F:
		return classCompat
	}
	return classPlain
}

// foldRune rewrites the character r at i, of a class other than plain.
func foldRune(w *rewriter, i int, r rune, c class) {
	end := i + utf8.RuneLen(r)
	switch c {
	case classDropped:
		w.replace(i, end, "")
	case classSpace:
		w.replace(i, end, " ")
	case classWideSpace:
		w.replace(i, end, "  ")
	case classWide:
		w.replace(i, end, asciiOf(r))
	case classHalfKana:
		foldHalfKana(w, i, r)
	case classSoundMark:
		foldSoundMark(w, i, r)
	case classComma:
		w.replace(i, end, commaAt(w.text, i))
	case classPeriod:
		w.replace(i, end, periodAt(w.text, i))
	case classNarrowComma, classNarrowPeriod:
		foldNarrow(w, i, c)
	case classLineEnd:
		foldLineEnd(w, i, end, r)
	case classBroken:
		if _, n := utf8.DecodeRuneInString(w.text[i:]); n == 1 {
			w.replace(i, i+1, "\uFFFD")
		}
	case classStar:
		foldBold(w, i)
	case classHyphen:
		foldHyphen(w, i, end)
	case classListed:
		w.replace(i, end, substitutes[r])
	case classCompat:
		w.replace(i, end, norm.NFKC.String(string(r)))
	}
}

// ascii holds the printable ASCII characters, to cut one-letter strings from.
const ascii = "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"

// asciiOf is the ASCII character of a full-width one.
func asciiOf(r rune) string { return ascii[r-'！' : r-'！'+1] }

// foldLineEnd makes one \n of \r, \r\n or a Unicode line end.
func foldLineEnd(w *rewriter, i, end int, r rune) {
	if r == '\r' && strings.HasPrefix(w.text[end:], "\n") {
		end++
	}
	w.replace(i, end, "\n")
}

// commaAt is what the full-width comma at i stands for.
func commaAt(s string, i int) string {
	before, after := around(s, i, len("，"))
	if digitLike(before) && digitLike(after) {
		return ","
	}
	return "、"
}

// foldNarrow makes Japanese marks of , and . where they stand in a Japanese
// sentence, as in texts of which the full-width forms were narrowed.
func foldNarrow(w *rewriter, i int, c class) {
	before, after := around(w.text, i, 1)
	switch {
	case c == classNarrowComma && (japanese(before) || japanese(after) && !digitLike(before)):
		w.replace(i, i+1, "、")
	case c == classNarrowPeriod && (hiragana(before) || japanese(before) && (after == '\n' || i+1 == len(w.text))) && !letterLike(after) && !strings.ContainsRune(".,", after) && !atWordStart(w.text[:i-utf8.RuneLen(before)]):
		w.replace(i, i+1, "。")
	}
}

// periodAt is what the full-width period at i stands for: a dot inside or after
// something in ASCII and after a list mark like 一 or ア, else a full stop.
func periodAt(s string, i int) string {
	before, after := around(s, i, len("．"))
	mark := i - utf8.RuneLen(before)
	switch {
	case letterLike(before), letterLike(after) && atWordStart(s[:i]):
		return "."
	case marksItem(before) && atWordStart(s[:mark]):
		return "."
	}
	return "。"
}

// foldHyphen makes ー of a hyphen inside a word in katakana, as old texts have it: サ-バ.
func foldHyphen(w *rewriter, i, end int) {
	before, after := around(w.text, i, end-i)
	switch {
	case katakana(before) && before != 'ー' && (katakana(after) || hiragana(after)):
		w.replace(i, end, "ー")
	case end-i > 1:
		w.replace(i, end, "-")
	}
}

// around is the character before and after the one of n bytes at i.
func around(s string, i, n int) (before, after rune) {
	before, _ = LastRune(s[:i])
	after, _ = utf8.DecodeRuneInString(s[i+n:])
	return before, after
}

// atWordStart tells whether what follows s begins a line or stands after a space.
func atWordStart(s string) bool {
	last, _ := LastRune(s)
	return s == "" || last == '\n' || last == ' ' || last == '　'
}

// marksItem tells whether r alone can number the items of a list.
func marksItem(r rune) bool {
	return HasRune("一二三四五六七八九十", r) || 'ア' <= r && r <= 'ン'
}

// digitLike tells whether r folds to an ASCII digit.
func digitLike(r rune) bool {
	return '0' <= r && r <= '9' || '０' <= r && r <= '９'
}

// letterLike tells whether r folds to an ASCII letter or digit.
func letterLike(r rune) bool {
	if '！' <= r && r <= '～' {
		r -= '！' - '!'
	}
	return '0' <= r && r <= '9' || 'a' <= r|0x20 && r|0x20 <= 'z'
}
