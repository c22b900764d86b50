package read

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// page is a document prepared for reading: folded, cut into lines and
// sentences, with all that rules and scanners see in it.
type page struct {
	*Reader
	doc       *jikenbo.Document
	text      *jtext.Text
	lines     []line
	sentences []sentence
	byKind    map[string][]rule.Hit // what rules of each kind say of the sentences
	counts    []jtext.Count
	dates     []jtext.DateMark
	names     []name
	owners    []name       // those in its frame
	day       jikenbo.Date // of the page, once asked for
	dayKnown  bool
	selves    []rule.Range // where the writer speaks of its own organization
	headlines map[int]bool // where the headlines of a list of links begin
	prose     int          // the first line that is running text, or -1
	cuts      []int        // where lines are cut that tell of two incidents

	formed    map[string][]int // lines by form, once asked for
	formOrder []string
	listing   answer            // isListing, once asked for
	sources   []answer          // of each line isSourceLine, once asked for
	keys      map[string]string // of names, once asked for
}

// line is one line of the folded text that is not blank.
type line struct {
	jtext.Line
	kind   jikenbo.BlockKind
	gap    int    // blank lines before it
	opens  string // the section of a notice that it heads, or empty
	first  int    // its sentences are sentences[first:last]
	last   int
	accent bool // looks like a heading
}

// sentence is one sentence with what the rules say of it.
type sentence struct {
	jtext.Sentence
	line    int
	section string
	mood    mood
	hits    []rule.Hit
}

func (r *Reader) page(d *jikenbo.Document) *page {
	p := r.prepare(d, nil)
	if cuts := p.seconds(); len(cuts) > 0 {
		p = r.prepare(d, cuts)
	}
	return p
}

// prepare prepares a document, its lines cut at some places.
func (r *Reader) prepare(d *jikenbo.Document, cuts []int) *page {
	p := &page{Reader: r, doc: d, text: jtext.Fold(d.Text), cuts: cuts, keys: map[string]string{}}
	p.selves = p.findSelves()
	p.readLines()
	p.readSentences()
	p.counts = slices.DeleteFunc(jtext.Counts(p.text.Folded), func(c jtext.Count) bool { return !p.inContent(c.Start, c.End) })
	p.dates = slices.DeleteFunc(jtext.Dates(p.text.Folded), func(d jtext.DateMark) bool { return !p.inContent(d.Start, d.End) })
	for _, n := range p.allNames() {
		if p.inContent(n.start, n.end) {
			p.names = append(p.names, n)
		} else {
			p.owners = append(p.owners, n)
		}
	}
	return p
}

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

// cellBorder matches what stands between the cells of a row of a table.
var cellBorder = regexp.MustCompile(` / | ?\| ?`)

// inCells are the cells of a row, each a sentence of its own: what one says is
// not said of another. Anything else stays whole.
func (p *page) inCells(s jtext.Sentence, kind jikenbo.BlockKind) []jtext.Sentence {
	if kind != jikenbo.Row {
		return []jtext.Sentence{s}
	}
	var cells []jtext.Sentence
	for s.Start < s.End {
		cell, next := s, s.End
		if border := cellBorder.FindStringIndex(p.text.Folded[s.Start:s.End]); border != nil {
			cell.End, next = s.Start+border[0], s.Start+border[1]
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
	if l := p.lines[p.sentences[i].line]; l.kind == jikenbo.Row {
		return l.first, l.last
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

var (
	asks        = rule.MustPattern(`(ください|下さい|お願い(いた|申し上げ|し|致し)ます|(まい|参)ります|努めます|徹底します)(ませ)?。?$`)
	statedFirst = rule.MustPattern(`(ません|ません(でした)|ます|ました|です|でした)が、`)
)

// addSentence adds a sentence, or its part, that stands on line k.
func (p *page) addSentence(s jtext.Sentence, k int) {
	if p.lines[k].last == 0 {
		p.lines[k].first = len(p.sentences)
	}
	p.sentences = append(p.sentences, sentence{Sentence: s, line: k})
	p.lines[k].last = len(p.sentences)
}

// maxMarks is how many dates or counts of one account are weighed: more are a
// table of something else, and weighing each asks the words around it.
const maxMarks = 200

// upTo are the first n marks.
func upTo[T any](marks []T, n int) []T { return marks[:min(len(marks), n)] }

// inside are the marks, in order and without overlap, that lie in [start,end).
func inside[T any](marks []T, start, end int, place func(T) (int, int)) []T {
	lo, _ := slices.BinarySearchFunc(marks, start, func(m T, at int) int { from, _ := place(m); return from - at })
	hi := lo
	for hi < len(marks) {
		if _, to := place(marks[hi]); to > end {
			break
		}
		hi++
	}
	return marks[lo:hi]
}

// inContent tells whether a stretch stands in one sentence of the page's
// content.
func (p *page) inContent(start, end int) bool {
	if len(p.sentences) == 0 {
		return false
	}
	s := p.sentences[p.sentenceAt(start)]
	return start >= s.Start && end <= s.End
}

// readSentences cuts the lines into sentences and matches the rules.
func (p *page) readSentences() {
	n := 0
	all := jtext.Sentences(p.text.Folded)
	ranges := make([]rule.Range, 0, len(all))
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
					parts = p.cutLong(parts, clause)
				}
			}
			for _, part := range parts {
				p.addSentence(part, k)
				ranges = append(ranges, rule.Range{Start: part.Start, End: part.End})
			}
		}
	}
	hits := p.Reader.sentences.Find(p.text.Lower, ranges)
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
}

// words returns the folded words of a stretch.
func (p *page) folded(start, end int) string { return p.text.Folded[start:end] }

// evidence is the place in the document of a stretch of folded text.
func (p *page) evidence(start, end int) []jikenbo.Span {
	return []jikenbo.Span{p.text.Back(start, end)}
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

// lineText returns the folded words of line i without its list mark.
func (p *page) lineText(i int) string {
	return strings.TrimSpace(p.text.Folded[p.lines[i].Body:p.lines[i].End])
}
