package read

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// style is what headings of one rank have in common; empty if the line is none.
func (p *page) style(i int) string {
	asked := &p.asked[i]
	if !asked.styled {
		asked.style, asked.styled = p.styleOf(i), true
	}
	return asked.style
}

func (p *page) styleOf(i int) string {
	l := p.lines[i]
	words := p.text.Folded[l.Start:l.End]
	switch {
	case isRuler(words):
		return "ruler"
	case whoLabel.MatchString(words) && len(p.namesIn(l.Start, l.End)) > 0:
		return "label"
	case !l.accent:
		return ""
	case l.kind == jikenbo.Heading && l.Mark == "":
		return "heading" + p.headingLevel(i)
	case l.opens != "" || p.isSourceLine(i):
		return ""
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
	case p.dateEnded(i):
		return "dated"
	case p.gapAfter(i) >= 2 && l.gap >= 1:
		return "apart"
	case l.gap >= 1 && jtext.Length(words) >= 12 && len(p.namesIn(l.Start, l.End)) > 0:
		return "plain"
	}
	return ""
}

// whoLabel is the label with which each record of a list of records begins.
var whoLabel = rule.MustPattern(`^[-・*■●◆ ]*(会社|組織|団体|機関|事業者|法人|企業|自治体|発表元|公表者|公表元|名称)名?( ?:| ?\|| )`)

// rulers are the characters of which lines are drawn.
const rulers = "-=_*―~・.+# ─━┌┐└┘├┤┬┴┼│|┏┓┗┛┣┫┳┻╋┃"

// isRuler tells whether a line is a line drawn across the page.
func isRuler(words string) bool {
	if r, _ := utf8.DecodeRuneInString(words); !strings.ContainsRune(rulers, r) {
		return false // as nearly all
	}
	return jtext.Length(words) >= 3 && strings.Trim(words, rulers) == ""
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
	l := p.lines[i]
	dates := p.datesIn(l.Start, l.End)
	return len(dates) > 0 && dates[0].Start == l.Body
}

// dateEnded tells whether a line, a heading by its place, ends with a full date.
func (p *page) dateEnded(i int) bool {
	l := p.lines[i]
	dates := p.datesIn(l.Start, l.End)
	if len(dates) == 0 || l.gap == 0 && i > 0 {
		return false
	}
	last := dates[len(dates)-1]
	return last.Year > 0 && last.Month > 0 && l.End-last.End <= 3 && last.Start-l.Body > 15
}

func (p *page) gapAfter(i int) int {
	if i+1 < len(p.lines) {
		return p.lines[i+1].gap
	}
	return 3
}

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

// underlines tells whether the line drawn at i stands right below a heading, which
// has space above it, and so parts nothing.
func (p *page) underlines(i int) bool {
	return i > 0 && p.lines[i].gap == 0 && p.lines[i-1].gap > 0 && p.lines[i-1].accent
}

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
		names := p.leadNames(i, end)
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

// headsCases tells whether headings of a style may stand over cases of one
// organization: those with a mark or a number.
func headsCases(style string) bool {
	switch style {
	case "date", "dated", "apart", "ruler", "plain":
		return false
	}
	return true
}

// isCase tells whether lines [i,end) tell of a case of a list: an incident with
// a date and a figure of its own, under a heading that is no section's.
func (p *page) isCase(i, end int) bool {
	from, to := p.lines[i].Start, p.lines[end-1].End
	return end-i <= 12 && p.hasType(i, end) && len(p.datesIn(from, to)) > 0 && len(p.countsIn(from, to)) > 0
}

// hasType tells whether a type rule matches in lines [from,to).
func (p *page) hasType(from, to int) bool {
	for i := from; i < to; i++ {
		for s := p.lines[i].first; s < p.lines[i].last; s++ {
			if slices.ContainsFunc(p.sentences[s].hits, isKind("type")) {
				return true
			}
		}
	}
	return false
}

// above are the headings of a higher rank than a style: they end an item too.
func (p *page) above(style string) []int {
	var lines []int
	for i, l := range p.lines {
		s := p.style(i)
		higher := strings.Trim(style, "#") == "" && l.Mark != "" && strings.Trim(l.Mark, "#") == "" && len(l.Mark) < len(style)
		if higher || strings.HasPrefix(style, "heading") && strings.HasPrefix(s, "heading") && s < style || s == "ruler" && style != "ruler" && !p.underlines(i) {
			lines = append(lines, i)
		}
	}
	return lines
}

// asides are plain lines that stand as headings over something else than
// incidents, between the items.
func (p *page) asides(heads []int) []int {
	var lines []int
	for i, l := range p.lines {
		n := jtext.Length(p.lineText(i))
		if !l.accent || l.Mark != "" || l.opens != "" || l.gap == 0 || n < 8 || slices.Contains(heads, i) {
			continue
		}
		end := len(p.lines)
		for _, h := range heads {
			if h > i && h < end {
				end = h
			}
		}
		if p.style(i) == "apart" || end-i >= 2 && !p.concerns(i, end) {
			lines = append(lines, i)
		}
	}
	return lines
}

// concerns tells whether lines [from,to) may belong to an account: any rule of
// facts matches there, or the writer speaks of itself.
func (p *page) concerns(from, to int) bool {
	for i := from; i < to; i++ {
		for s := p.lines[i].first; s < p.lines[i].last; s++ {
			if slices.ContainsFunc(p.sentences[s].hits, isKind("type", "leak", "incident", "response", "prevention", "data", "harm", "reported_to", "discovered_by")) {
				return true
			}
		}
	}
	start, end := p.lines[from].Start, p.lines[to-1].End
	return p.callsItself(start, end) || signature.MatchString(p.folded(start, end))
}

// callsItself tells whether the writer speaks of its own organization there.
func (p *page) callsItself(start, end int) bool {
	_, _, ok := p.selfIn(start, end)
	return ok
}
