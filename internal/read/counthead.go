package read

import "github.com/jikenbo/jikenbo/internal/jtext"

// ownWords is how many bytes a line may have before a figure for the heading above
// it to say what the figure is.
const ownWords = 36

// overCount is what stands over a count and says what it counts, and where the words
// begin that stand before it: the head of a column of parts whose cell it is in; the
// heading right above the sentence that it opens.
func (a *account) overCount(c jtext.Count, i int) (head string, from int) {
	s := a.sentences[i]
	if head, cell, ok := a.columnOver(c, s.line); ok && ofParts.MatchString(head) {
		return head + ": ", cell
	}
	if c.Start-s.Start <= ownWords {
		return a.headAbove(i), s.Start
	}
	return "", s.Start
}

// ofParts matches the head of a column whose figures are parts of those beside them.
var ofParts = rx(`^(うち|内数|内訳|再掲)`)

// columnOver is the head of the column in which a count stands in line l of a table,
// and where its cell begins.
func (a *account) columnOver(c jtext.Count, l int) (head string, cell int, ok bool) {
	for k, at := range a.cellsOf(l) {
		if at[0] <= c.Start && c.Start < at[1] {
			over, ok := a.headCell(l, k)
			return a.folded(over[0], over[1]), at[0], ok
		}
	}
	return "", 0, false
}

// headAbove is the heading right above sentence i and a space, if the sentence is the
// first of its line, else empty.
func (a *account) headAbove(i int) string {
	above := a.sentences[i].line - 1
	if above < a.firstLine || i > a.from && a.sentences[i-1].line > above || !a.lines[above].accent && !a.looksLikeHeading(above) {
		return ""
	}
	if len(a.countsIn(a.lines[above].Start, a.lines[above].End)) > 0 {
		return "" // a row of a list of figures
	}
	return trimTo(a.lineText(above), 20) + " "
}
