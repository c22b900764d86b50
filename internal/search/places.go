package search

import (
	"encoding/binary"
	"slices"
	"strings"
)

// A block is blockSize entries turned inside out: for each token the places
// where it stands, ascending. A place is a number: which entry of the block, which
// column of it, which letter of that. So a token at the next letter is the next
// number, and lists are short as differences.
const (
	blockSize  = 1 << 10
	letterBits = 16
	columnBits = 2
	maxLetters = 1<<letterBits - 1
)

// The columns of an entry, the weightier the later.
const (
	columnText  = iota
	columnFacts // what is said, and the labels of it
	columnNames // who and what is named
)

type place = uint32

// block holds the places of each token.
type block map[string][]place

// add takes in the letters of a column of the entry with that number in the
// block. Entries come in order, and their columns in order.
func (b block) add(entry int, column int, letters string) {
	first := place(entry)<<(columnBits+letterBits) | place(column)<<letterBits
	tokens(letters, func(token string, at int) {
		if at > maxLetters {
			return
		}
		list, known := b[token]
		if !known {
			token = strings.Clone(token) // not to hold the text
		}
		b[token] = append(list, first|place(at))
	})
}

func entryOf(p place) int  { return int(p >> (columnBits + letterBits)) }
func columnOf(p place) int { return int(p >> letterBits & (1<<columnBits - 1)) }

func letterOf(p place) place { return p & (1<<letterBits - 1) }

// pageSize is about what a page of SQLite has room for.
const pageSize = 3900

// pages write a block: the tokens in their order with their places, cut into
// pages, and the first token of each.
func (b block) pages() (pages [][]byte, firsts []string) {
	all := make([]string, 0, len(b))
	for token := range b {
		all = append(all, token)
	}
	slices.Sort(all)
	var page []byte
	for _, token := range all {
		before := len(page)
		page = appendToken(page, token, b[token])
		if before > 0 && len(page) > pageSize {
			pages = append(pages, slices.Clone(page[:before]))
			page = append(page[:0], page[before:]...)
			before = 0
		}
		if before == 0 {
			firsts = append(firsts, token)
		}
	}
	if len(page) > 0 {
		pages = append(pages, page)
	}
	return pages, firsts
}

func appendToken(page []byte, token string, places []place) []byte {
	page = binary.AppendUvarint(page, uint64(len(token)))
	page = append(page, token...)
	packed, last := make([]byte, 0, 4*len(places)), place(0)
	for _, p := range places {
		packed, last = binary.AppendUvarint(packed, uint64(p-last)), p
	}
	page = binary.AppendUvarint(page, uint64(len(packed)))
	return append(page, packed...)
}

// read gives the tokens of a page from one on, with their packed places, until
// fn has had enough. What is broken ends it.
func read(page []byte, from string, fn func(token, places []byte) bool) {
	for len(page) > 0 {
		token, rest, ok := cut(page)
		if !ok {
			return
		}
		places, rest, ok := cut(rest)
		if !ok {
			return
		}
		if page = rest; string(token) >= from && !fn(token, places) {
			return
		}
	}
}

// cut takes a length and so many bytes off.
func cut(b []byte) (piece, rest []byte, ok bool) {
	n, width := binary.Uvarint(b)
	if width <= 0 || n > uint64(len(b)-width) {
		return nil, nil, false
	}
	b = b[width:]
	return b[:n], b[n:], true
}

// unpack appends places that were written as differences.
func unpack(to []place, packed []byte) []place {
	n := 0
	for _, b := range packed {
		if b < 0x80 { // the last byte of a difference
			n++
		}
	}
	to = slices.Grow(to, n)
	last := place(0)
	for i := 0; i < len(packed); {
		d, shift := place(packed[i]&0x7f), 7
		for packed[i] >= 0x80 && i+1 < len(packed) {
			i++
			d |= place(packed[i]&0x7f) << shift
			shift += 7
		}
		i++
		last += d
		to = append(to, last)
	}
	return to
}
