package jtext

import (
	"regexp"
	"strings"
)

// Hard-wrapped text, as it comes from PDF files and mails, shows in its widths:
// lines that stop in mid-sentence are all about as wide, and few stop earlier
// or later. A list of titles has lines that stop anywhere.

const (
	minWrap = 40  // columns; narrower lines are never taken for wrapped
	maxWrap = 136 // columns; a wider line is a paragraph, and parts two regions

	overhang = 2 // columns; a mark that may not begin a line stands beyond its end
)

// region counts the lines that stop in mid-sentence, by width.
type region struct {
	open   widths // lines whose sentence may go on in the next
	proof  widths // of these, the ones where it must go on
	prose  widths // of these, the ones of a paragraph that ends a sentence
	all    widths // all lines
	opens  int
	spaced bool // a blank line stands between each line and the next
}

// widths counts lines by their display width.
type widths [maxWrap + 1]int

// joinWrapped sets next of every row whose sentence a hard wrap has cut.
func joinWrapped(s string, rows []row) {
	for first := 0; first < len(rows); {
		last := first
		for last < len(rows) && rows[last].width <= maxWrap {
			last++
		}
		if last-first >= 3 {
			joinRegion(s, rows, first, last)
		}
		first = last + 1
	}
}

// joinRegion does the rows from first up to last.
func joinRegion(s string, rows []row, first, last int) {
	joinParts(s, rows, first, last)
	g := region{spaced: isSpaced(rows[first:last])}
	for i := first; i < last; i++ {
		g.count(s, rows, i, last)
	}
	from, full, ok := g.wrapWidth()
	if !ok {
		keepPhrased(s, rows, first, last)
		return
	}
	for i := first; i < last; i++ {
		r := &rows[i]
		if !r.cut && (r.width < from || r.width > full+overhang) && !nearlyFull(s, rows, i, full) {
			r.next = inNumber(s, rows, i, last)
		}
		r.full = r.width >= full
	}
}

// nearlyFull tells whether the row i is not far from the width of wrapped lines,
// and its sentence goes on for certain.
func nearlyFull(s string, rows []row, i, full int) bool {
	r := rows[i]
	return r.next > 0 && r.width*10 >= full*7 && r.width*10 <= full*11 &&
		mustGoOn(s[r.start:r.end], s[rows[r.next].start:rows[r.next].end])
}

// count looks at the row i and sets its next row if its sentence may go on.
func (g *region) count(s string, rows []row, i, last int) {
	r := &rows[i]
	if r.part {
		return
	}
	if i == 0 || !rows[i-1].part {
		g.all[r.width]++
	}
	if r.width < minWrap*6/10 || r.width > maxWrap || r.next == 0 && endsText(s[r.start:r.end]) {
		return
	}
	next := g.nextRow(s, rows, i, last)
	if next == 0 || r.next == 0 && !goesOn(s, *r, rows[next]) {
		return
	}
	certain := r.next > 0 || mustGoOn(s[r.start:r.end], s[rows[next].start:rows[next].end])
	r.next = next
	g.opens++
	g.open[r.width]++
	if certain {
		g.proof[r.width]++
	} else if inProse(s, rows, i, last) {
		g.prose[r.width]++
	}
}

// wrapWidth is the width that lines are wrapped at, and the least that such a
// line has, if the region has any: at least two open lines in it, hardly any that are open much before it or
// go beyond it, and enough that must go on.
func (g *region) wrapWidth() (from, full int, ok bool) {
	if g.opens < 2 {
		return 0, 0, false
	}
	best, slack := 0, 10
	if g.opens < 4 {
		slack = maxWrap // few lines must be very much alike
	}
	open, proof, prose, all := g.open.upTo(), g.proof.upTo(), g.prose.upTo(), g.all.upTo()
	for w := minWrap; w <= maxWrap; w++ {
		low, high := w-max(4, w/slack), min(w+overhang, maxWrap)
		good := open[w] - open[low-1]
		bad := open[low-1] - open[w*6/10] + all[maxWrap] - all[high]
		score := good - 2*bad
		certain, likely := proof[w]-proof[low-1], prose[w]-prose[low-1]
		if score > best && score >= 2 && (certain*4 >= good || score >= 3 && (certain+likely)*2 >= good) {
			best, from, full, ok = score, low, g.commonest(w), true
		}
	}
	return from, full, ok
}

// commonest is the width of most open lines among w and what is shorter by an
// overhang.
func (g *region) commonest(w int) int {
	best := w
	for k := w - overhang; k < w; k++ {
		if g.open[k] > g.open[best] {
			best = k
		}
	}
	return best
}

// upTo is the number of lines up to each width.
func (w widths) upTo() widths {
	for i := 1; i < len(w); i++ {
		w[i] += w[i-1]
	}
	return w
}

// nextRow is the row after i, also past the blank row between any two lines of
// spaced text.
func (g *region) nextRow(s string, rows []row, i, last int) int {
	if g.spaced && i+2 < last && rows[i+1].blank() && !rows[i+2].blank() {
		i++
	}
	return nextRow(s, rows, i, last)
}

