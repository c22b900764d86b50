package read

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo/internal/rule"
)

// caseRows are the rows of a list or table in which each row is a case of its
// own (the half-year lists of cities): rows of as many cells each, with dates,
// of which at least every second tells of an incident.
func (p *page) caseRows() []int {
	var best []int
	for i := 0; i < len(p.lines); {
		cells := p.cells(i)
		end := i + 1
		for end < len(p.lines) && cells >= 3 && p.cells(end) == cells {
			end++
		}
		if rows, telling := p.datedRows(i, end); len(rows) >= 3 && telling*2 >= len(rows) && len(rows) > len(best) {
			best = rows
		}
		i = end
	}
	return best
}

// numberedCases are the lines of a list numbered from 1 on, of which most tell
// of a case: what happened, a date and a figure.
func (p *page) numberedCases() []int {
	var best, run []int
	want := 1
	for i := range p.lines {
		switch p.numberOf(i) {
		case want:
			run, want = append(run, i), want+1
		case 1:
			run, want = []int{i}, 2
		}
		if len(run) > len(best) {
			best = run
		}
	}
	cases, telling := 0, 0
	for k, i := range best {
		end := min(i+12, len(p.lines))
		if k+1 < len(best) {
			end = best[k+1]
		}
		if p.isListed(i, end) {
			cases++
		}
		if p.telling(i, end) {
			telling++
		}
	}
	if len(best) < 3 || cases*5 < len(best)*4 || telling*2 < len(best) {
		return nil
	}
	return best
}

// isListed tells whether lines [i,end) have what a case in a list has: a date,
// and data or a figure.
func (p *page) isListed(i, end int) bool {
	from, to := p.lines[i].Start, p.lines[end-1].End
	if len(p.datesIn(from, to)) == 0 {
		return false
	}
	data := false
	for s := p.lines[i].first; s < p.lines[end-1].last; s++ {
		data = data || slices.ContainsFunc(p.sentences[s].hits, isKind("data"))
	}
	return data || len(p.countsIn(from, to)) > 0
}

var leadingNumber = regexp.MustCompile(`^[【(\[「<(No.|第事案事例]*([0-9]{1,2})(】|\)|\]|\.|、|:|>| |件目|$)`)

// numberOf is the number that a line begins with, 0 if none.
func (p *page) numberOf(i int) int {
	l := p.lines[i]
	m := leadingNumber.FindStringSubmatch(p.folded(l.Start, min(l.End, l.Start+30)))
	if m == nil || l.opens != "" {
		return 0
	}
	n, _ := strconv.Atoi(m[1])
	return n
}

// cells counts the cells of a line that is a row of a table.
func (p *page) cells(i int) int {
	words := strings.Trim(p.text.Folded[p.lines[i].Start:p.lines[i].End], "| ")
	return strings.Count(words, "|") + strings.Count(words, " / ") + 1
}

// datedRows are the lines of [from,to) that have a date or a figure, and how
// many of them tell of an incident.
func (p *page) datedRows(from, to int) (rows []int, telling int) {
	for i := from; i < to; i++ {
		l := p.lines[i]
		if len(p.datesIn(l.Start, l.End))+len(p.countsIn(l.Start, l.End)) == 0 {
			continue
		}
		rows = append(rows, i)
		if p.tells(i) {
			telling++
		}
	}
	return rows, telling
}

// changes are the lines at which, in a collection without headings, one account
// ends and another begins.
func (p *page) changes() []int {
	var starts []int
	last, titled := 0, p.isTitled()
	for i := 1; i < len(p.lines); i++ {
		if p.changeAt(last, i) < 5 || titled && !p.endsCited(i-1) {
			continue
		}
		i := p.letterhead(last, i)
		starts = append(starts, i)
		last = i
	}
	return starts
}

// isTitled tells whether the page begins with a title that tells of an
// incident: then all of it is one story, unless it is cited in between.
func (p *page) isTitled() bool {
	for i := 0; i < len(p.lines) && i < 8 && !p.isParagraph(i); i++ {
		if (p.lines[i].accent || p.isTitleLike(i)) && p.tells(i) {
			return true
		}
	}
	return false
}

// isParagraph tells whether a line is running text.
func (p *page) isParagraph(i int) bool {
	l := p.lines[i]
	return l.last-l.first > 1 || l.End-l.Start > 120 && strings.HasSuffix(p.folded(l.Start, l.End), "。")
}

