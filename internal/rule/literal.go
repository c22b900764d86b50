package rule

import (
	"regexp/syntax"
	"slices"
)

// literals is what a pattern cannot match without: one of Words must occur. If
// Prefix is true every match begins with one of them, or with one character of
// a class before it if Back is true.
// One of Also, if there are any, must stand in the sentence too.
type literals struct {
	Words        []string
	Prefix, Back bool
	Also         []string
}

const (
	maxSet   = 600 // more alternatives than that prove nothing quickly
	maxCross = 40  // longer literals are not worth more of them
	maxLen   = 30  // bytes; longer literals are no rarer
)

// known is what is known of a part of a pattern.
type known struct {
	exact  []string // all it can match, if that is a small finite set
	prefix []string // every match begins with one of these; "" if unknown
	needs  []string // one of these must occur; nil if unknown
}

var anything = known{prefix: []string{""}}

func literalsOf(re *syntax.Regexp) literals {
	k := know(re)
	prefix := k.prefix
	if k.exact != nil {
		prefix = k.exact
	}
	// A prefix of two Japanese characters is as good as any literal, and lets
	// the match begin where the literal stands.
	also := alsoNeeds(re, 1)
	if n := worth(prefix); n >= 6 || n > 0 && (n >= worth(k.needs) || also != nil) {
		return literals{Words: prefix, Prefix: true, Also: also}
	}
	if re.Op == syntax.OpConcat && re.Sub[0].Op == syntax.OpCharClass {
		if rest := knowConcat(re.Sub[1:]).prefix; worth(rest) >= 6 {
			return literals{Words: rest, Prefix: true, Back: true, Also: alsoNeeds(re, 2)}
		}
	}
	return literals{Words: k.needs}
}

// alsoNeeds are the words of which the pattern needs one behind its first n
// parts.
func alsoNeeds(re *syntax.Regexp, n int) []string {
	if re.Op != syntax.OpConcat || len(re.Sub) <= n {
		return nil
	}
	if needs := knowConcat(re.Sub[n:]).needs; worth(needs) >= 6 {
		return needs
	}
	return nil
}

// worth is the length of the shortest literal: 0 proves nothing.
func worth(words []string) int {
	if len(words) == 0 || len(words) > maxSet {
		return 0
	}
	n := maxLen
	for _, w := range words {
		n = min(n, len(w))
	}
	return n
}

func know(re *syntax.Regexp) known {
	switch re.Op {
	case syntax.OpLiteral:
		return exactly([]string{string(re.Rune)})
	case syntax.OpCharClass:
		return knowClass(re.Rune)
	case syntax.OpEmptyMatch, syntax.OpBeginText, syntax.OpEndText, syntax.OpBeginLine, syntax.OpEndLine:
		return exactly([]string{""})
	case syntax.OpCapture:
		return know(re.Sub[0])
	case syntax.OpQuest:
		return optional(know(re.Sub[0]))
	case syntax.OpPlus:
		return atLeastOnce(know(re.Sub[0]))
	case syntax.OpRepeat:
		if re.Min > 0 {
			return atLeastOnce(know(re.Sub[0]))
		}
	case syntax.OpAlternate:
		return knowAlternate(re.Sub)
	case syntax.OpConcat:
		return knowConcat(re.Sub)
	}
	return anything
}

func exactly(words []string) known { return known{exact: words, prefix: words, needs: words} }

func knowClass(ranges []rune) known {
	var words []string
	for i := 0; i+1 < len(ranges); i += 2 {
		for r := ranges[i]; r <= ranges[i+1]; r++ {
			if words = append(words, string(r)); len(words) > 20 {
				return anything
			}
		}
	}
	return exactly(words)
}

func optional(k known) known {
	if k.exact == nil {
		return anything
	}
	words := append([]string{""}, k.exact...)
	return known{exact: words, prefix: words}
}

func atLeastOnce(k known) known { return known{prefix: k.prefix, needs: k.needs} }

func knowAlternate(subs []*syntax.Regexp) known {
	all := known{exact: []string{}, prefix: []string{}, needs: []string{}}
	for _, sub := range subs {
		k := know(sub)
		all.exact = union(all.exact, k.exact)
		all.prefix = union(all.prefix, k.prefix)
		all.needs = union(all.needs, k.needs)
	}
	if all.prefix == nil {
		all.prefix = []string{""}
	}
	return all
}

// union is nil (unknown) if either is, or if it grows too large.
func union(a, b []string) []string {
	if a == nil || b == nil || len(a)+len(b) > maxSet {
		return nil
	}
	out := append(slices.Clone(a), b...)
	slices.Sort(out)
	return slices.Compact(out)
}

// knowConcat joins neighbours that are exactly known into longer literals.
func knowConcat(subs []*syntax.Regexp) known {
	var all known
	run, open := []string{""}, true // open: the run still begins the match
	all.prefix = []string{""}
	for _, sub := range subs {
		k := know(sub)
		if joined := cross(run, k.exact); joined != nil {
			run = joined
			continue
		}
		if open {
			if all.prefix = cross(run, k.prefix); all.prefix == nil {
				all.prefix = run
			}
		}
		all.needs = better(all.needs, run)
		all.needs = better(all.needs, k.needs)
		run, open = []string{""}, false
		if k.exact != nil {
			run = k.exact
		}
	}
	all.needs = better(all.needs, run)
	if open {
		all.exact, all.prefix = run, run
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

func better(a, b []string) []string {
	if worth(b) > worth(a) {
		return b
	}
	return a
}
