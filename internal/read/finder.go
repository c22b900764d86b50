package read

import (
	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// finding is words that say who found it.
type finding struct {
	finder     jikenbo.Finder
	rank       int // the higher is believed
	at         int // where they say it: of equal ranks the first is believed
	start, end int
	rule       string
	handedOn   bool // it was told by who works for it: the staff that noticed were theirs
}

// beats tells whether it is believed rather than another.
func (f finding) beats(top finding) bool {
	return f.rank > top.rank || f.rank == top.rank && (f.at < top.at || f.handedOn && top.finder == jikenbo.FinderSelf)
}

// atDiscovery is what it adds to the rank of words that say who found it that
// they stand where the discovery is told, as persons also write and call
// afterwards.
const atDiscovery = 3

// topFinding are the words that say who found it: whoever told the organization of it or noticed
// it, in a sentence that tells the discovery before others.
func (a *account) topFinding() (top finding) {
	for _, f := range append(a.tellings(), a.signs()...) {
		if f.beats(top) {
			top = f
		}
	}
	return top
}

// discoveredBy is who found it, as words say.
func (a *account) discoveredBy(top finding) jikenbo.Fact[jikenbo.Finder] {
	switch {
	case top.finder == "":
		return jikenbo.Fact[jikenbo.Finder]{}
	case top.finder == jikenbo.FinderPolice && a.isPolice() && !a.isOtherForce(top):
		top.finder = jikenbo.FinderSelf
	}
	return jikenbo.Fact[jikenbo.Finder]{
		Value: top.finder, Evidence: a.evidence(top.start, top.end),
		Rule: top.rule, Confidence: float64(min(top.rank, 9)) / 10,
	}
}

// isOtherForce tells whether words name a force of the police that the organization is not.
func (a *account) isOtherForce(f finding) bool {
	for _, n := range a.namesIn(a.sentences[a.sentenceAt(f.start)].Start, f.end) {
		if n.end > f.start && police.MatchString(a.folded(n.start, n.end)) && !a.org.isOwn(a.key(n)) {
			return true
		}
	}
	return otherPolice.MatchString(a.folded(max(f.start-len("県内の他"), a.start()), f.end))
}

// isPolice tells whether the organization is the police.
func (a *account) isPolice() bool { return a.org != nil && police.MatchString(a.org.name) }

var (
	police      = rule.MustPattern(`警察|[都道府県]警|警視庁`)
	otherPolice = rule.MustPattern(`(他|別|ほか)の?(都道府)?[都道府県]警`)
)

// signs are words that say by themselves who found it: 庁内の点検で判明した.
func (a *account) signs() []finding {
	var found []finding
	a.hitsOf("discovered_by", func(i int, h rule.Hit) {
		if a.hypothetical(i) || afterwards[a.sentences[i].section] || a.foundAgain(h.Start) {
			return
		}
		found = append(found, finding{
			finder: jikenbo.Finder(h.Rule.Value), rank: h.Rule.Weight + a.discovery(i),
			at: h.Start, start: h.Start, end: h.End, rule: "rules/" + h.Rule.Position(),
		})
	})
	return found
}

// afterwards are the sections that tell what came of it.
var afterwards = map[string]bool{"harm": true, "impact": true}

// discovery is what sentence i adds to what it says of who found it.
func (a *account) discovery(i int) int {
	if a.tellsDiscovery(i) {
		return atDiscovery
	}
	return 0
}

// tellsDiscovery tells whether sentence i says that it was found out.
func (a *account) tellsDiscovery(i int) bool {
	for _, h := range a.sentences[i].hits {
		if r, _ := roleOf(h); h.Rule.Kind == "when" && r == discovered {
			return true
		}
	}
	return false
}
