package rule

import (
	"regexp/syntax"
	"slices"
)

// reachOf is how many bytes before the end of a text a match can begin, if it
// must end there; -1 if it can begin anywhere.
func reachOf(re *syntax.Regexp) int {
	if !must(re, tail, syntax.OpEndText, syntax.OpEndLine) {
		return -1
	}
	return 4 * charsOf(re)
}

// must tells whether every match has one of two operations at its first or
// last place.
func must(re *syntax.Regexp, place func([]*syntax.Regexp) *syntax.Regexp, a, b syntax.Op) bool {
	switch re.Op {
	case a, b:
		return true
	case syntax.OpCapture, syntax.OpConcat:
		return must(place(re.Sub), place, a, b)
	case syntax.OpAlternate:
		return !slices.ContainsFunc(re.Sub, func(sub *syntax.Regexp) bool { return !must(sub, place, a, b) })
	}
	return false
}

func head(subs []*syntax.Regexp) *syntax.Regexp { return subs[0] }
func tail(subs []*syntax.Regexp) *syntax.Regexp { return subs[len(subs)-1] }

// manyChars is more than a match of bounded length can have.
const manyChars = 1 << 20

// charsOf is how many characters a match can have at most.
func charsOf(re *syntax.Regexp) int {
	n := 0
	switch re.Op {
	case syntax.OpLiteral:
		n = len(re.Rune)
	case syntax.OpCharClass, syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		n = 1
	case syntax.OpStar, syntax.OpPlus:
		n = manyChars
	case syntax.OpRepeat:
		if n = manyChars; re.Max >= 0 {
			n = re.Max * charsOf(re.Sub[0])
		}
	case syntax.OpAlternate:
		for _, sub := range re.Sub {
			n = max(n, charsOf(sub))
		}
	default:
		for _, sub := range re.Sub {
			n += charsOf(sub)
		}
	}
	return min(n, manyChars)
}
