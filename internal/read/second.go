package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// shortNote is how many sentences a note may have that tells of two incidents
// in one paragraph.
const shortNote = 12

// longStory is how many sentences a story may have that goes on from paragraph to
// paragraph to others who announce theirs.
const longStory = 40

var (
	// also matches what follows the name of another one to whom the like
	// happened: 隣の町でも, 別の会社も.
	also = rule.MustPattern(`^[」』]?(で|に|から)?も(、|[^うのし])`)
	// nextOne matches the words that begin the next of several incidents.
	nextOne = rule.MustPattern(`^(また|このほか|そのほか|一方|さらに|同じ日|同日)`)
	// among matches how a story goes on to others of the kind: 銀行の障害を巡っては、.
	among = rule.MustPattern(`^[^、。]{2,24}を(巡って|めぐって|巡り|めぐり)は?、`)
	// likeCases begins what is told of others for comparison: 同様の事例では、.
	likeCases = cue("second_like_cases")
	// ofGroup matches those who are part of whom the note is about.
	ofGroup = rule.MustPattern(`子会社|グループ会社|関連会社|系列|同社の|同市の|同県の`)
)

// seconds are the places, in a short note, of the sentences that begin to tell
// what happened to another organization.
func (p *page) seconds() (places []int) {
	if len(p.selves) > 0 {
		return nil
	}
	if places = p.turns(); len(places) > 0 || len(p.sentences) > longStory {
		return places
	}
	short := len(p.sentences) <= shortNote
	var seen toldIn
	for i := range p.sentences {
		if short && (p.inYears(i, seen) || len(seen) > 0 && (p.isSecond(i, seen) || p.againAtSame(i))) || len(seen) > 0 && p.announcesAnew(i) {
			places = append(places, p.withHeading(i))
		}
		if p.tellsWhat(i) {
			seen = append(seen, i)
		}
	}
	return places
}

// withHeading is where what sentence i begins to tell begins, with the heading right above.
func (p *page) withHeading(i int) int {
	l := p.sentences[i].line
	if p.lines[l].first == i && l > 0 && p.lines[l-1].accent {
		return p.lines[l-1].Start
	}
	return p.sentences[i].Start
}

// toldIn are the sentences that tell what happened to somebody, so far.
type toldIn []int

// names tells whether a name stands in one of them.
func (t toldIn) names(p *page, n name) bool {
	words := ""
	for _, i := range t {
		words += p.keyOf(p.textOf(i))
	}
	return strings.Contains(words, p.key(n))
}

// isSecond tells whether sentence i names another organization than those of
// whom was told, as another one to whom the like happened.
func (p *page) isSecond(i int, seen toldIn) bool {
	s := p.sentences[i]
	figure := len(p.countsIn(s.Start, s.End)) > 0 || p.matchesIn(among, i) || p.looksBack(i)
	likewise := p.matchesIn(likeCases, i)
	onItsOwn := p.discloses(i) && p.lines[s.line].first == i
	if !p.tellsWhat(i) || !figure && !likewise && !onItsOwn || p.matchesIn(ofGroup, i) {
		return false
	}
	for _, n := range p.namesIn(s.Start, s.End) {
		added := p.matches(also, n.end, s.End) || p.matchesIn(nextOne, i) && n.start-s.Start < 40
		if (added || likewise) && !seen.names(p, n) {
			return true
		}
	}
	return false
}

// looksBack tells whether sentence i begins the last paragraph of the page with
// another year: 2020年には別の町でも.
func (p *page) looksBack(i int) bool {
	l := p.sentences[i].line
	return p.lines[l].first == i && p.lines[l].last == len(p.sentences) && p.matchesIn(inAnotherYear, i)
}

