package read

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo"
)

// caseRows are the rows of a list or table in which each row is a case of its
// own (the half-year lists of cities).
func (p *page) caseRows() []int {
	var rows []int
	for i := range p.lines {
		if p.isCaseRow(i) {
			rows = append(rows, i)
		}
	}
	return rows
}

// isCaseRow tells whether a line is a row that tells of an incident: several
// cells, among them a date.
func (p *page) isCaseRow(i int) bool {
	l := p.lines[i]
	words := p.text.Folded[l.Start:l.End]
	cells := strings.Count(words, "|") + strings.Count(words, " / ")
	if l.kind != jikenbo.Row && cells < 2 || cells < 2 {
		return false
	}
	return p.tells(i) && len(p.datesIn(l.Start, l.End)) > 0
}

// changes are the lines at which, in a collection without headings, one account
// ends and another begins.
func (p *page) changes() []int {
	var starts []int
	last := 0
	for i := 1; i < len(p.lines); i++ {
		if p.changeAt(last, i) >= 5 {
			starts = append(starts, i)
			last = i
		}
	}
	return starts
}

// changeAt weighs whether another account begins at line i, the present one
// having begun at line last.
func (p *page) changeAt(last, i int) int {
	if p.lines[i].opens != "" || !p.telling(last, i) {
		return 0
	}
	weight := 0
	if p.isSourceLine(i - 1) {
		weight += 3
	}
	if p.lines[i].gap >= 2 {
		weight++
	}
	if p.isOpening(i) {
		weight += 2
	}
	if p.leads(i) {
		weight += 2
		if p.otherOrganization(last, i) {
			weight += 2
		}
	}
	return weight
}

// telling tells whether anything of an incident was said in lines [from,to).
func (p *page) telling(from, to int) bool {
	for i := from; i < to; i++ {
		if p.tells(i) {
			return true
		}
	}
	return false
}

var (
	sourceLine = regexp.MustCompile(`https?://\S+$|\([a-z0-9.-]+\.[a-z]{2,}\)$|^(引用|出典|参照|参考|ソース|情報元|引用元)|(新聞|通信|NHK|ニュース)[^。]{0,12}$`)
	opening    = regexp.MustCompile(`^(この度|このたび|平素|日頃|いつも|拝啓|各位|今般|関係者各位|お客様各位)`)
)

// isSourceLine tells whether a line names where an account was taken from.
func (p *page) isSourceLine(i int) bool {
	words := p.text.Folded[p.lines[i].Start:p.lines[i].End]
	return !strings.HasSuffix(words, "。") && sourceLine.MatchString(words)
}

// isOpening tells whether a line begins as letters and notices begin.
func (p *page) isOpening(i int) bool { return opening.MatchString(p.lineText(i)) }

// leads tells whether a line could begin an account: it tells of an incident
// and names somebody.
func (p *page) leads(i int) bool {
	end := min(i+2, len(p.lines))
	if !p.tells(i) && !(p.lines[i].accent && p.telling(i, end)) {
		return false
	}
	return len(p.namesIn(p.lines[i].Start, p.lines[i].End)) > 0 || p.isOpening(i)
}

// otherOrganization tells whether line i begins with an organization that is
// not named between line last and it.
func (p *page) otherOrganization(last, i int) bool {
	l := p.lines[i]
	names := p.namesIn(l.Start, min(l.End, l.Start+240))
	if len(names) == 0 {
		return false
	}
	key := p.key(names[0])
	seen := p.namesIn(p.lines[last].Start, p.lines[i].Start)
	return !slices.ContainsFunc(seen, func(n name) bool {
		k := p.key(n)
		return strings.Contains(k, key) || strings.Contains(key, k)
	})
}

// join puts items together that are parts of one account: what follows an
// account without an organization or incident of its own.
func (p *page) join(items []*account) []*account {
	var out []*account
	for _, a := range items {
		if k := len(out) - 1; k >= 0 && a.partOf(out[k]) {
			out[k].lastLine, out[k].to = a.lastLine, a.to
			out[k].weigh()
			continue
		}
		out = append(out, a)
	}
	return out
}

// dropLeads marks a digest's lead, which sums up what is told below, as none.
func (p *page) dropLeads(items []*account) {
	if len(items) < 3 || items[0].why != "" {
		return
	}
	for _, a := range items[1:] {
		if a.why == "" && a.sameOrganization(items[0]) && items[0].length() < 400 && p.lines[items[0].firstLine].opens == "" && a.firstLine > 0 {
			items[0].why = "digest_lead"
		}
	}
}

// dropCopies marks word-for-word second copies of an account as none.
func (p *page) dropCopies(items []*account) {
	seen := map[string]bool{}
	for _, a := range items {
		if a.why != "" {
			continue
		}
		body := a.body()
		if utf8.RuneCountInString(body) > 40 && seen[body] {
			a.why = "copy"
		}
		seen[body] = true
	}
}
