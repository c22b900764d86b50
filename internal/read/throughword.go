package read

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// byWord is a plain word that could be a name: only a heavy rule makes a party
// of it.
const byWord nameKind = 255

// quotations are the places of the words of 2 to 30 characters in quotation
// marks, without others and without the end of a sentence.
func quotations(s string) (found []rule.Range) {
	open := -1
	if !strings.Contains(s, "」") && !strings.Contains(s, "』") {
		return nil
	}
	for i, r := range s {
		switch r {
		case '「', '『':
			open = i + len("「")
		case '」', '』':
			if n := jtext.Length(s[max(open, 0):i]); open >= 0 && n >= 2 && n <= 30 {
				found = append(found, rule.Range{Start: open, End: i})
			}
			open = -1
		case '。', '\n':
			open = -1
		}
	}
	return found
}

// quotedNames are the quotations in the account that could be names without a
// form.
func (a *account) quotedNames() []name {
	var out []name
	for _, m := range quotations(a.folded(a.start(), a.end())) {
		n := name{a.start() + m.Start, a.start() + m.End, byQuote}
		if short := strings.Index(a.folded(n.start, n.end), "(以下"); short > 0 {
			n.end = n.start + short
		}
		as := a.matches(byParty, max(a.start(), n.start-30), n.start)
		if text := a.folded(n.start, n.end); a.couldBeName(text) && (as || !notQuoted.MatchString(text)) {
			out = append(out, n)
		}
	}
	return out
}

// byParty ends what stands before a quotation that is a party's name, however
// the name ends: 協力会社「…サービス」.
var byParty = cue("through_quoted_party")

// notQuoted are quotations that are no name but something said, a document or
// another word for a party.
var notQuoted = cue("through_quoted_no_name")

// bareNames are plain words that could be names: of katakana or Latin letters,
// or before a word that makes ideographs a company.
func (a *account) bareNames() []name {
	var out []name
	for i := a.from; i < a.to; i++ {
		if !a.tellsAt(i) {
			continue
		}
		for n := range runsOfNameRunes(a.text.Folded, a.sentences[i].Start, a.sentences[i].End) {
			if !a.couldBeBare(n, a.sentences[i].End) {
				continue
			}
			n.start = a.bareStart(n)
			if k := strings.Index(a.folded(n.start, n.end), "社製"); k > 0 {
				n.end = n.start + k
			}
			text := a.folded(n.start, n.end)
			madeOne := brand(text) || isJoint(text) || a.matches(maker, n.end, a.sentences[i].End)
			isThing := func() bool { return a.isThing(text) && !company.MatchString(text) }
			if madeOne && a.couldBeName(text) && !isCommon(jtext.Lower(text)) && !isThing() {
				out = append(out, n)
			}
		}
	}
	return out
}

// bareStart is where the name begins in a run of characters of names: behind
// words that are not of it, or before the run in hiragana (ひばりデザイン).
func (a *account) bareStart(n name) int {
	start := a.trimLeading(a.text.Folded, n.start, n.end)
	if m := a.place(calledParty, start, n.end); m != nil && brand(a.folded(start+m[1], n.end)) {
		return start + m[1]
	}
	if start > n.start {
		return start
	}
	if from, ok := a.kanaStart(a.text.Folded, start); ok {
		return from
	}
	if from, ok := hiraganaName(a.text.Folded, start, n.end); ok {
		return from
	}
	return start
}

// calledParty is what a party is called right before its name: サーバー委託先….
var calledParty = cue("through_called_party")

// couldBeBare tells, before anything is taken off a run of characters of names in a
// sentence, whether what is left of it could be such a name.
func (a *account) couldBeBare(n name, end int) bool {
	run := a.folded(n.start, n.end)
	return brand(run) || isJoint(run) || a.matches(maker, n.end, end) || strings.Contains(run, "社製")
}

// runsOfNameRunes are the longest runs of the characters of names.
func runsOfNameRunes(s string, i, end int) iter.Seq[name] {
	return func(yield func(name) bool) {
		for i < end {
			r, size := jtext.RuneAt(s, i)
			if !nameRune(r) {
				i += size
				continue
			}
			start := i
			for i < end {
				if r, size = jtext.RuneAt(s, i); !nameRune(r) && !betweenWords(s, i) {
					break
				}
				i += size
			}
			if !yield(name{start, i, byWord}) {
				return
			}
		}
	}
}

// isCommon tells whether a word is one of a party's trade and no name, or a
// number.
func isCommon(word string) bool {
	return strings.ContainsAny(word, "0123456789") || commonEnd.MatchString(word) || common.MatchString(word)
}

var (
	commonEnd = cue("through_common_ending")
	common    = cue("through_common_word")
)

// brand tells whether a word could be a company's: it has three katakana or
// Latin letters.
func brand(s string) bool {
	n := 0
	for i := 0; i < len(s); {
		r, size := jtext.RuneAt(s, i)
		i += size
		if inKatakana(r) || r < utf8.RuneSelf && isLatin(byte(r)) {
			n++
		}
	}
	return n >= 3
}

func inKatakana(r rune) bool {
	return r >= 'ァ' && r <= 'ヺ' || (r < 'ぁ' || r > '鿿') && unicode.Is(unicode.Katakana, r)
}

// joint is how the names of bodies end that several formed.
var joint = cue("through_joint_body")

// isJoint tells whether a word ends so, behind some characters of a name.
func isJoint(s string) bool {
	if r, _ := jtext.LastRune(s); !jtext.HasRune("体プムvV", r) {
		return false // as nearly all
	}
	at := joint.FindStringIndex(s)
	return at != nil && jtext.Length(s[:at[0]]) >= 3
}

// maker follows the word, also of ideographs alone, for who makes or runs a
// system.
var maker = cue("through_maker")
