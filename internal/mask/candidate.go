package mask

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// candidate is a stretch of the text that may be a name.
type candidate struct {
	start, end int
	sign       string
}

// bySurname are the candidates at each surname, the longest first.
func (p *page) bySurname() [][]candidate {
	var all [][]candidate
	last := -1
	p.surnames.index.Scan(p.text, func(at int, which []int32) {
		name := p.surnames.list[which[0]]
		if p.text[:at] != "" && len(name) <= 3 && han(before(p.text, at)) {
			return // one ideograph within a word
		}
		list := p.named(at, at+len(name))
		if at == last {
			all[len(all)-1] = append(all[len(all)-1], list...)
		} else {
			all = append(all, list)
		}
		last = at
	})
	for _, list := range all {
		slices.SortStableFunc(list, func(a, b candidate) int { return b.end - a.end })
	}
	return all
}

// named are the candidates with one surname.
func (p *page) named(start, end int) []candidate {
	var list []candidate
	for _, e := range given(p.text, end, end-start == len("姓")) {
		list = append(list, candidate{start, e, whole})
	}
	return append(list, candidate{start, end, surname})
}

// beforeWords are words of two to five characters right before a word that
// follows only names.
func (p *page) beforeWords() [][]candidate {
	var all [][]candidate
	for at := 0; at < len(p.text); {
		r, size := utf8.DecodeRuneInString(p.text[at:])
		if !han(r) && !unicode.Is(unicode.Katakana, r) {
			at += size
			continue
		}
		end, ends := runEnds(p.text, at)
		for _, e := range ends {
			if next, _ := utf8.DecodeRuneInString(p.text[e:]); strings.ContainsRune("容被受死氏(", next) {
				all = append(all, []candidate{{at, e, perhaps}})
			}
		}
		at = end
	}
	return all
}

// runEnds is the end of a run of ideographs, or of katakana with middle dots,
// and the places in it where a name could end.
func runEnds(s string, at int) (end int, ends []int) {
	first, _ := utf8.DecodeRuneInString(s[at:])
	foreign := !han(first)
	n := 0
	for end = at; end < len(s); n++ {
		r, size := utf8.DecodeRuneInString(s[end:])
		if foreign && !unicode.Is(unicode.Katakana, r) && r != 'ー' && r != '・' || !foreign && !han(r) {
			break
		}
		if end += size; !foreign && n >= 1 && n <= 4 {
			ends = append(ends, end)
		}
	}
	if foreign && n >= 2 {
		ends = []int{end}
	}
	return end, ends
}
