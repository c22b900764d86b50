package jtext

import "strings"

// keepPhrased takes, in text that is wrapped at no certain width, only the breaks
// inside sentences for wrapped: those of paragraphs that are broken behind their
// phrases, and those at which a sentence goes on for certain.
func keepPhrased(s string, rows []row, first, last int) {
	for begin := first; begin < last; begin++ {
		end := begin
		for end < last && !rows[end].blank() {
			end++
		}
		phrased, begun := isPhrased(s, rows[begin:end]), false
		for i := begin; i < end; i++ {
			line := s[rows[i].start:rows[i].end]
			r := lastRune(line)
			sentence := begun || ContainsAny(line, "、はがを") // and no title
			switch {
			case rows[i].cut, phrased && sentence && rows[i].next > 0 && (r == '、' || japanese(r)):
			case inSentence(s, rows[:end], i, i == begin, begun):
				rows[i].next = i + 1
			default:
				rows[i].next = inNumber(s, rows, i, last)
			}
			begun = rows[i].next > 0
		}
		begin = end
	}
}

// sentenceAhead is how many rows a sentence goes on at most.
const sentenceAhead = 6

// inSentence tells whether a sentence goes on behind row i: it stops at a comma or
// a particle, or was begun in a row before, and ends in one of the next. The first
// row of a paragraph may be its heading, which can stop at some particles too.
func inSentence(s string, rows []row, i int, opens, begun bool) bool {
	line := s[rows[i].start:rows[i].end]
	if i+1 == len(rows) || rows[i].blank() || rows[i+1].blank() || endsText(line) || dated(line) || strings.HasSuffix(line, "とは") || !goesOn(s, rows[i], rows[i+1]) {
		return false
	}
	if !goesOnSurely(line, s[rows[i+1].start:rows[i+1].end], opens) && !(begun && rows[i].width*10 >= rows[i-1].width*8) {
		return false
	}
	for k := i + 1; k < min(i+sentenceAhead, len(rows)); k++ {
		line := s[rows[k].start:rows[k].end]
		if mark, _ := markOf(line); mark != "" || rows[k].blank() {
			return false
		}
		if strings.Contains(line, "。") {
			return true
		}
	}
	return false
}

// goesOnSurely tells whether the sentence of a line goes on in the next; of the line
// that opens a paragraph it may not be a heading's.
func goesOnSurely(line, next string, opens bool) bool {
	if HasRune("、はがをの", lastRune(line)) || cannotBegin(next) {
		return true
	}
	sentence := ContainsAny(line, "、はがを")
	if opens {
		return sentence && cutsWord(lastRune(line), firstRune(next))
	}
	return endsPhrase(line) || sentence && mustGoOn(line, next)
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
	return HasRune("はがをにのとでも", lastRune(line))
}
