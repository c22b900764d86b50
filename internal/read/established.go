package read

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// allNames are the names known by their form and those that the page itself
// makes known, in order and without overlap.
func (p *page) allNames() []name {
	formed := slices.DeleteFunc(p.findNames(), p.isState)
	formed = withRest(p.foreignNames(), formed)
	return withRest(formed, p.established())
}

// isState tells whether a name is a government's or an army's: stories name them as
// those who warn, attack and are blamed, and tell of an office where data was lost.
func (p *page) isState(n name) bool {
	return state.MatchString(p.text.Folded[n.start:n.end])
}

var state = rule.MustPattern(`(政府|総督府|軍|師団|旅団|連隊|艦隊|戦隊)$`)

// established finds names that have no form and stand in no list, but that the
// page itself makes known: a heading begins with the word, and the text right
// below it says with that word whom it befell.
func (p *page) established() []name {
	var out []name
	seen := map[string]bool{}
	for i := range p.lines {
		if !p.lines[i].accent || p.lines[i].opens != "" {
			continue
		}
		if w := p.establishedBy(i); w != "" && !seen[w] {
			seen[w] = true
			out = append(out, p.placesOf(w)...)
		}
	}
	return out
}

// leadSentences is how many sentences below a heading may establish a name.
const leadSentences = 4

// establishedBy is the word that heading i and the sentences below it share as
// the name of whom they are about, or empty.
func (p *page) establishedBy(i int) string {
	heading := p.lineText(i)
	from := p.lines[i].last
	headed := p.tellsWell(p.lines[i].first, from)
	for s := from; s < len(p.sentences) && s < from+leadSentences; s++ {
		if p.lines[p.sentences[s].line].accent && s > from {
			break
		}
		if !p.sentences[s].mood.states() || p.matchesIn(definition, s) || !p.befell(s) && !p.tellsWell(s, s+1) && !headed {
			continue
		}
		if w := p.sharedName(heading, p.sentences[s].Start, p.sentences[s].End); w != "" {
			return w
		}
	}
	return ""
}

// tellsWell tells whether strong words in the sentences [from,to) say that
// something happened.
func (p *page) tellsWell(from, to int) bool {
	for _, s := range p.sentences[from:to] {
		for _, h := range s.hits {
			if k := h.Rule.Kind; (k == "type" || k == "incident") && h.Rule.Weight >= 4 && s.mood.states() {
				return true
			}
		}
	}
	return false
}

// sharedName is the first word of the sentence [start,end) that stands as its
// subject or as the owner of a thing, and that the heading names too; not behind the
// object of a deed: 控えをコートの内側にしまった.
func (p *page) sharedName(heading string, start, end int) string {
	inHeading := pairsOf(heading)
	for n := range runsOfNameRunes(p.text.Folded, start, end) {
		if n.start-start > 150 {
			return ""
		}
		if p.afterKana(n.start) || strings.HasSuffix(p.text.Folded[:n.start], "を") || !inHeading.any(p.folded(n.start, n.end)) {
			continue
		}
		n = p.bareWord(n)
		text := p.folded(n.start, n.end)
		if headedBy(heading, text) && !p.isDatum(n) && !p.namesAttack(n) && p.befalls(text, n.end, end) && p.couldStandAlone(text) {
			return text
		}
	}
	return ""
}

// isDatum tells whether a word is what kind of data was concerned.
func (p *page) isDatum(n name) bool {
	return slices.ContainsFunc(p.sentences[p.sentenceAt(n.start)].hits, func(h rule.Hit) bool {
		return h.Rule.Kind == "data" && h.Start <= n.start && n.end <= h.End
	})
}

// namesAttack tells whether a word by itself says what was done, as the names of attacks
// do: of those columns and textbooks tell under a heading each.
func (p *page) namesAttack(n name) bool {
	return slices.ContainsFunc(p.sentences[p.sentenceAt(n.start)].hits, func(h rule.Hit) bool {
		return h.Rule.Kind == "type" && h.Rule.Weight > hintWeight && n.start <= h.Start && h.End <= n.end
	})
}

