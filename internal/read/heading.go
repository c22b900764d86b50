package read

import (
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
		if jtext.HasRune(words[:min(len(words), 60)], '#') {
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
	if r, _ := utf8.DecodeRuneInString(words); !jtext.HasRune(rulers, r) {
		return false // as nearly all
	}
	return jtext.Length(words) >= 3 && jtext.Trim(words, rulers) == "" && !headsColumns(words)
}

// headsColumns tells whether a line is the one below the head of a table of Markdown, which
// parts nothing.
func headsColumns(words string) bool {
	first, others, ok := strings.Cut(strings.TrimPrefix(words, "|"), "|")
	return ok && strings.Contains(first, "-") && strings.Trim(first, " :-") == "" && strings.Trim(others, " :|-") == ""
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
	r, _ := utf8.DecodeRuneInString(jtext.TrimLeft(mark, "(第"))
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