// inYears tells whether sentence i begins with a year as another one of its paragraph
// does, and tells of others than those of whom was told: 2009年には…。2011年には….
func (p *page) inYears(i int, seen toldIn) bool {
	s := p.sentences[i]
	if !ofYear.MatchString(jtext.TrimSpace(p.textOf(i))) || !p.tellsWhat(i) {
		return false
	}
	if names := p.namesIn(s.Start, s.End); len(names) > 0 && seen.names(p, names[0]) {
		return false
	}
	for k := i - 1; k >= 0 && p.sentences[k].line == p.sentences[i].line; k-- {
		if ofYear.MatchString(jtext.TrimSpace(p.textOf(k))) {
			return true
		}
	}
	return false
}

var ofYear = rule.MustPattern(`^((19|20)[0-9]{2}|平成[0-9元]+|令和[0-9元]+)年([0-9]{1,2}月)?に(は、?|、)`)

var inAnotherYear = rule.MustPattern(`^(過去|以前|((19|20)[0-9]{2}|平成[0-9元]+|令和[0-9元]+|昨|一昨|前|[0-9]{1,2})年(前|度|春|夏|秋|冬|末|[0-9]{1,2}月)?)(に|、)`)

var (
	// announcing follows the name of a body that begins a paragraph of its own.
	announcing = rule.MustPattern(`^[」』]?(\([^()]{1,30}\))?(は|も|では|でも)、?(今月|先月|同月|同|翌)?[0-9]{0,2}日?、`)
	// onItsDay follows the name of a body that announced on a day: は2024年8月9日、.
	onItsDay = rule.MustPattern(`^[」』]?(\([^()]{1,30}\))?(は|も)、?(([0-9]{4}|同|令和[0-9元]+)年)?([0-9]{1,2}|同|今|先)?月?(翌?[0-9]{1,2}日(付で|付け?)?|同日)、?[^、。前後]`)
	// someoneToday begins a sentence on what somebody, whose name may have no form, did on a day.
	someoneToday = rule.MustPattern(`^[^、。「」]{2,40}[」』]?(\([^()]{1,30}\))?は、?([0-9]{1,2}月)?[0-9]{1,2}日、`)
	// spreading matches how a story says that others tell of it too.
	spreading = rule.MustPattern(`相次|続いて|(発表|公表)[がも]続く|広が(って|る)|続々|明らかにする`)
	// again begins a paragraph on another incident at the same body.
	again = rule.MustPattern(`^同(社|行|市|町|村|県|区|校|大|病院|局|署|組合|会)(では|は|で|の[^、。]{1,12}で(は)?)、?(今月|先月|昨年|今年|同月)?([0-9]{1,2}月)?([0-9]{1,2}日)?にも、`)
	// onDayToo follows the name with which such a paragraph begins: …市では16日にも、.
	onDayToo = rule.MustPattern(`^で(は|も)、?(今月|先月|同月|昨年|今年)?([0-9]{1,2}月)?([0-9]{1,2}日)?にも、`)
	// onNextDay begins a paragraph on the next of several incidents: また先月25日には、.
	onNextDay = rule.MustPattern(`^(また|さらに|このほか|そのほか|ほかに)、?(今月|先月|同月|昨年|今年)?([0-9]{1,2}月)?([0-9]{1,2}日)?(に|の[^、。]{1,6})?(は|も)、`)
)

// announcesAnew tells whether in sentence i, the first of a paragraph, which has no heading or
// one in the midst of the text, or one with the day, another body announces its own, where one did before or others are said to.
func (p *page) announcesAnew(i int) bool {
	s := p.sentences[i]
	who := p.subjectOf(i)
	if who == "" || !p.discloses(i) || len(p.countsIn(s.Start, s.End)) == 0 || !p.toldBefore(i, who) {
		return false
	}
	if p.lines[s.line].first == i {
		return s.line > 1 && (!p.lines[s.line-1].accent || p.isParagraph(s.line-2))
	}
	first := p.namesIn(s.Start, s.End)[0]
	return first.start == s.Start && p.key(first) == who && !p.matches(tellers, s.Start, first.end) && !p.namedInStory(i, who)
}

