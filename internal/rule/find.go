package rule

import (
	"math/bits"
	"slices"
)

// finder is one pass over a text, a batch of sentences at a time. What is
// known of the sentences of a batch are bits, so that each rule is asked once
// for all of them, and what a rule is made of is fetched into the cache once a
// batch: to wait for memory is what finding costs.
type finder struct {
	set    *Set
	glance glance
	arms   []sentences // of which an arm's triggers stand in
	fired  []int32     // the arms for which there are any
	rules  []sentences // in which a rule may match
	held   []uint64    // bits: the rules for which there are any
	hits   []Hit
}

// sentences is a set of those of a batch.
type sentences uint64

// batch is how many sentences are looked at together.
const batch = 64

// Find matches all rules against the sentences of a folded, lower-cased text:
// a glance at the sentences tells which rules can match where, and only those
// run. Hits come in order of sentence, place, length and rule.
func (s *Set) Find(lower string, sentences []Range) []Hit {
	f := s.finder()
	for n := 0; n < len(sentences); n += batch {
		f.batch(lower, sentences[n:min(n+batch, len(sentences))], n)
	}
	hits := slices.Clone(f.hits)
	f.hits = f.hits[:0]
	s.finders.Put(f)
	return hits
}

// finder is one that has served before, or a new one.
func (s *Set) finder() *finder {
	if f, _ := s.finders.Get().(*finder); f != nil {
		return f
	}
	s.prepare()
	return &finder{
		set:    s,
		glance: newGlance(s.arms.lexicon),
		arms:   make([]sentences, len(s.arms.all)),
		rules:  make([]sentences, len(s.Rules)),
		held:   make([]uint64, len(s.Rules)/64+1),
	}
}

// batch adds the hits in some sentences, of which the first has number n.
func (f *finder) batch(lower string, in []Range, n int) {
	f.look(lower, in)
	first := len(f.hits)
	for k, word := range f.held {
		for ; word != 0; word &= word - 1 {
			f.run(int32(k*64+bits.TrailingZeros64(word)), lower, in, n)
		}
		f.held[k] = 0
	}
	slices.SortFunc(f.hits[first:], inOrder)
}

// inOrder compares hits by sentence, place, length and rule.
func inOrder(a, b Hit) int {
	switch {
	case a.Sentence != b.Sentence:
		return a.Sentence - b.Sentence
	case a.Start != b.Start:
		return a.Start - b.Start
	case a.End != b.End:
		return b.End - a.End
	}
	return a.Rule.order - b.Rule.order
}

// look tells which rules may match in which sentences.
func (f *finder) look(lower string, in []Range) {
	f.glance.look(lower, in)
	f.fire(^sentences(0) >> (batch - len(in)))
}

// fire holds the rules of the arms of which a trigger stands in a sentence.
func (f *finder) fire(all sentences) {
	a := f.set.arms
	for _, id := range a.free {
		f.hold(a.all[id], all)
	}
	for _, word := range f.glance.words {
		in := f.glance.stands[word]
		for _, id := range a.fires.of(int(word)) {
			if f.arms[id] == 0 {
				f.fired = append(f.fired, id)
			}
			f.arms[id] |= in
		}
	}
	for _, id := range f.fired {
		f.hold(a.all[id], f.arms[id])
		f.arms[id] = 0
	}
	f.fired = f.fired[:0]
}

// hold holds the rule of an arm in those of the sentences in which what the
// arm asks holds too.
func (f *finder) hold(arm arm, in sentences) {
	if in &^= f.rules[arm.rule]; in != 0 && arm.asks >= 0 {
		in = f.holds(arm.asks, in)
	}
	if in != 0 {
		f.rules[arm.rule] |= in
		f.held[arm.rule/64] |= 1 << (arm.rule % 64)
	}
}

// run runs rule r in the sentences in which it is held.
func (f *finder) run(r int32, lower string, in []Range, n int) {
	at := f.rules[r]
	f.rules[r] = 0
	for ; at != 0; at &= at - 1 {
		k := bits.TrailingZeros64(uint64(at))
		f.all(r, lower[in[k].Start:in[k].End], in[k].Start, n, k)
	}
}

// all adds every match of rule r in sentence k of the batch that begins with
// sentence n, if nothing there refuses it.
func (f *finder) all(r int32, words string, at, n, k int) {
	run := run{program: f.set.heads[r].program, s: words}
	run.seen, run.spots = f.glance.of(k)
	for from := 0; ; {
		start, end, ok := f.set.heads[r].findIn(&run, from)
		if !ok || from == 0 && f.refused(r, &run, 1<<k, end, false) {
			return
		}
		if from = end; !f.refused(r, &run, 1<<k, end, true) {
			f.hits = append(f.hits, Hit{f.set.Rules[r], at + start, at + end, n + k})
		}
	}
}

// refused tells whether an unless pattern of rule r is in the sentence, or a
// before pattern begins there before the end of a match.
func (f *finder) refused(r int32, run *run, in sentences, end int, before bool) bool {
	rule := f.set.Rules[r]
	for i, asks := range f.set.arms.unless[r] {
		if before == (i >= len(rule.Unless)) && (asks < 0 || f.holds(asks, in) != 0) {
			if start, _, ok := rule.unless[i].findIn(run, 0); ok && rule.counts(i, start, end) {
				return true
			}
		}
	}
	return false
}

// holds is in which of the sentences what is asked at a place of the code may
// be.
func (f *finder) holds(at int32, in sentences) sentences {
	code := f.set.arms.asks.code
	if code[at]&3 == askWords {
		return f.glance.have(f.set.arms.asks.among.of(int(code[at]>>2)), in)
	}
	one, left := sentences(0), in
	end, some := code[at+1], code[at] == askOne
	for at += 2; at < end && left != 0; at = f.set.arms.asks.after(at) {
		found := f.holds(at, left)
		if some {
			one |= found
			left &^= found
		} else {
			left = found
		}
	}
	if some {
		return one
	}
	return left
}
