package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

var (
	// howMany matches how many persons or records a sentence is about.
	howMany = rule.MustPattern(`[0-9]{2,}(万|億)?([0-9]+万?)?(人|件|名|アカウント|口座|世帯)(分|余り?|以上|超|弱|強)?(の|が|を|に|、|で|と|,)`)
	// unlisted matches a name that is in no list, at the start of its sentence.
	unlisted = rule.MustPattern(`^(「|【)?([ァ-ヶー・]{3,}|[A-Za-z][A-Za-z0-9&.' -]+)(」|】)?(社|グループ)?(の|は|が|で|に|へ|から|を運営)`)
	// befell matches what happened to somebody.
	befell = cue("weigh_befell")
	// commonStart matches loan words that start sentences about anybody.
	commonStart = cue("name_common_start")
)

// anyone matches sentences about somebody whom the writer will not name.
var anyone = cue("weigh_anyone")

var pointing = rule.MustPattern(`この度|このたび|今般|今回|本件|当該|同(社|市|県|校|大|院|病院|庁|省|町|村|区|会)`)

// isAnchored tells whether sentence i is about somebody, or a certain day: it
// names an organization, the writer's own or a date, or says what befell a
// name in no list or so many persons.
func (a *account) isAnchored(i int) bool {
	return a.anchored[i-a.from].or(func() bool { return a.speaksOfOne(i) })
}

func (a *account) speaksOfOne(i int) bool {
	s := a.sentences[i]
	if a.matchesIn(anyone, i) {
		return false
	}
	from, to := a.rowOf(i)
	s.Start, s.End = a.sentences[from].Start, a.sentences[to-1].End
	if len(a.namesIn(s.Start, s.End)) > 0 || a.callsItself(s.Start, s.End) || a.isTitle(i) || a.matchesIn(pointing, i) {
		return true
	}
	if a.isHeadedByName() || a.isRecord() || a.note.or(a.isNote) && !a.matchesIn(habit, i) {
		return true
	}
	if a.org != nil && a.org.weight >= anchors && strings.Contains(a.textOf(i), a.org.name) {
		return true
	}
	if a.goesOnAbout(i) || a.tellsOwnPast(i) || a.isTakenUp(i) {
		return true
	}
	if t := a.textOf(i); a.befell(i) && (howMany.MatchString(t) || unlisted.MatchString(t) && !commonStart.MatchString(t)) {
		return true
	}
	for _, d := range a.datesIn(s.Start, s.End) {
		if d.Month > 0 || d.Day > 0 || d.Relative.Base == jtext.BaseText {
			return true
		}
	}
	return false
}

// habit ends what is so, or is done again and again: a note tells what happened.
var habit = rule.MustPattern(`([うくぐすつぬぶむる]|ます|です|である)。?$`)

// noteMost is how many sentences a note has at most.
const noteMost = 8

// isNote tells whether the account is a few sentences in which somebody makes something
// public on a day: all of them are about that.
func (a *account) isNote() bool {
	if a.to-a.from > noteMost {
		return false
	}
	for i := a.from; i < a.to; i++ {
		s := a.sentences[i]
		if a.tellsAt(i) && a.matchesIn(answeredFor, i) && !a.matchesIn(study, i) && slices.ContainsFunc(a.datesIn(s.Start, s.End), func(d jtext.DateMark) bool { return d.Day > 0 }) {
			return true
		}
	}
	return false
}

// study matches what is made public of others' affairs.
var study = cue("weigh_study")

// answeredFor matches that somebody told what happened, or answered for it.
var answeredFor = cue("weigh_answered_for")

// tellsOwnPast tells whether sentence i of a letter in which somebody tells its readers
// of its own affairs, with a day, tells what was so then.
func (a *account) tellsOwnPast(i int) bool {
	return a.matchesIn(politePast, i) && a.speaksOfItself() && a.hasDay()
}

// hasDay tells whether the account names a day.
func (a *account) hasDay() bool {
	return slices.ContainsFunc(a.when, func(d jtext.Resolved) bool { return d.Day > 0 })
}

var politePast = rule.MustPattern(`(ました|でした)。?$|た(もの|こと|可能性|おそれ|恐れ|疑い)?(がある)?(と|を)(み|考|判断|推|見|思|確認)[^。]{0,12}(ます|です)。?$`)

// goesOnAbout tells whether sentence i of a story repeats what the body said that
// was named last, closely before it: …と発表した。攻撃を受けたという。
func (a *account) goesOnAbout(i int) bool {
	if !a.matchesIn(hearsay, i) {
		return false
	}
	for k := i - 1; k >= max(a.from, i-3); k-- {
		if s := a.sentences[k]; len(a.namesIn(s.Start, s.End)) > 0 {
			return a.discloses(k)
		}
	}
	return false
}

var hearsay = cue("telling_hearsay")

// isTakenUp tells whether the sentence behind sentence i says who announced what that
// tells: …を見ていた。市立病院が30日、そんな調査結果を公表した.
func (a *account) isTakenUp(i int) bool {
	if i+1 >= a.to || !a.discloses(i+1) || !a.matchesIn(takingUpTold, i+1) {
		return false
	}
	s := a.sentences[i+1]
	return len(a.namesIn(s.Start, s.End)) > 0
}

var takingUpTold = cue("weigh_taking_up")

// maxRecord is how many lines a case may have that is told field by field.
const maxRecord = 14

// isRecord tells whether one item of many is a record, in which one field says
// when what another tells happened: 発生日 6月3日.
func (a *account) isRecord() bool {
	if a.kind == byChange || a.lastLine-a.firstLine > maxRecord {
		return false
	}
	found := false
	a.hitsOf("when", func(i int, h rule.Hit) {
		_, label := roleOf(h)
		l := a.lines[a.sentences[i].line]
		found = found || label && h.Start-l.Body <= len("1 発生") && len(a.datesIn(h.End, l.End)) > 0
	})
	return found
}

// rankBefore is the place of an item in an order, before what it is.
var rankBefore = rule.MustPattern(`^第?[0-9]{1,3}位[ :・]*`)

// isHeadedByName tells whether the heading of one item of many is the name of a
// body, with a day or "a case at it" or without, and nothing else: all of the item is about it.
func (a *account) isHeadedByName() bool {
	if a.kind != byHeading && a.kind != byNumber {
		return false
	}
	l := a.lines[a.firstLine]
	names := a.namesIn(l.Start, l.End)
	rest := l.End - l.Start - len(l.Mark)
	if at := a.place(rankBefore, l.Body, l.End); at != nil {
		rest -= at[1]
	}
	if at := a.place(caseAt, l.Body, l.End); at != nil {
		rest -= at[1] - at[0]
	}
	for _, d := range a.datesIn(l.Start, l.End) {
		rest -= d.End - d.Start
	}
	return len(names) == 1 && 5*(names[0].end-names[0].start) >= 4*rest
}
