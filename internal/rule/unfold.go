package rule

import (
	"regexp/syntax"
	"slices"
	"unicode"
)

// unfold writes out the literals that the parser took together as one of any
// case: d|D and [Dd] come from it as (?i:D).
func unfold(re *syntax.Regexp) {
	if re.Op == syntax.OpLiteral && re.Flags&syntax.FoldCase != 0 {
		row := &syntax.Regexp{Op: syntax.OpConcat}
		for _, r := range re.Rune {
			row.Sub = append(row.Sub, &syntax.Regexp{Op: syntax.OpCharClass, Rune: casesOf(r)})
		}
		if *re = *row; len(row.Sub) == 1 {
			*re = *row.Sub[0]
		}
		return
	}
	for _, sub := range re.Sub {
		unfold(sub)
	}
}

// casesOf is the class of a character in every case.
func casesOf(r rune) []rune {
	cases := []rune{r}
	for c := unicode.SimpleFold(r); c != r; c = unicode.SimpleFold(c) {
		cases = append(cases, c)
	}
	slices.Sort(cases)
	var class []rune
	for _, c := range cases {
		class = append(class, c, c)
	}
	return class
}
