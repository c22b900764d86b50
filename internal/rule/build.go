package rule

import (
	"fmt"
	"regexp/syntax"
	"slices"
)

// builder makes matchers, all of one program. What many patterns have in common
// is made once and shared, so that the program stays small enough for the cache.
type builder struct {
	program *program
	lists   map[string]int32 // numbers in the program
	texts   map[string]int32
	classes map[string]int32
	starts  map[string]int32
}

func newBuilder() builder {
	return builder{newProgram(), map[string]int32{}, map[string]int32{}, map[string]int32{}, map[string]int32{}}
}

func (b builder) class(ranges []rune) int32 {
	key := string(ranges)
	if _, ok := b.classes[key]; !ok {
		b.classes[key] = int32(len(b.program.classes))
		b.program.classes = append(b.program.classes, newClass(ranges))
	}
	return b.classes[key]
}

func (b builder) matcher(re *syntax.Regexp) (*matcher, error) {
	start, err := b.build(re, &node{op: opDone})
	if err != nil {
		return nil, err
	}
	behind := b.begins(false)
	first := b.startsOf(behind.of(start))
	if has(re, syntax.OpBeginText) || has(re, syntax.OpBeginLine) {
		behind = b.begins(true)
	}
	later := b.startsOf(behind.of(start))
	far := behind.ahead(start)
	return &matcher{
		ahead:   b.startsOf(far.all),
		within:  int32(far.within),
		program: b.program,
		start:   b.program.add(start, map[*node]int32{}),
		first:   later,
		reach:   int32(reachOf(re)),
		ends:    b.endsOf(re),
		begin:   must(re, head, syntax.OpBeginText, syntax.OpBeginLine),
		early:   first != later,
		buckets: b.program.bucketsOf(&node{first: first}),
	}, nil
}

// build makes the nodes of a syntax tree in front of next.
func (b builder) build(re *syntax.Regexp, next *node) (*node, error) {
	if list, ok := b.wordsOf(re); ok {
		return &node{op: opWords, arg: list, next: next}, nil
	}
	switch re.Op {
	case syntax.OpEmptyMatch:
		return next, nil
	case syntax.OpLiteral:
		return &node{op: opText, text: string(re.Rune), next: next}, nil
	case syntax.OpCharClass:
		return &node{op: opClass, arg: b.class(re.Rune), min: 1, max: 1, next: next}, nil
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return &node{op: opClass, arg: b.class(anyRune), min: 1, max: 1, next: next}, nil
	case syntax.OpBeginText, syntax.OpBeginLine:
		return &node{op: opBegin, next: next}, nil
	case syntax.OpEndText, syntax.OpEndLine:
		return &node{op: opEnd, next: next}, nil
	case syntax.OpWordBoundary:
		return &node{op: opBorder, next: next}, nil
	case syntax.OpNoWordBoundary:
		return &node{op: opInside, next: next}, nil
	case syntax.OpCapture:
		return b.build(re.Sub[0], next)
	case syntax.OpConcat:
		return b.concat(re.Sub, next)
	case syntax.OpAlternate:
		return b.alternate(re.Sub, next)
	case syntax.OpQuest:
		return b.repeat(re, 0, 1, next)
	case syntax.OpStar:
		return b.repeat(re, 0, -1, next)
	case syntax.OpPlus:
		return b.repeat(re, 1, -1, next)
	case syntax.OpRepeat:
		return b.repeat(re, re.Min, re.Max, next)
	}
	return nil, fmt.Errorf("%v cannot be used in a rule", re)
}

var anyRune = []rune{0, '\t', '\v', 0x10FFFF}

func (b builder) concat(subs []*syntax.Regexp, next *node) (*node, error) {
	for i := len(subs) - 1; i >= 0; i-- {
		n, err := b.build(subs[i], next)
		if err != nil {
			return nil, err
		}
		next = n
	}
	return next, nil
}

func (b builder) alternate(subs []*syntax.Regexp, next *node) (*node, error) {
	either := &node{op: opEither}
	for len(subs) > 0 {
		many := wordsAhead(subs)
		if list, ok := b.wordsOf(&syntax.Regexp{Op: syntax.OpAlternate, Sub: subs[:many]}); ok {
			either.fork, subs = append(either.fork, &node{op: opWords, arg: list, next: next}), subs[many:]
			continue
		}
		n, err := b.build(subs[0], next)
		if err != nil {
			return nil, err
		}
		either.fork, subs = append(either.fork, n), subs[1:]
	}
	return either, nil
}

// wordsAhead is how many of the first branches are words, to be taken as one list: one
// look into it is less than a try of each.
func wordsAhead(subs []*syntax.Regexp) int {
	n, count := 0, 0
	for ; n < len(subs); n++ {
		words := enumerate(subs[n])
		if count += len(words); words == nil || slices.Contains(words, "") || count > maxSet {
			break
		}
	}
	return max(n, 1)
}

// buildRepeat repeats a class in one node, anything else by writing it out.
func (b builder) repeat(re *syntax.Regexp, low, high int, next *node) (*node, error) {
	sub, lazy := re.Sub[0], re.Flags&syntax.NonGreedy != 0
	if class := classOf(sub); class != nil {
		return &node{op: opClass, arg: b.class(class), min: int16(low), max: int16(high), lazy: lazy, next: next}, nil
	}
	var err error
	if high < 0 {
		loop := &node{op: opLoop, lazy: lazy, next: next}
		body, err := b.build(sub, loop)
		if err != nil {
			return nil, err
		}
		loop.fork, next = []*node{body}, loop
	}
	for i := high; i > low && err == nil; i-- {
		next, err = b.optionally(sub, lazy, next)
	}
	for i := 0; i < low && err == nil; i++ {
		next, err = b.build(sub, next)
	}
	return next, err
}

func (b builder) optionally(sub *syntax.Regexp, lazy bool, next *node) (*node, error) {
	n, err := b.build(sub, next)
	if lazy {
		return &node{op: opEither, fork: []*node{next, n}}, err
	}
	return &node{op: opEither, fork: []*node{n, next}}, err
}

// classOf is the class that a pattern of one character matches, nil if it is
// none.
func classOf(re *syntax.Regexp) []rune {
	switch {
	case re.Op == syntax.OpCharClass:
		return re.Rune
	case re.Op == syntax.OpAnyChar || re.Op == syntax.OpAnyCharNotNL:
		return anyRune
	case re.Op == syntax.OpLiteral && len(re.Rune) == 1:
		return []rune{re.Rune[0], re.Rune[0]}
	}
	return nil
}
