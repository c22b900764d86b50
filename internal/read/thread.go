package read

import (
	"strings"

	"github.com/jikenbo/jikenbo/internal/rule"
)

// isAddressed tells whether line i is a headline of an incident with its
// address below.
func (p *page) isAddressed(i int) bool {
	return p.tells(i) && !p.isParagraph(i) && i+1 < len(p.lines) && strings.HasPrefix(p.lineText(i+1), "http")
}

// posted matches the line above each post of a thread.
var posted = rule.MustPattern(`^[0-9]{1,4} ?:? ?[^。]{0,40}[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}\([日月火水木金土]\)`)

// isPost tells whether a post of a thread begins at line i.
func (p *page) isPost(i int) bool {
	return p.asked[i].post.or(func() bool { return p.matches(posted, p.lines[i].Start, p.lines[i].End) })
}

// posts are the lines at which the posts of a thread begin.
func (p *page) posts() (lines []int) {
	for i := range p.lines {
		if p.isPost(i) {
			lines = append(lines, i)
		}
	}
	if len(lines) > 0 && p.areTitles(lines[0]) {
		return lines[1:] // the first belongs to the thread's title
	}
	return lines
}

// threadHead is how many lines may stand above the first post of a thread.
const threadHead = 6

// areTitles tells whether the few lines above line i are no paragraphs.
func (p *page) areTitles(i int) bool {
	for k := titleLines; k < i; k++ {
		if p.isParagraph(k) {
			return false
		}
	}
	return i <= threadHead
}

// isRemark tells whether the account is a post that only mentions an incident:
// a sentence or two, without a source.
func (a *account) isRemark() bool {
	if !a.isPost(a.firstLine) || a.to-a.from > 3 {
		return false
	}
	for i := a.firstLine; i < a.lastLine; i++ {
		if a.isSourceLine(i) || a.isQuoted(i) || a.lines[i].Mark == "＞" {
			return false
		}
	}
	return true
}
