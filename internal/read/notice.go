package read

// isNotice tells whether the page is the notice of one incident.
func (p *page) isNotice() bool { return p.noticeTitle() >= 0 }

// noticeTitle is the line of the title that announces one incident, as no other
// heading like it does; -1 if there is none.
func (p *page) noticeTitle() int {
	if p.isListing() {
		return -1
	}
	for i := 0; i < len(p.lines) && i < 8 && !p.isParagraph(i); i++ {
		if p.isTitleLike(i) && (p.tells(i) || ofTroubles.MatchString(p.lineText(i))) && !p.isOneOfTitles(i) {
			return i
		}
	}
	return -1
}

// ofTroubles matches what titles of notices say instead of what happened.
var ofTroubles = cue("notice_of_troubles")

// isOneOfTitles tells whether another heading of the style of line i announces
// an incident too.
func (p *page) isOneOfTitles(i int) bool {
	style := p.style(i)
	for k := i + 1; k < len(p.lines); k++ {
		if style != "" && p.style(k) == style && p.tells(k) {
			return true
		}
	}
	return false
}

// namedHeads counts the organizations that headings name in their own line.
func (p *page) namedHeads(heads []int) int {
	seen := map[string]bool{}
	for _, i := range heads {
		if who := p.nameAt(i); who != "" {
			seen[who] = true
		}
	}
	return len(seen)
}

// headCases tells whether most headings name what happened and stand over a
// case, at least two.
func (p *page) headCases(heads []int) bool {
	cases := 0
	p.stretches(heads, func(from, to int) {
		if p.hasType(from, from+1) && p.isCase(from, to) {
			cases++
		}
	})
	return cases >= 2 && cases*5 >= len(heads)*3
}
