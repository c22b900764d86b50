package search

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/jikenbo/jikenbo/internal/jtext"
)

//go:embed spellings.txt
var spellingRows string

// spelling is a way of writing that gives way to another.
type spelling struct{ from, to []rune }

// spellings are the ways of writing by their first letter, the longest first.
var spellings = sync.OnceValue(func() map[rune][]spelling {
	all := map[rune][]spelling{}
	for row := range strings.Lines(spellingRows) {
		words := strings.Fields(row)
		if len(words) == 0 || words[0] == "#" {
			continue
		}
		to := bare(words[0])
		for _, word := range words[1:] {
			from := bare(word)
			all[from[0]] = append(all[from[0]], spelling{from, to})
		}
	}
	for _, list := range all {
		slices.SortStableFunc(list, func(a, b spelling) int { return len(b.from) - len(a.from) })
	}
	return all
})

// bare are the letters of a word in the list itself.
func bare(word string) []rune {
	var list []rune
	for _, l := range unspelled(jtext.Fold(word)) {
		list = append(list, l.r)
	}
	return list
}

// spelled writes every word of the list in its one way.
func spelled(all []letter) []letter {
	ways, first := spellings(), -1
	for i, l := range all {
		if len(ways[l.r]) > 0 {
			first = i
			break
		}
	}
	if first < 0 {
		return all
	}
	out := append(make([]letter, 0, len(all)+8), all[:first]...)
	for i := first; i < len(all); {
		w := wayAt(all, i, ways[all[i].r])
		if w == nil {
			out = append(out, all[i])
			i++
			continue
		}
		for k, r := range w.to {
			at := all[i+min(k, len(w.from)-1)]
			if k == len(w.to)-1 {
				at.end = all[i+len(w.from)-1].end
			}
			out = append(out, letter{r, at.start, at.end})
		}
		i += len(w.from)
	}
	return out
}

// wayAt is the way of writing that stands at a place. A word of an alphabet
// must be whole.
func wayAt(all []letter, at int, ways []spelling) *spelling {
	for i := range ways {
		from := ways[i].from
		if !begins(all[at:], from) {
			continue
		}
		end := at + len(from)
		if alphabetic(from[0]) && at > 0 && alphabetic(all[at-1].r) {
			continue
		}
		if alphabetic(from[len(from)-1]) && end < len(all) && alphabetic(all[end].r) {
			continue
		}
		return &ways[i]
	}
	return nil
}

func begins(all []letter, with []rune) bool {
	if len(all) < len(with) {
		return false
	}
	for i, r := range with {
		if all[i].r != r {
			return false
		}
	}
	return true
}
