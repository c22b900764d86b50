package read

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// A course of events tells with a noun or in the present what prose tells in the past:
// 4日 名簿を添付して送信; 5日 受信者から電話があり判明する。 Its sentences are matched
// once more in the past, so that no rule has to know other forms.

// retell adds to the hits of the page those in the sentences of its courses of events
// that do not end in the past.
func (p *page) retell(hits []rule.Hit) []rule.Hit {
	var text strings.Builder
	var ranges []rule.Range
	var of []int
	for i := range p.sentences {
		if past, ok := p.inPast(i); ok {
			p.sentences[i].retold = true
			ranges = append(ranges, rule.Range{Start: text.Len(), End: text.Len() + len(past)})
			of = append(of, i)
			text.WriteString(past)
		}
	}
	if len(of) == 0 {
		return hits
	}
	for _, h := range p.Reader.sentences.Find(text.String(), ranges) {
		s := p.sentences[of[h.Sentence]]
		shift := s.Start - ranges[h.Sentence].Start
		h.Sentence, h.Start, h.End = of[h.Sentence], h.Start+shift, min(h.End+shift, s.End)
		if h.Start < h.End {
			hits = append(hits, h)
		}
	}
	slices.SortStableFunc(hits, inText)
	return slices.CompactFunc(hits, sameHit)
}

// inText orders hits by sentence, place and, the longest first, length.
func inText(x, y rule.Hit) int {
	switch {
	case x.Sentence != y.Sentence:
		return x.Sentence - y.Sentence
	case x.Start != y.Start:
		return x.Start - y.Start
	}
	return y.End - x.End
}

// sameHit tells whether a rule matched twice in one place.
func sameHit(x, y rule.Hit) bool { return x.Rule == y.Rule && x.Start == y.Start && x.End == y.End }

// inPast are the lower-cased words of sentence i as the past would end them, if it is of
// a course of events and does not end so.
func (p *page) inPast(i int) (string, bool) {
	s := p.sentences[i]
	if !p.isEvent(s.line) {
		return "", false
	}
	words := strings.TrimRight(p.text.Lower[s.Start:s.End], " 。")
	if open := strings.LastIndexByte(words, '('); open > 0 && strings.HasSuffix(words, ")") {
		words = strings.TrimRight(words[:open], " ") // 送信(30件)
	}
	return past(words)
}

// past are words that end in a noun or a verb's present form, with the ending of the past.
func past(words string) (string, bool) {
	if len(words) < 9 || noEvent.MatchString(words) {
		return "", false
	}
	last, n := utf8.DecodeLastRuneInString(words)
	stem := words[:len(words)-n]
	switch {
	case last == 'る':
		return pastOfRu(stem), true
	case endings[last] != "":
		return stem + endings[last], true
	case isKana(last) && !strings.ContainsRune("りしれけえせめげきみびじち", last):
		return "", false
	}
	return words + "した", true
}

// pastOfRu is the past of a verb that ends in る behind stem.
func pastOfRu(stem string) string {
	last, n := utf8.DecodeLastRuneInString(stem)
	switch {
	case last == 'す':
		return stem[:len(stem)-n] + "した"
	case strings.ContainsRune("えけげせぜてでねべめれいきじちにびみり見得出寝着似", last):
		return stem + "た"
	}
	return stem + "った"
}

// endings are those of the past of verbs by the last character of their present.
var endings = map[rune]string{
	'す': "した", 'く': "いた", 'ぐ': "いだ", 'む': "んだ", 'ぶ': "んだ", 'ぬ': "んだ", 'う': "った", 'つ': "った",
}

// noEvent ends what is no deed, or one to come.
var noEvent = rule.MustPattern(`(予定|見込み?|方針|状態|状況|未定|調査中|対応中|実施中|こと|もの|ため|とき|場合|以降|以上|まで|から|より|など|です|ます|せん|ない|[0-9a-z)」』】])$`)

// isKana tells whether a character is hiragana.
func isKana(r rune) bool { return r >= 'ぁ' && r <= 'ん' }

// isEvent tells whether line n is of a course of events: it begins with a day or an
// hour, stands below such a line that says no more, or in a section of that name.
func (p *page) isEvent(n int) bool {
	return p.asked[n].event.or(func() bool {
		l := p.lines[n]
		if l.kind == jikenbo.Heading || l.opens != "" || l.desk {
			return false
		}
		if p.ledByTime(n) || n > 0 && p.lines[n-1].opens == "" && p.isTimeOnly(n-1) {
			return true
		}
		for k := n - 1; k >= 0 && k > n-courseMost; k-- {
			if p.lines[k].opens != "" {
				return p.lines[k].opens == "timeline"
			}
		}
		return false
	})
}

// courseMost is how many lines a course of events may have.
const courseMost = 40

// ledByTime tells whether line n begins with a day or an hour.
func (p *page) ledByTime(n int) bool {
	l := p.lines[n]
	return leadingTime.MatchString(p.folded(l.Body, min(l.End, l.Body+longTime)))
}

// isTimeOnly tells whether line n says only a day or an hour.
func (p *page) isTimeOnly(n int) bool {
	l := p.lines[n]
	return l.End-l.Body <= longTime && p.ledByTime(n) && onlyTime.MatchString(p.folded(l.Body, l.End))
}

// longTime is how many bytes a day with its hour may take up.
const longTime = 60

var (
	leadingTime = rule.MustPattern(`^[【(\[<「]?((令和|平成|西暦|r|h)?[0-9元]{1,4}(年|/|\.|-))?([0-9]{1,2}(月|/|\.|-)[0-9]{1,2}|[0-9]{1,2}日|[0-9]{1,2}(:[0-9]{2}|時)|(同|翌)(日|月)|午(前|後)[0-9])`)
	onlyTime    = rule.MustPattern(`^[^ぁ-んァ-ヺ]{3,20}(頃|ごろ|以降|過ぎ|すぎ|まで|から)?[】)\]>」: ]*$`)
)
