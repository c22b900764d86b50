package jtext

import "strings"

// keepPhrased takes, in text that is wrapped at no certain width, only the breaks
// of paragraphs that are broken behind their phrases for wrapped.
func keepPhrased(s string, rows []row, first, last int) {
	for begin := first; begin < last; begin++ {
		end := begin
		for end < last && !rows[end].blank() {
			end++
		}
		phrased := isPhrased(s, rows[begin:end])
		for i := begin; i < end; i++ {
			if r := lastRune(s[rows[i].start:rows[i].end]); !rows[i].cut && (!phrased || r != '、' && !japanese(r)) {
				rows[i].next = inNumber(s, rows, i, last)
			}
		}
		begin = end
	}
}

// isPhrased tells whether rows without a blank one between are prose broken
// behind its phrases: sentences end there, and most of the other rows end in
// mid-sentence for certain.
func isPhrased(s string, rows []row) bool {
	open, certain, sentences := 0, 0, 0
	for i, r := range rows {
		switch line := s[r.start:r.end]; {
		case strings.HasSuffix(line, "。"):
			sentences++
		case r.cut:
		case r.next > 0:
			open++
			if endsPhrase(line) || i+1 < len(rows) && mustGoOn(line, s[rows[i+1].start:rows[i+1].end]) {
				certain++
			}
		}
	}
	return open >= 3 && sentences >= 2 && certain*5 >= open*3
}

// endsPhrase tells whether a line ends with a particle.
func endsPhrase(line string) bool {
	return strings.ContainsRune("はがをにのとでも", lastRune(line))
}
