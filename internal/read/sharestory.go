package read

import (
	"slices"
	"strings"
)

// isStoryOf tells whether shares are those of a story: of several bodies, of which none other
// announces what they tell, but who held the data for them.
func (p *page) isStoryOf(story []share) bool {
	if len(story) < 2 {
		return false
	}
	from, to := p.storyStart(story[0].sentence), story[len(story)-1].sentence
	words := p.folded(p.sentences[from].Start, p.sentences[to].End)
	if byPlace.MatchString(words) {
		return false
	}
	if other := p.announcerOf(from, story); other != "" && (other != "company" || !story[0].mayHandOn(words)) {
		return false
	}
	for i := from; i <= to; i++ {
		if p.tellsWhat(i) {
			return true
		}
	}
	return false
}

// mayHandOn tells whether the body of a share may be one of those whose data a company holds.
func (x share) mayHandOn(words string) bool {
	switch x.sort {
	case "company":
		return false
	case "town", "prefecture":
		return workOf.MatchString(words)
	}
	return handedOn.MatchString(words)
}

// leadMost is how many sentences may stand above the first share of a story.
const leadMost = 40

// storyStart is the first sentence below the heading above sentence i.
func (p *page) storyStart(i int) int {
	for last := max(0, i-leadMost); i > last && !p.lines[p.sentences[i-1].line].accent; {
		i--
	}
	return i
}

// announcerOf is the sort of a body other than those of the story that announces before it, a
// company if it is not known; empty if none does.
func (p *page) announcerOf(from int, story []share) string {
	for i := from; i <= story[0].sentence; i++ {
		s := p.sentences[i]
		if !p.discloses(i) {
			continue
		}
		for _, n := range p.namesIn(s.Start, min(s.End, story[0].start)) {
			if sharing.MatchString(p.folded(n.end, s.End)) && !slices.ContainsFunc(story, func(x share) bool { return strings.HasSuffix(p.key(n), x.key) }) {
				if sort := sortOf(p.folded(n.start, n.end)); sort != "" {
					return sort
				}
				return "company"
			}
		}
	}
	return ""
}

// placed says of each share where what is told of it begins: the lead belongs to the first,
// unless another announces there.
func (p *page) placed(story []share) []share {
	for k := range story {
		x := &story[k]
		x.cut = p.sentences[x.sentence].Start
		if k > 0 && story[k-1].sentence == x.sentence || x.start-x.cut >= openingMost {
			x.cut = x.start
		}
	}
	if p.announcerOf(p.storyStart(story[0].sentence), story) == "" {
		story[0].cut = -1
	}
	return story
}