// nextRow is the row after i, past page numbers and the blank rows around them;
// 0 if a blank row or the end follows.
func nextRow(s string, rows []row, i, last int) int {
	bare, page := false, false
	for k := i + 1; k < last; k++ {
		text := s[rows[k].start:rows[k].end]
		switch {
		case rows[k].blank():
		case len(text) < 16 && digits(text):
			bare, page = true, true
		case len(text) < 16 && pageNumber.MatchString(text):
			page = true
		case bare && !mustGoOn(s[rows[i].start:rows[i].end], text):
			return 0
		case page || k == i+1:
			return k
		default:
			return 0
		}
	}
	return 0
}

// pageNumber is a line with a page number that is marked as one.
var pageNumber = regexp.MustCompile(`^(?:[-―~] *\d{1,3} *[-―~]|\d{1,3} */ *\d{1,3}|(?:[Pp]\.? *|[Pp]age )\d{1,3})$`)

// endsText tells whether a line ends in what ends a sentence, a title or a
// label, or has no Japanese.
func endsText(line string) bool {
	return strings.ContainsRune("。.】:!?…>》〉;", lastRune(line)) || !strings.ContainsFunc(line, japanese)
}

// goesOn tells whether the row b can go on with a sentence of the row a.
func goesOn(s string, a, b row) bool {
	line, next := s[a.start:a.end], s[b.start:b.end]
	own, _ := markOf(line)
	mark, _ := markOf(next)
	indent, hanging := b.start-b.begin, a.start-a.begin
	switch {
	case katakana(lastRune(line)) && katakana(firstRune(next)), cutsDate(line, next):
		return true
	case stands(s, b) && (entitles(line) || !strings.ContainsAny(line, "、。") && ideograph(lastRune(line))):
		return false
	case mark != "", next == "記", next == "以上", strings.HasPrefix(next, "http"):
		return false
	case indent > 0 && indent != hanging && (own == "" || indent < hanging):
		return false
	case strings.ContainsRune("」』)", lastRune(line)), own != "" && strings.Contains(headingMarks, own):
		return mustGoOn(line, next)
	case strings.ContainsRune("年月~、0123456789", lastRune(line)):
		return true
	}
	return !dated(next) && !beginsWithAny(next, openers)
}

// titleEnds are the words with which titles end.
var titleEnds = strings.Fields("について に関して に関するお知らせ のお知らせ お詫び おわび のご報告 発生 紛失 漏えい 流出")

func entitles(line string) bool {
	for _, end := range titleEnds {
		if strings.HasSuffix(line, end) {
			return true
		}
	}
	return false
}

// stands tells whether a row is a short line for itself, such as who signs: no
// sentence ends there, and it is the name of an office or has no word of a sentence.
func stands(s string, r row) bool {
	line := s[r.start:r.end]
	if r.width > minWrap || strings.ContainsAny(line, "、。") {
		return false
	}
	return strings.ContainsRune("課局部室会市町村区県府院校署所館園", lastRune(line)) || !strings.ContainsFunc(line, hiragana)
}

// headingMarks begin titles more often than items.
const headingMarks = "■□◆◇######"

// dated tells whether a line begins with a date that stands for itself, as in a
// chronology.
func dated(line string) bool {
	return strings.ContainsRune("0123456789令平昭", firstRune(line)) && dateLine.MatchString(line)
}

var dateLine = regexp.MustCompile(`^(?:(?:(?:\d{4}|(?:令和|平成|昭和) ?(?:\d{1,2}|元)) ?年 ?)?\d{1,2} ?月 ?\d{1,2} ?日|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}) *(?:\([^()]{1,12}\))? *(?:$|:| [^0-9 ])`)

// openers are how a paragraph begins that does not go on with the line before.
var openers = strings.Fields(`この度 このたび 平素 日頃 日ごろ いつも なお また、 または さて つきまして おって
	ただし しかし そこで それでは はじめに お客様各位`)

func beginsWithAny(s string, list []string) bool {
	for _, prefix := range list {
		if strings.HasPrefix(s, prefix) {
			return true
		}
	}
	return false
}

// mustGoOn tells whether the break between two lines is inside a sentence: a
// comma before it, or something after it that begins no sentence.
func mustGoOn(line, next string) bool {
	a, b := lastRune(line), firstRune(next)
	switch {
	case a == '、', strings.ContainsRune("、。」』)", b), strings.ContainsRune("ぁぃぅぇぉっゃゅょゎァィゥェォッャュョー", b):
		return true
	case katakana(a) && katakana(b):
		return true
	}
	return hiragana(b) && b != 'お' && b != 'ご' && !phraseStarts[next[:min(len(next), len("この"))]]
}

// phraseStarts are two letters of hiragana that may begin a sentence or title.
var phraseStarts = makeSet(`この これ ここ こう その それ そこ そし あの あれ あな どの どう どこ する だれ なぜ なに
	また まず まこ ただ さら しか はじ はい もし もと いま いず いわ いか つき つま つづ あら あわ かね より ほか
	とこ とく とき すで すべ すぐ すな みな みん われ わた ほん やは だが だか たと むし ちな ひと ぜひ ふる まち くら こど さい
	がん ひま なお よっ`)

func makeSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(words) {
		set[word] = true
	}
	return set
}
