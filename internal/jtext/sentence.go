package jtext

import (
	"strings"
	"unicode/utf8"
)

// Sentence is a stretch of folded text that ends at 。！？ or at a line end.
type Sentence struct {
	Start, End int // byte offsets in the text, without surrounding spaces
	Line       int // index of its line in Lines
}

// Sentences cuts a folded text into sentences, in order and without overlap;
// every character but spaces and line ends is in one. There is no cut inside
// 「」『』() that close on the same line. ASCII ! and ? end a sentence where
// Japanese stands before them or a space or nothing after them, so not in
// "Yahoo!ニュース". Marks and brackets that follow an end belong to it.
func Sentences(folded string) []Sentence {
	var list []Sentence
	var pairs bracketPairs
	line := 0
	for start := 0; start <= len(folded); line++ {
		end := len(folded)
		if n := strings.IndexByte(folded[start:], '\n'); n >= 0 {
			end = start + n
		}
		pairs.find(folded, start, end)
		for start < end {
			stop := pairs.sentenceEnd(folded, start, end)
			list = appendSentence(list, folded, start, stop, line)
			start = stop
		}
		start = end + 1
	}
	return list
}

// appendSentence adds folded[start:end] without its outer spaces, if anything
// is left of it.
func appendSentence(list []Sentence, folded string, start, end, line int) []Sentence {
	for start < end && folded[start] == ' ' {
		start++
	}
	for start < end && folded[end-1] == ' ' {
		end--
	}
	if start < end {
		list = append(list, Sentence{start, end, line})
	}
	return list
}

// bracketPairs holds the outermost pairs of brackets that close on a line, in
// order; it is kept for its memory.
type bracketPairs struct {
	pairs []pair
	stack []pair // open brackets: where, and which kind
	next  int    // the first pair not yet passed
}

type pair struct{ open, close int }

// The kinds of brackets that sentences stay whole in.
const (
	noBracket = iota
	corner    // 「」
	double    // 『』
	round     // ()
	kinds
)

// find looks for the pairs of folded[start:end]. A bracket that nothing closes
// is passed over.
func (b *bracketPairs) find(folded string, start, end int) {
	b.pairs, b.stack, b.next = b.pairs[:0], b.stack[:0], 0
	var open [kinds]int // how many of a kind are open
	for i := start; i < end; i += letterSize(folded, i) {
		kind, closes := bracketAt(folded, i)
		switch {
		case kind == noBracket:
		case !closes:
			open[kind]++
			b.stack = append(b.stack, pair{i, kind})
		case open[kind] > 0:
			b.shut(&open, kind, i)
		}
	}
}

// letterSize is how many bytes to pass over at the byte i, which begins no mark: 3
// where a kana or an ideograph begins.
func letterSize(s string, i int) int {
	if c := s[i]; c > "、"[0] && c < 0xF0 || c == "、"[0] && i+1 < len(s) && s[i+1] != "、"[1] {
		return 3
	}
	return 1
}

// bracketAt is the kind of the bracket that begins at the byte i, if any.
func bracketAt(s string, i int) (kind int, closes bool) {
	switch {
	case s[i] == '(':
		return round, false
	case s[i] == ')':
		return round, true
	case s[i] != "「"[0] || i+2 >= len(s) || s[i+1] != "「"[1]:
		return noBracket, false
	}
	switch s[i+2] {
	case "「"[2]:
		return corner, false
	case "」"[2]:
		return corner, true
	case "『"[2]:
		return double, false
	case "』"[2]:
		return double, true
	}
	return noBracket, false
}

// shut takes the open brackets down to the last of a kind and notes the pair,
// in place of the pairs inside it.
func (b *bracketPairs) shut(open *[kinds]int, kind, at int) {
	for {
		top := b.stack[len(b.stack)-1]
		b.stack = b.stack[:len(b.stack)-1]
		open[top.close]--
		if top.close != kind {
			continue
		}
		for n := len(b.pairs); n > 0 && b.pairs[n-1].open > top.open; n-- {
			b.pairs = b.pairs[:n-1]
		}
		b.pairs = append(b.pairs, pair{top.open, at})
		return
	}
}

// sentenceEnd is where the sentence that begins at start ends; end is that of
// its line. Calls go from left to right.
func (b *bracketPairs) sentenceEnd(folded string, start, end int) int {
	for p := start; p < end; {
		size := endMark(folded, p)
		if size == 0 {
			p += letterSize(folded, p)
			continue
		}
		if q := b.around(p); q.close > p {
			p = q.close
			continue
		}
		if size > 1 || endsHere(folded, start, p, end) {
			return closing(folded, p+size, end)
		}
		p++
	}
	return end
}

// endMark is the length of the 。 ! or ? that begins at the byte i, 0 if none.
func endMark(s string, i int) int {
	switch s[i] {
	case '!', '?':
		return 1
	case "。"[0]:
		if i+2 < len(s) && s[i+1] == "。"[1] && s[i+2] == "。"[2] {
			return 3
		}
	}
	return 0
}

// around is the pair that the byte at p stands in, if any.
func (b *bracketPairs) around(p int) pair {
	for b.next < len(b.pairs) && b.pairs[b.next].close < p {
		b.next++
	}
	if b.next < len(b.pairs) && b.pairs[b.next].open < p {
		return b.pairs[b.next]
	}
	return pair{}
}

// endsHere tells whether the ! or ? at p ends a sentence.
func endsHere(folded string, start, p, end int) bool {
	if p+1 == end || folded[p+1] == ' ' {
		return true
	}
	return p > start && folded[p-1] >= utf8.RuneSelf && !asciiWord(folded[p+1])
}

// closing is the place after the marks and closing brackets that follow an end.
func closing(folded string, p, end int) int {
	for p < end {
		r, n := utf8.DecodeRuneInString(folded[p:end])
		if !HasRune("。!?」』)】”", r) {
			break
		}
		p += n
	}
	return p
}
