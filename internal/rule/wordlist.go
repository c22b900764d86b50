package rule

import (
	"cmp"
	"regexp/syntax"
	"slices"
	"strings"
)

// wordList is a list of words in the order of preference of the pattern that
// they come from; long ones are split by their first character.
type wordList struct {
	first   uint64 // the buckets of first characters
	from    int32  // of the program's words
	to      int32
	buckets int32 // where its buckets begin; -1 if it is short
}

// word is the place of a word in the program's text.
type word struct {
	at   int32
	size uint16
}

// long is from how many words on a list is split by first characters, and
// maxProduct how many words may come of joining shorter ones.
const long, maxProduct = 12, 64

// addWords adds a list of words.
func (b builder) addWords(words []string) int32 {
	p, bucket := b.program, func(w string) int { return bucketOf(beginOf(w).char) }
	l := wordList{from: int32(len(p.words)), buckets: -1}
	if len(words) >= long {
		words = slices.Clone(words)
		slices.SortStableFunc(words, func(a, b string) int { return cmp.Compare(bucket(a), bucket(b)) })
		l.buckets = int32(len(p.buckets))
		p.buckets = append(p.buckets, make([]uint32, buckets+1)...)
	}
	for i, w := range words {
		l.first |= 1 << bucket(w)
		p.marks = append(p.marks, markOf(w))
		p.words = append(p.words, word{b.text(w), uint16(len(w))})
		for k := bucket(w); l.buckets >= 0 && k < buckets; k++ {
			p.buckets[int(l.buckets)+k+1] = uint32(i + 1)
		}
	}
	l.to = int32(len(p.words))
	p.lists = append(p.lists, l)
	return int32(len(p.lists) - 1)
}

// text is where a word stands in the program's text, each once.
func (b builder) text(w string) int32 {
	if _, ok := b.texts[w]; !ok {
		b.texts[w] = b.program.addText(w)
	}
	return b.texts[w]
}

// at are the words of a list that may stand at a character of a bucket.
func (p *program) at(l *wordList, bucket int) (from, to int32) {
	switch {
	case l.first>>bucket&1 == 0:
		return 0, 0
	case l.buckets < 0:
		return l.from, l.to
	}
	of := p.buckets[int(l.buckets)+bucket:]
	return l.from + int32(of[0]), l.from + int32(of[1])
}

// beginsOf is what the words of a list begin with.
func (p *program) beginsOf(list int32) []begin {
	var all []begin
	for _, w := range p.words[p.lists[list].from:p.lists[list].to] {
		all = append(all, beginOf(string(p.text[w.at:w.at+int32(w.size)])))
	}
	return all
}

// maxText is how long the words of a list may be together.
const maxText = 1 << 16

// wordsOf is the list of words that a part of a pattern matches, if it is one
// of at least two and no empty word.
func (b builder) wordsOf(re *syntax.Regexp) (list int32, ok bool) {
	if re.Op != syntax.OpAlternate && re.Op != syntax.OpConcat && re.Op != syntax.OpCapture {
		return 0, false
	}
	words := enumerate(re)
	key := strings.Join(words, "|")
	if len(words) < 2 || slices.Contains(words, "") || len(key) >= maxText {
		return 0, false
	}
	if list, ok = b.lists[key]; !ok {
		list = b.addWords(words)
		b.lists[key] = list
	}
	return list, true
}

// enumerate lists all that a pattern matches, in its order of preference; nil
// if that is much or unbounded.
func enumerate(re *syntax.Regexp) []string {
	switch re.Op {
	case syntax.OpEmptyMatch:
		return []string{""}
	case syntax.OpLiteral:
		return []string{string(re.Rune)}
	case syntax.OpCharClass:
		return ofClass(re.Rune)
	case syntax.OpCapture:
		return enumerate(re.Sub[0])
	case syntax.OpQuest:
		return enumerateOptional(re)
	case syntax.OpAlternate:
		return enumerateAlternate(re.Sub)
	case syntax.OpConcat:
		return enumerateConcat(re.Sub)
	}
	return nil
}

func enumerateOptional(re *syntax.Regexp) []string {
	words := enumerate(re.Sub[0])
	switch {
	case words == nil:
		return nil
	case re.Flags&syntax.NonGreedy != 0:
		return append([]string{""}, words...)
	}
	return append(slices.Clone(words), "")
}

func enumerateAlternate(subs []*syntax.Regexp) []string {
	var all []string
	for _, sub := range subs {
		words := enumerate(sub)
		if words == nil || len(all)+len(words) > maxSet {
			return nil
		}
		all = append(all, words...)
	}
	return all
}

func enumerateConcat(subs []*syntax.Regexp) []string {
	all := []string{""}
	for _, sub := range subs {
		words := enumerate(sub)
		if words == nil || len(all)*len(words) > maxProduct {
			return nil
		}
		var joined []string
		for _, a := range all {
			for _, b := range words {
				joined = append(joined, a+b)
			}
		}
		all = joined
	}
	return all
}