// isCaption tells whether a short line between two paragraphs belongs to the
// one above it, as the headline that a collection prints below a story: it
// shares more words with it.
func (p *page) isCaption(i int) bool {
	if i < 1 || i+1 >= len(p.lines) || p.lines[i].Mark != "" || p.lines[i].opens != "" || !p.isParagraph(i-1) || p.isParagraph(i) || !p.isParagraph(i+1) {
		return false
	}
	words := []rune(p.lineText(i))
	if len(words) < 8 || len(words) > maxHeading {
		return false
	}
	return p.shared(words, i-1) > 2*p.shared(words, i+1)
}

// captioned are the first lines of the stories of a page that prints each
// story's headline below it; none if it is not laid out so.
func (p *page) captioned() []int {
	var starts []int
	for i := 1; i < len(p.lines); i++ {
		if p.isCaption(i-1) && p.isParagraph(i) {
			starts = append(starts, i)
		}
	}
	if len(starts) < 3 || len(starts)*3 < len(p.lines) {
		return nil
	}
	for i := range starts[0] {
		if p.isParagraph(i) {
			return append(starts, i)
		}
	}
	return starts
}

// shared counts the pairs of characters of words that line i has too.
func (p *page) shared(words []rune, i int) int {
	n := 0
	text := p.folded(p.lines[i].Start, p.lines[i].End)
	for k := 0; k+1 < len(words); k++ {
		if strings.Contains(text, string(words[k:k+2])) {
			n++
		}
	}
	return n
}

// letterhead is the first of the lines right above a title at i that are only
// a date or a name.
func (p *page) letterhead(last, i int) int {
	for i-1 > last && !p.isSourceLine(i-1) && p.isBareLine(i-1) {
		i--
	}
	return i
}

// isBareLine tells whether a line is only a date, a name or both.
func (p *page) isBareLine(i int) bool {
	l := p.lines[i]
	rest := l.End - l.Start
	for _, d := range p.datesIn(l.Start, l.End) {
		rest -= d.End - d.Start
	}
	for _, n := range p.namesIn(l.Start, l.End) {
		rest -= n.end - n.start
	}
	return rest <= 15 && rest < (l.End-l.Start)/2
}

// changeAt weighs whether another account begins at line i, the present one
// having begun at line last.
func (p *page) changeAt(last, i int) int {
	if p.lines[i].opens != "" && p.lines[i].Mark != "" || p.isSourceLine(i) || p.repeatsTitle(i) {
		return 0
	}
	if last == 0 && !p.telling(last, i) || p.isCaption(i) {
		return 0
	}
	weight := 0
	if p.endsCited(i - 1) {
		weight += 3
	} else if p.isBareLine(i-1) && i-1 > last {
		weight++
	}
	if p.lines[i].gap >= 2 {
		weight++
	}
	if p.isOpening(i) {
		weight += 2
	}
	if p.isTitleLike(i) {
		weight += 2 + p.titleSigns(i)
	}
	if p.leads(i) {
		weight += 2
		if p.otherOrganization(last, i) {
			weight++
		}
		if p.isNewsLead(i) {
			weight += 2
		}
	}
	return weight
}

// titleSigns counts what else shows that a line is the title of a notice: it
// tells of an incident, and its address or its date and office stand below.
func (p *page) titleSigns(i int) int {
	n := 0
	if p.tells(i) {
		n++
	}
	for k := i + 1; k <= i+2 && k < len(p.lines); k++ {
		if p.isBareLine(k) || sourceLine.MatchString(p.folded(p.lines[k].Start, p.lines[k].End)) {
			n++
		}
	}
	return n
}

var titleEnd = rule.MustPattern(`(について|お知らせ|お詫び|おわび|ご報告|お願い|の件|の発生|注意喚起|ご注意)(\([^)]{1,20}\))?$`)

