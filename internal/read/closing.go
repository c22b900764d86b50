package read

import (
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// closingNames is the word without a form that ends a letter, in a sentence of nothing
// else behind the last or behind 以上: …お詫び申し上げます。 みほん新報社.
func (a *account) closingNames() []mention {
	for i := a.to - 1; i > a.from && i >= a.to-letterFoot; i-- {
		s := a.sentences[i]
		if text := a.textOf(i); a.couldClose(i, text) && a.closes(i-1) {
			start := s.End - len(text)
			return []mention{{name: name{start, s.End, bySignature}, text: text, key: a.keyOf(text), weight: nameRuns}}
		}
	}
	return nil
}

// couldClose tells whether sentence i could be the name of whoever wrote a letter.
func (a *account) couldClose(i int, text string) bool {
	s := a.sentences[i]
	if len(text) > closingMost || jtext.ContainsAny(text, "。、,:!?()「」【】<>[]を") || headline.MatchString(text) || a.lines[s.line].opens != "" {
		return false
	}
	if !brand(text) && !bodyEnd.MatchString(text) || brand(text) && !a.couldStandAlone(text) || !a.couldBeName(text) || a.isThing(text) {
		return false
	}
	return len(a.namesIn(s.Start, s.End)) == 0 && a.lines[s.line].kind <= jikenbo.Heading && !a.isLinked(s.Start, s.End)
}

// closingMost is how many bytes such a name has at most.
const closingMost = 75

// closes tells whether a letter may end with sentence i, be it followed by its day.
func (a *account) closes(i int) bool {
	for i > a.from && a.isBareLine(a.sentences[i].line) && len(a.datesIn(a.sentences[i].Start, a.sentences[i].End)) > 0 {
		i--
	}
	return a.matchesIn(letterEnd, i)
}

// isLinked tells whether a link stands in [start,end).
func (a *account) isLinked(start, end int) bool {
	at := a.evidence(start, end)[0]
	return slices.ContainsFunc(a.doc.Links, func(l jikenbo.Link) bool { return l.Span.Start < at.End && at.Start < l.Span.End })
}

var (
	letterEnd = rule.MustPattern(`(ます|ました|ません|ください|下さい)。$|^(以上|敬具|草々|謹白)$`)
	// bodyEnd ends what houses and shops are called without a legal form.
	bodyEnd = rule.MustPattern(`[\p{Han}\p{Hiragana}\p{Katakana}ー](社|堂|舎|屋|荘|園|亭|庵|軒|塾|店|館|院|房|歯科)$`)
)
