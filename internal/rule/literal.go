package rule

import (
	"regexp/syntax"
	"slices"
)

const (
	maxSet   = 600 // more alternatives than that prove nothing quickly
	maxCross = 40  // longer literals are not worth more of them
	maxLen   = 30  // bytes; longer literals are no rarer
	maxClass = 20  // characters of a class that are taken one by one
)

// literalsOf is all that a part of a pattern can match, if that is a small
// finite set; nil otherwise. What takes no characters is the empty literal.
func literalsOf(re *syntax.Regexp) []string {
	switch re.Op {
	case syntax.OpLiteral:
		return []string{string(re.Rune)}
	case syntax.OpCharClass:
		return ofClass(re.Rune)
	case syntax.OpEmptyMatch, syntax.OpBeginText, syntax.OpEndText, syntax.OpBeginLine, syntax.OpEndLine, syntax.OpWordBoundary, syntax.OpNoWordBoundary:
		return []string{""}
	case syntax.OpCapture:
		return literalsOf(re.Sub[0])
	case syntax.OpQuest:
		if words := literalsOf(re.Sub[0]); words != nil {
			return append([]string{""}, words...)
		}
	case syntax.OpAlternate:
		return ofBranches(re.Sub)
	case syntax.OpConcat:
		return ofRow(re.Sub)
	}
	return nil
}

// ofClass are the characters of a class.
func ofClass(ranges []rune) []string {
	var words []string
	for i := 0; i+1 < len(ranges); i += 2 {
		for r := ranges[i]; r <= ranges[i+1]; r++ {
			if words = append(words, string(r)); len(words) > maxClass {
				return nil
			}
		}
	}
	return words
}

func ofBranches(subs []*syntax.Regexp) []string {
	var all []string
	for _, sub := range subs {
		words := literalsOf(sub)
		if all = append(all, words...); words == nil || len(all) > maxSet {
			return nil
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

func ofRow(subs []*syntax.Regexp) []string {
	all := []string{""}
	for _, sub := range subs {
		if all = cross(all, literalsOf(sub)); all == nil {
			return nil
		}
	}
	return all
}

// cross is every word of a followed by every word of b; nil if too many.
func cross(a, b []string) []string {
	if b == nil || len(a)*len(b) > maxCross || longest(a) > maxLen {
		return nil
	}
	out := make([]string, 0, len(a)*len(b))
	for _, x := range a {
		for _, y := range b {
			out = append(out, x+y)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func longest(words []string) int {
	n := 0
	for _, w := range words {
		n = max(n, len(w))
	}
	return n
}
