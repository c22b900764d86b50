package jtext

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A text whose line breaks have become spaces shows in the distances between
// them: 外部にメー ルを送付. Where spaces stand in mid-sentence as far apart as
// lines were wide, the line is cut at its breaks again.

const (
	oneLine   = 3 * maxWrap // columns of a line that may be several
	shortfall = 4           // columns that a wrapped line may be short of its width
	minBreaks = 5           // breaks in mid-sentence that prove a width
	tooMany   = 12          // columns that stand to each space at least, on average
)

// gap is a space in a long line where a line may have ended.
type gap struct {
	at     int  // its offset
	column int  // display columns of the line up to it
	ends   bool // a sentence ends before it, or a heading or item begins behind it
	inside bool // it stands in mid-sentence for certain
}

// cutOneLine cuts the rows that are several lines in one at the breaks of those.
func cutOneLine(s string, rows []row, original string, way offsets) []row {
	var out []row
	for k, r := range rows {
		var cuts []gap
		if r.width > oneLine {
			cuts = breaksIn(gapsOf(s, r, original, way))
		}
		if len(cuts) == 0 {
			if out != nil {
				out = append(out, r)
			}
			continue
		}
		if out == nil {
			out = append(out, rows[:k]...)
		}
		from := r.begin
		for _, g := range cuts {
			piece := trimRow(s, from, g.at)
			if piece.cut = !g.ends && !entitles(s[piece.start:piece.end]); piece.cut {
				piece.next = len(out) + 1
			}
			out, from = append(out, piece), g.at+1
		}
		out = append(out, trimRow(s, from, r.end))
	}
	if out == nil {
		return rows
	}
	measure(out, original, way)
	return out
}

// gapsOf are the spaces of a row at which a line may have ended; none if they are
// so many that any width would fit.
func gapsOf(s string, r row, original string, way offsets) (gaps []gap) {
	if spaces := strings.Count(s[r.start:r.end], " "); spaces < minBreaks {
		return nil
	}
	column, from := 0, r.begin
	for i := r.start; ; i++ {
		next := strings.IndexByte(s[i:r.end], ' ')
		if next < 0 {
			break
		}
		if i += next; !mayEndLine(s[r.start:i], s[i+1:r.end]) {
			continue
		}
		start, end := way.back(from, i)
		column += columns(original[start:end])
		from = i
		before, behind := s[max(r.start, i-12):i], s[i+1:min(r.end, i+40)]
		mark, _ := markOf(behind)
		ends := strings.HasSuffix(before, "。") || mark != "" || strings.HasPrefix(behind, "記 ")
		gaps = append(gaps, gap{i, column, ends, !ends && mustGoOn(before, behind)})
	}
	if len(gaps)*tooMany > column {
		return nil
	}
	return gaps
}

// mayEndLine tells whether a line may have ended between two stretches: no word of
// Latin letters is there, nor letters of a heading that is set apart.
func mayEndLine(before, next string) bool {
	a, last := LastRune(before)
	b, first := utf8.DecodeRuneInString(next)
	if b < 0x80 && !strings.ContainsRune("([0123456789", b) || a < 0x80 && !strings.ContainsRune("):.0123456789", a) {
		return false
	}
	apart := strings.HasSuffix(before[:len(before)-last], " ") && strings.HasPrefix(next[first:], " ")
	return !apart || !japanese(a) || !japanese(b)
}

// breaksIn are the gaps at which the line breaks were: those of the width that
// most pieces between them have, if enough have it and end in mid-sentence.
func breaksIn(gaps []gap) (cuts []gap) {
	most := minBreaks - 1
	for width := minWrap; len(gaps) >= minBreaks && width <= maxWrap; width++ {
		if at, full := fitWidth(gaps, width); full > most {
			cuts, most = at, full
		}
	}
	return cuts
}

// fit is how well the text up to a gap is cut.
type fit struct {
	score, from   int // from: where the last piece begins
	full, certain int // pieces of the width, and those of them in mid-sentence
	open          int // pieces that no sentence ends
}

// fitWidth cuts at gaps so that as many pieces as can be are nearly so wide and
// hardly any wider, and says of each whether it is none of those and so ends; full
// is how many they are, 0 if they are too few or too few end in mid-sentence.
func fitWidth(gaps []gap, width int) (cuts []gap, full int) {
	fits := make([]fit, len(gaps)+1)
	for k := 1; k <= len(gaps); k++ {
		fits[k].score = -1 << 20
		for i := k - 1; i >= 0; i-- {
			begin := 0
			if i > 0 {
				begin = gaps[i-1].column + 1
			}
			wide := gaps[k-1].column - begin
			if next := fits[i].with(gaps[k-1], i, wide, width); next.score > fits[k].score {
				fits[k] = next
			}
			if wide > width+overhang {
				break
			}
		}
	}
	last := fits[len(gaps)]
	if last.full < minBreaks || last.certain*4 < last.full || last.full*5 < last.open*3 {
		return nil, 0
	}
	for k := len(gaps); k > 0; k = fits[k].from {
		g := gaps[k-1]
		g.ends = fits[k].full == fits[fits[k].from].full
		cuts = append(cuts, g)
	}
	slices.Reverse(cuts)
	return cuts, last.full
}

// with is the fit with one more piece, from gap i to g and so wide.
func (f fit) with(g gap, i, wide, width int) fit {
	f.from, f.score = i, f.score-2
	switch full := wide >= width-shortfall && wide <= width+overhang; {
	case wide > width+overhang:
		f.score -= 8
	case g.ends:
		f.score += 2
		return f
	case full:
		f.score, f.full = f.score+5, f.full+1
		if g.inside {
			f.certain++
		}
	}
	f.open++
	return f
}
