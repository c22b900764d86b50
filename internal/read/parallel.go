package read

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// parallel are the lines of one form that cut the page into the most accounts,
// and whether those are stories, each of another organization, or the cases of
// one; none if no form does. Items of a list begin alike, whatever it is that
// they begin with: a number, a sign, a date, a heading, what was said before.
func (p *page) parallel() (starts []int, kind cutBy, own int) {
	forms, order := p.forms()
	for _, f := range order {
		lines := forms[f]
		if n := p.stories(lines, f); n > own {
			starts, kind, own = p.withEnds(lines, f), byItem, n
		}
		if n := p.cases(lines, f); n > own && (kind != byItem || p.isListing() || own*4 < n*3) {
			starts, kind, own = append(slices.Clone(lines), p.endOfCases(lines)), byNumber, n
		}
	}
	return starts, kind, own
}

// forms are the lines of the page by the form in which they begin, and the
// forms in their order, but for those that head the sections of a notice.
func (p *page) forms() (forms map[string][]int, order []string) {
	forms = map[string][]int{}
	sections := map[string]bool{}
	for i := range p.lines {
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
var itemNumber = regexp.MustCompile(`^([●■◆◇○◎・*]*[【(\[「<]?(?:no\.?|No\.?|NO\.?|事例|事案|ケース|案件|第|その|#)?) ?([0-9]{1,3}|[①-⑳]|[一二三四五六七八九十]{1,3})( |\.|、|:|\)|】|件目|番|号|[■●◆]|$)`)

var digitRuns = regexp.MustCompile(`[0-9]+`)

// formsOf are the forms in which line i begins, if an item of a list may begin
// so.
func (p *page) formsOf(i int) (forms []string) {
	l := p.lines[i]
	words := p.folded(l.Start, l.End)
	if isRuler(words) || p.isSourceLine(i) {
		return nil
	}
	if m := itemNumber.FindStringSubmatch(words); m != nil {
		forms = append(forms, "number"+m[1]+numeralOf(m[2]))
	} else if l.Mark != "" && l.Mark != ">" && !numbered(l.Mark) {
		forms = append(forms, "mark"+digitRuns.ReplaceAllString(l.Mark, "#"))
	}
	if day := p.dayOf(i); day != "" {
		forms = append(forms, "date"+l.Mark+strings.TrimSpace(digitRuns.ReplaceAllString(day, "#")))
	}
	return append(forms, p.standing(i)...)
}

// standing are the forms that line i has by where it stands.
func (p *page) standing(i int) (forms []string) {
	switch l := p.lines[i]; {
	case p.isQuoted(i) && (i == 0 || !p.isQuoted(i-1)):
		forms = append(forms, "quote")
	case l.kind == jikenbo.Item && l.Mark == "":
		forms = append(forms, "item")
	case l.kind == jikenbo.Row:
		forms = append(forms, "row")
	}
	if p.headsParagraph(i) {
		forms = append(forms, "headed")
	}
	return forms
}

// isQuoted tells whether line i stands in a quotation set off from the text.
func (p *page) isQuoted(i int) bool {
	return p.lines[i].kind == jikenbo.Quote || p.lines[i].Mark == ">"
}

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
	if i+1 >= len(p.lines) || p.lines[i].kind == jikenbo.Row || p.lines[i].opens != "" || !strings.HasSuffix(p.lineText(i+1), "。") {
		return false
	}
	words := []rune(p.lineText(i))
	if n := len(words); n < 8 || n > maxHeading/2 || strings.ContainsRune(string(words), '。') {
		return false
	}
	return p.shared(words, i+1)*4 >= len(words)
}

// withEnds adds to the first lines of quotations the lines behind them.
func (p *page) withEnds(lines []int, form string) []int {
	if form != "quote" {
		return lines
	}
	ends := slices.Clone(lines)
	for _, i := range lines {
		for i < len(p.lines) && p.isQuoted(i) {
			i++
		}
		ends = append(ends, i)
	}
	return ends
}

// stretches calls yield for each stretch from one of the lines to the next.
func (p *page) stretches(lines []int, yield func(from, to int)) {
	for k, i := range lines {
		to := len(p.lines)
		if k+1 < len(lines) {
			to = lines[k+1]
		}
		yield(i, to)
	}
}

// stories counts the lines at which a story of its own begins, where at least
// three do, or two that were quoted, and most tell of an incident.
func (p *page) stories(lines []int, form string) int {
	own, named, telling, headlines := 0, 0, 0, 0
	seen := map[string]bool{}
	p.stretches(lines, func(from, to int) {
		if !p.telling(from, to) {
			return
		}
		telling++
		who, isName := p.openerOf(from, to)
		if isName {
			named++
		}
		if from+1 == to && strings.HasPrefix(form, "date") && !strings.HasSuffix(p.lineText(from), "。") {
			headlines++
		}
		if who != "" && !p.goesOnAt(from) && !p.anyNamed(from, to, seen) {
			own++
		}
		seen[who] = true
	})
	least := 3
	if form == "quote" {
		least = 2
	}
	if own < least || own*2 < len(lines) || telling*2 < len(lines) || named*3 < own && headlines*2 < own {
		return 0
	}
	return own
}

// goesOnAt tells whether line i takes up what was told before it.
func (p *page) goesOnAt(i int) bool { return takingUp.MatchString(p.lineText(i)) }

var takingUp = rule.MustPattern(`^(同(社|市|県|校|大|院|病院|庁|省|町|村|区|会|店|日)|本件|当該|この|これ|その|それ|なお|また、|さらに|一方)`)

// anyNamed tells whether one of the names or words that other stretches begin
// with stands at the head of lines [from,to).
func (p *page) anyNamed(from, to int, seen map[string]bool) bool {
	head := p.folded(p.lines[from].Start, p.lines[min(from+2, to)-1].End)
	for who := range seen {
		if who != "" && strings.Contains(jtext.NameKey(head), who) {
			return true
		}
	}
	return false
}

// openerOf is who lines [from,to) begin with, in the first or below it if that
// is a heading: a name, or, if a date and a figure or data make a story of them,
// the first words.
func (p *page) openerOf(from, to int) (who string, isName bool) {
	who = p.nameAt(from)
	if who == "" && from+1 < to && !p.isParagraph(from) {
		who = p.nameAt(from + 1)
	}
	isName = who != ""
	if who == "" && (p.isListed(from, to) || from+1 == to && p.dayOf(from) != "") {
		who = p.topic(from)
	}
	return who, isName
}

// nameAt is the key of the name that line i begins with.
func (p *page) nameAt(i int) string {
	l := p.lines[i]
	if names := p.namesIn(l.Start, min(l.End, l.Body+75)); len(names) > 0 {
		return p.key(names[0])
	}
	return ""
}

// topic are the first words of line i behind its mark and date.
func (p *page) topic(i int) string {
	l := p.lines[i]
	words := strings.TrimSpace(strings.TrimPrefix(p.folded(l.Body, l.End), p.dayOf(i)))
	if at := strings.IndexAny(words, "、。はがをにでのも「( "); at > 0 {
		words = words[:at]
	}
	return words
}

// dayOf is the date that line i begins with, as it is written.
func (p *page) dayOf(i int) string {
	l := p.lines[i]
	if p.dateLed(i) {
		return p.folded(l.Body, p.datesIn(l.Start, l.End)[0].End)
	}
	return slashed.FindString(p.folded(l.Body, l.End))
}

// slashed is a month and a day that alone could be a fraction.
var slashed = regexp.MustCompile(`^[0-9]{1,2}[/.][0-9]{1,2} `)

// cases counts the lines at which a case of one organization begins: what
// happened, a date of its own, and a figure or data.
func (p *page) cases(lines []int, form string) int {
	cases, telling := 0, 0
	days := map[string]bool{}
	p.stretches(lines, func(from, to int) {
		to = min(to, from+12)
		if p.isListed(from, to) && !p.goesOnAt(from) {
			cases++
			days[p.firstDay(from, to)] = true
		}
		if p.telling(from, to) {
			telling++
		}
	})
	least := 3
	if p.isListing() {
		least = 2
	}
	if strings.HasPrefix(form, "date") && !p.isListing() && !p.areBare(lines) || len(lines) < least || cases*5 < len(lines)*4 || telling*2 < len(lines) || len(days)*5 < cases*3 {
		return 0
	}
	return cases
}

// areBare tells whether the lines are dates or names and nothing else.
func (p *page) areBare(lines []int) bool {
	return !slices.ContainsFunc(lines, func(i int) bool { return !p.isBareLine(i) })
}

// firstDay is the first date of lines [from,to) as it is written.
func (p *page) firstDay(from, to int) string {
	dates := p.datesIn(p.lines[from].Start, p.lines[to-1].End)
	return p.folded(dates[0].Start, dates[0].End)
}

// listing matches titles that announce more than one incident; ofPeriod those of
// a period, as a title of one incident may name one too.
var (
	listing  = rule.MustPattern(`一覧|まとめ|(発生|公表|事故|漏えい等の)状況|事例集|見出し|ダイジェスト|(事故|流出|漏えい|紛失|事件)[^。]{0,6}の記録|件の(事案|事故)`)
	ofPeriod = rule.MustPattern(`半期|四半期|(前|後|上|下)期|年度(分|に(発生|おけ))|[0-9]月(分|号|版)|[0-9]月?(日)?(から|~)[^。]{0,8}[0-9]月`)
)

// isListing tells whether the page's title announces more than one incident.
func (p *page) isListing() bool {
	if listing.MatchString(p.doc.Title) {
		return true
	}
	for i := 0; i < len(p.lines) && i < 5 && !p.isParagraph(i); i++ {
		words := p.lineText(i)
		if p.lines[i].Mark == "" && (listing.MatchString(words) || ofPeriod.MatchString(words) && !p.hasType(i, i+1)) {
			return true
		}
	}
	return false
}
