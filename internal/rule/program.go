package rule

// program is compiled patterns, those of all rules in one: without pointers,
// each in a row and what many have in common once. Most patterns run rarely,
// and what they cost is to fetch them into the cache.
type program struct {
	steps   []step
	forks   []branch
	lists   []wordList
	words   []word
	marks   []mark   // of words
	buckets []uint32 // of long lists: where the words of each begin
	text    []byte   // all words in a row
	starts  []starts
	firsts  []byteSet // of starts: the last bytes of first characters
	ends    []byteSet // the last bytes of the characters that end texts
	pairs   []uint64  // of starts
	classes []class
}

// step is one of a pattern.
type step struct {
	op       op
	lazy     bool
	min, max int16
	size     uint16 // of the text
	branches uint16 // of the fork
	arg      int32  // where the text or the fork begins, or which class or list
	mark     mark   // of the text
	next     int32  // the step after it
	first    int32  // what a match from here can begin with; anything if 0
}

// branch is one way in which a fork goes on, the buckets of the characters with
// which that can begin, and the mark of the text if it begins with one.
type branch struct {
	buckets uint64
	step    int32
	mark    mark
}

func newProgram() *program {
	return &program{starts: make([]starts, 1), firsts: []byteSet{anyByte}, ends: make([]byteSet, 1)}
}

// add adds the steps from a node on, in the order in which they are likely to
// be taken, and returns the number of the first.
func (p *program) add(n *node, known map[*node]int32) int32 {
	if at, ok := known[n]; ok {
		return at
	}
	at := int32(len(p.steps))
	known[n] = at
	p.steps = append(p.steps, step{op: n.op, lazy: n.lazy, min: n.min, max: n.max, arg: n.arg, first: n.first})
	if n.op == opText {
		p.steps[at].arg, p.steps[at].size, p.steps[at].mark = p.addText(n.text), uint16(len(n.text)), markOf(n.text)
	}
	if n.next != nil {
		next := p.add(n.next, known)
		p.steps[at].next = next
	}
	if len(n.fork) > 0 {
		p.addFork(at, n.fork, known)
	}
	return at
}

func (p *program) addFork(at int32, fork []*node, known map[*node]int32) {
	from := len(p.forks)
	p.steps[at].arg, p.steps[at].branches = int32(from), uint16(len(fork))
	p.forks = append(p.forks, make([]branch, len(fork))...)
	for i, n := range fork {
		to := p.add(n, known)
		p.forks[from+i] = branch{p.bucketsOf(n), to, p.steps[to].mark}
	}
}

// bucketsOf are the buckets of the characters that a match from a node on can
// begin with.
func (p *program) bucketsOf(n *node) uint64 {
	if n.first == 0 {
		return ^uint64(0)
	}
	return p.starts[n.first].first
}

func (p *program) addText(s string) int32 {
	p.text = append(p.text, s...)
	return int32(len(p.text) - len(s))
}

// fork are the branches of a step.
func (p *program) fork(n *step) []branch { return p.forks[n.arg : n.arg+int32(n.branches)] }

// standsAt tells whether a word of the program's text stands at a place.
func (p *program) standsAt(s string, at int, from int32, size uint16) bool {
	end := at + int(size)
	return end <= len(s) && s[at:end] == string(p.text[from:from+int32(size)])
}
