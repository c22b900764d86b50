package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// maxTurns is how many sentences a story may have that tells in turn of the
// incidents that it counts.
const maxTurns = 40

var (
	// countedCases matches how the lead of a story counts its incidents: 書類の紛失など3件を公表した.
	countedCases = cue("turns_counted_cases")
	// nextTurn begins the sentence on the next of them.
	nextTurn = cue("turns_next")
	// numberedTurn begins it by its number.
	numberedTurn = rule.MustPattern(`^(([2-9]|二|三|四|五)(件|つ)目|もう(1|一)(件|つ))`)
	// firstTurn begins what a story tells that counts its incidents as it goes.
	firstTurn = rule.MustPattern(`(^|よると、)(1|一)(件|つ)目(は|の)`)
)

// turns are the places at which a story goes on to the next of the incidents at
// one body that its lead counts, none if there are not as many; or that it counts
// as it goes.
func (p *page) turns() (places []int) {
	if len(p.sentences) > maxTurns {
		return nil
	}
	if places = p.countedTurns(); len(places) == 0 {
		places = p.numberedTurns()
	}
	return places
}

// numberedTurns are those of a story that begins with the first one.
func (p *page) numberedTurns() (places []int) {
	begun := false
	for i, s := range p.sentences {
		begun = begun || p.matchesIn(firstTurn, i) && p.tellsTurn(i)
		if begun && p.matchesIn(numberedTurn, i) && p.tellsTurn(i) {
			places = append(places, s.Start)
		}
	}
	return places
}

// countedTurns are those of a story whose lead counts them.
func (p *page) countedTurns() (places []int) {
	count, last := 0, ""
	for i, s := range p.sentences {
		if n := p.countedIn(i); n > 0 && count == 0 {
			count = n
			continue
		}
		if count == 0 || !p.matchesIn(nextTurn, i) || !p.tellsTurn(i) {
			continue
		}
		if day := p.dayAt(i); p.matchesIn(numberedTurn, i) || day != "" && day != last {
			places, last = append(places, s.Start), day
		}
	}
	if len(places) != count-1 {
		return nil
	}
	return places
}

// countedIn is how many incidents sentence i, told by whoever announces them, counts; 0 if it does not.
func (p *page) countedIn(i int) int {
	text := p.textOf(i)
	at := p.placeIn(countedCases, i)
	if at == nil || !p.discloses(i) {
		return 0
	}
	for _, n := range jtext.Numbers(text[at[0]:at[1]]) {
		if of := text[at[0]+n.End:]; strings.HasPrefix(of, "件") || strings.HasPrefix(of, "つ") {
			return int(n.Value)
		}
	}
	return 0
}

// tellsTurn tells whether sentence i, or the one behind it, says what happened.
func (p *page) tellsTurn(i int) bool {
	return p.tellsWhat(i) || i+1 < len(p.sentences) && p.tellsWhat(i+1)
}

// dayAt is the first date of sentence i or the one behind it, as it is written.
func (p *page) dayAt(i int) string {
	to := min(i+1, len(p.sentences)-1)
	for _, d := range p.datesIn(p.sentences[i].Start, p.sentences[to].End) {
		return p.folded(d.Start, d.End)
	}
	return ""
}

// isTurn tells whether the account is the next of several incidents at one body.
func (a *account) isTurn() bool {
	return a.carriesOn() && a.matchesIn(nextTurn, a.from) && slices.Equal(a.cuts, a.turns())
}
