package rule

import (
	"cmp"
	"regexp/syntax"
	"slices"
	"strings"
)

// starts is a set of characters that a match can begin with, by hash: it may
// say yes where the truth is no, never the reverse. Word lists of hundreds
// stand in gaps of thirty characters; the set passes over nearly all places
// with one look.
type starts [buckets / 64]uint64

const buckets = 256

// manyBranches is from how many branches on an opEither is split by starts.
const manyBranches = 4

func startOf(r rune) uint8 { return uint8(uint32(r) * 0x9E3779B1 >> 24) }

func (f *starts) add(r rune) {
	h := startOf(r)
	f[h>>6] |= 1 << (h & 63)
}

// has tells whether a hash is in the set; a nil set has all.
func (f *starts) has(h uint8) bool { return f == nil || f[h>>6]>>(h&63)&1 != 0 }

// may tells whether a match can begin at s[i:]; a nil set always may.
func (f *starts) may(s string, i int) bool {
	if f == nil {
		return true
	}
	if i >= len(s) {
		return false
	}
	r, _ := decode(s, i)
	return f.has(startOf(r))
}

// findStarts fills in what matches from n on can begin with, and returns it.
func (n *node) findStarts(done map[*node]bool) *starts {
	if n == nil || done[n] {
		if n == nil {
			return nil
		}
		return n.first
	}
	done[n] = true
	rest := n.next.findStarts(done)
	switch n.op {
	case opText:
		r, _ := decode(n.text, 0)
		n.first = &starts{}
		n.first.add(r)
	case opWords:
		n.first = &n.set.first
	case opClass:
		n.first = classStarts(n, rest)
	case opEither:
		n.first = n.branchStarts(done)
	case opLoop:
		n.branches[0].findStarts(done)
	case opBegin, opBorder, opInside:
		n.first = rest
	}
	return n.first
}

// classStarts are the characters of a class, nil if they are many or if the
// class may be left out before something unknown.
func classStarts(n *node, rest *starts) *starts {
	if n.min == 0 && rest == nil {
		return nil
	}
	f := &starts{}
	if n.min == 0 {
		*f = *rest
	}
	for i := 0; i < len(n.class); i += 2 {
		if n.class[i+1]-n.class[i] > 200 {
			return nil
		}
		for r := n.class[i]; r <= n.class[i+1]; r++ {
			f.add(r)
		}
	}
	return f
}

// branchStarts joins the starts of the branches, and splits many branches by
// them, each list in the order of the branches.
func (n *node) branchStarts(done map[*node]bool) *starts {
	all := &starts{}
	for _, b := range n.branches {
		f := b.findStarts(done)
		if f == nil {
			all = nil
		} else if all != nil {
			for i := range all {
				all[i] |= f[i]
			}
		}
	}
	if len(n.branches) >= manyBranches {
		n.by = splitByStart(n.branches)
	}
	return all
}

// fork is a list of branches split by what they begin with, in one piece of
// memory: the matchers of all rules together should stay in the cache.
type fork struct {
	from  [buckets + 1]uint16 // where the branches of each start begin
	nodes []*node
}

func splitByStart(branches []*node) *fork {
	f := &fork{}
	for h := range buckets {
		for _, b := range branches {
			if b.first.has(uint8(h)) {
				f.nodes = append(f.nodes, b)
			}
		}
		f.from[h+1] = uint16(min(len(f.nodes), 1<<16-1))
	}
	if len(f.nodes) >= 1<<16 {
		return nil
	}
	return f
}

// branches are those that can match at s[i:].
func (f *fork) branches(s string, i int) []*node {
	c, _ := decode(s, i)
	h := startOf(c)
	return f.nodes[f.from[h]:f.from[int(h)+1]]
}

// wordSet is a list of words in the order of preference of the pattern that
// they come from, split by what they begin with.
type wordSet struct {
	from  [buckets + 1]uint16
	words []string
	first starts
}

// wordsOf is the list of words that a part of a pattern matches, if it is one
// of at least two and no empty word; nil otherwise.
func (b builder) wordsOf(re *syntax.Regexp) *wordSet {
	if re.Op != syntax.OpAlternate && re.Op != syntax.OpConcat && re.Op != syntax.OpCapture {
		return nil
	}
	words := enumerate(re)
	if len(words) < 2 || slices.Contains(words, "") {
		return nil
	}
	key := strings.Join(words, "|")
	if b.sets[key] == nil {
		b.sets[key] = newWordSet(words)
	}
	return b.sets[key]
}

// enumerate lists all that a pattern matches, in its order of preference; nil
// if that is much or unbounded.
func enumerate(re *syntax.Regexp) []string {
	switch re.Op {
	case syntax.OpEmptyMatch:
		return []string{""}
	case syntax.OpLiteral:
		return []string{string(re.Rune)}
	case syntax.OpCharClass:
		return knowClass(re.Rune).exact
	case syntax.OpCapture:
		return enumerate(re.Sub[0])
	case syntax.OpQuest:
		return enumerateOptional(re)
	case syntax.OpAlternate:
		return enumerateAlternate(re.Sub)
	case syntax.OpConcat:
		return enumerateConcat(re.Sub)
	}
	return nil
}

func enumerateOptional(re *syntax.Regexp) []string {
	words := enumerate(re.Sub[0])
	switch {
	case words == nil:
		return nil
	case re.Flags&syntax.NonGreedy != 0:
		return append([]string{""}, words...)
	}
	return append(slices.Clone(words), "")
}

func enumerateAlternate(subs []*syntax.Regexp) []string {
	var all []string
	for _, sub := range subs {
		words := enumerate(sub)
		if words == nil || len(all)+len(words) > maxSet {
			return nil
		}
		all = append(all, words...)
	}
	return all
}

func enumerateConcat(subs []*syntax.Regexp) []string {
	all := []string{""}
	for _, sub := range subs {
		words := enumerate(sub)
		if words == nil || len(all)*len(words) > maxSet {
			return nil
		}
		var joined []string
		for _, a := range all {
			for _, b := range words {
				joined = append(joined, a+b)
			}
		}
		all = joined
	}
	return all
}

func newWordSet(words []string) *wordSet {
	s := &wordSet{words: slices.Clone(words)}
	start := func(w string) uint8 { r, _ := decode(w, 0); return startOf(r) }
	slices.SortStableFunc(s.words, func(a, b string) int { return cmp.Compare(start(a), start(b)) })
	for i, w := range s.words {
		r, _ := decode(w, 0)
		s.first.add(r)
		s.from[int(start(w))+1] = uint16(i + 1)
	}
	for h := range buckets {
		s.from[h+1] = max(s.from[h+1], s.from[h])
	}
	return s
}

// at are the words that may stand at s[i:].
func (w *wordSet) at(s string, i int) []string {
	c, _ := decode(s, i)
	h := startOf(c)
	return w.words[w.from[h]:w.from[int(h)+1]]
}
