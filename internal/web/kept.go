package web

import "strings"

// wholeText is how long a kept text may be, in characters, to be shown whole beside the facts. Of longer ones (lists of
// many cases) the lines of the account and those with quotes are shown.
const wholeText = 6000

// keptText is the text of a document with the places that are quoted.
type keptText struct {
	runes  []rune
	places []place
	spans  [][2]int // of the accounts that matter
	focus  bool     // nothing else is shown, however short the text
}

func newKept(text string) *keptText { return &keptText{runes: []rune(text)} }

// lines are the lines to show. Empty ones are left out: a paragraph has its own distance.
func (k *keptText) lines() []line {
	places := sortPlaces(k.places)
	whole := len(k.spans) == 0 || len(k.runes) <= wholeText && !k.focus
	var list []line
	for at := 0; at < len(k.runes); {
		end := at
		for end < len(k.runes) && k.runes[end] != '\n' {
			end++
		}
		switch empty := strings.TrimSpace(string(k.runes[at:end])) == ""; {
		case empty:
		case whole || k.wanted(at, end, places):
			list = append(list, line{Pieces: marked(k.runes, at, end, places)})
		case len(list) == 0 || !list[len(list)-1].Gap:
			list = append(list, line{Gap: true})
		}
		at = end + 1
	}
	return list
}

// wanted tells whether a line belongs to an account or has a quote.
func (k *keptText) wanted(start, end int, places []place) bool {
	for _, s := range k.spans {
		if s[0] < end && start < s[1] {
			return true
		}
	}
	for _, p := range places {
		if p.start < end && start < p.end {
			return true
		}
	}
	return false
}
