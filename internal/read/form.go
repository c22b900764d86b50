package read

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// forms are the lines of the page by the form in which they begin, and the
// forms in their order, but for those that head the sections of a notice.
func (p *page) forms() (map[string][]int, []string) {
	if p.formed == nil {
		p.formed, p.formOrder = p.findForms()
	}
	return p.formed, p.formOrder
}

func (p *page) findForms() (forms map[string][]int, order []string) {
	forms = map[string][]int{}
	sections := map[string]bool{}
	for i := range p.lines {
		if p.entersCourse(i) {
			continue
		}
		for _, f := range p.formsOf(i) {
			if forms[f] == nil {
				order = append(order, f)
			}
			forms[f] = append(forms[f], i)
			sections[f] = sections[f] || p.lines[i].opens != "" && p.lines[i].Mark != ""
		}
	}
	return forms, slices.DeleteFunc(order, func(f string) bool { return sections[f] })
}

// itemNumber is the number of an item with the words and signs around it.
var itemNumber = rule.MustPattern(`^[●■◆◇○◎・*]*[【(\[「<]?(no\.?|No\.?|NO\.?|事例|事案|ケース|案件|第|その|#)? ?([①-⑳]|([0-9]{1,3}|[一二三四五六七八九十]{1,3})( |\.|、|:|\)|】|件目|(番|号)([^の目]|$)|[■●◆]|$))`)

// numberedItem parts words that begin with the number of an item: what stands
// before the number, and from it on.
func numberedItem(words string) (before, from string, ok bool) {
	switch r, _ := utf8.DecodeRuneInString(words); {
	case r >= 'ぁ' && r <= 'ヿ' && r != 'ケ' && r != 'そ' && r != '・', r >= 'A' && r <= 'z' && r != 'n' && r != 'N' && r != '[':
		return "", "", false // as most lines
	}
	if !itemNumber.MatchString(words) {
		return "", "", false
	}
	at := jtext.IndexAny(words, "0123456789一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
	return strings.TrimSuffix(words[:at], " "), words[at:], true
}

// digitRuns writes every run of digits as one sign.
func digitRuns(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch digit := s[i] >= '0' && s[i] <= '9'; {
		case !digit:
			b.WriteByte(s[i])
		case i == 0 || s[i-1] < '0' || s[i-1] > '9':
			b.WriteByte('#')
		}
	}
	return b.String()
}

// formsOf are the forms in which line i begins, if an item of a list may begin
// so.
func (p *page) formsOf(i int) (forms []string) {
	l := p.lines[i]
	words := p.folded(l.Start, l.End)
	if isRuler(words) || p.isSourceLine(i) {
		return nil
	}
	if before, number, ok := numberedItem(words); ok {
		forms = append(forms, "number"+before+numeralOf(number))
	} else if l.Mark != "" && !p.isQuoted(i) && !numbered(l.Mark) {
		forms = append(forms, "mark"+digitRuns(l.Mark))
	}
	if day := p.dayOf(i); day != "" {
		forms = append(forms, "date"+l.Mark+unitOf(day))
	}
	return append(forms, p.standing(i)...)
}

// unitOf is the form of a date; without a day only up to its year, as of the
// items of one list some may tell the month and others not.
func unitOf(day string) string {
	runs := jtext.TrimSpace(digitRuns(day))
	if year, rest, ok := strings.Cut(runs, "年"); ok && !strings.Contains(rest, "日") {
		return year + "年"
	}
	return runs
}

