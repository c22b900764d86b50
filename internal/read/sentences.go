package read

import (
	"strings"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// longSentence is how many bytes a sentence may have: what is longer is no
// sentence, and rules take more than linear time in it.
const longSentence = 3000

// cutLong cuts what is too long for a sentence at commas, or anywhere, and adds
// the parts to others.
func (p *page) cutLong(parts []jtext.Sentence, s jtext.Sentence) []jtext.Sentence {
	for s.End-s.Start > longSentence {
		end := s.Start + longSentence
		for !utf8.RuneStart(p.text.Folded[end]) {
			end--
		}
		if comma := strings.LastIndex(p.text.Folded[s.Start:end], "、"); comma > 0 {
			end = s.Start + comma + len("、")
		}
		part := s
		part.End, s.Start = end, end
		parts = append(parts, part)
	}
	return append(parts, s)
}

// cellBorder is where the next border between the cells of a row of a table
// begins and ends: " / " or "|" with the spaces around it.
func cellBorder(row string) (start, end int, ok bool) {
	for i := 0; i < len(row); i++ {
		switch {
		case strings.HasPrefix(row[i:], " / "):
			return i, i + len(" / "), true
		case row[i] == '|':
			start, end = i, i+1
			if i > 0 && row[i-1] == ' ' {
				start--
			}
			if strings.HasPrefix(row[end:], " ") {
				end++
			}
			return start, end, true
		}
	}
	return 0, 0, false
}

// inCells are the cells of a row, each a sentence of its own: what one says is
// not said of another. Anything else stays whole.
func (p *page) inCells(s jtext.Sentence, kind jikenbo.BlockKind) []jtext.Sentence {
	if kind != jikenbo.Row {
		return []jtext.Sentence{s}
	}
	var cells []jtext.Sentence
	for s.Start < s.End {
		cell, next := s, s.End
		if from, to, ok := cellBorder(p.text.Folded[s.Start:s.End]); ok {
			cell.End, next = s.Start+from, s.Start+to
		}
		if cell.End > cell.Start {
			cells = append(cells, cell)
		}
		s.Start = next
	}
	return cells
}

// inRow tells whether a place of the folded text stands in a row of a table.
func (p *page) inRow(at int) bool {
	return p.lines[p.sentences[p.sentenceAt(at)].line].kind == jikenbo.Row
}

// rowOf is the range of the sentences that are cells of one row with sentence i,
// which tell of one thing; else only i.
func (p *page) rowOf(i int) (from, to int) {
	n := p.sentences[i].line
	for p.goesOnCell(n) {
		n--
	}
	if l := p.lines[n]; l.kind == jikenbo.Row {
		return l.first, p.lines[p.rowEnd(n)-1].last
	}
	return i, i + 1
}

// cutRequest cuts a sentence that first states something and then asks or
// promises, as the mood of its end is not that of its beginning: …は確認されて
// おりませんが、万が一…ください。
func (p *page) cutRequest(s jtext.Sentence) []jtext.Sentence {
	words := p.text.Folded[s.Start:s.End]
	if !asks.MatchString(words) {
		return []jtext.Sentence{s}
	}
	at := statedFirst.FindStringIndex(words)
	if at == nil {
		return []jtext.Sentence{s}
	}
	first, rest := s, s
	first.End = s.Start + at[1]
	rest.Start = first.End
	return []jtext.Sentence{first, rest}
}

// addSentence adds a sentence, or its part, that stands on line k.
func (p *page) addSentence(s jtext.Sentence, k int) {
	if p.lines[k].last == 0 {
		p.lines[k].first = len(p.sentences)
	}
	p.sentences = append(p.sentences, sentence{Sentence: s, line: k})
	p.lines[k].last = len(p.sentences)
}

// readSentences cuts the lines into sentences and matches the rules.
func (p *page) readSentences() {
	n := 0
	p.findTails()
	all := jtext.Sentences(p.text.Folded)
	p.sentences = make([]sentence, 0, len(all))
	var parts []jtext.Sentence
	for _, s := range all {
		for n < len(p.lines) && p.lines[n].End <= s.Start {
			n++
		}
		for k := n; k < len(p.lines) && p.lines[k].Start < s.End; k++ {
			piece := s
			piece.Start, piece.End = max(s.Start, p.lines[k].Start), min(s.End, p.lines[k].End)
			parts = parts[:0]
			for _, cell := range p.inCells(piece, p.lines[k].kind) {
				for _, clause := range p.cutRequest(cell) {
					for _, words := range p.cutTail(clause, k) {
						parts = p.cutLong(parts, words)
					}
				}
			}
			for _, part := range parts {
				p.addSentence(part, k)
			}
		}
	}
	hits := p.find(p.Reader.sentences, 0, len(p.sentences))
	p.byKind = map[string][]rule.Hit{}
	for _, h := range hits {
		p.byKind[h.Rule.Kind] = append(p.byKind[h.Rule.Kind], h)
	}
	for len(hits) > 0 {
		n := 1
		for n < len(hits) && hits[n].Sentence == hits[0].Sentence {
			n++
		}
		p.sentences[hits[0].Sentence].hits = hits[:n:n]
		hits = hits[n:]
	}
	for i := range p.sentences {
		p.sentences[i].mood = p.moodOf(p.sentences[i])
	}
	p.markStatistics()
}

// sentenceAt is the index of the sentence in which a place of the folded text
// stands, or of the one before it.
func (p *page) sentenceAt(at int) int {
	lo, hi := 0, len(p.sentences)
	for lo < hi {
		if mid := (lo + hi) / 2; p.sentences[mid].Start <= at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return max(lo-1, 0)
}

// textOf returns the folded words of sentence i.
func (p *page) textOf(i int) string {
	return p.text.Folded[p.sentences[i].Start:p.sentences[i].End]
}
