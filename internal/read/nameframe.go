package read

import (
	"strings"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// frameReach is how many bytes on each side of a word the rules of kind frame see.
const frameReach = 30 * len("あ")

// framedWords are the words without the form of a name that stand where only a body
// does (…から発売, …を買収), by the rules of kind frame, and are none of names.
func (p *page) framedWords(names []name) []name {
	var words []name
	var text strings.Builder
	var ranges []rule.Range
	for n := range runsOfNameRunes(p.text.Folded, 0, len(p.text.Folded)) {
		n, ok := p.unformed(n, names)
		if !ok {
			continue
		}
		start := text.Len()
		text.WriteString(noMask(p.lineBefore(n.start)) + mask + noMask(p.sentenceBehind(n.end)))
		ranges = append(ranges, rule.Range{Start: start, End: text.Len()})
		words = append(words, n)
		text.WriteByte('\n')
	}
	return p.inFrames(words, text.String(), ranges)
}

// inFrames are the words, given with what stands beside each, of which a rule says that they are a body.
func (p *page) inFrames(words []name, text string, ranges []rule.Range) (found []name) {
	last := -1
	for _, h := range p.frames.Find(text, ranges) {
		w := words[h.Sentence]
		if h.Sentence != last && (h.Rule.Weight >= anyWord || brand(p.text.Folded[w.start:w.end])) {
			found, last = append(found, words[h.Sentence]), h.Sentence
		}
	}
	return found
}

// unformed is the word that could be a company's in a run of the characters of
// names, without what is not of it; none if one of names stands there.
func (p *page) unformed(run name, names []name) (name, bool) {
	s := p.text.Folded
	if overlapsAny(run, names) {
		return run, false
	}
	run.start = p.trimLeading(s, run.start, run.end)
	if at := ofBody.FindStringIndex(s[run.start:run.end]); at != nil {
		run.end = run.start + at[0]
	}
	word := s[run.start:run.end]
	return run, (brand(word) || ideographs.MatchString(word)) && p.couldStandAlone(word)
}

// ideographs may be a name where the frame leaves hardly another thing.
var ideographs = rule.MustPattern(`^[\p{Han}]{2,6}$`)

// anyWord is from what weight on a rule of kind frame tells bodies among all words, not
// only among those in katakana or Latin letters.
const anyWord = 7

// ofBody is what belongs to a body, glued to its name of katakana or Latin letters.
var ofBody = rule.MustPattern(`(社?製|側|社(内|外|員)|本社|傘下|系列|創業|時代|代表取締役|取締役)\p{Han}*$`)

// overlapsAny tells whether n shares a character with one of names, which are in order.
func overlapsAny(n name, names []name) bool {
	for _, o := range names {
		if o.start < n.end && n.start < o.end {
			return true
		}
	}
	return false
}

// lineBefore are the lower-cased words of the line that end at i.
func (p *page) lineBefore(i int) string {
	s := p.text.Lower[:i]
	from := max(strings.LastIndexByte(s, '\n')+1, len(s)-frameReach)
	for from < len(s) && !utf8.RuneStart(s[from]) {
		from++
	}
	return s[from:]
}

// sentenceBehind are the lower-cased words of the sentence that begin at i.
func (p *page) sentenceBehind(i int) string {
	s := p.text.Lower[i:]
	to := min(len(s), frameReach)
	if end := jtext.IndexAny(s[:to], "\n。"); end >= 0 {
		to = end
	}
	for to > 0 && to < len(s) && !utf8.RuneStart(s[to]) {
		to--
	}
	return s[:to]
}
