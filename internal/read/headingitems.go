package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo/internal/jtext"
)

// itemHeadings are the headings of the page's items: the lines of the style
// that cuts the page into the most stretches that each tell of an incident of
// their own.
func (p *page) itemHeadings() (lines []int, own int) {
	styles, order := p.styles()
	best, most := "", 1
	notice, titled := p.isNotice(), ""
	if notice {
		titled = p.style(p.noticeTitle())
	}
	for _, s := range order {
		if notice && s != titled && p.namedHeads(styles[s]) < 3 && !p.headCases(styles[s]) {
			continue // a notice of one incident is not cut by its sections
		}
		if p.goOnWithLead(styles[s]) {
			continue // nor is a story
		}
		// Headings of an inner rank come later and may cut as often.
		if own := p.itemsOf(styles[s], s); own > most && (own*4 > most*5 || p.areGroups(styles[best], s)) {
			best, most = s, own
		}
	}
	if best == "" {
		return nil, 0
	}
	return append(p.withDays(styles[best]), p.above(best)...), most
}

// storiesOfDays are the headlines of the stories below a day, at which an item begins, that
// has several, each of which is a headline and a paragraph.
func (p *page) storiesOfDays(starts []int) (lines []int) {
	p.stretches(slices.Sorted(slices.Values(starts)), func(from, to int) {
		var heads []int
		for i := from + 1; i+1 < to && !p.endsSentence(i) && p.endsSentence(i+1); i += 2 {
			heads = append(heads, i)
		}
		if len(heads) > 1 && p.isDay(from) {
			lines = append(lines, heads[1:]...)
		}
	})
	return lines
}

// endsSentence tells whether line i ends as a sentence does, or as one that is cut off.
func (p *page) endsSentence(i int) bool {
	return strings.HasSuffix(jtext.TrimRight(p.lineText(i), "….・ "), "。")
}

// underlines tells whether the line drawn at i stands right below a heading, which
// has space above it, and so parts nothing.
func (p *page) underlines(i int) bool {
	return i > 0 && p.lines[i].gap == 0 && p.lines[i-1].gap > 0 && (p.lines[i-1].accent || strings.HasPrefix(p.style(i-1), "■"))
}

// closesFrame tells whether the line drawn at i stands below a title with another
// above it, and so parts nothing: lines 3 and 1 around 第12号 市立病院の件.
func (p *page) closesFrame(i int) bool {
	for k := i - 1; k >= max(i-frameMost, 0) && !p.endsSentence(k); k-- {
		if p.isRule(k) {
			return k < i-1 && !p.closesFrame(k)
		}
	}
	return false
}

// frameMost is how many lines a title between two drawn lines has at most, and one more.
const frameMost = 3

// areGroups tells whether most headings stand over headings of another style and
// have no words of their own: they only say of what kind those are.
func (p *page) areGroups(heads []int, inner string) bool {
	groups := 0
	for _, i := range heads {
		if i+1 < len(p.lines) && p.style(i+1) == inner {
			groups++
		}
	}
	return groups*2 > len(heads)
}

// styles are the headings of the page by their style, and the styles in their
// order.
func (p *page) styles() (styles map[string][]int, order []string) {
	styles = map[string][]int{}
	whole := p.isTitled() // one story, the days of which are no items
	for i, l := range p.lines {
		s := p.style(i)
		whole = whole || l.opens == "timeline"
		if s == "" || s == "date" && whole {
			continue
		}
		if styles[s] == nil {
			order = append(order, s)
		}
		switch {
		case s == "ruler" && p.closesFrame(i):
			continue // the item began below the line above its title
		case s == "ruler" && p.underlines(i):
			i--
		case s == "ruler":
			i = min(i+1, len(p.lines)-1)
		}
		styles[s] = append(styles[s], i)
	}
	return styles, order
}

// itemsOf counts the stretches that headings cut the page into which tell of an
// incident of their own; 0 if they are not most of them or all of one
// organization.
func (p *page) itemsOf(heads []int, style string) int {
	own, telling := 0, 0
	seen := map[string]bool{}
	for k, i := range heads {
		end := len(p.lines)
		if k+1 < len(heads) {
			end = heads[k+1]
		}
		if !p.telling(i, end) {
			continue
		}
		telling++
		names := p.leadNames(i, min(i+leadLines, end))
		if len(names) == 0 && strings.HasPrefix(style, "heading") && p.tells(i) {
			names = p.leadNames(i, min(i+postLines, end))
		}
		if len(names) > 0 && !seen[names[0]] || headsCases(style) && p.isCase(i, end) {
			own++
		}
		for _, n := range names {
			seen[n] = true
		}
	}
	switch {
	case style == "【#" && telling >= 2:
		return telling
	case style == "plain" && (own < 3 || own*5 < len(heads)*3):
		return 0
	case telling*5 < len(heads)*2, own*2 < telling, len(seen) < 2 && own < 3:
		return 0
	}
	return own
}

// leadLines is how many lines of an item say whom it is about, postLines how many of one
// with a heading of its own that tells only what happened.
const leadLines, postLines = 3, 8

// above are the headings of a higher rank than a style: they end an item too.
func (p *page) above(style string) []int {
	var lines []int
	for i, l := range p.lines {
		s := p.style(i)
		higher := strings.Trim(style, "#") == "" && l.Mark != "" && strings.Trim(l.Mark, "#") == "" && len(l.Mark) < len(style)
		if higher || strings.HasPrefix(style, "heading") && strings.HasPrefix(s, "heading") && s < style || s == "ruler" && style != "ruler" && !p.underlines(i) && !p.closesFrame(i) {
			lines = append(lines, i)
		}
	}
	return lines
}