// isTitleLike tells whether a line reads as the title of a notice, and is not
// the citation behind one.
func (p *page) isTitleLike(i int) bool {
	words := p.lineText(i)
	if !titleEnd.MatchString(words) || utf8.RuneCountInString(words) > maxHeading || strings.Contains(words, "。") {
		return false
	}
	return i+1 >= len(p.lines) || !citing.MatchString(p.lineText(i+1))
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
	citing     = rule.MustPattern(`^(引用|出典|参照|参考|ソース|情報元|引用元|元記事|source)`)
	sourceLine = rule.MustPattern(`https?://\S+$|\([a-z0-9.-]+\.[a-z]{2,}\)$`)
	media      = rule.MustPattern(`(新聞|日報|新報|日日|タイムス|通信|放送|テレビ|NHK|ニュース|デジタル|電子版|オンライン|WEB|Web)([^。:|]{0,6}|\([^)]*\)| ?[0-9年月日/.]+)$`)
	credit     = rule.MustPattern(`\| ?(\p{Han}{2,4}(新聞|通信|日報|放送|テレビ)|NHK|時事|共同|朝日|読売|毎日|産経)[^。]{0,12}$`)
	opening    = rule.MustPattern(`^(この度|このたび|平素|日頃|いつも|拝啓|今般|当社|弊社|当院)|^[^。]{0,14}各位$|^[^。]{0,14}の皆(様|さま)へ`)
)

// isSourceLine tells whether a line names where an account was taken from.
func (p *page) isSourceLine(i int) bool {
	words := p.text.Folded[p.lines[i].Start:p.lines[i].End]
	if utf8.RuneCountInString(words) > 130 || strings.HasSuffix(words, "。") {
		return false
	}
	return sourceLine.MatchString(words) || citing.MatchString(words) || strings.ContainsAny(words, "|:-―–】") && media.MatchString(words) || credit.MatchString(words) || p.isCitation(i)
}

// isCitation tells whether a line is all in brackets, with a date at its end:
// 【毎夕新聞 2024.2.5】.
func (p *page) isCitation(i int) bool {
	l := p.lines[i]
	words := p.folded(l.Start, l.End)
	dates := p.datesIn(l.Start, l.End)
	return len(dates) > 0 && l.End-dates[len(dates)-1].End <= 6 && !p.tells(i) &&
		(strings.HasPrefix(words, "【") && strings.HasSuffix(words, "】") || strings.HasPrefix(words, "(") && strings.HasSuffix(words, ")"))
}

// endsCited tells whether a line ends with where it was taken from.
func (p *page) endsCited(i int) bool {
	words := p.folded(p.lines[i].Start, p.lines[i].End)
	return p.isSourceLine(i) || p.isCaption(i) || !strings.HasSuffix(words, "。") && sourceLine.MatchString(words)
}

// isNewsLead tells whether a line begins as a news story does: who, and that
// it was announced or came to be known.
func (p *page) isNewsLead(i int) bool {
	l := p.lines[i]
	names := p.namesIn(l.Start, l.End)
	return len(names) > 0 && names[0].start-l.Body <= 30 && newsVerb.MatchString(p.folded(l.Start, l.End))
}

var newsVerb = rule.MustPattern(`(発表|公表)(した|しました)|明らかにした|(分|わ)かった|分かり|判明した`)

// isOpening tells whether a line begins as letters and notices begin.
func (p *page) isOpening(i int) bool { return opening.MatchString(p.lineText(i)) }

// leads tells whether a line could begin an account: it tells of an incident
// and names somebody.
func (p *page) leads(i int) bool {
	end := min(i+3, len(p.lines))
	if !p.tells(i) && !((p.lines[i].accent || p.isOpening(i)) && p.telling(i, end)) {
		return false
	}
	l := p.lines[i]
	return len(p.namesIn(l.Start, l.End)) > 0 || p.isOpening(i) || p.callsItself(l.Start, l.End) || inNameOf.MatchString(p.folded(l.Start, min(l.End, l.Start+120)))
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

// longLead is how long, in characters, a lead may be that only sums up.
const longLead = 450

// dropLeads marks a digest's lead, which sums up what is told below, as none.
func (p *page) dropLeads(items []*account) {
	lead := items[0]
	if len(items) < 3 || lead.kind != byHeading || lead.why != "" || lead.length() > longLead {
		return
	}
	for _, n := range p.namesIn(lead.start(), lead.end()) {
		for _, a := range items[1:] {
			if key := p.key(n); a.why == "" && a.org != nil && (a.org.isOwn(key) || strings.Contains(a.org.keys[0], key)) {
				lead.why = "digest_lead"
			}
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
