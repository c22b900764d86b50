package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo/internal/jtext"
)

// writerNames are names without any form by which a writer goes: alone on a line of the
// letter's head or foot and, of one who says 弊社, behind its last sentence, in the frame
// of the page, in a greeting.
func (a *account) writerNames() []mention {
	switch {
	case a.kind != 0:
		return nil
	case !a.speaksOfItself() && !a.apologizes():
		if a.isOwnVoice() {
			return a.closingNames()
		}
		return nil
	}
	out := a.lineNames()
	if !a.speaksOfItself() {
		return out
	}
	out = slices.Concat(out, a.greeting(), a.closingNames())
	if m, ok := a.siteName(); ok {
		out = append(out, m)
	}
	return out
}

// letterHead and letterFoot are how many lines of a letter those are.
const letterHead, letterFoot = 6, 6

// lineNames are the lines of the head and the foot that are only a name.
func (a *account) lineNames() []mention {
	var out []mention
	for l := a.firstLine; l < a.lastLine; l++ {
		if l >= a.firstLine+letterHead && l < a.lastLine-letterFoot {
			continue
		}
		if m, ok := a.lineName(l); ok {
			out = append(out, m)
		}
	}
	return out
}

// lineName is the name that line l is: a word beside an officer, an address or a
// telephone number, or that the frame of the page has too; a brand below the
// date or the addressee.
func (a *account) lineName(l int) (mention, bool) {
	line := a.lines[l]
	start := line.Start + len(a.folded(line.Start, line.End)) - len(strings.TrimLeft(a.folded(line.Start, line.End), " "))
	text := jtext.TrimSpace(a.folded(start, line.End))
	if before, after, ok := strings.Cut(text, " "); ok && office.MatchString(after) {
		text = before
	}
	if line.Mark != "" || a.tells(l) || line.opens != "" || a.namesPart(start, text) || !a.couldSign(text) {
		return mention{}, false
	}
	m := mention{name: name{start, start + len(text), bySignature}, text: text, key: a.keyOf(text)}
	switch {
	case a.signed(l):
		m.weight = nameSigns
	case strings.Contains(a.doc.Title, text) || a.keyOf(jtext.Fold(a.doc.SiteName).Folded) == m.key:
		m.weight = nameInTitle
	case brand(text) && l > a.firstLine && letterTop.MatchString(a.lineText(l-1)):
		m.weight = nameRuns
	default:
		return mention{}, false
	}
	return m, true
}

// namesPart tells whether names stand in a line, all that it is or of another than the
// site: of 梅の里旅館 alone 里旅館 has a form.
func (a *account) namesPart(start int, text string) bool {
	names := a.namesIn(start, start+len(text))
	if len(names) == 0 {
		return false
	}
	return names[0].start == start || jtext.Fold(a.doc.SiteName).Folded != text
}

// letterTop is what a writer's name stands below.
var letterTop = cue("writer_letter_top")

// office is the part of a body that answers for it.
var office = cue("writer_office")

// couldSign tells whether a line could be the name of whoever signs with it.
func (a *account) couldSign(text string) bool {
	return jtext.Length(text) <= 25 && !jtext.ContainsAny(text, "。、,:!?()「」【】<>[]を") && a.couldStandAlone(text) && !headline.MatchString(text)
}

// headline matches lines that are titles, labels or links and no names.
var headline = cue("writer_no_signature")

// greeting is whom the writer thanks for using: 平素より…をご利用いただき.
func (a *account) greeting() []mention {
	for i := a.from; i < a.to && i < a.from+leadSentences; i++ {
		at := a.placeIn(thanks, i)
		if at == nil {
			continue
		}
		end := a.sentences[i].Start + at[0]
		start := a.nameStart(a.text.Folded, end)
		text := a.folded(start, end)
		if start >= a.sentences[i].Start && len(a.namesIn(start, end)) == 0 && a.couldStandAlone(text) {
			return []mention{{name: name{start, end, bySubject}, text: text, key: a.keyOf(text), weight: nameAddresses}}
		}
	}
	return nil
}

// thanks follows the name of whom a greeting is from.
var thanks = cue("writer_thanks")

// siteName is who runs the page as its frame has it.
func (a *account) siteName() (mention, bool) {
	text := jtext.Fold(a.doc.SiteName).Folded
	at := strings.LastIndex(a.text.Folded, text)
	if text == "" || at < 0 || !a.couldSign(text) {
		return mention{}, false
	}
	return mention{name: name{at, at + len(text), bySignature}, text: text, key: a.keyOf(text), weight: nameRuns}, true
}
