package rule

// Tried is how many rules Find runs, over all sentences.
func Tried(s *Set, lower string, in []Range) int {
	f, n := s.finder(), 0
	for _, one := range in {
		f.look(lower, []Range{one})
		for r := range f.rules {
			n += int(f.rules[r])
			f.rules[r] = 0
		}
	}
	return n
}

// Every is what Find promises, in the plainest way: each match of one rule in
// one sentence from left to right that nothing there refuses.
func Every(r *Rule, lower string, s Range, n int) []Hit {
	text := lower[s.Start:s.End]
	var hits []Hit
	for from := 0; ; {
		start, end, ok := r.matcher.findFrom(text, from)
		if !ok {
			break
		}
		if !r.refused(text, end) {
			hits = append(hits, Hit{r, s.Start + start, s.Start + end, n})
		}
		from = end
	}
	return hits
}
