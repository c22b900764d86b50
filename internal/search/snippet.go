package search

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo/internal/jtext"
)

// How many bytes a snippet has at most before its first match and after its
// last, and how far apart its matches may begin. Most characters have three.
const (
	before = 90
	after  = 150
	apart  = 180
)

// marks are the stretches of a text that match one of the words wanted, in
// bytes of the folded text.
func marks(all []letter, w *wish) []Mark {
	var list []Mark
	for _, any := range w.all {
		for i := range any {
			list = append(list, any[i].marks(all)...)
		}
	}
	slices.SortFunc(list, func(a, b Mark) int { return cmp.Or(a.Start-b.Start, b.End-a.End) })
	return slices.CompactFunc(list, func(a, b Mark) bool { return b.Start < a.End || a.Start == b.Start })
}

// marks are where the word stands, by the same measure as the index.
func (w *word) marks(all []letter) (list []Mark) {
	want := []rune(w.letters)
	for i := range all {
		if all[i].r != want[0] || !stands(want, all[i:]) {
			continue
		}
		end := i + len(want)
		begun := i > 0 && alphabetic(want[0]) && alphabetic(all[i-1].r)
		goesOn := end < len(all) && alphabetic(want[len(want)-1]) && alphabetic(all[end].r)
		if begun || goesOn && !w.open {
			continue
		}
		list = append(list, Mark{int(all[i].start), int(all[end-1].end)})
	}
	return list
}

// stands tells whether a text begins with these letters. What is between words
// of an alphabet does not matter: "Windows 11" is Windows、11.
func stands(want []rune, text []letter) bool {
	if len(text) < len(want) {
		return false
	}
	for i, r := range want {
		between := (r == gap || r == pause) && i > 0 && alphabetic(want[i-1]) && !alphabetic(text[i].r)
		if text[i].r != r && !between {
			return false
		}
	}
	return true
}

// around is the stretch of a text about its first matches, in bytes of the
// original.
func around(t *jtext.Text, found []Mark) Snippet {
	last := 0
	for last+1 < len(found) && found[last+1].Start-found[0].Start < apart {
		last++
	}
	start, end := sentence(t.Folded, found[0].Start, found[last].End)
	back := func(start, end int) (int, int) { s := t.Back(start, end); return s.Start, s.End }
	var s Snippet
	s.Start, s.End = back(start, end)
	for _, m := range found[:last+1] {
		m.Start, m.End = back(m.Start, m.End)
		s.Marks = append(s.Marks, m)
	}
	return s
}

// sentence widens a stretch to where its sentence or line begins and ends, but
// not far.
func sentence(s string, start, end int) (int, int) {
	from, to := within(s, start-before), within(s, end+after)
	stop := strings.LastIndexAny(s[from:start], "。\n")
	if stop < 0 && from > 0 {
		stop = strings.IndexAny(s[from:start], "、「 ") // not in the middle of a word
	}
	if stop >= 0 {
		_, width := utf8.DecodeRuneInString(s[from+stop:])
		from += stop + width
	}
	switch i := strings.IndexAny(s[end:to], "。\n"); {
	case i < 0:
	case s[end+i] == '\n':
		to = end + i
	default:
		to = end + i + len("。")
	}
	return from, to
}

// within is a place inside a text, on the border of a character.
func within(s string, at int) int {
	at = min(max(at, 0), len(s))
	for at > 0 && at < len(s) && s[at]&0xC0 == 0x80 {
		at--
	}
	return at
}
