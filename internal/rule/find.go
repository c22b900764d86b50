package rule

import (
	"cmp"
	"slices"
)

// candidate is a rule that may match in a sentence, at a place if its literal
// begins the pattern (-1 otherwise).
type candidate struct {
	sentence int32
	rule     int32
	at       int32
}

// Find matches all rules against the sentences of a folded, lower-cased text:
// one pass over the text finds which rules can match where, and only those run.
// Hits come in order of sentence, place and rule.
func (s *Set) Find(lower string, sentences []Range) []Hit {
	var hits []Hit
	cands := s.candidates(lower, sentences)
	for i := 0; i < len(cands); {
		j := i + 1
		for j < len(cands) && cands[j].sentence == cands[i].sentence && cands[j].rule == cands[i].rule {
			j++
		}
		hits = s.try(hits, lower, sentences[cands[i].sentence], cands[i:j])
		i = j
	}
	slices.SortFunc(hits, func(a, b Hit) int {
		return cmp.Or(cmp.Compare(a.Sentence, b.Sentence), cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	return hits
}

// candidates lists which rules may match in which sentences, sorted.
func (s *Set) candidates(lower string, sentences []Range) []candidate {
	var cands []candidate
	n := 0
	s.index.Scan(lower, func(at int, rules []int32) {
		for n < len(sentences) && sentences[n].End <= at {
			n++
		}
		if n == len(sentences) || at < sentences[n].Start {
			return
		}
		for _, r := range rules {
			cands = append(cands, candidate{int32(n), r, int32(at)})
		}
	})
	for _, r := range s.free {
		for n := range sentences {
			cands = append(cands, candidate{int32(n), r, -1})
		}
	}
	slices.SortFunc(cands, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.sentence, b.sentence), cmp.Compare(a.rule, b.rule), cmp.Compare(a.at, b.at))
	})
	return cands
}

// try runs one rule on one sentence, at the places where it may match.
func (s *Set) try(hits []Hit, lower string, sentence Range, cands []candidate) []Hit {
	r := s.Rules[cands[0].rule]
	text, first := lower[sentence.Start:sentence.End], len(hits)
	done := 0
	add := func(start, end int) {
		hits = append(hits, Hit{r, sentence.Start + start, sentence.Start + end, int(cands[0].sentence)})
		done = end
	}
	if r.needs.Prefix {
		for _, c := range cands {
			at := int(c.at) - sentence.Start
			if at < done {
				continue
			}
			if end, ok := r.matcher.at(text, at); ok {
				add(at, end)
			}
		}
	} else {
		for {
			start, end, ok := r.matcher.find(text, done)
			if !ok {
				break
			}
			add(start, end)
		}
	}
	if len(hits) > first && r.refused(text) {
		return hits[:first]
	}
	return hits
}
