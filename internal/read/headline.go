package read

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// linkedHeadline is an address with the headline behind it and its date, as
// mirrors of threads and link lists print them, often many on one line.
var linkedHeadline = regexp.MustCompile(`(?:\[https?://[^\s\]]+\]\([^\s)]+\)|https?://\S+)(?: amp;\S+)? ?([^\n。\[]{8,120}?[0-9]{4}(?:年|/|\.)[0-9]{1,2}(?:月|/|\.)?(?:[0-9]{1,2}日?)?(?: ?[0-9]{1,2}(?:時|:)[0-9]{2}分?)?)`)

// printedDay is the least that such a date has.
var printedDay = rule.MustPattern(`[0-9]{4}(年|/|\.)[0-9]`)

// splitHeadlines cuts the lines of a page with such a list, so that every
// headline is a line of its own.
func (p *page) splitHeadlines(lines []jtext.Line) []jtext.Line {
	s := p.text.Folded
	if strings.Count(s, "http") < 3 {
		return lines
	}
	found := linkedHeadlines(s, lines)
	if len(found) < 3 {
		return lines
	}
	p.headlines = map[int]bool{}
	var out []jtext.Line
	for _, l := range lines {
		start := l.Start
		for len(found) > 0 && found[0][0] < l.End {
			m := found[0]
			found = found[1:]
			out = append(out, jtext.Line{Start: start, End: m[0], Body: start}, jtext.Line{Start: m[0], End: m[2], Body: m[0]}, jtext.Line{Start: m[2], End: m[3], Body: m[2]})
			p.headlines[m[2]] = true
			start = m[3]
		}
		if start == l.Start {
			out = append(out, l)
		} else {
			out = append(out, jtext.Line{Start: start, End: l.End, Body: start})
		}
	}
	return slices.DeleteFunc(out, func(l jtext.Line) bool { return l.Start >= l.End })
}

// linkedHeadlines are the matches of linkedHeadline, asked for only behind the
// first address of a line.
func linkedHeadlines(s string, lines []jtext.Line) (found [][]int) {
	for _, l := range lines {
		at := strings.Index(s[l.Start:l.End], "http")
		if at < 0 || isBareAddress(s[l.Start+at:l.End]) {
			continue
		}
		from := l.Start + max(at-1, 0)
		if !printedDay.MatchString(s[from:l.End]) {
			continue
		}
		for _, m := range linkedHeadline.FindAllStringSubmatchIndex(s[from:l.End], -1) {
			for k := range m {
				m[k] += from
			}
			if !insideAddress(s, m[2]) {
				found = append(found, m)
			}
		}
	}
	return found
}

// isBareAddress tells whether words that begin with an address are nothing else:
// then every headline would stand inside it.
func isBareAddress(words string) bool {
	return strings.IndexFunc(words, func(r rune) bool { return r <= ' ' || r >= utf8.RuneSelf || r == ')' }) < 0
}

// insideAddress tells whether place i stands between two letters of an address.
func insideAddress(s string, i int) bool {
	visible := func(c byte) bool { return c > ' ' && c < utf8.RuneSelf }
	return i > 0 && visible(s[i-1]) && visible(s[i]) && s[i-1] != ')'
}

// isHeadline tells whether line i is a headline of a list of links.
func (p *page) isHeadline(i int) bool { return p.headlines[p.lines[i].Start] }

// headlineItems are the lines at which the headlines of a list begin and end;
// one that repeats the page's title belongs to the page's own account.
func (p *page) headlineItems() []int {
	var starts []int
	for i := range p.lines {
		if !p.isHeadline(i) || p.repeatsTitle(i) {
			continue
		}
		starts = append(starts, i, p.addressEnd(i+1))
	}
	return slices.DeleteFunc(starts, func(i int) bool { return i >= len(p.lines) })
}

// repeatsTitle tells whether a headline says what the page's title says.
func (p *page) repeatsTitle(i int) bool {
	if p.doc.Title == "" {
		return false
	}
	title, words := []rune(p.lineText(0)), p.lineText(i)
	if n := jtext.Length(words); len(title) < 8 || n >= 3*len(title) {
		return false
	}
	shared := 0
	for k := 0; k+1 < len(title); k++ {
		if strings.Contains(words, string(title[k:k+2])) {
			shared++
		} else if (shared+len(title)-k-2)*10 < len(title)*6 {
			return false // whatever follows
		}
	}
	return shared*10 >= len(title)*6
}
