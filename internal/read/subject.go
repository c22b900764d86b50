package read

import (
	"regexp"
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// asSubject is what being the subject of sentence i speaks for a name.
func (a *account) asSubject(i int) float64 {
	w := 0.0
	if a.tellsAt(i) && i < a.from+6 {
		w += 2.5
	}
	if a.discloses(i) && !a.matchesIn(reportsBack, i) {
		w += 2
	}
	return w
}

var inNameOf = cue("subject_in_name_of")

// impersonated are the names, also without any form, that others act in:
// 「…を装ったメール」.
func (a *account) impersonated() []mention {
	var out []mention
	for i := a.from; i < a.to && i < a.from+4 && !a.speaksOfItself(); i++ {
		at := a.placeIn(inNameOf, i)
		if at == nil {
			continue
		}
		end := a.sentences[i].Start + at[0]
		start := a.nameStart(a.text.Folded, end)
		if text := a.folded(start, end); start >= a.sentences[i].Start && a.couldBeName(text) && !a.isThing(text) {
			out = append(out, mention{name: name{start, end, bySubject}, text: text, key: a.keyOf(text), weight: 3})
		}
	}
	return out
}

var quotedSubject = regexp.MustCompile(quotedSubjectWords)

// hasQuotedSubject tells whether there is one.
var hasQuotedSubject = rule.MustPattern(quotedSubjectWords)

const quotedSubjectWords = `「([^「」、。]{2,25})」(\([^)]{1,40}\))?(は|が|では|で|の)`

// quotedSubjects are names in quotation marks, without any form, that a story
// begins with: 「…」は7日、….
func (a *account) quotedSubjects() []mention {
	var out []mention
	for i := a.from; i < a.to && i < a.from+4; i++ {
		words := a.textOf(i)
		if !a.matchesIn(hasQuotedSubject, i) {
			continue
		}
		m := quotedSubject.FindStringSubmatchIndex(words)
		if m == nil || m[0] > 120 || !a.tellsAt(i) || !a.discloses(i) && !a.tells(a.sentences[i].line) {
			continue
		}
		start, end := a.sentences[i].Start+m[2], a.sentences[i].Start+m[3]
		text, w := a.folded(start, end), 1.5
		if after := words[m[6]:m[7]]; (after == "は" || after == "が") && a.discloses(i) {
			w = 3
		}
		if a.couldBeName(text) && (w > 2 || !a.isThing(text)) {
			out = append(out, mention{name: name{start, end, byQuote}, text: text, key: a.keyOf(text), weight: w})
		}
	}
	return out
}

// subjects are the subjects of sentences that disclose: names without any
// form, known by being who announces.
func (a *account) subjects() []mention {
	var out []mention
	for i := a.from; i < a.to && i < a.from+8; i++ {
		if m, ok := a.subject(i); ok {
			out = append(out, m)
		}
	}
	return out
}

var (
	// hasSubject matches a clause that begins with its subject and says what that
	// body did or what befell it.
	hasSubject = cue("subject_at_head")
	// asideOfSubject is what may stand in brackets behind the subject.
	asideOfSubject = cue("subject_aside")
)

// subjectEnd is where the subject ends with which a clause begins; -1 if there
// is none.
func subjectEnd(words string) int {
	if !beginsWithTopic(words) || !hasSubject.MatchString(words) {
		return -1
	}
	n := 0
	for i, r := range words {
		if r == 'は' || r == 'が' || r == '(' && n >= 2 && asideOfSubject.MatchString(words[i:]) {
			return i
		}
		n++
	}
	return -1
}

// reportsBack is what whoever had been given work does: 同社に報告した.
var reportsBack = cue("subject_reports_back")

// announces follows the name of a body that announces, as no thing does.
var announces = cue("subject_announces")

// dayFirst is the day with which a sentence begins before who announces.
var dayFirst = rule.MustPattern(`^([0-9]{1,2}月)?[0-9]{1,2}日(付け?で|夜|夕|朝|午前|午後|までに)?、`)

// turnsTo matches what is said of a topic, and no body: …をめぐっては.
var turnsTo = rule.MustPattern(`^\p{Hiragana}+て$`)

// inquirers are those who look into what befell another body, and announce it.
var inquirers = cue("subject_inquirers")

// subject is the noun before は or が at the head of sentence i.
func (a *account) subject(i int) (mention, bool) {
	s := a.sentences[i]
	words := a.textOf(i)
	if !a.tellsAt(i) || !a.discloses(i) && !a.befellUnlisted(i) && (i > a.from+2 || !a.tells(s.line) || a.speaksOfItself()) {
		return mention{}, false
	}
	from := 0
	if m := dayFirst.FindStringIndex(words); m != nil {
		from = m[1]
	}
	behind := from + subjectEnd(words[from:])
	if behind < from || a.quoted(s.Start+from, s.Start+behind) {
		return mention{}, false // 「みなとは」で流出か
	}
	end := s.Start + behind
	start := a.nameStart(a.text.Folded, end)
	if names := a.namesIn(max(start, s.Start), end); len(names) > 0 && names[0].start == start && a.Reader.behind.unit(a.folded(names[0].end, end)) {
		end = names[0].end // 鳴瀬病院眼科は
	}
	text := a.folded(start, end)
	if start < s.Start || !a.couldBeName(text) || turnsTo.MatchString(text) || a.isThing(text) && (a.isBareThing(text) || !announces.MatchString(words[behind:]) || inquirers.MatchString(text)) {
		return mention{}, false
	}
	if decides.MatchString(text) && deciding.MatchString(words[behind:]) {
		return mention{}, false
	}
	w := 3.0
	if a.discloses(i) && !reportsBack.MatchString(words) {
		w += 2
	}
	return mention{name: name{start, end, bySubject}, text: text, key: a.keyOf(text), weight: w}, true
}

// befellUnlisted tells whether sentence i of a story says what befell a name in no
// list, with which it begins.
func (a *account) befellUnlisted(i int) bool {
	words := a.textOf(i)
	return unlisted.MatchString(words) && !commonStart.MatchString(words) && befell.MatchString(words) && !a.speaksOfItself()
}

// beginsWithTopic tells whether hasSubject may match: は, が or a bracket comes
// before any end of a clause.
func beginsWithTopic(words string) bool {
	for _, r := range words {
		switch r {
		case 'は', 'が', '(':
			return true
		case '。', '、':
			return false
		}
	}
	return false
}

// eraDate matches words that begin with a year.
var eraDate = regexp.MustCompile(`^(明治|大正|昭和|平成|令和)([0-9]|元年|[一二三四五六七八九十]+年)`)

// eras are the words that such a year begins with.
var eras = newPrefixes([]string{"明治", "大正", "昭和", "平成", "令和"})

// couldBeName tells whether a noun could be a name at all.
func (p *page) couldBeName(s string) bool {
	n := jtext.Length(s)
	digits := n > 0 && s[0] >= '0' && s[0] <= '9' && !numberedBrand.MatchString(s)
	if n < 2 || n > 40 || p.endings[s] || counted.MatchString(s) || p.noNames.begins(s) || p.noNames.ends(s) || digits || eras.at(s) > 0 && eraDate.MatchString(s) || p.isGeneric(s) {
		return false
	}
	return p.selfWords.at(s) == 0
}

// counted is a number of persons or things, of which no name has one.
var counted = cue("subject_counted")

// numberedBrand is a name that begins with a number: 88CLUB.
var numberedBrand = rule.MustPattern(`^[0-9]{1,3}[A-Za-z]{3,}[A-Za-z]*$`)

// isBareThing tells whether a word is that of a thing and no more: メモリー.
func (p *page) isBareThing(s string) bool { return slices.Contains(p.words.things, jtext.Lower(s)) }

// isThing tells whether a word without a form ends as the names of things and
// events do, and not of bodies.
func (p *page) isThing(s string) bool {
	s = strings.TrimSuffix(strings.TrimSuffix(s, "等"), "など")
	return p.things.ends(jtext.Lower(s)) && !slices.ContainsFunc(p.words.legal, func(w string) bool { return strings.HasSuffix(s, w) })
}
