package read

import (
	"regexp"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// inlineItem is a list mark behind the end of a sentence, or behind what
// announces the list: the items of a list that has lost its line ends.
var inlineItem = regexp.MustCompile(`[。、:] ?([・●■◆◇▼○□]) ?`)

// hasInline tells whether there is one.
var hasInline = rule.MustPattern(`[。、:] ?[・●■◆◇▼○□]`)

const (
	leastInline    = 3   // such marks make a list
	shortestInline = 200 // bytes; a shorter line has no list in it
)

// splitInline makes each item of a list that has lost its line ends a line of
// its own.
func splitInline(s string, lines []jtext.Line) (out []jtext.Line) {
	for _, l := range lines {
		var found [][]int
		if l.End-l.Start > shortestInline && hasInline.MatchString(s[l.Start:l.End]) {
			found = inlineItem.FindAllStringSubmatchIndex(s[l.Start:l.End], -1)
		}
		if len(found) < leastInline {
			out = append(out, l)
			continue
		}
		rest := l
		for _, m := range found {
			at := l.Start + m[2]
			rest.End = at
			out = append(out, rest)
			rest = jtext.Line{Start: at, End: l.End, Mark: s[at : l.Start+m[3]], Body: l.Start + m[1]}
		}
		out = append(out, rest)
	}
	return out
}