// standing are the forms that line i has by where it stands.
func (p *page) standing(i int) (forms []string) {
	switch l := p.lines[i]; {
	case p.isQuoted(i) && (i == 0 || !p.isQuoted(i-1) || p.quotedTo(i) > i):
		forms = append(forms, formQuote)
	case l.kind == jikenbo.Item && l.Mark == "":
		forms = append(forms, "item")
	case l.kind == jikenbo.Row:
		forms = append(forms, formRow)
	}
	if l := p.lines[i]; l.Mark == "" && p.isBodyLine(i) {
		forms = append(forms, "body")
	}
	if p.headsParagraph(i) {
		forms = append(forms, "headed")
	}
	if p.isParagraph(i) && p.isListing() && p.isListed(i, i+1) && p.tells(i) {
		forms = append(forms, formParagraph)
	}
	if p.beginsWithSubject(i) {
		forms = append(forms, formSubject)
	}
	return forms
}

// isBodyLine tells whether line i is the name of a body and nothing else, or, of a few
// words, stands right above a story that begins with its day.
func (p *page) isBodyLine(i int) bool {
	l := p.lines[i]
	if l.End-l.Start > bodyMost || strings.Contains(p.folded(l.Start, l.End), ":") || l.kind == jikenbo.Row || l.opens != "" || i+1 == len(p.lines) || p.lines[i+1].gap > 1 {
		return false
	}
	if names := p.namesIn(l.Start, l.End); len(names) > 0 && names[0].start == l.Body && names[len(names)-1].end == l.End {
		return true
	}
	return l.Mark == "" && !p.endsSentence(i) && i > 0 && p.endsSentence(i-1) && p.endsSentence(i+1) && p.dateLed(i+1)
}

// bodyMost is how many bytes such a line has at most.
const bodyMost = 90

// The forms that part a page only where nothing else does: paragraphs that begin
// with whom they are about, and those of a list that tell of a day and a figure.
const (
	formSubject   = "subject"
	formParagraph = "paragraph"
	formRow       = "row"
)

// formQuote is the form of stories that are quoted.
const formQuote = "quote"

// beginsWithSubject tells whether line i is a paragraph that begins with a name
// and says what that body did or what befell it, as the stories of a collection
// without headings do; the page's title has not announced one story.
func (p *page) beginsWithSubject(i int) bool {
	l := p.lines[i]
	if !p.isParagraph(i) || l.kind == jikenbo.Row || p.goesOnAt(i) {
		return false
	}
	start := p.behindLeadIn(l)
	names := p.namesIn(start, min(l.End, start+subjectWithin))
	return len(names) > 0 && p.matches(asSubject, names[0].end, l.End) && !p.isTitled()
}

// behindLeadIn is where a paragraph begins behind a few words of the writer's
// that lead on to the next story: 最後に北海道から。
func (p *page) behindLeadIn(l line) int {
	words := p.folded(l.Body, l.End)
	end := strings.Index(words, "。") + len("。")
	if end <= len("。") || end > leadInMost || end == len(words) {
		return l.Body
	}
	return l.Body + end
}

// leadInMost is how many bytes such words take at most.
const leadInMost = 60

// subjectWithin is how many bytes of a paragraph its subject may take, with what
// stands before it (県内の, 金属加工の).
const subjectWithin = 75

// asSubject matches what follows a name that a sentence is about.
var asSubject = rule.MustPattern(`^[^、。]{0,14}(は|では|が|で|に|の)`)

// numeralOf is what kind of numeral an item is numbered with.
func numeralOf(s string) string {
	switch r, _ := utf8.DecodeRuneInString(s); {
	case r <= '9':
		return "1"
	case r >= '①' && r <= '⑳':
		return "①"
	}
	return "一"
}

// headsParagraph tells whether line i, short and without a full stop, stands
// right above a paragraph with which it shares its words.
func (p *page) headsParagraph(i int) bool {
	if i+1 >= len(p.lines) || p.lines[i].kind == jikenbo.Row || p.lines[i].opens != "" || !p.endsSentence(i+1) {
		return false
	}
	words := p.lineText(i)
	n := jtext.Length(words)
	if n < 8 || n > maxHeading/2 || strings.Contains(words, "。") {
		return false
	}
	return p.shared(words, i+1)*4 >= n
}
