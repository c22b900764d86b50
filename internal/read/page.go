package read

import (
	"slices"

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
	sight     *rule.Sight // of the lower-cased text
	lines     []line
	asked     []lineAnswers // of each line
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
	shares    [][]share    // the stories that tell of several bodies
	flat      flat         // a list of cases that has lost its columns

	heads     []int            // of each line headRow, once asked for
	formed    map[string][]int // lines by form, once asked for
	formOrder []string
	listing   answer            // isListing, once asked for
	keys      map[string]string // of names, once asked for
}

// line is one line of the folded text that is not blank.
type line struct {
	jtext.Line
	kind    jikenbo.BlockKind
	gap     int    // blank lines before it
	opens   string // the section of a notice that it heads, or empty
	first   int    // its sentences are sentences[first:last]
	last    int
	accent  bool // looks like a heading
	desk    bool // says whom to ask
	pointer bool // is a link to another article amid the text
	tail    int  // where what a list prints behind its headline begins, or 0
}

// sentence is one sentence with what the rules say of it.
type sentence struct {
	jtext.Sentence
	line    int
	section string
	mood    mood
	retold  bool // read as if it told in the past
	asked   sentenceAnswers
	hits    []rule.Hit
}

func (r *Reader) page(d *jikenbo.Document) *page {
	p := r.prepare(d, nil)
	shares := p.allShares()
	if cuts := append(p.seconds(), sharePlaces(shares)...); len(cuts) > 0 {
		slices.Sort(cuts)
		p = r.prepare(d, slices.Compact(cuts))
		p.shares = shares
	}
	return p
}

// prepare prepares a document, its lines cut at some places.
func (r *Reader) prepare(d *jikenbo.Document, cuts []int) *page {
	text := jtext.Fold(withBars(d.Text))
	p := &page{Reader: r, doc: d, text: text, sight: rule.See(text.Lower), cuts: cuts, keys: map[string]string{}}
	p.selves = p.findSelves()
	p.readLines()
	p.readSentences()
	p.counts = slices.DeleteFunc(jtext.Counts(p.text.Folded), func(c jtext.Count) bool { return !p.inContent(c.Start, c.End) })
	p.dates = slices.DeleteFunc(jtext.Dates(p.text.Folded), func(d jtext.DateMark) bool { return !p.inContent(d.Start, d.End) })
	if days := p.bareDays(); len(days) > 0 {
		p.dates = append(p.dates, days...)
		slices.SortFunc(p.dates, func(a, b jtext.DateMark) int { return a.Start - b.Start })
	}
	p.readFlat()
	for _, n := range p.allNames() {
		if p.inContent(n.start, n.end) {
			p.names = append(p.names, n)
		} else {
			p.owners = append(p.owners, n)
		}
	}
	return p
}

var (
	asks        = cue("sentence_asks")
	statedFirst = rule.MustPattern(`(ません|ません(でした)|ます|ました|です|でした)が、|(である|だった|ている|ていた|[いえしちっれん][ただ])が、?`)
)

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

// words returns the folded words of a stretch.
func (p *page) folded(start, end int) string { return p.text.Folded[start:end] }

// evidence is the place in the document of a stretch of folded text.
func (p *page) evidence(start, end int) []jikenbo.Span {
	return []jikenbo.Span{p.text.Back(start, end)}
}

// lineText returns the folded words of line i without its list mark.
func (p *page) lineText(i int) string {
	return jtext.TrimSpace(p.text.Folded[p.lines[i].Body:p.lines[i].End])
}
