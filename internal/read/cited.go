package read

import (
	"strings"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// isParagraph tells whether a line is running text.
func (p *page) isParagraph(i int) bool {
	l := p.lines[i]
	return l.last-l.first > 1 || l.End-l.Start > 120 && strings.HasSuffix(p.folded(l.Start, l.End), "。")
}

// isCaption tells whether a short line between two paragraphs, no sentence,
// belongs to the one above it, as the headline that a collection prints below a story: it
// shares more words with it.
func (p *page) isCaption(i int) bool {
	if i < 1 || i+1 >= len(p.lines) || p.lines[i].Mark != "" || p.lines[i].opens != "" || !p.isParagraph(i-1) || p.isParagraph(i) || !p.isParagraph(i+1) {
		return false
	}
	words := p.lineText(i)
	if n := jtext.Length(words); n < 8 || n > maxHeading || strings.HasSuffix(words, "。") {
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
func (p *page) shared(words string, i int) int {
	n := 0
	text := p.folded(p.lines[i].Start, p.lines[i].End)
	there := pairsOf(text)
	eachPair(words, func(at, end int, mark uint) {
		if there.has(mark) && strings.Contains(text, words[at:end]) {
			n++
		}
	})
	return n
}

// pairs are the pairs of characters in a row that a text has, as bits by their hash:
// nearly all others are not.
type pairs [16]uint64

func (there *pairs) has(mark uint) bool { return there[mark>>6]>>(mark&63)&1 != 0 }

// any tells whether one of the pairs of words may be there.
func (there *pairs) any(words string) (found bool) {
	eachPair(words, func(_, _ int, mark uint) { found = found || there.has(mark) })
	return found
}

func pairsOf(text string) (there pairs) {
	eachPair(text, func(_, _ int, mark uint) { there[mark>>6] |= 1 << (mark & 63) })
	return there
}

// eachPair calls yield for each pair of characters of a text, with its place and hash.
func eachPair(text string, yield func(at, end int, mark uint)) {
	last := rune(0)
	for at, before := 0, 0; at < len(text); {
		r, size := jtext.RuneAt(text, at)
		if at > 0 {
			yield(before, at+size, uint(last*37^r)%1024)
		}
		last, before, at = r, at, at+size
	}
}

var (
	citing     = rule.MustPattern(`^(引用|出典|参照|参考|ソース|情報元|引用元|元記事|source)`)
	sourceLine = rule.MustPattern(`https?://\S+$|\([a-z0-9.-]+\.[a-z]{2,}\)$`)
	media      = rule.MustPattern(`(新聞|日報|新報|日日|タイムス|通信|放送|テレビ|NHK|ニュース|デジタル|電子版|オンライン|WEB|Web)([^。:|]{0,6}|\([^)]*\)| ?[0-9年月日/.]+)$`)
	credit     = rule.MustPattern(`\| ?(\p{Han}{2,4}(新聞|通信|日報|放送|テレビ)|NHK|時事|共同|朝日|読売|毎日|産経)[^。]{0,12}$`)
	opening    = cue("cited_opening")
)

// isSourceLine tells whether a line names where an account was taken from.
func (p *page) isSourceLine(i int) bool {
	return p.asked[i].source.or(func() bool { return p.namesSource(i) })
}

func (p *page) namesSource(i int) bool {
	words := p.text.Folded[p.lines[i].Start:p.lines[i].End]
	if jtext.Length(words) > 130 || strings.HasSuffix(words, "。") {
		return false
	}
	if p.mayOnLine(sourceLine, i) && sourceLine.MatchString(words) {
		return !p.isPointer(i)
	}
	return citing.MatchString(words) || p.mayOnLine(media, i) && jtext.ContainsAny(words, "|:-―–】") && media.MatchString(words) || p.mayOnLine(credit, i) && credit.MatchString(words) || p.isCitation(i)
}

// isPointer tells whether a line with an address is one to which a letter sends its
// readers, or the earlier notice that it goes on from, and no source of what stands
// above.
func (p *page) isPointer(i int) bool {
	return i > 0 && (earlierNotice.MatchString(p.lineText(i)) || p.matches(seeThere, p.lines[i-1].Start, p.lines[i-1].End))
}

var (
	earlierNotice = rule.MustPattern(`^[(※・ ]*(第[0-9一二三四五六七八九十]+報|前回|既報|初報|速報|続報)(の?(お知らせ|発表|公表|ご報告))?[:は]`)
	seeThere      = cue("cited_see_there")
)

// isCitation tells whether a line is all in brackets, with a date at its end,
// 【毎夕新聞 2024.2.5】, or short and below a paragraph: (毎夕新聞朝刊).
func (p *page) isCitation(i int) bool {
	l := p.lines[i]
	words := p.folded(l.Start, l.End)
	round := strings.HasPrefix(words, "(") && strings.HasSuffix(words, ")") && strings.Count(words, "(") == 1
	if !round && !(strings.HasPrefix(words, "【") && strings.HasSuffix(words, "】")) || p.tells(i) {
		return false
	}
	dates := p.datesIn(l.Start, l.End)
	dated := len(dates) > 0 && l.End-dates[len(dates)-1].End <= 6
	if dated && dates[0].Start-l.Start <= len("【") {
		return false // a day of a course of events: 【5月9日】
	}
	return dated || round && i > 0 && jtext.Length(words) <= 20 && strings.HasSuffix(p.lineText(i-1), "。")
}

// credited matches the source in brackets behind the last sentence of a
// paragraph, deedAside what was done there instead: (翌日に市へ報告).
var (
	credited  = rule.MustPattern(`(。|」)[(【][^()【】。、]{2,18}[)】]$`)
	deedAside = rule.MustPattern(`(報告|連絡|対応|実施|送付|回収|確認|公表|届出|提出|予定|現在|済み?)[)】]$`)
)

// isByline tells whether a name is that of the paper in the line under a headline
// that says which printed it and when: 2011年2月8日7時20分配信 湊新聞.
func (p *page) isByline(n name, i int) bool {
	l := p.lines[p.sentences[i].line]
	words := p.folded(l.Start, l.End)
	if p.matches(press, n.start, n.end) && n.start-l.Body > len("「") && p.matches(lastDay, n.end, l.End) {
		return true // behind the headline: 名簿の紛失 湊新聞 2017年1月5日
	}
	if utf8.RuneCountInString(words) > 50 || jtext.ContainsAny(words, "。、") || !p.matches(press, n.start, n.end) {
		return false
	}
	dates := p.datesIn(l.Start, l.End)
	return len(dates) > 0 && dates[0].Day > 0 && printed.MatchString(p.folded(l.Start, n.start)+" "+p.folded(n.end, l.End))
}

var (
	press   = rule.MustPattern(`(新聞|日報|新報|タイムス|通信|放送|テレビ|ニュース|NHK|時報)社?$`)
	lastDay = rule.MustPattern(`^ ?(朝刊|夕刊)? ?[12][0-9]{3}(年|/|\.)[0-9月日年/. ]*-?$`)
	printed = rule.MustPattern(`配信|朝刊|夕刊|地方版|掲載|付け?( |$)|更新|[0-9](時[0-9]+分|:[0-9]{2})|^ [0-9年月日/. ()月火水木金土日曜]+$|^[0-9年月日/. ()月火水木金土日曜]+ $`)
)

// endsCited tells whether a line ends with where it was taken from.
func (p *page) endsCited(i int) bool {
	words := p.folded(p.lines[i].Start, p.lines[i].End)
	return p.isSourceLine(i) || p.isCaption(i) || !strings.HasSuffix(words, "。") && (p.mayOnLine(sourceLine, i) && sourceLine.MatchString(words) && !p.isPointer(i) || credited.MatchString(words) && !deedAside.MatchString(words))
}
