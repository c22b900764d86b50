package rule

import (
	"cmp"
	"slices"
)

// finder is one pass over a text, sentence by sentence.
type finder struct {
	set    *Set
	glance glance
	held   []int32  // rules that may match in this sentence
	tried  []uint32 // for each rule the sentence in which it was last held
	known  []uint32 // for each list twice the sentence in which it was last asked for, and whether one stood there
	stamp  uint32   // of this sentence, never the same again
	hits   []Hit
}

// Find matches all rules against the sentences of a folded, lower-cased text:
// a glance at a sentence tells which rules can match there, and only those
// run. Hits come in order of sentence, place, length and rule.
func (s *Set) Find(lower string, sentences []Range) []Hit {
	f := s.finder()
	for n, r := range sentences {
		f.sentence(lower[r.Start:r.End], r.Start, n)
	}
	hits := f.hits
	f.hits = nil
	s.finders.Put(f)
	return hits
}

// finder is one that has served before, or a new one.
func (s *Set) finder() *finder {
	if f, _ := s.finders.Get().(*finder); f != nil && f.stamp < 1<<30 {
		return f
	}
	return &finder{set: s, tried: make([]uint32, len(s.Rules)), known: make([]uint32, len(s.arms.asks.from))}
}

// sentence adds the hits in one sentence, which stands at a place.
func (f *finder) sentence(words string, at, n int) {
	f.stamp++
	f.held = f.held[:0]
	f.glance.look(words)
	f.fire()
	first := len(f.hits)
	for _, r := range f.held {
		f.all(r, words, at, n)
	}
	slices.SortFunc(f.hits[first:], func(a, b Hit) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.Rule.order, b.Rule.order))
	})
}

// fire holds the rules of the arms of which a trigger stands in the sentence.
func (f *finder) fire() {
	for _, id := range f.set.arms.free {
		f.hold(f.set.arms.all[id])
	}
	for _, m := range f.glance.all {
		for _, id := range f.set.arms.of(m) {
			f.hold(f.set.arms.all[id])
		}
	}
}

// hold holds the rule of an arm if what the arm asks holds too.
func (f *finder) hold(arm arm) {
	if f.tried[arm.rule] != f.stamp && (arm.asks < 0 || f.holds(arm.asks)) {
		f.tried[arm.rule] = f.stamp
		f.held = append(f.held, arm.rule)
	}
}

// all adds every match of rule r in the sentence that nothing there refuses.
func (f *finder) all(r int32, words string, at, n int) {
	run := run{s: words, seen: &f.glance}
	for from := 0; ; {
		start, end, ok := f.set.heads[r].findIn(&run, from)
		if !ok || from == 0 && f.refused(r, &run, end, false) {
			return
		}
		if from = end; !f.refused(r, &run, end, true) {
			f.hits = append(f.hits, Hit{f.set.Rules[r], at + start, at + end, n})
		}
	}
}

// refused tells whether an unless pattern of rule r is in the sentence, or a
// before pattern begins there before the end of a match.
func (f *finder) refused(r int32, run *run, end int, before bool) bool {
	rule := f.set.Rules[r]
	for i, asks := range f.set.arms.unless[r] {
		if before == (i >= len(rule.Unless)) && (asks < 0 || f.holds(asks)) {
			if start, _, ok := rule.unless[i].findIn(run, 0); ok && rule.counts(i, start, end) {
				return true
			}
		}
	}
	return false
}

// holds tells whether what is asked at a place of the code may be in the
// sentence.
func (f *finder) holds(at int32) bool {
	code := f.set.arms.asks.code
	if code[at]&3 == askWords {
		return f.stands(code[at] >> 2)
	}
	enough := code[at] == askOne
	end := code[at+1]
	for at += 2; at < end; {
		if f.holds(at) == enough {
			return enough
		}
		if code[at]&3 == askWords {
			at++
		} else {
			at = code[at+1]
		}
	}
	return !enough
}

// stands tells whether one of the words of a list may stand in the sentence.
func (f *finder) stands(list int32) bool {
	if f.known[list]>>1 != f.stamp {
		f.known[list] = f.stamp << 1
		if f.glance.hasOne(f.set.arms.asks.of(list)) {
			f.known[list] |= 1
		}
	}
	return f.known[list]&1 != 0
}
