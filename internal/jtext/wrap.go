package jtext

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
			if r.next = inNumber(s, rows, i, last); r.next == 0 && inSentence(s, rows[:last], i, i == first || rows[i-1].blank(), i > first && rows[i-1].next == i) {
				r.next = i + 1
			}
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
