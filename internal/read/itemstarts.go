package read

import "slices"

// itemStarts are the lines at which the items of the page begin, and by what it is cut: the
// first way that finds any.
func (p *page) itemStarts() ([]int, cutBy) {
	for _, find := range [...]func() ([]int, cutBy){p.caseList, p.itemsAlike, p.looseList} {
		if starts, kind := find(); len(starts) > 0 {
			return starts, kind
		}
	}
	return append(p.changes(), p.subjects()...), byChange
}

// caseList are the cases of a list or table that shows where each begins.
func (p *page) caseList() ([]int, cutBy) {
	if records := p.records(); len(records) > 0 {
		return append(records, p.endOfCases(records)), byNumber
	}
	if rows := p.flatCases(); len(rows) > 0 {
		return rows, byNumber
	}
	if rows := p.caseRows(); len(rows) > 0 {
		return append(rows, p.rowEnd(rows[len(rows)-1])), byRow
	}
	return p.enumerated(), byNumber
}

// itemsAlike are the headings of the page's items, or, where those cut it into more, the
// lines of the form in which they begin. The sections of a notice of one incident are none.
func (p *page) itemsAlike() ([]int, cutBy) {
	heads, most := p.itemHeadings()
	alike, kind, own := p.parallel()
	if p.isNotice() {
		alike, own = nil, 0
	}
	if len(heads) > 0 && own*4 <= most*5 && (kind != byNumber || own < most || !p.isListing()) {
		return slices.Concat(heads, p.asides(heads)), byHeading
	}
	return alike, kind
}

// looseList are the cases of a list that shows by its fields, boxes, captions or paragraphs
// where each begins.
func (p *page) looseList() ([]int, cutBy) {
	if rows := p.fieldRecords(); len(rows) > 0 {
		return rows, byNumber
	}
	if rows := p.boxed(); len(rows) > 0 {
		return rows, byNumber
	}
	if stories := p.captioned(); len(stories) > 0 {
		return stories, byCaption
	}
	return p.paragraphs(), byNumber
}
