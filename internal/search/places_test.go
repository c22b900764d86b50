package search

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
)

// What pages hold is what the block held.
func TestPages(t *testing.T) {
	b, chance := block{}, rand.New(rand.NewPCG(1, 2))
	for i := range blockSize {
		for column := range 3 {
			s := ""
			for range 20 {
				s += string("漏洩個人情報名簿紛失|"[chance.IntN(11)*3%30:][:3])
			}
			b.add(i, column, s+fmt.Sprint(i))
		}
	}
	pages, firsts := b.pages()
	again := block{}
	for i, p := range pages {
		first := true
		read(p, "", func(token, places []byte) bool {
			if first && string(token) != firsts[i] {
				t.Errorf("page %d begins with %s, not %s", i, token, firsts[i])
			}
			first = false
			again[string(token)] = unpack(nil, places)
			return true
		})
	}
	if !reflect.DeepEqual(b, again) || len(pages) != len(firsts) || !slices.IsSorted(firsts) {
		t.Errorf("%d pages, %d tokens of %d", len(pages), len(again), len(b))
	}
	for token := range maps.Keys(b) {
		if !slices.IsSorted(b[token]) {
			t.Errorf("%s: not sorted", token)
		}
	}
}

// A broken page gives what it can and no more.
func FuzzPage(f *testing.F) {
	f.Add([]byte("\x03abc\x01\x05"))
	f.Add([]byte("\x03abc\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01\x05"))
	f.Fuzz(func(t *testing.T, page []byte) {
		read(page, "", func(_, places []byte) bool { return len(unpack(nil, places)) <= len(page) })
	})
}
