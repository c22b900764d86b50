package search

import (
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

// lists are the places of a token in each block, the open one last.
type lists [][]place

// want is what is looked for in a page.
type want struct {
	token *token
	lists lists
	block int
}

// lookUp finds the places of tokens, in blocks that are written and in the
// open one.
func (x *Index) lookUp(tx *store.Tx, all []*token) (map[*token]lists, error) {
	found := map[*token]lists{}
	wants := map[int64][]want{}
	var pages []int64
	for _, t := range all {
		found[t] = make(lists, len(x.blocks)+1)
		for b := range x.blocks {
			from, to := x.blocks[b].pages(t)
			for page := from; page < to; page++ {
				if wants[page] == nil {
					pages = append(pages, page)
				}
				wants[page] = append(wants[page], want{t, found[t], b})
			}
		}
		found[t][len(x.blocks)] = x.open.places(t)
	}
	there := 0
	err := tx.SearchPages(pages, func(seq int64, body []byte) {
		there++
		for _, w := range wants[seq] {
			w.take(body)
		}
	})
	if err == nil && there != len(pages) {
		err = errBehind
	}
	return found, err
}

// take reads the places of a token out of a page.
func (w *want) take(page []byte) {
	read(page, w.token.text, func(token, places []byte) bool {
		if string(token) != w.token.text && !(w.token.prefix && strings.HasPrefix(string(token), w.token.text)) {
			return false
		}
		w.lists[w.block] = unpack(w.lists[w.block], places)
		return w.token.prefix
	})
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
	return all
}
