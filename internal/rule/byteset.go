package rule

import (
	"regexp/syntax"
	"slices"
)

// byteSet is a set of bytes: the last eight bits of characters, by which nearly
// all texts and places are passed over.
type byteSet [256 / 64]uint64

func (b *byteSet) has(c byte) bool { return b[c>>6]>>(c&63)&1 != 0 }

func (b *byteSet) add(c byte) { b[c>>6] |= 1 << (c & 63) }

var anyByte = byteSet{^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0)}

// lastBytes are those of the first characters of words.
func lastBytes(all []begin) (set byteSet) {
	for _, x := range all {
		set.add(byte(x.char >> above))
	}
	return set
}

// lastByte is that of the last character of a text, 0 if it has none.
func lastByte(s string) byte {
	switch n := len(s); {
	case n == 0:
		return 0
	case s[n-1] < 0x80 || n == 1:
		return s[n-1]
	default:
		return s[n-2]<<6 | s[n-1]&0x3F
	}
}

// endsOf are the bytes of the characters with which matches of a pattern end,
// and whether it may match nothing, so that they end as what is before it.
func endsOf(re *syntax.Regexp) (set byteSet, empty bool) {
	switch re.Op {
	case syntax.OpLiteral:
		set.add(byte(re.Rune[len(re.Rune)-1]))
	case syntax.OpCharClass:
		set = endsOfClass(re.Rune)
	case syntax.OpEmptyMatch, syntax.OpBeginText, syntax.OpBeginLine, syntax.OpEndText, syntax.OpEndLine, syntax.OpWordBoundary, syntax.OpNoWordBoundary:
		empty = true
	case syntax.OpCapture, syntax.OpPlus, syntax.OpStar, syntax.OpQuest, syntax.OpRepeat:
		set, empty = endsOf(re.Sub[0])
		empty = empty || re.Op == syntax.OpStar || re.Op == syntax.OpQuest || re.Op == syntax.OpRepeat && re.Min == 0
	case syntax.OpConcat:
		return endsOfRow(re.Sub)
	case syntax.OpAlternate:
		for _, sub := range re.Sub {
			more, none := endsOf(sub)
			set, empty = set.with(more), empty || none
		}
	default:
		set = anyByte
	}
	return set, empty
}

// endsOfRow is endsOf for parts in a row.
func endsOfRow(subs []*syntax.Regexp) (set byteSet, empty bool) {
	for _, sub := range slices.Backward(subs) {
		more, none := endsOf(sub)
		if set = set.with(more); !none {
			return set, false
		}
	}
	return set, true
}

func endsOfClass(ranges []rune) (set byteSet) {
	for i := 0; i < len(ranges); i += 2 {
		if ranges[i+1]-ranges[i] >= 255 {
			return anyByte
		}
		for r := ranges[i]; r <= ranges[i+1]; r++ {
			set.add(byte(r))
		}
	}
	return set
}

func (b byteSet) with(more byteSet) byteSet {
	for i := range b {
		b[i] |= more[i]
	}
	return b
}

// endsOf is the number in the program of the bytes with which a pattern ends
// that ends where the text does; 0 if they are any.
func (b builder) endsOf(re *syntax.Regexp) int32 {
	set, empty := endsOf(re)
	if empty || set == anyByte {
		return 0
	}
	if at := slices.Index(b.program.ends[1:], set); at >= 0 {
		return int32(at + 1)
	}
	b.program.ends = append(b.program.ends, set)
	return int32(len(b.program.ends) - 1)
}