// definition ends a sentence that says what something is.
var definition = cue("name_defined")

// afterKana tells whether hiragana of the same word stand right before a place:
// no particle, and no end of a verb.
func (p *page) afterKana(at int) bool {
	r, _ := jtext.LastRune(p.text.Folded[:at])
	return isHiragana(r) && !jtext.HasRune("のはがをにでとやもかへるたいしくうてりむすぶつぐ", r)
}

// bareWord takes off a run of characters of names what is not of the name: what
// the body does before it, its staff behind it.
func (p *page) bareWord(n name) name {
	n.start = p.trimLeading(p.text.Folded, n.start, n.end)
	if tail := p.place(notOfName, n.start, n.end); tail != nil && tail[0] > 0 {
		n.end = n.start + tail[0]
	}
	return n
}

// victim is what follows the name of whom something befell; plainVictim what
// must follow a word of ideographs, since most of those are no names.
var (
	victim      = rule.MustPattern(`^[」』]?(社|側|職員|社員|従業員)?(\([^()]{1,40}\))?(は|が|では|において|にて|で|に(対|不正|発生)|の[^、。はがをに]{1,24}(に|が|は|で|から|を))`)
	plainVictim = rule.MustPattern(`^[」』]?(社|側|職員|社員|従業員)?(\([^()]{1,40}\))?((は|が)[^。]{0,40}((攻撃|アクセス|被害|感染)(を受け|に遭|にあ)|(発表|公表|公開|報告)し|明らかに)|で[^。]{0,12}(ランサム|不正アクセス|サイバー攻撃)|に(対|不正|発生)|の([^、。はがをに]{0,10}(委託先|子会社|グループ会社|現地法人|サーバー?|ネットワーク|システム|社員|従業員|職員))[^、。はがをに]{0,8}(に|が|は|で|から|を))`)
)

// befalls tells whether the words [start,end) behind a name make it the one concerned.
func (p *page) befalls(word string, start, end int) bool {
	if brand(word) {
		return p.matches(victim, start, end)
	}
	return p.matches(plainVictim, start, end)
}

// headedBy tells whether a heading begins with the word, or has it behind a
// border.
func headedBy(heading, word string) bool {
	at := strings.Index(heading, word)
	if at < 0 {
		return false
	}
	before, _ := jtext.LastRune(heading[:at])
	return at == 0 || !nameRune(before) || jtext.Length(word) >= 4 && brand(word)
}

// couldStandAlone tells whether a word without any form could be a name.
func (p *page) couldStandAlone(word string) bool {
	return p.couldBeName(word) && !p.isThing(word) && !isCommon(jtext.Lower(word)) && !commonStart.MatchString(word)
}

// placesOf are the places of a word between borders of words.
func (p *page) placesOf(word string) []name {
	var out []name
	s := p.text.Folded
	for at := 0; ; {
		k := strings.Index(s[at:], word)
		if k < 0 {
			return out
		}
		at += k
		if end := at + len(word); p.bordered(at, end) {
			out = append(out, name{at, end, byHeadline})
		}
		at += len(word)
	}
}

// bordered tells whether a word at [at,end) is no part of a longer one. A
// heading glues words together.
func (p *page) bordered(at, end int) bool {
	s := p.text.Folded
	from := runStart(s, at)
	next, _ := utf8.DecodeRuneInString(s[end:])
	free := from == at || p.trimLeading(s, from, end) == at
	return free && (!nameRune(next) || strings.HasPrefix(s[end:], "社") || strings.HasPrefix(s[end:], "側") || p.startsLine(at))
}

// startsLine tells whether only marks and brackets stand before a place in its
// line.
func (p *page) startsLine(at int) bool {
	l := strings.LastIndexByte(p.text.Folded[:at], '\n') + 1
	return onlyMarks(p.folded(l, at))
}

// runStart is where the run of characters of names begins that ends before at.
func runStart(s string, at int) int {
	for at > 0 {
		r, n := jtext.LastRune(s[:at])
		if !nameRune(r) || dateEnds(s, at, r) {
			break
		}
		at -= n
	}
	return at
}
