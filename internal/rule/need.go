package rule

import (
	"regexp/syntax"
	"slices"
)

// need is what a sentence must have for a pattern to match somewhere in it:
// one of some words, or all or one of several needs. A nil need asks nothing.
type need struct {
	words []string
	all   bool
	parts []*need
}

// needOf works out what a pattern cannot match without.
func needOf(re *syntax.Regexp) *need {
	if words := literalsOf(re); words != nil {
		return needWords(words)
	}
	switch re.Op {
	case syntax.OpCapture, syntax.OpPlus:
		return needOf(re.Sub[0])
	case syntax.OpRepeat:
		if re.Min > 0 {
			return needOf(re.Sub[0])
		}
	case syntax.OpAlternate:
		return needOne(re.Sub)
	case syntax.OpConcat:
		return needAll(re.Sub)
	}
	return nil
}

// needWords is the need for one of some words, none if one of them is empty.
func needWords(words []string) *need {
	if len(words) == 0 || slices.Contains(words, "") {
		return nil
	}
	return &need{words: fewest(words)}
}

// needOne is the need for what one of the branches needs.
func needOne(subs []*syntax.Regexp) *need {
	one := &need{}
	var words []string
	for _, sub := range subs {
		switch n := needOf(sub); {
		case n == nil:
			return nil
		case n.words != nil:
			words = append(words, n.words...)
		default:
			one.parts = append(one.parts, n)
		}
	}
	if len(words) > 0 {
		one.parts = append(one.parts, needWords(words))
	}
	return one.simple()
}

// needAll is the need for what all of the parts in a row need; neighbours that
// are exactly known are joined into longer words.
func needAll(subs []*syntax.Regexp) *need {
	all := &need{all: true}
	run := []string{""}
	add := func(n *need) {
		if n != nil {
			all.parts = append(all.parts, n)
		}
	}
	for _, sub := range subs {
		words := literalsOf(sub)
		if joined := cross(run, words); joined != nil {
			run = joined
			continue
		}
		add(needWords(run))
		if run = words; run == nil {
			add(needOf(sub))
			run = []string{""}
		}
	}
	add(needWords(run))
	return all.simple()
}

// simple is the need without a level that has only one part.
func (n *need) simple() *need {
	switch len(n.parts) {
	case 0:
		return nil
	case 1:
		return n.parts[0]
	}
	return n
}
