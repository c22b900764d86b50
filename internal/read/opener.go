package read

import (
	"regexp"
	"strings"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// goesOnAt tells whether line i takes up what was told before it.
func (p *page) goesOnAt(i int) bool { return takingUp.MatchString(p.lineText(i)) }

var takingUp = rule.MustPattern(`^(同(社|市|県|校|大|院|病院|庁|省|町|村|区|会|店|日)|本件|当該|この|これ|その|それ|なお|また、|さらに|一方)`)

// mostOpeners is how many of those that items begin with are compared: a list
// of more is one whatever it repeats.
const mostOpeners = 60

// anyNamed tells whether one of the names or words that other stretches begin
// with stands at the head of lines [from,to).
func (p *page) anyNamed(from, to int, seen map[string]bool) bool {
	start := p.lines[from].Start
	head := p.folded(start, p.lines[min(from+2, to)-1].End)
	if len(seen) > mostOpeners {
		return false
	}
	key := ""
	for who := range seen {
		if who != "" && key == "" {
			key = p.keyOf(head)
		}
		if who != "" && strings.Contains(key, who) {
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
	if who == "" && from+1 == to {
		who = p.bracketedName(from)
	}
	if who == "" {
		who = p.announcer(from)
	}
	isName = who != ""
	if who == "" && (p.isListed(from, to) || from+1 == to && (p.dayOf(from) != "" || p.isPoint(from))) {
		who = p.topic(from)
	}
	return who, isName
}

// isPoint tells whether line i is an item of a list that tells of an incident
// as headlines do.
func (p *page) isPoint(i int) bool {
	return p.lines[i].Mark != "" && p.tells(i) && !strings.HasSuffix(p.lineText(i), "。")
}

// nameAt is the key of the name that line i begins with.
func (p *page) nameAt(i int) string {
	l := p.lines[i]
	if names := p.namesIn(l.Start, min(l.End, l.Body+75)); len(names) > 0 {
		return p.key(names[0])
	}
	return p.commaName(i)
}

// announcer is the key of the first name in the sentence with which line i begins, if that
// tells at once who made public what: 名簿を、みほん病院の職員が紛失したことが分かった.
func (p *page) announcer(i int) string {
	l := p.lines[i]
	if l.first == l.last || !p.tells(i) || p.goesOnAt(i) {
		return ""
	}
	s := p.sentences[l.first]
	if !p.matches(newsVerb, s.Start, s.End) {
		return ""
	}
	if names := p.namesIn(s.Start, s.End); len(names) > 0 {
		return p.key(names[0])
	}
	return ""
}

// bracketedName is the key of the name in the brackets with which item i of a list ends,
// behind what happened: ・名簿を紛失(みほん市、120人).
func (p *page) bracketedName(i int) string {
	l := p.lines[i]
	at := strings.LastIndexByte(p.folded(l.Body, l.End), '(')
	if at < 0 || !p.isPoint(i) || !strings.HasSuffix(p.lineText(i), ")") {
		return ""
	}
	names := p.namesIn(l.Body+at, l.End)
	if len(names) == 0 || names[0].start != l.Body+at+1 {
		return ""
	}
	return p.key(names[0])
}

// commaName is the key of a name without a form that an item of a list of
// headlines begins with: ・ミナモリ、誤送信で…; of a brand also before a particle.
func (p *page) commaName(i int) string {
	l := p.lines[i]
	words := jtext.TrimSpace(strings.TrimPrefix(p.folded(l.Body, l.End), p.dayOf(i)))
	at := jtext.IndexAny(words, "、のはがをにで")
	if l.Mark == "" || at < 0 || strings.HasSuffix(words, "。") || !p.isPlainName(words[:at]) {
		return ""
	}
	if head := words[:at]; brand(head) || strings.HasPrefix(words[at:], "、") {
		return p.keyOf(head)
	}
	return ""
}

// topic are the first words of line i behind its mark and date.
func (p *page) topic(i int) string {
	l := p.lines[i]
	words := jtext.TrimSpace(strings.TrimPrefix(p.folded(l.Body, l.End), p.dayOf(i)))
	if at := jtext.IndexAny(words, "、。はがをにでのも「( "); at > 0 {
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
	if words := p.folded(l.Body, l.End); words != "" && words[0] >= '0' && words[0] <= '9' {
		return slashed.FindString(words)
	}
	return ""
}

// slashed is a month and a day that alone could be a fraction.
var slashed = regexp.MustCompile(`^[0-9]{1,2}[/.][0-9]{1,2} `)
