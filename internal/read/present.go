package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// A course of events tells with a noun or in the present what prose tells in the past:
// 4日 名簿を添付して送信; 5日 受信者から電話があり判明する。 Its sentences are also matched as
// the past would end them, so that no rule has to know other forms.

// find matches rules against the page's sentences [from,to), those of a course of events
// also in the past.
func (p *page) find(rules *rule.Set, from, to int) []rule.Hit {
	var text strings.Builder
	var retold []rule.Range
	var of []int
	ranges := make([]rule.Range, 0, to-from)
	for i := from; i < to; i++ {
		ranges = append(ranges, rule.Range{Start: p.sentences[i].Start, End: p.sentences[i].End})
		if past, ok := p.inPast(i); ok {
			p.sentences[i].retold = true
			retold = append(retold, rule.Range{Start: text.Len(), End: text.Len() + len(past)})
			of = append(of, i)
			text.WriteString(past)
		}
	}
	hits := rules.Find(p.text.Lower, ranges)
	for k := range hits {
		hits[k].Sentence += from
	}
	if len(of) == 0 {
		return hits
	}
	more := rules.Find(text.String(), retold)
	for k, h := range more {
		at := p.sentences[of[h.Sentence]].Start
		shift := at - retold[h.Sentence].Start
		h.Sentence, h.Start, h.End = of[h.Sentence], h.Start+shift, min(h.End+shift, at+len(p.statement(of[h.Sentence])))
		more[k] = h
	}
	return p.merge(hits, more)
}

// merge adds hits in the past to those in what is printed. What a course of events calls
// a first report is not the notice itself, and who told of it is who did so first.
func (p *page) merge(hits, past []rule.Hit) []rule.Hit {
	type place struct {
		rule       *rule.Rule
		start, end int
	}
	known, told := map[place]bool{}, len(p.sentences)
	for _, h := range hits {
		known[place{h.Rule, h.Start, h.End}] = true
		if tellsOfIt[h.Rule.Kind] && p.inCourse(p.sentences[h.Sentence].line) {
			told = min(told, h.Sentence)
		}
	}
	for _, h := range past {
		late := tellsOfIt[h.Rule.Kind] && h.Sentence > told
		if h.Start < h.End && !late && h.Rule.Kind != "sequence" && !known[place{h.Rule, h.Start, h.End}] {
			hits = append(hits, h)
		}
	}
	slices.SortStableFunc(hits, inText)
	return hits
}

// tellsOfIt are the kinds of rules that say how it came to light.
var tellsOfIt = map[string]bool{"discovered_by": true, "telling": true}

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

// inPast are the lower-cased words of sentence i as the past would end them, if it is of
// a course of events and does not end so.
func (p *page) inPast(i int) (string, bool) {
	if !p.isEvent(p.sentences[i].line) {
		return "", false
	}
	words := p.statement(i)
	if !p.inCourse(p.sentences[i].line) && !inPresent.MatchString(words) {
		return "", false // a headline
	}
	if open := strings.LastIndexByte(words, '('); open > 0 && strings.HasSuffix(words, ")") {
		words = strings.TrimRight(words[:open], " ") // 送信(30件)
	}
	return past(words)
}

// statement are the lower-cased words of sentence i without what closes it.
func (p *page) statement(i int) string {
	return jtext.TrimRight(p.text.Lower[p.sentences[i].Start:p.sentences[i].End], " 。")
}

// past are words that end in a noun or a verb's present form, with the ending of the past.
func past(words string) (string, bool) {
	if len(words) < 9 || noEvent.MatchString(words) {
		return "", false
	}
	last, n := jtext.LastRune(words)
	stem := words[:len(words)-n]
	switch {
	case last == 'る':
		return pastOfRu(stem), true
	case endings[last] != "":
		return stem + endings[last], true
	case isHiragana(last) && !jtext.HasRune("りしれけえせめげきみびじち", last):
		return "", false
	}
	return words + "した", true
}

// pastOfRu is the past of a verb that ends in る behind stem.
func pastOfRu(stem string) string {
	last, n := jtext.LastRune(stem)
	switch {
	case last == 'す':
		return stem[:len(stem)-n] + "した"
	case jtext.HasRune("えけげせぜてでねべめれいきじちにびみり見得出寝着似", last):
		return stem + "た"
	}
	return stem + "った"
}

// endings are those of the past of verbs by the last character of their present.
var endings = map[rune]string{
	'す': "した", 'く': "いた", 'ぐ': "いだ", 'む': "んだ", 'ぶ': "んだ", 'ぬ': "んだ", 'う': "った", 'つ': "った",
}

// inPresent ends a verb in the present.
var inPresent = rule.MustPattern(`[るすくぐむぶぬうつ]$`)

// noEvent ends what is no deed, or one to come.
var noEvent = rule.MustPattern(`(予定|見込み?|方針|状態|状況|未定|[^途]中|こと|もの|ため|とき|場合|以降|以上|まで|から|より|など|です|ます|せん|ない|[0-9a-z)」』】])$`)
