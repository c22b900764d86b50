package mask

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// The signs that stand for a name in what the rules are matched against.
const (
	whole   = "◆" // surname and given name
	surname = "◇" // a surname alone
	perhaps = "□" // a word that may be a name
)

// clean takes these signs out of a text; ※ is as long.
func clean(s string) string {
	return strings.NewReplacer(whole, "※", surname, "※", perhaps, "※").Replace(s)
}

// names finds the names of private persons.
func (p *page) names() {
	var sure []candidate
	for _, list := range slices.Concat(p.bySurname(), p.beforeWords()) {
		if c, ok := p.private(list); ok && !p.taken(c.start, c.end) {
			p.add(Name, c.start, c.end)
			sure = append(sure, c)
		}
	}
	p.echoes(sure)
}

// private is the first candidate that the rules say is a private person; none
// if one of them holds an office.
func (p *page) private(list []candidate) (best candidate, ok bool) {
	for _, c := range list {
		for _, h := range p.around(c) {
			if h.Rule.Value == "office" {
				return c, false
			}
			if !ok {
				best, ok = c, true
			}
		}
	}
	return best, ok
}

// How much of the text around a name the rules are matched against.
const (
	seenBefore = 200
	seenBehind = 60
)

// around are the hits of the rules that take in a candidate. A private person's
// that stands within a word must be set off by what the rule matches.
func (p *page) around(c candidate) []rule.Hit {
	from, to := max(0, c.start-seenBefore), min(len(p.text), c.end+seenBehind)
	for from < c.start && !utf8.RuneStart(p.text[from]) {
		from++
	}
	for to < len(p.text) && !utf8.RuneStart(p.text[to]) {
		to--
	}
	window := p.text[from:c.start] + c.sign + p.text[c.end:to]
	start := c.start - from
	end := start + len(c.sign)
	inside := han(before(p.text, c.start))
	goesOn := han(after(p.text, c.end))
	return slices.DeleteFunc(p.rules.Find(window, []rule.Range{{End: len(window)}}), func(h rule.Hit) bool {
		if h.Start > start || h.End < end {
			return true
		}
		return h.Rule.Value != "office" && h.End == end && (goesOn || inside && h.Start == start)
	})
}

func before(s string, at int) rune {
	r, _ := utf8.DecodeLastRuneInString(s[:at])
	return r
}

func after(s string, at int) rune {
	r, _ := utf8.DecodeRuneInString(s[at:])
	return r
}

// withReading is the stretch of a name with how it is read, in brackets behind
// it. It looks at the text as it is written: folding takes readings away.
func withReading(text string, name jikenbo.Span) jikenbo.Span {
	if m := readAs.FindStringIndex(text[name.End:min(len(text), name.End+80)]); m != nil {
		name.End += m[1]
	}
	return name
}

var readAs = regexp.MustCompile(`^[ \x{3000}]?[(（][ぁ-んァ-ヶー]{2,8}[ \x{3000}・]?[ぁ-んァ-ヶー]{0,8}[)）]`)

// echoes finds the other places where a whole name stands, which may have no
// telling word beside it; within a longer word it is another name.
func (p *page) echoes(sure []candidate) {
	for _, c := range sure {
		name := p.text[c.start:c.end]
		if c.sign != whole {
			continue
		}
		for at := 0; ; {
			i := strings.Index(p.text[at:], name)
			if i < 0 {
				break
			}
			start, end := at+i, at+i+len(name)
			if !p.taken(start, end) && !han(after(p.text, end)) && !unicode.Is(unicode.Katakana, after(p.text, end)) {
				p.add(Name, start, end)
			}
			at = end
		}
	}
}
