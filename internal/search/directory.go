package search

import (
	"slices"
	"sort"
	"strings"

	"github.com/jikenbo/jikenbo/internal/store"
)

// directory says where the pages of a written block are: the first of them, and
// the first token of each.
type directory struct {
	page   int64
	firsts []string
}

// pages are those that may have a token, or tokens that begin with it.
func (d *directory) pages(t *token) (from, to int64) {
	after := func(token string) int {
		return sort.Search(len(d.firsts), func(i int) bool { return d.firsts[i] > token })
	}
	first, last := max(0, after(t.text)-1), after(t.text)
	if t.prefix {
		last = after(t.text + "\U0010FFFF")
	}
	return d.page + int64(first), d.page + int64(last)
}

// lookUp reads the pages that may have the tokens of some words.
func (x *Index) lookUp(tx *store.Tx, w *wish) (*lookedUp, error) {
	var wanted []int64
	w.each(func(one *word) {
		for i := range one.tokens {
			for b := range x.blocks {
				from, to := x.blocks[b].pages(&one.tokens[i])
				for page := from; page < to; page++ {
					wanted = append(wanted, page)
				}
			}
		}
	})
	slices.Sort(wanted)
	pages, err := x.pages.read(tx, slices.Compact(wanted))
	return &lookedUp{x: x, pages: pages}, err
}

// lookedUp has the pages that a search needs, and room for the places of one
// block: what a block has is looked at and forgotten.
type lookedUp struct {
	x             *Index
	pages         map[int64][]byte
	places, other []place
}

// list is where a token stands in a block: as it is written, or as places.
type list struct {
	packed []byte
	places []place
}

func (l *list) size() int { return len(l.packed) + len(l.places) }

// unpack puts the places in the room given.
func (l *list) unpack(room []place) []place {
	if l.packed != nil {
		return unpack(room[:0], l.packed)
	}
	return append(room[:0], l.places...)
}

// list is where a token stands in a block, in its order. The block after all
// that are written is the open one.
func (l *lookedUp) list(t *token, b int) list {
	if b == len(l.x.blocks) {
		return list{places: l.x.open.places(t)}
	}
	var found list
	from, to := l.x.blocks[b].pages(t)
	for page := from; page < to; page++ {
		read(l.pages[page], t.text, func(token, packed []byte) bool {
			switch {
			case t.prefix && strings.HasPrefix(string(token), t.text):
				found.places = unpack(found.places, packed)
				return true
			case string(token) == t.text:
				found.packed = packed
			}
			return false
		})
	}
	slices.Sort(found.places) // those of a prefix come token by token
	return found
}

// places are those of a token in a block that is not written.
func (b block) places(t *token) []place {
	if !t.prefix {
		return b[t.text]
	}
	var all []place
	for token, places := range b {
		if strings.HasPrefix(token, t.text) {
			all = append(all, places...)
		}
	}
	slices.Sort(all)
	return all
}
