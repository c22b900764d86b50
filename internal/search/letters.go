package search

import (
	"unicode"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo/internal/jtext"
)

// letter is a character as it is compared, and the bytes of the folded text
// for which it stands.
type letter struct {
	r          rune
	start, end int32
}

// Letters that stand for what is none: between two words of an alphabet, and
// where nothing goes on.
const (
	gap   = ' '
	pause = '|'
)

// letters are the characters by which a folded text is compared: one spelling
// for words, kana without the difference of hiragana, katakana and size,
// usual ideographs, lower case; spaces, hyphens and middle dots only between
// words of an alphabet.
func letters(t *jtext.Text) []letter { return spelled(unspelled(t)) }

// unspelled are the letters without the list of spellings.
func unspelled(t *jtext.Text) []letter {
	s := t.Lower
	all := make([]letter, 0, len(s)/2)
	for i, width := 0, 0; i < len(s); i += width {
		var r rune
		r, width = utf8.DecodeRuneInString(s[i:])
		switch l := (letter{r, int32(i), int32(i + width)}); {
		case r == 'ー':
			all = lengthen(all, l, s[i+width:])
		case r == '々' && len(all) > 0 && ideograph(all[len(all)-1].r):
			l.r = all[len(all)-1].r
			all = append(all, l)
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			l.r = plain(r)
			all = append(separate(all, l), l)
		case unicode.Is(unicode.M, r) || r == ',' && amongDigits(s, i):
		case unicode.IsSpace(r) && r != '\n' || r == '・' || r == '-' || r == '\'' || r == '.' || r == '_':
			all = stop(all, gap, i)
		default:
			all = stop(all, pause, i)
		}
	}
	return settled(all)
}

// plain is a letter without what does not distinguish words.
func plain(r rune) rune {
	if r < 0x3041 {
		return unicode.ToLower(r)
	}
	if 0x30A1 <= r && r <= 0x30F6 {
		r -= 0x60 // hiragana
	}
	switch r {
	case 'ぁ', 'ぃ', 'ぅ', 'ぇ', 'ぉ', 'っ', 'ゃ', 'ゅ', 'ょ', 'ゎ':
		return r + 1
	case 'ゕ':
		return 'か'
	}
	if kana(r) {
		return r
	}
	return jtext.Usual(r)
}

// lengthen takes a long sound in, unless it is the last of a word in katakana:
// サーバ is サーバー.
func lengthen(all []letter, l letter, rest string) []letter {
	next, _ := utf8.DecodeRuneInString(rest)
	n := len(all)
	if n < 2 || !kana(all[n-1].r) || katakana(next) {
		return append(all, l)
	}
	all[n-1].end = l.end
	return all
}

// stop notes that something ends here; of several the hardest holds.
func stop(all []letter, mark rune, at int) []letter {
	n := len(all)
	switch {
	case n == 0:
		return all
	case all[n-1].r == gap && mark == pause:
		all[n-1].r = pause
	case all[n-1].r != gap && all[n-1].r != pause:
		return append(all, letter{mark, int32(at), int32(at)})
	}
	return all
}

// separate puts a gap between a word and a number, as in windows11, so that
// they are two wherever they stand.
func separate(all []letter, l letter) []letter {
	if n := len(all); n > 0 && alphabetic(all[n-1].r) && alphabetic(l.r) && unicode.IsDigit(all[n-1].r) != unicode.IsDigit(l.r) {
		return append(all, letter{gap, l.start, l.start})
	}
	return all
}

// settled drops gaps beside Japanese: who wants メールアドレス finds メール・アドレス.
// ヶ and ケ between ideographs are が.
func settled(all []letter) []letter {
	kept := all[:0]
	for i, l := range all {
		next := letter{r: pause}
		if i+1 < len(all) {
			next = all[i+1]
		}
		last := rune(pause)
		if len(kept) > 0 {
			last = kept[len(kept)-1].r
		}
		switch {
		case l.r == gap && !(alphabetic(last) && alphabetic(next.r)):
			continue
		case (l.r == 'ゖ' || l.r == 'け') && ideograph(last) && ideograph(next.r):
			l.r = 'が'
		case l.r == 'ゖ':
			l.r = 'け'
		}
		kept = append(kept, l)
	}
	return kept
}

func amongDigits(s string, i int) bool {
	return i > 0 && i+1 < len(s) && digit(s[i-1]) && digit(s[i+1])
}

func digit(b byte) bool { return '0' <= b && b <= '9' }

func kana(r rune) bool { return 0x3041 <= r && r <= 0x309F || r == 'ー' }

func katakana(r rune) bool { return 0x30A1 <= r && r <= 0x30FC }

func ideograph(r rune) bool { return r >= 0x3400 && unicode.Is(unicode.Han, r) }

// alphabetic tells whether a letter is of a script that writes words apart.
func alphabetic(r rune) bool { return r != gap && r != pause && r < 0x2E80 }
