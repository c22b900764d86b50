package read

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo"
)

// accounts cuts the page into stretches that each tell of one thing, and says
// of each whether it is an account of an incident, and if not why.
func (p *page) accounts() []*account {
	if len(p.sentences) == 0 {
		return nil
	}
	items := p.cut(p.boundaries())
	for _, a := range items {
		a.weigh()
	}
	items = p.join(items)
	p.dropLeads(items)
	p.dropCopies(items)
	return items
}

// cut makes one item of each stretch between boundaries (line indexes).
func (p *page) cut(starts []int) []*account {
	slices.Sort(starts)
	starts = slices.Compact(append([]int{0}, starts...))
	slices.Sort(starts)
	starts = slices.Compact(starts)
	var items []*account
	for i, first := range starts {
		end := len(p.lines)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		a := &account{page: p, firstLine: first, lastLine: end}
		a.from, a.to = p.sentenceRange(first, end)
		if a.from < a.to {
			items = append(items, a)
		}
	}
	return items
}

// sentenceRange is the range of sentences of the lines [first,end).
func (p *page) sentenceRange(first, end int) (from, to int) {
	from = -1
	for i := first; i < end; i++ {
		if l := p.lines[i]; l.last > l.first {
			if from < 0 {
				from = l.first
			}
			to = l.last
		}
	}
	return max(from, 0), to
}

// boundaries are the lines at which a new item begins: the headings of the
// style in which the page heads its items, or the rows of a list of cases, or,
// in a page without either, the places where another account begins.
func (p *page) boundaries() []int {
	var starts []int
	if rows := p.caseRows(); len(rows) >= 3 {
		starts = rows
	} else if heads := p.itemHeadings(); len(heads) > 0 {
		starts = heads
	} else {
		starts = p.changes()
	}
	return append(starts, p.sideParts()...)
}

// style is what headings of one rank have in common.
func (p *page) style(i int) string {
	l := p.lines[i]
	words := p.text.Folded[l.Start:l.End]
	switch {
	case l.kind == jikenbo.Heading && l.Mark == "":
		return "heading" + p.headingLevel(i)
	case strings.HasPrefix(words, "【") || strings.HasPrefix(words, "["):
		if strings.ContainsRune(words[:min(len(words), 60)], '#') {
			return "【#"
		}
		return "【"
	case l.Mark != "" && numbered(l.Mark):
		return "number" + strings.TrimFunc(l.Mark, unicode.IsDigit)
	case l.Mark != "":
		return l.Mark
	case p.dateLed(i):
		return "date"
	case p.gapAfter(i) >= 2 && l.gap >= 1:
		return "apart"
	}
	return ""
}

func (p *page) headingLevel(i int) string {
	at := p.text.Back(p.lines[i].Start, p.lines[i].End)
	for _, b := range p.doc.Blocks {
		if b.Span.Start < at.End && at.Start < b.Span.End {
			return string(rune('0' + b.Level))
		}
	}
	return ""
}

func numbered(mark string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(mark, "(第"))
	return unicode.IsDigit(r) || unicode.Is(unicode.No, r)
}

// dateLed tells whether a line begins with a date.
func (p *page) dateLed(i int) bool {
	words := p.lineText(i)
	return len(words) > 4 && words[0] >= '0' && words[0] <= '9' && strings.ContainsAny(words[:min(8, len(words))], "年月/.") ||
		strings.HasPrefix(words, "令和") || strings.HasPrefix(words, "平成")
}

func (p *page) gapAfter(i int) int {
	if i+1 < len(p.lines) {
		return p.lines[i+1].gap
	}
	return 3
}

// itemHeadings are the headings of the page's items: all lines of the styles
// of which at least two tell of an incident of different organizations.
func (p *page) itemHeadings() []int {
	styles := map[string][]int{}
	telling := map[string]int{}
	var order []string
	for i := range p.lines {
		if !p.lines[i].accent || p.lines[i].opens != "" && !p.tells(i) {
			continue
		}
		s := p.style(i)
		if s == "" {
			continue
		}
		if styles[s] == nil {
			order = append(order, s)
		}
		styles[s] = append(styles[s], i)
		if p.tells(i) && p.namesAnother(i, styles[s]) {
			telling[s]++
		}
	}
	best := ""
	for _, s := range order {
		if telling[s] >= 2 && telling[s]*5 >= len(styles[s])*2 && telling[s] > telling[best] {
			best = s
		}
	}
	if best == "" {
		return nil
	}
	starts := styles[best]
	if best != "apart" {
		starts = append(starts, p.apart(styles["apart"])...)
	}
	return starts
}

// apart are headings without a mark that stand as far apart as those with one.
func (p *page) apart(lines []int) []int {
	return slices.DeleteFunc(slices.Clone(lines), func(i int) bool {
		return utf8.RuneCountInString(p.lineText(i)) < 8 || p.lines[i].opens != ""
	})
}

// tells tells whether a heading says that something happened.
func (p *page) tells(i int) bool {
	for s := p.lines[i].first; s < p.lines[i].last; s++ {
		for _, h := range p.sentences[s].hits {
			switch h.Rule.Kind {
			case "type", "incident", "leak":
				return true
			}
		}
	}
	return false
}

// namesAnother tells whether heading i, or what follows it, names an
// organization that the heading before it does not.
func (p *page) namesAnother(i int, heads []int) bool {
	own := p.leadNames(i)
	if len(own) == 0 || len(heads) < 2 {
		return len(own) > 0
	}
	before := p.leadNames(heads[len(heads)-2])
	return !slices.ContainsFunc(own, func(n string) bool { return slices.Contains(before, n) }) || p.style(i) == "【#"
}

// leadNames are the keys of the names in a heading and the two lines after it.
func (p *page) leadNames(i int) []string {
	end := min(i+3, len(p.lines))
	var keys []string
	for _, n := range p.namesIn(p.lines[i].Start, p.lines[end-1].End) {
		if key := p.key(n); !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	return keys
}

// sideParts are the lines at which the page leaves its subject: lists of
// related articles and the like, which section rules call "links".
func (p *page) sideParts() []int {
	var starts []int
	for i, l := range p.lines {
		if l.opens == "links" && i > 0 {
			starts = append(starts, i)
		}
	}
	return starts
}
