package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

var (
	opened    = rule.MustPattern(`[(「][^)」]*$`)
	excepted  = rule.MustPattern(`^[^、。]{0,6}を除(く|き|いた)|^(に|へ|宛て?に|あてに?)(誤って)?、?[^、。]{0,4}(送|届|発送|郵送|配)`)
	clauseEnd = rule.MustPattern(`(て|で|し|ず|が|く|は|(あ|お|な|限|残|入|載|いた)り|ため|ので|から|もの|のに|ところ|一方|ほか|すると)、|※`)
	topic     = rule.MustPattern(`^[^がをで。]*(は|も|については|に関しては)`)
	ownTopic  = rule.MustPattern(`^ *[^当弊本同流漏紛含、。][^、。はもが]{0,16}[^にで、。はもが](は|が|も[^うしとの])`)
	aboutData = cue("data_about")
	asked     = cue("data_asked_for")
)

// absent are the predicates that say that data was not among what leaked: it
// was not there, its field was empty, it was kept elsewhere.
var absent = cue("data_absent")

// negated is a negation at the end of a clause, which says of data that is
// its topic that it was not there.
var negated = rule.MustPattern(`(ない|ません|ず|なかった|なく|なし|無い|無く|無し)($|。|、|と|が|こと|もの|の(で|だ)|ため|た|でし|」|\)| |仕組|設計|形)`)

// unsure are words before which a negation does not say so: 否定できない,
// 確認されていない, 消されていない.
var unsure = cue("data_unsure")

// public stands before data that anybody may have; holding before papers that
// are only where the data stood.
var (
	public  = cue("data_public")
	holding = rule.MustPattern(`(氏名|名前|住所|情報|番号|アドレス|名簿|成績)(等|など)?[がのを](記載|掲載|記入|入力|含|載|入|書)[^、。]{0,8}[たる]$`)
)

// notEntered matches behind data that it lay where nobody got in.
var notEntered = cue("data_not_entered")

// because ends a clause that only gives the reason of the next.
var because = rule.MustPattern(`(ため|ので|ことから|おり|いて|して)、$`)

// data are the kinds of data exposed, in the order of the text; kinds that the
// account says were not among them are left out.
func (a *account) data() []jikenbo.Fact[jikenbo.Data] {
	var facts []jikenbo.Fact[jikenbo.Data]
	seen := map[string]bool{}
	var unnamed []rule.Hit
	a.hitsOf("data", func(i int, h rule.Hit) {
		if !a.statesData(i) || a.denied(i, h) {
			return
		}
		if item, ok := a.unnamedItem(i, h); ok {
			unnamed = append(unnamed, item)
		}
		if !seen[h.Rule.Value] {
			seen[h.Rule.Value] = true
			facts = append(facts, factOf[jikenbo.Data](a, h))
		}
	})
	if len(unnamed) > 0 && !seen["other"] {
		facts = append(facts, factOf[jikenbo.Data](a, unnamed[0]))
	}
	return facts
}

// statesData tells whether sentence i may say what data was concerned.
func (a *account) statesData(i int) bool {
	switch a.sentences[i].section {
	case "contact", "request", "prevention", "links":
		return false
	case "affected":
		return a.sentences[i].mood&(advising|hypothetical) == 0 && !a.lines[a.sentences[i].line].desk
	}
	return a.tellsAt(i) && a.listsData(i) && (!a.matchesIn(asked, i) || a.says(i, "leak"))
}

// listsData tells whether sentence i speaks of data, or names several kinds.
func (a *account) listsData(i int) bool {
	n := 0
	for _, h := range a.sentences[i].hits {
		if h.Rule.Kind == "data" {
			n++
		}
	}
	return n > 1 || a.says(i, "leak") || a.matchesIn(aboutData, i) || a.inList(i)
}

// inList tells whether sentence i is an item of a list of kinds of data: marked,
// short, beside another such item.
func (a *account) inList(i int) bool {
	return a.isItem(i) && (i > a.from && a.isItem(i-1) || i+1 < a.to && a.isItem(i+1))
}

func (a *account) isItem(i int) bool {
	text := a.textOf(i)
	return (listMark.MatchString(text) || a.isKind(i)) && !strings.Contains(text, "。") && jtext.Length(text) <= 24 && a.says(i, "data")
}

// isKind tells whether sentence i is the name of a kind of data and nothing else.
func (a *account) isKind(i int) bool {
	return slices.ContainsFunc(a.sentences[i].hits, func(h rule.Hit) bool {
		return h.Rule.Kind == "data" && h.Start == a.sentences[i].Start && h.End == a.sentences[i].End
	})
}

var listMark = rule.MustPattern(`^ *([・●○◯■□◇◆*-]|[(]?[0-9]{1,2}[).]|[①-⑳])`)

// says tells whether rules of a kind match in sentence i.
func (a *account) says(i int, kind string) bool {
	return slices.ContainsFunc(a.sentences[i].hits, isKind(kind))
}

// denied tells whether the sentence goes on to say that the data was not among
// what leaked: in the same clause, or in a later one whose topic it is.
func (a *account) denied(i int, h rule.Hit) bool {
	rest, _, _ := strings.Cut(headTo(a.folded(h.End, a.sentences[i].End), 70), "。") // inside brackets
	if before := trimTo(a.folded(a.sentences[i].Start, h.Start), 24); public.MatchString(before) || h.Rule.Value == "business" && holding.MatchString(before) {
		return true
	}
	if a.may(notEntered, i) && notEntered.MatchString(rest) {
		return true
	}
	if list := strings.HasPrefix(rest, "簿"); list || excepted.MatchString(rest) || a.ofPeople(h, rest) { // 受講者名簿
		return true
	}
	clause, later := cutClause(rest)
	if a.lacks(i, clause) {
		return true
	}
	if later == "" || !topic.MatchString(clause) {
		return false
	}
	next, more := cutClause(later)
	from := h.End + len(clause)
	if because.MatchString(next) && !ownTopic.MatchString(next) {
		from += len(next) // カード情報は、別の会社が持つため、流出していない
		next, _ = cutClause(more)
	}
	return (a.lacks(i, next) || negated.MatchString(next) && !unsure.MatchString(next)) && !ownTopic.MatchString(next) && !a.dataBetween(i, from, from+len(next))
}

// cutClause cuts the first clause off.
func cutClause(s string) (clause, later string) {
	if end := clauseEnd.FindStringIndex(s); end != nil {
		return s[:end[1]], s[end[1]:]
	}
	return s, ""
}

// lacks tells whether a clause of sentence i says of the data before it that it was
// not there.
func (a *account) lacks(i int, clause string) bool {
	var at []int
	if a.may(absent, i) {
		at = absent.FindStringIndex(clause)
	}
	if at == nil && a.may(negated, i) && topic.MatchString(clause) {
		at = negated.FindStringIndex(clause)
	}
	return at != nil && !opened.MatchString(clause[:at[0]]) && !unsure.MatchString(clause)
}

// dataBetween tells whether sentence i names a kind of data inside [start,end).
func (a *account) dataBetween(i, start, end int) bool {
	return slices.ContainsFunc(a.sentences[i].hits, func(h rule.Hit) bool {
		return h.Rule.Kind == "data" && h.Start >= start && h.End <= end
	})
}
