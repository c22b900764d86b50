package read

import (
	"regexp"
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo/internal/rule"
)

// isWhereabouts tells whether a name in sentence i is of a place that only says
// where another body is: 汐見県の部品メーカーが, 汐見市の株式会社….
func (a *account) isWhereabouts(n name, i int) bool {
	if !a.matches(place, n.start, n.end) {
		return false
	}
	s := a.sentences[i]
	if a.matches(residence, n.end, s.End) || a.isFiledUnder(n, s) {
		return true
	}
	m := a.place(within, n.end, s.End)
	if m == nil {
		return false
	}
	at := n.end + m[1]
	rest := a.folded(at, s.End)
	if a.isNamedBelow(a.folded(n.start, n.end), rest) {
		return true
	}
	inside := strings.HasPrefix(a.folded(n.end, at), "内")
	if privately.MatchString(rest) || inside && unnamedBody.MatchString(rest) || a.matches(prefecture, n.start, n.end) && notItsOwn.MatchString(rest) {
		return true
	}
	for _, o := range a.namesIn(at, s.End) {
		return o.start == at && !a.matches(place, o.start, o.end) && !bareKind.MatchString(a.folded(o.start, o.end))
	}
	for o := range runsOfNameRunes(a.text.Folded, at, s.End) {
		word := a.folded(o.start, o.end)
		return o.start == at && brand(word) && a.couldStandAlone(word) && a.matches(actor, o.end, s.End) && befell.MatchString(rest)
	}
	return false
}

// isFiledUnder tells whether a list files a headline on a body that it does not name
// under a place: 【汐見県】市立小学校で….
func (a *account) isFiledUnder(n name, s sentence) bool {
	before, after := a.folded(s.Start, n.start), a.folded(n.end, s.End)
	return opensBracket.MatchString(before) && filedBody.MatchString(after)
}

// isNamedBelow tells whether the body at a place that a heading only calls what it is
// (汐見市の中学校で…) has a name in the account: 汐見市立東中学校.
func (a *account) isNamedBelow(where, rest string) bool {
	body := calledWhat.FindStringSubmatchIndex(rest)
	if body == nil {
		return false
	}
	what := rest[body[2]:body[3]]
	return slices.ContainsFunc(a.firstNames(), func(n name) bool {
		name, found := strings.CutPrefix(a.folded(n.start, n.end), where)
		return found && strings.Contains(name, what) && !strings.HasPrefix(name, what)
	})
}

var calledWhat = regexp.MustCompile(`^(?:[国公県市町村区府都道私]立の?)?(小学|中学|高校|病院|図書館|保育|幼稚園|こども園)`)

var (
	opensBracket = rule.MustPattern(`^[■●◆・ ]{0,2}[【\[<〔(]$`)
	filedBody    = rule.MustPattern(`^[】\]>〕)] ?([都道府県市区町村]内の?)?([国公県市町村区府都道私]立)?の?(小学校|中学校|中学|高校|高等学校|大学|短大|幼稚園|保育園|保育所|こども園|病院|診療所|医院|施設|会社|企業)($|[^\p{Han}\p{Katakana}名])`)
)

// saysWhere tells whether a name in brackets behind another one is of the place
// where that body is: 「…会」(霞県)は.
func saysWhere(name, before, after string) bool {
	return whoIsThere.MatchString(before) && place.MatchString(name) && thereOnly.MatchString(after)
}

var (
	whoIsThere = rule.MustPattern(`[」』\p{Han}\p{Katakana}ーA-Za-z]\($`)
	thereOnly  = rule.MustPattern(`^\)(は|が|で|の|に|を|と|も|、)`)

	place = rule.MustPattern(`^[^、。]{1,8}[都道府県市区町村州]$|(都|道|府|県).{1,6}[市区町村]$`)
	// residence follows where a person lives: …市の会社員の男(59)を逮捕.
	residence = cue("name_residence")
	// within joins a place and the body that is there.
	within = rule.MustPattern(`^(内)?(の|にある|に本社を置く|で)「?`)
	// privately begins with what kind of body it is, if no public one.
	privately = cue("name_privately")
	// notItsOwn begins with a body that no prefecture runs: 霞県の市立中学校.
	prefecture = rule.MustPattern(`[都道府県]$`)
	notItsOwn  = rule.MustPattern(`^(ある)?(市立|町立|村立|区立|組合立|私立|国立|公立小|公立中|小学校|幼稚園|保育)`)
	actor      = rule.MustPattern(`^」?(\([^()]{1,40}\))?(は|が|で|において|にて)`)
)
