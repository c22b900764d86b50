package jtext

import (
	"strings"
	"unicode/utf8"
)

// row is one line of a text as laid out.
type row struct {
	begin      int  // of the line
	start, end int  // of what stands on it, without the spaces around
	width      int  // display columns up to end
	column     int  // the display column at which it starts
	cell       int  // the display column of the cell in which it stands or whose label it has, 0 if there is none
	next       int  // the row that goes on with its sentence, 0 if none
	full       bool // no character more had room on it
	cut        bool // the next row goes on with it, whatever the widths
	part       bool // it and the next row are parts of one line
	hangs      bool // it starts below what the row above has behind a space
}

func (r row) blank() bool { return r.start == r.end }

// foldLayout takes away the spaces, line breaks and readings that only lay a text out. The
// original, and the way to it, tell how wide the lines were.
func foldLayout(original, s string, way offsets) (string, offsets) {
	if !strings.ContainsAny(s, " \n(") {
		return s, nil
	}
	rows := rowsOf(s)
	measure(rows, original, way)
	rows = cutOneLine(s, rows, original, way)
	joinWrapped(s, rows)
	w := rewriter{text: s}
	var l spacedLine
	for i := 0; i < len(rows); {
		r := rows[i]
		w.drop(r.begin, r.start)
		l.fold(&w, r.start, r.end)
		l.inside = r.next > 0
		if r.next > 0 {
			joinRows(&w, r, rows[r.next])
			i = r.next
			continue
		}
		i++
		if i < len(rows) {
			w.drop(r.end, rows[i].begin-1)
			if s[rows[i].begin-1] != '\n' {
				w.replace(rows[i].begin-1, rows[i].begin, "\n")
			}
		} else {
			w.drop(r.end, len(s))
		}
	}
	return w.finish()
}

// drop takes text[start:end] away, if that is anything.
func (w *rewriter) drop(start, end int) {
	if max(start, w.done) < end {
		w.replace(max(start, w.done), end, "")
	}
}

// joinRows takes away the break between two rows. Two ASCII words keep a space
// between them, unless the row was full, so that one word was cut in two.
func joinRows(w *rewriter, a, b row) {
	s := w.text
	words := (asciiWord(s[a.end-1]) || s[a.end-1] == ',') && asciiWord(s[b.start])
	if !words || s[a.end-1] == ',' && digits(s[b.start:b.start+1]) || a.full && s[a.end] == '\n' || digits(s[a.end-1:a.end]+s[b.start:b.start+1]) {
		w.drop(a.end, b.start)
		return
	}
	w.replace(a.end, a.end+1, " ")
	w.drop(a.end+1, b.start)
}

// rowsOf cuts a text at its line ends.
func rowsOf(s string) []row {
	rows := make([]row, 0, strings.Count(s, "\n")+1)
	for begin := 0; begin <= len(s); {
		stop := len(s)
		if n := strings.IndexByte(s[begin:], '\n'); n >= 0 {
			stop = begin + n
		}
		rows = append(rows, trimRow(s, begin, stop))
		begin = stop + 1
	}
	unquote(s, rows)
	return rows
}

// unquote takes the marks of a quotation (> in mails and logs) off rows that follow one
// another; a single one may be a mark of another kind.
func unquote(s string, rows []row) {
	above := false
	for i := range rows {
		n := quoteLen(s, rows[i])
		if n > 0 && (above || i+1 < len(rows) && quoteLen(s, rows[i+1]) > 0) {
			rows[i].start += n
		}
		above = n > 0
	}
}

// quoteLen is how many bytes the marks of a quotation take at the beginning of a row.
func quoteLen(s string, r row) int {
	text := s[r.start:r.end]
	if !strings.HasPrefix(text, ">") {
		return 0
	}
	return len(text) - len(strings.TrimLeft(text, "> "))
}

func trimRow(s string, begin, stop int) row {
	start, end := begin, stop
	for end > start && s[end-1] == ' ' {
		end--
	}
	for start < end && s[start] == ' ' {
		start++
	}
	return row{begin: begin, start: start, end: end}
}

// measure sets the widths of rows, and where those start that stand below the words of another.
func measure(rows []row, original string, way offsets) {
	for i := range rows {
		r := &rows[i]
		if r.blank() {
			continue
		}
		start, end := way.back(r.begin, r.end)
		r.width = columns(original[start:end])
		if r.column = indentOf(original[start:end]); r.column >= minLabel && i > 0 && !rows[i-1].blank() {
			above, to := way.back(rows[i-1].begin, rows[i-1].end)
			r.hang(&rows[i-1], original[above:to])
		}
	}
}

// hang puts a row into the cell of the one above it if it stands below the words that
// this has behind a space, as the label of the cell has, or below another row of the cell.
func (r *row) hang(above *row, line string) {
	switch {
	case above.cell == r.column && above.column == r.column:
		r.cell = r.column
	case above.column < r.column && beginsAt(line, r.column):
		r.hangs, r.cell, above.cell = true, r.column, r.column
	}
}

// columns is the display width of a text: two for whatever is wide in Japanese.
func columns(s string) int {
	n := 0
	for i := range len(s) {
		n += int(columnsOf[s[i]])
	}
	return n - halfWidth(s)
}

// columnsOf is the width of the character that a byte begins.
var columnsOf = func() (t [256]uint8) {
	for b := range t {
		switch {
		case b < 0x80, 0xC0 <= b && b < 0xE0:
			t[b] = 1
		case b >= 0xE0:
			t[b] = 2
		}
	}
	return t
}()

// halfWidth counts the half-width kana, U+FF61 to U+FF9F.
func halfWidth(s string) int {
	n := 0
	for {
		i := strings.IndexByte(s, 0xEF)
		if i < 0 {
			return n
		}
		if r, _ := utf8.DecodeRuneInString(s[i:]); '｡' <= r && r <= 'ﾟ' {
			n++
		}
		s = s[i+1:]
	}
}
