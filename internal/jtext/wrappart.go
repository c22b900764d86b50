package jtext

import "strings"

// Programs that take the text out of PDF files break lines where none is: at
// brackets, where the type changes, and between the letters of a heading that
// stands upright. Such a break is seen in what stands around it.

// joinParts sets next of the rows from first up to last that are parts of one
// line, and gives the width of the line so far to the last of them.
func joinParts(s string, rows []row, first, last int) {
	widest, begin := 0, first
	for i := first; i < last; i++ {
		widest = max(widest, rows[i].width)
	}
	for i := first; i+1 < last; i++ {
		r, next := &rows[i], &rows[i+1]
		switch {
		case r.blank() || next.blank():
		case upright(s, rows, i, last):
			r.next, r.cut, r.part = i+1, true, true
		case cutsDate(s[r.start:r.end], s[next.start:next.end]):
			r.next, r.cut = i+1, true
		case inBracket(s, rows, begin, i, last):
			r.next, r.cut = i+1, true
			if r.width+next.width <= widest+overhang {
				r.part, next.width = true, r.width+next.width
			}
		}
		if !r.cut {
			begin = i + 1
		}
	}
}

// inBracket tells whether the break after the row i, of a line that begins with
// the row begin, stands within brackets that close in one of the next rows, or
// right before their beginning or end.
func inBracket(s string, rows []row, begin, i, last int) bool {
	line, next := s[rows[begin].start:rows[i].end], s[rows[i+1].start:rows[i+1].end]
	if HasRune("」』)、。", firstRune(next)) || strings.HasPrefix(next, "(以下") || strings.HasSuffix(line, "、") && strings.HasPrefix(next, "「") {
		return true
	}
	closer := openBracket(line)
	if closer == 0 || HasRune("。:", lastRune(line)) {
		return false
	}
	for k := i + 1; k < min(i+4, last); k++ {
		line := s[rows[k].start:rows[k].end]
		if mark, _ := markOf(line); rows[k].blank() || mark != "" {
			return false
		}
		at := strings.IndexRune(line, closer)
		if stop := strings.IndexByte(line, '('); at >= 0 && (stop < 0 || stop > at || closer != ')') {
			return true
		}
	}
	return false
}

// openBracket is what closes the last bracket that a line leaves open, 0 if it
// leaves none open.
func openBracket(line string) rune {
	var open [8]rune
	n := 0
	for i := 0; i < len(line); i++ {
		b := line[i]
		if b != '(' && b != ')' && b != 0xE3 {
			continue
		}
		switch r := firstRune(line[i:]); {
		case n < len(open) && closerOf(r) != 0:
			open[n] = closerOf(r)
			n++
		case n > 0 && r == open[n-1]:
			n--
		}
	}
	if n == 0 {
		return 0
	}
	return open[n-1]
}

// closerOf is the bracket that closes r, 0 if r opens nothing.
func closerOf(r rune) rune {
	switch r {
	case '「', '『':
		return r + 1
	case '(':
		return ')'
	}
	return 0
}

// upright tells whether the row i and the next are letters of a heading that
// stands upright: three rows or more of one ideograph each.
func upright(s string, rows []row, i, last int) bool {
	alone := func(k int) bool {
		return k >= 0 && k < last && single(s[rows[k].start:rows[k].end]) && ideograph(firstRune(s[rows[k].start:]))
	}
	return alone(i) && alone(i+1) && (alone(i-1) || alone(i+2))
}

// isSpaced tells whether a blank row stands behind nearly each of the rows, so
// that it parts no paragraphs.
func isSpaced(rows []row) bool {
	lines, apart := 0, 0
	for i := 0; i+2 < len(rows); i++ {
		if !rows[i].blank() {
			lines++
			if rows[i+1].blank() && !rows[i+2].blank() {
				apart++
			}
		}
	}
	return lines >= 8 && apart*10 >= lines*9
}

// inProse tells whether the row i stands in a paragraph that ends a sentence:
// it and the next have a comma, or the next ends one.
func inProse(s string, rows []row, i, last int) bool {
	if !strings.Contains(s[rows[i].start:rows[i].end], "、") {
		return false
	}
	for k := rows[i].next; k > 0 && k < min(i+8, last) && !rows[k].blank(); k++ {
		line := s[rows[k].start:rows[k].end]
		if strings.Contains(line, "。") {
			return true
		}
		if !strings.Contains(line, "、") {
			return false
		}
	}
	return false
}
