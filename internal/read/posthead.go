package read

import (
	"slices"
	"strings"
)

// arePosts tells whether each of the lines is what a blog prints over a post.
func (p *page) arePosts(lines []int) bool {
	return !slices.ContainsFunc(lines, func(i int) bool { return !p.isPostHead(i) })
}

// isPostHead tells whether line i is a day and what kind of post stands below it, with the
// title and the text of one there.
func (p *page) isPostHead(i int) bool {
	words := strings.TrimPrefix(p.folded(p.lines[i].Body, p.lines[i].End), p.dayOf(i))
	return p.dayOf(i) != "" && postKind.MatchString(words) && i+2 < len(p.lines) && !p.isParagraph(i+1) && p.isParagraph(i+2)
}

// isPostTitle tells whether line i is the title of such a post.
func (p *page) isPostTitle(i int) bool { return i > 0 && p.isPostHead(i-1) }

// postKind follows the day over a post of a blog.
var postKind = cue("segment_post_kind")

// countTelling is of how many of the lines what stands from there to the next tells of an
// incident.
func (p *page) countTelling(lines []int) (n int) {
	p.stretches(lines, func(from, to int) {
		if p.telling(from, to) {
			n++
		}
	})
	return n
}
