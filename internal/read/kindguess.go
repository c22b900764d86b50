package read

import (
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
)

// signGroup is a type of which no rule speaks but whose things, deeds and others a
// sentence names close together, in any order.
type signGroup struct {
	value jikenbo.Type
	signs []string // word lists, of each of which one word must stand in the sentence
}

// guesses are asked in this order where no rule tells the type: the first of
// which one sentence has all signs. What is told of fewer signs comes later.
var guesses = []signGroup{
	{"mail_cc", []string{"兆し_便り", "兆し_宛先", "兆し_渡し"}},
	{"mail_wrong_content", []string{"兆し_便り", "兆し_添え", "兆し_名簿"}},
	{"mail_wrong_recipient", []string{"兆し_便り", "兆し_別人"}},
	{"defacement", []string{"兆し_機械", "兆し_書換え"}},
	{"unauthorized_access", []string{"兆し_機械", "兆し_侵入"}},
	{"system_defect", []string{"兆し_画面", "兆し_別人", "兆し_現れ"}},
	{"misconfiguration", []string{"兆し_設定", "兆し_見える"}},
	{"theft", []string{"媒体", "兆し_盗み"}},
	{"unauthorized_access", []string{"兆し_電子", "兆し_盗み"}},
	{"improper_disposal", []string{"なくす物", "兆し_捨て"}},
	{"misdelivery", []string{"兆し_紙", "兆し_別人", "兆し_渡し"}},
	{"mistaken_publication", []string{"兆し_名簿", "兆し_人目", "兆し_見せた"}},
	{"insider", []string{"兆し_中の人", "兆し_私事", "兆し_名簿"}},
	{"loss", []string{"なくす物", "兆し_失せ"}},
}

// A guess is no rule's word: it is less sure than any, and so is what follows from it.
const (
	byGuess    = "read/guess"
	guessSure  = 0.2
	signsReach = 60 // characters from the first sign to the last: what can be shown as evidence
)

// signLists are the names of the word lists of all guesses.
func signLists() []string {
	var names []string
	for _, g := range guesses {
		names = append(names, g.signs...)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// guessedType is the type that the signs in one sentence speak for, if no rule
// tells any.
func (a *account) guessedType() []jikenbo.Fact[jikenbo.Type] {
	var told [][]typeSign
	for i := a.from; i < a.to; i++ {
		if a.tellsAt(i) && !a.tellsAfter(i) && !a.matchesIn(notDeed, i) {
			told = append(told, a.signIndex.in(a.text.Lower, a.sentences[i].Start, a.sentences[i].End))
		}
	}
	for _, g := range guesses {
		for _, signs := range told {
			if from, to, ok := g.together(signs); ok && jtext.Length(a.text.Lower[from:to]) <= signsReach {
				return []jikenbo.Fact[jikenbo.Type]{{Value: g.value, Evidence: a.evidence(from, to), Rule: byGuess, Confidence: guessSure}}
			}
		}
	}
	return nil
}

// tellsAfter tells whether sentence i stands where a notice tells what came of
// the incident.
func (a *account) tellsAfter(i int) bool {
	switch a.sentences[i].section {
	case "response", "harm", "impact":
		return true
	}
	return false
}

// notDeed are sentences that name such things, but tell what was done about it
// or that it was not so.
var notDeed = cue("type_no_deed")
