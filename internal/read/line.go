package read

import (
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// maxHeading is how long, in characters, a line may be and still be a heading.
const maxHeading = 90

// readLines cuts the folded text into its lines and tells headings from text.
func (p *page) readLines() {
	block := 0
	end := 0
	for _, l := range cutAt(splitInline(p.text.Folded, p.splitHeadlines(jtext.Lines(p.text.Folded))), p.cuts) {
		if words := p.text.Folded[l.Start:l.End]; strings.Trim(words, " |") == "" {
			if words != "" {
				end = l.End // bars of an empty cell
			}
			continue
		}
		n := line{Line: l, gap: max(0, strings.Count(p.text.Folded[end:l.Start], "\n")-1)}
		end = l.End
		if len(p.lines) == 0 {
			n.gap = 2
		}
		n.kind, block = p.blockKind(l, block)
		if n.kind == jikenbo.Frame && !p.isTitleLine(&n) {
			continue
		}
		p.lines = append(p.lines, n)
	}
	p.asked = make([]lineAnswers, len(p.lines))
	p.markRows()
	p.findAddressed()
	p.findDesks()
	for i := range p.lines {
		p.lines[i].accent = p.looksLikeHeading(i)
	}
	p.findSections()
	p.prose = p.firstProse()
}

// findDesks finds the lines that say whom to ask and how, which tell of no
// incident: 総務課 電話 0000-12-3456, and the label above a number.
func (p *page) findDesks() {
	for i := range p.lines {
		l := &p.lines[i]
		words := p.folded(l.Start, l.End)
		if len(words) > deskMost || strings.Contains(words, "。") || !strings.Contains(words, "0") && !strings.Contains(words, "@") {
			continue
		}
		if at := contactPlace(words); at != nil {
			l.desk = true
			if i > 0 && at[0] == 0 && p.lines[i-1].End-p.lines[i-1].Start <= deskMost/4 {
				p.lines[i-1].desk = true
			}
		}
	}
}

// deskMost is how many bytes such a line has at most.
const deskMost = 240

// contactPlace is where a telephone number or a mail address stands, the one with which
// words begin before others: for the one only zeros are looked at, for the other few lines.
func contactPlace(words string) (at []int) {
	if strings.Contains(words, "@") {
		at = mailSign.FindStringIndex(words)
	}
	if at == nil || at[0] > 0 {
		if phone := telephone.FindStringIndex(words); phone != nil {
			return phone
		}
	}
	return at
}

var (
	telephone = rule.MustPattern(`0[0-9]{1,4}([-)]| ?\()[0-9]{1,4}([-)]|\) ?)[0-9]{3,4}`)
	mailSign  = rule.MustPattern(`[a-zA-Z0-9]@[a-zA-Z0-9]`)
)

// isTitleLine tells whether a line of the page's frame holds its title, and
// makes it a heading that begins where the title does.
func (p *page) isTitleLine(l *line) bool {
	title := jtext.Fold(p.doc.Title).Folded
	at := strings.Index(p.text.Folded[l.Start:l.End], title)
	if title == "" || at < 0 || len(p.lines) > 0 {
		return false
	}
	l.kind, l.Body, l.Mark = jikenbo.Heading, l.Start+at, ""
	l.Start, l.End = l.Body, l.Body+len(title)
	return true
}

// blockKind is what the source says the line was on its page.
func (p *page) blockKind(l jtext.Line, block int) (jikenbo.BlockKind, int) {
	at := p.text.Back(l.Start, l.End)
	blocks := p.doc.Blocks
	for block < len(blocks) && blocks[block].Span.End <= at.Start {
		block++
	}
	if block < len(blocks) && blocks[block].Span.Start < at.End {
		return blocks[block].Kind, block
	}
	return jikenbo.Paragraph, block
}

// looksLikeHeading tells whether a line stands as a heading: marked as one, or
// short, without a full stop, and set apart.
func (p *page) looksLikeHeading(i int) bool {
	l := p.lines[i]
	if l.kind == jikenbo.Heading {
		return true
	}
	words := p.lineText(i)
	n := jtext.Length(words)
	if n > maxHeading || strings.HasSuffix(words, "。") || l.kind == jikenbo.Row {
		return false
	}
	switch l.Mark {
	case "", "・", "-", "*", "※", "•", "●", "○", "⇒", "→":
		return (l.Mark == "" || l.Mark == "●" || l.Mark == "○") && (l.gap > 0 || n <= 16 || p.betweenProse(i) || p.isFramed(i)) && !strings.Contains(words, "。")
	}
	return true
}

// betweenProse tells whether line i stands between two lines of whole sentences.
func (p *page) betweenProse(i int) bool {
	return i > 0 && i+1 < len(p.lines) && p.endsSentence(i-1) && p.endsSentence(i+1)
}

// isFramed tells whether line i stands alone between two drawn lines.
func (p *page) isFramed(i int) bool {
	return i > 0 && i+1 < len(p.lines) && p.isRule(i-1) && p.isRule(i+1)
}

// findSections says of every heading which section of a notice it opens: the
// rules for headings are asked of all at once.
func (p *page) findSections() {
	var text strings.Builder
	var ranges []rule.Range
	for i := range p.lines {
		start := text.Len()
		if p.lines[i].accent {
			text.WriteString(p.sectionWords(i))
		}
		ranges = append(ranges, rule.Range{Start: start, End: text.Len()})
	}
	weights := make([]int, len(p.lines))
	for _, h := range p.headings.Find(text.String(), ranges) {
		if i := h.Sentence; h.Rule.Weight > weights[i] {
			p.lines[i].opens, weights[i] = h.Rule.Value, h.Rule.Weight
		}
	}
	for i := range p.lines {
		if l := &p.lines[i]; l.opens == "links" && p.isLinkInText(i) {
			l.opens, l.pointer = "", true
		}
	}
}

// isLinkInText tells whether line i, headed as links are, is one link itself, and the text
// goes on below it: 【関連:なりすましの手口を紹介】.
func (p *page) isLinkInText(i int) bool {
	_, title, named := strings.Cut(p.lineText(i), ":")
	return named && jtext.Length(title) >= pointerLeast && i+1 < len(p.lines) && p.endsSentence(i+1)
}

// pointerLeast is how many characters the headline of such a link has at least.
const pointerLeast = 8

// sectionWords are the words of heading i that say what section it opens; none
// if they are too many.
func (p *page) sectionWords(i int) string {
	words := jtext.Trim(jtext.Lower(p.lineText(i)), " 【】[]()<>《》〈〉≪≫「」■□◆◇●○:#*=-―~・")
	if colon := strings.Index(words, ":"); colon > 0 && colon < 45 {
		words = words[:colon]
	}
	if open := strings.LastIndexByte(words, '('); open > 0 && !strings.Contains(words[open:], ")") {
		words = jtext.TrimRight(words[:open], " ") // an aside: 影響の範囲(暫定)
	}
	if jtext.Length(words) > 30 {
		return ""
	}
	return words
}

// firstProse is the first line that is running text.
func (p *page) firstProse() int {
	for i, l := range p.lines {
		if l.End-l.Start > 90 && strings.Contains(p.folded(l.Start, l.End), "。") {
			return i
		}
	}
	return -1
}

// assignSections gives every sentence of lines [from,to) the section that the
// last heading above it there opened.
func (p *page) assignSections(from, to int) {
	current := ""
	for i := from; i < to; i++ {
		l := &p.lines[i]
		if l.pointer {
			for s := l.first; s < l.last; s++ {
				p.sentences[s].section = "links"
			}
			continue
		}
		if l.opens != "" {
			current = l.opens
		} else if l.accent && l.kind == jikenbo.Heading && !p.isTimeOnly(i) || l.gap >= 3 {
			current = ""
		} else if current == "links" && i == p.prose {
			current = "" // no page is all links
		}
		for s := l.first; s < l.last; s++ {
			p.sentences[s].section = current
		}
	}
}
