package rule

// matcher is a compiled pattern. Go's regexp runs every pattern in linear time
// whatever it is, and pays for it: on sentences of a hundred characters it is
// several times slower than this plain backtracking over the same syntax tree,
// and a second slower to compile. Time stays bounded by a budget of steps.
type matcher struct {
	start *node
	first *starts // of start
	reach int     // how many bytes before the end a match begins at most; -1 if anywhere
	begin bool    // it begins where the text does
}

// budget is how many steps one attempt may take; a pattern that needs more at
// some place does not match there.
const budget = 20000

type op uint8

const (
	opDone   op = iota
	opText      // text, then next
	opClass     // between min and max characters of a class, then next
	opWords     // one of set, then next
	opEither    // one of fork; each goes on to what follows by itself
	opLoop      // fork.all[0] any number of times, then next
	opBegin     // at the start of the sentence
	opEnd       // at its end
	opBorder    // at a border of an ASCII word
	opInside    // not at one
)

// node is one step of a pattern, linked to what comes after it.
type node struct {
	op       op
	lazy     bool
	min, max int16
	mark     mark // of text
	text     string
	next     *node
	class    *class
	set      *wordSet
	fork     *fork
	first    *starts // what a match from here can begin with; nil if it may be anything
}

// class is the characters that one step may take: pairs of first and last.
type class struct{ ranges []rune }

// find returns the first match in s at or after from.
func (m *matcher) find(s string, from int) (start, end int, ok bool) {
	return m.findIn(&run{s: s}, from)
}

// findIn is find in the text of a run.
func (m *matcher) findIn(r *run, from int) (start, end int, ok bool) {
	if m.reach >= 0 {
		from = max(from, len(r.s)-m.reach)
	}
	if r.seen != nil && m.first != nil && !m.begin {
		return m.findSeen(r, from)
	}
	for at := from; at <= len(r.s) && (at == 0 || !m.begin); at++ {
		if at < len(r.s) && r.s[at]&0xC0 == 0x80 || !r.may(m.start, at) {
			continue
		}
		if end, ok := m.at(r, at); ok {
			return at, end, true
		}
	}
	return 0, 0, false
}

// findSeen is findIn at the places where the glance shows that a match can
// begin.
func (m *matcher) findSeen(r *run, from int) (start, end int, ok bool) {
	first := m.first
	for i := range r.seen.row {
		x := &r.seen.row[i]
		if !first.hasFirst(bucketOf(x.char)) || int(x.at) < from || !first.has(x.char, x.pair) {
			continue
		}
		if end, ok := m.at(r, int(x.at)); ok {
			return int(x.at), end, true
		}
	}
	return 0, 0, false
}

// at returns where the match that begins at i ends. A match of nothing is none.
func (m *matcher) at(r *run, i int) (end int, ok bool) {
	r.left = budget
	end = r.from(m.start, i)
	return end, end > i
}
