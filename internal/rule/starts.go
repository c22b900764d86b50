package rule

import (
	"cmp"
	"slices"
	"strings"
)

// starts is a set of what a match can begin with, by the marks of characters
// and pairs: it may say yes where the truth is no, never the reverse. Word lists
// of hundreds stand in gaps of thirty characters; the set passes over nearly
// all places with one look.
type starts struct {
	first uint64    // the buckets of first characters
	chars [2]uint64 // behind which anything may come
	pairs [4]uint64 // behind both of which it may, if they are few
	many  int32     // else where those begin in the program
	mask  int32     // and how many words they have, a power of two, less one; 0 if few
}

// begins tells whether a match can begin with a character and the one behind
// it.
func (p *program) begins(f *starts, at here) bool {
	pairs := f.pairs[at.pair>>6&3]
	if f.mask > 0 {
		pairs = p.pairs[f.many+int32(at.pair>>6)&f.mask]
	}
	return pairs>>(at.pair&63)&1 != 0 || f.chars[at.char>>6&1]>>(at.char&63)&1 != 0
}

// begin is a word that a match can begin with: its mark and that of its first
// character.
type begin struct{ mark, char mark }

func beginOf(word string) begin {
	r, _ := decode(word, 0)
	return begin{markOf(word), charMark(r)}
}

// startsOf is the number of the set of begins, each made once; 0 if it is
// anything.
func (b builder) startsOf(all []begin) int32 {
	if all == nil {
		return 0
	}
	var key strings.Builder
	for _, x := range all {
		key.Write([]byte{byte(x.mark), byte(x.mark >> 8), byte(x.char), byte(x.char >> above)})
	}
	if _, ok := b.starts[key.String()]; !ok {
		b.starts[key.String()] = b.program.addStarts(all)
	}
	return b.starts[key.String()]
}

func (p *program) addStarts(all []begin) int32 {
	size := 4
	for size < 64 && size*8 < len(all) {
		size *= 2
	}
	var f starts
	pairs := f.pairs[:]
	if size > len(pairs) {
		f.many, f.mask = int32(len(p.pairs)), int32(size-1)
		p.pairs = append(p.pairs, make([]uint64, size)...)
		pairs = p.pairs[f.many:]
	}
	for _, x := range all {
		f.first |= 1 << bucketOf(x.char)
		if x.mark == x.char {
			f.chars[x.mark>>6&1] |= 1 << (x.mark & 63)
		} else {
			pairs[int(x.mark>>6)&(size-1)] |= 1 << (x.mark & 63)
		}
	}
	p.starts, p.firsts = append(p.starts, f), append(p.firsts, lastBytes(all))
	return int32(len(p.starts) - 1)
}

// begins works out what the matches from a node on can begin with; nil is
// anything.
type begins struct {
	builder
	later bool // behind the beginning of the text
	known map[*node][]begin
	far   map[*node]ahead
}

func (b builder) begins(later bool) *begins {
	return &begins{b, later, map[*node][]begin{}, map[*node]ahead{}}
}

// of is what matches from n on begin with. It fills in n.first.
func (b *begins) of(n *node) []begin {
	if n == nil {
		return nil
	}
	if all, done := b.known[n]; done {
		return all
	}
	b.known[n] = nil // a loop may begin with anything
	all := b.find(n, b.of(n.next))
	slices.SortFunc(all, func(x, y begin) int { return cmp.Or(cmp.Compare(x.mark, y.mark), cmp.Compare(x.char, y.char)) })
	all = slices.Compact(all)
	b.known[n] = all
	if !b.later {
		n.first = b.startsOf(all)
	}
	return all
}

// find is of for a node before one whose matches begin with rest.
func (b *begins) find(n *node, rest []begin) []begin {
	switch n.op {
	case opText:
		return []begin{beginOf(n.text)}
	case opWords:
		return b.program.beginsOf(n.arg)
	case opClass:
		return classBegins(n, b.program.classes[n.arg].ranges, rest)
	case opEither:
		return b.branches(n.fork)
	case opLoop:
		b.of(n.fork[0])
	case opBegin, opBorder, opInside:
		if n.op == opBegin && b.later {
			return []begin{}
		}
		return slices.Clone(rest)
	case opEnd:
		return []begin{} // where characters are left, nothing
	}
	return nil
}

// classBegins are the characters of a class, nil if they are many or if the
// class may be left out before something unknown.
func classBegins(n *node, ranges []rune, rest []begin) []begin {
	if n.min == 0 && rest == nil {
		return nil
	}
	var all []begin
	if n.min == 0 {
		all = slices.Clone(rest)
	}
	for i := 0; i < len(ranges); i += 2 {
		if ranges[i+1]-ranges[i] > 200 {
			return nil
		}
		for r := ranges[i]; r <= ranges[i+1]; r++ {
			all = append(all, beginOf(string(r)))
		}
	}
	return all
}

// branches joins what the branches begin with.
func (b *begins) branches(fork []*node) []begin {
	all := []begin{}
	for _, branch := range fork {
		if more := b.of(branch); more == nil {
			all = nil
		} else if all != nil {
			all = append(all, more...)
		}
	}
	return all
}
