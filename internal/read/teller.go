package read

import (
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// teller is who does something in a clause: the noun before a particle.
type teller struct {
	finder     jikenbo.Finder
	class      *rule.Rule // that gives the finder
	own        bool       // it is the organization itself
	start, end int        // in the folded text, its particle included
}

// said tells whether there is one.
func (w teller) said() bool { return w.end > 0 }

// sure tells whether the noun can be nobody else: who is only said to be 人 or
// 株式会社… may as well be somebody that something was done to.
func (w teller) sure() bool {
	return w.class == nil && w.finder != "" || w.class != nil && w.class.Weight > 4
}

// isNobody tells whether it is only said that somebody did.
func (w teller) isNobody() bool { return w.said() && w.finder == "" }

// isContractor tells whether it is surely a body that was given work.
func (w teller) isContractor() bool {
	return w.finder == jikenbo.FinderContractor && (w.class == nil || w.class.Weight > 5)
}

// The particles behind who does it.
var (
	sources    = []string{"から", "より", "を通じて", "を介して", "経由で"}
	owners     = []string{"の", "による"}
	informants = []string{"から", "より", "に"}
	subjects   = []string{"が", "は", "も"}
	places     = []string{"で", "において", "におきまして", "にて"}
)

const (
	nounReach  = 120 // how many characters before a verb its noun may stand
	nounLength = 40  // how many characters such a noun has
)

// nearest is the noun that stands nearest before the end of words, before one
// of some particles, and of which the class is known. at is the place of words
// in the folded text.
func (a *account) nearest(words string, at int, particles []string) teller {
	depth := 0
	for end, n := len(words), 0; end > 0 && n < nounReach; n++ {
		r, size := jtext.LastRune(words[:end])
		switch r {
		case '」', '』', ')':
			depth++
		case '「', '『', '(':
			depth = max(depth-1, 0)
		}
		if depth == 0 {
			if p := endsIn(words[:end], particles); p > 0 && !isCase(words[:end-p], words[end-p:end]) {
				if w := a.teller(words[:end-p], at); w.said() {
					w.end = at + end
					return w
				}
			}
		}
		end -= size
	}
	return teller{}
}

// isCase tells whether a noun before は or も is no subject, but has a particle
// that says what else it is in the clause: 警察には.
func isCase(noun, particle string) bool {
	return (particle == "は" || particle == "も") && endsIn(noun, caseParticles) > 0
}

var caseParticles = []string{"に", "へ", "から", "より", "まで"}

// owner is the noun right before the end of words, of which what follows is: 受信者の.
func (a *account) owner(words string, at int) teller {
	words = jtext.TrimRight(words, "ごお")
	p := endsIn(words, owners)
	if p == 0 {
		return teller{}
	}
	noun := words[:len(words)-p]
	noun = noun[:len(noun)-endsIn(noun, sources)] // 会員からの
	w := a.teller(noun, at)
	if w.said() {
		w.end = at + len(words)
	}
	return w
}

// endsIn is how long the particle is with which words end, 0 if they end with
// none.
func endsIn(words string, particles []string) int {
	for _, p := range particles {
		if strings.HasSuffix(words, p) {
			return len(p)
		}
	}
	return 0
}

// teller is what the words before a particle say of who it is.
func (a *account) teller(words string, at int) teller {
	words = inBrackets.strip(strings.TrimSuffix(words, "の"))
	from := phraseStart(words)
	who := words[from:]
	switch {
	case strings.HasSuffix(who, "に"), strings.HasSuffix(who, "へ"):
		return teller{} // 県へも: not who does, but for whom
	case a.isNamedParty(who), a.isPartyAgain(who, at+from), a.isMaskedParty(who):
		return teller{finder: jikenbo.FinderContractor, start: at + from, end: 1}
	case a.isOwnName(who):
		return teller{finder: jikenbo.FinderSelf, own: true, start: at + from, end: 1}
	}
	h := a.classOf(who)
	if h.Rule == nil {
		return teller{}
	}
	w := teller{start: at + from + h.Start, end: 1}
	if h.Rule.Kind == "discovered_by" {
		w.finder, w.class = jikenbo.Finder(h.Rule.Value), h.Rule
	}
	return w
}

// phraseStart is where the noun with which words end begins at the earliest.
func phraseStart(words string) int {
	from := len(words)
	for n := 0; from > 0 && n < nounLength; n++ {
		r, size := jtext.LastRune(words[:from])
		if r == '。' || r == '「' || r == '」' || r == '\n' {
			break
		}
		from -= size
	}
	return from
}

// classOf is the heaviest rule for who it is, at its place in who.
func (a *account) classOf(who string) rule.Hit {
	var top rule.Hit
	for _, h := range a.tellers.Find(who, []rule.Range{{Start: 0, End: len(who)}}) {
		if top.Rule == nil || h.Rule.Weight > top.Rule.Weight {
			top = h
		}
	}
	return top
}

// ending is a pattern for what words may end with and mean the same without.
type ending struct{ *rule.Pattern }

// strip is words without it.
func (e ending) strip(words string) string {
	if m := e.FindStringIndex(words); m != nil {
		return words[:m[0]]
	}
	return words
}

var (
	inBrackets = ending{rule.MustPattern(`\([^()]{1,30}\)$`)}
	staffOf    = ending{cue("told_staff")}
	publicBody = cue("told_public_body")
)
