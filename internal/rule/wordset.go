package rule

import (
	"cmp"
	"regexp/syntax"
	"slices"
	"strings"
)

// wordSet is a list of words in the order of preference of the pattern that
// they come from; many are split by their first character. The sets of all
// rules together should stay in the cache, so they are packed.
type wordSet struct {
	text  string // all words in a row
	words []word
	from  []uint16 // where the words of each bucket begin; nil if they are few
}

// word is a word of a set: its mark, and its place in the text.
type word struct {
	mark     mark
	from, to uint16
}

// maxText is how long the words of a set may be together, and maxProduct how
// many of them may come of joining shorter ones.
const maxText, maxProduct = 1 << 16, 64

func newWordSet(words []string) *wordSet {
	words = slices.Clone(words)
	s := &wordSet{}
	if bucket := func(w string) int { return bucketOf(beginOf(w).char) }; len(words) >= many {
		slices.SortStableFunc(words, func(a, b string) int { return cmp.Compare(bucket(a), bucket(b)) })
		s.from = make([]uint16, buckets+1)
		for _, w := range words {
			for b := bucket(w); b < buckets; b++ {
				s.from[b+1]++
			}
		}
	}
	s.text = strings.Join(words, "")
	at := 0
	for _, w := range words {
		s.words = append(s.words, word{markOf(w), uint16(at), uint16(at + len(w))})
		at += len(w)
	}
	return s
}

// at are the words that may stand at a character of a bucket.
func (s *wordSet) at(bucket int) []word {
	if s.from == nil {
		return s.words
	}
	return s.words[s.from[bucket]:s.from[bucket+1]]
}

func (s *wordSet) begins() []begin {
	var all []begin
	for _, w := range s.words {
		all = append(all, beginOf(s.text[w.from:w.to]))
	}
	return all
}

// wordsOf is the list of words that a part of a pattern matches, if it is one
// of at least two and no empty word; nil otherwise.
func (b builder) wordsOf(re *syntax.Regexp) *wordSet {
	if re.Op != syntax.OpAlternate && re.Op != syntax.OpConcat && re.Op != syntax.OpCapture {
		return nil
	}
	words := enumerate(re)
	if len(words) < 2 || slices.Contains(words, "") || len(strings.Join(words, "")) >= maxText {
		return nil
	}
	key := strings.Join(words, "|")
	if b.sets[key] == nil {
		b.sets[key] = newWordSet(words)
	}
	return b.sets[key]
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