// subjectOf is the key of the name in sentence i, the first of its line or followed by the
// day, as who announces there; empty if there is none.
func (p *page) subjectOf(i int) string {
	s := p.sentences[i]
	for k, n := range p.namesIn(s.Start, s.End) {
		behind := p.folded(n.end, s.End)
		if k == 0 && p.beginsLine(s.line, n) && announcing.MatchString(behind) || onItsDay.MatchString(behind) {
			return p.key(n)
		}
	}
	return ""
}

// beginsLine tells whether line i, not the first, begins with the name.
func (p *page) beginsLine(i int, n name) bool {
	return i > 0 && n.start-p.lines[i].Body <= len("「")
}

// namedInStory tells whether the running text before sentence i names somebody.
func (p *page) namedInStory(i int, who string) bool {
	for k := range p.sentences[:i] {
		if !p.lines[p.sentences[k].line].accent && strings.Contains(p.keyOf(p.textOf(k)), who) {
			return true
		}
	}
	return false
}

// toldBefore tells whether a sentence before i announces for another body, or a
// story has begun and says that several do.
func (p *page) toldBefore(i int, who string) bool {
	others, begun := false, false
	for k := range p.sentences[:i] {
		other := p.subjectOf(k)
		if other == who {
			return false
		}
		begun = begun || !p.lines[p.sentences[k].line].accent && p.tellsWhat(k)
		others = others || p.discloses(k) && (other != "" || p.matchesIn(someoneToday, k)) || p.matchesIn(spreading, k)
	}
	return others && begun
}

// againAtSame tells whether sentence i begins a paragraph on what happened at
// the same body on another day: 同社では先月2日にも、.
func (p *page) againAtSame(i int) bool {
	s := p.sentences[i]
	if p.lines[s.line].first != i {
		return false
	}
	names := p.namesIn(s.Start, min(s.End, s.Start+subjectWithin))
	byName := len(names) > 0 && names[0].start == s.Start && p.matches(onDayToo, names[0].end, s.End)
	return byName || p.matchesIn(again, i) || p.matchesIn(onNextDay, i) && p.tellsWhat(i) && p.saysSeveral(i)
}

// saysSeveral tells whether a sentence before i says that one thing came after another.
func (p *page) saysSeveral(i int) bool {
	for k := range p.sentences[:i] {
		if p.matchesIn(spreading, k) {
			return true
		}
	}
	return false
}

// tellsWhat tells whether sentence i says what happened.
func (p *page) tellsWhat(i int) bool {
	s := p.sentences[i]
	return s.mood.states() && slices.ContainsFunc(s.hits, func(h rule.Hit) bool {
		return isKind("type", "leak", "incident")(h) && !isPlainOutage(h)
	})
}

// cutAt cuts the lines at the places.
func cutAt(lines []jtext.Line, places []int) (out []jtext.Line) {
	for _, l := range lines {
		for _, at := range places {
			if l.Start < at && at < l.End {
				out = append(out, jtext.Line{Start: l.Start, End: at, Mark: l.Mark, Body: l.Body})
				l = jtext.Line{Start: at, End: l.End, Body: at}
			}
		}
		out = append(out, l)
	}
	return out
}

// secondLines are the lines that begin at the places of seconds.
func (p *page) secondLines() (lines []int) {
	for i, l := range p.lines {
		if slices.Contains(p.cuts, l.Start) {
			lines = append(lines, i)
		}
	}
	return lines
}

// carriesOn tells whether the account was cut off as what a story goes on to.
func (a *account) carriesOn() bool { return slices.Contains(a.cuts, a.start()) }

// isOthers tells whether the account begins with what another body announces, below a heading
// of its own or not.
func (a *account) isOthers() bool {
	return a.announcesAnew(a.from) || a.lines[a.firstLine].accent && a.from+1 < a.to && a.announcesAnew(a.from+1)
}

// isForComparison tells whether the account was cut off as what a story tells of others for
// comparison.
func (a *account) isForComparison() bool {
	return a.carriesOn() && a.matchesIn(likeCases, a.from)
}
