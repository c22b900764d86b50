package jtext

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// fullKana holds the full-width forms of U+FF61 to U+FF9F, three bytes each.
const fullKana = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜"

// fullKanaOf is the full-width form of a half-width kana or mark.
func fullKanaOf(r rune) string {
	i := int(r-'｡') * len("ア")
	return fullKana[i : i+len("ア")]
}

// foldHalfKana makes a half-width kana whole, together with the sound mark
// after it if it can take one.
func foldHalfKana(w *rewriter, i int, r rune) {
	end := i + len("ｱ")
	kana := fullKanaOf(r)
	mark, n := utf8.DecodeRuneInString(w.text[end:])
	if voiced, ok := voice(kana, mark); ok {
		kana, end = voiced, end+n
	}
	w.replace(i, end, kana)
}

// foldSoundMark joins a combining sound mark to the kana before, which was
// plain; a mark that nothing can take stays.
func foldSoundMark(w *rewriter, i int, mark rune) {
	_, n := LastRune(w.text[w.done:i])
	if voiced, ok := voice(w.text[i-n:i], mark); ok && n > 0 {
		w.replace(i-n, i+len("゙"), voiced)
	}
}

// voice is the kana with the sound mark, if there is such a kana.
func voice(kana string, mark rune) (string, bool) {
	switch mark {
	case 'ﾞ', '\u3099':
		mark = '\u3099'
	case 'ﾟ', '\u309A':
		mark = '\u309A'
	default:
		return "", false
	}
	voiced := norm.NFC.String(kana + string(mark))
	return voiced, Length(voiced) == 1
}
