package rule

import (
	"regexp/syntax"
	"slices"
	"unicode/utf8"
)

// reachOf is how many bytes before the end of a text a match can begin, if it
// must end there; -1 if it can begin anywhere.
func reachOf(re *syntax.Regexp) int {
	if !must(re, tail, syntax.OpEndText, syntax.OpEndLine) {
		return -1
	}
	return bytesOf(re)
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

// has tells whether an operation is anywhere in a pattern.
func has(re *syntax.Regexp, op syntax.Op) bool {
	return re.Op == op || slices.ContainsFunc(re.Sub, func(sub *syntax.Regexp) bool { return has(sub, op) })
}

// manyBytes is more than a match of bounded length can have.
const manyBytes = 1 << 20

// bytesOf is how many bytes a match can have at most.
func bytesOf(re *syntax.Regexp) int {
	n := 0
	switch re.Op {
	case syntax.OpLiteral:
		n = len(string(re.Rune))
	case syntax.OpCharClass:
		if len(re.Rune) > 0 {
			n = utf8.RuneLen(re.Rune[len(re.Rune)-1])
		}
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		n = utf8.UTFMax
	case syntax.OpStar, syntax.OpPlus:
		n = manyBytes
	case syntax.OpRepeat:
		if n = manyBytes; re.Max >= 0 {
			n = re.Max * bytesOf(re.Sub[0])
		}
	case syntax.OpAlternate:
		for _, sub := range re.Sub {
			n = max(n, bytesOf(sub))
		}
	default:
		for _, sub := range re.Sub {
			n += bytesOf(sub)
		}
	}
	return min(n, manyBytes)
}
