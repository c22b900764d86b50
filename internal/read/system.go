package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
)

// namedSystem finds named services and systems with the words that tell that it is one.
var namedSystem = cue("system_named")

// sayingEnd ends quoted titles and sayings, which are no names.
var sayingEnd = cue("system_saying_end")

// ownOrFake matches what the writer only calls so (当社ECサイト), and what others
// made to deceive.
var ownOrFake = cue("system_own_or_fake")

// systems are the named services and systems that the account speaks of.
func (a *account) systems() []jikenbo.Fact[string] {
	var facts []jikenbo.Fact[string]
	for i := a.from; i < a.to; i++ {
		words := a.textOf(i)
		if !a.tellsAt(i) || !strings.Contains(words, "「") {
			continue
		}
		for at := a.sentences[i].Start; ; {
			m := namedSystem.FindStringIndex(words)
			if m == nil {
				break
			}
			facts = a.withSystem(facts, at+m[0], words[m[0]:m[1]])
			at, words = at+m[1], words[m[1]:]
		}
	}
	return facts
}

// withSystem adds the name in words that begin at a place; one without anything beside
// it says by itself that it is a system's.
func (a *account) withSystem(facts []jikenbo.Fact[string], from int, words string) []jikenbo.Fact[string] {
	open, shut := strings.Index(words, "「")+len("「"), strings.Index(words, "」")
	name, bare := words[open:shut], open == len("「") && strings.HasSuffix(words, "」")
	start, end := from+open, from+shut
	if ownOrFake.MatchString(name) || !bare && (sayingEnd.MatchString(name) || a.isParty(name)) || slices.ContainsFunc(facts, func(f jikenbo.Fact[string]) bool { return f.Value == name }) {
		return facts
	}
	return append(facts, jikenbo.Fact[string]{Value: name, Evidence: a.evidence(start, end), Rule: "read/system", Confidence: 0.6})
}

// isParty tells whether a name is that of another body in whose hands it happened.
func (a *account) isParty(name string) bool {
	return slices.ContainsFunc(a.named, func(m partyMention) bool { return a.folded(m.start, m.end) == name })
}
