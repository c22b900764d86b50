package read

// What a name without a form is worth by what was taken from it.
const (
	nameRobbed = 3.0 // its secrets, its servers
	nameLeft   = 1.5 // whose former staff it was, who may have brought it to another
)

// robbedNames are words without a form from which the first sentences say that
// something was taken, or whose former staff took it: 「…」から顧客データを持ち出した.
func (a *account) robbedNames() []mention {
	var out []mention
	for i := a.from; i < a.to && i < a.from+leadSentences; i++ {
		if a.isTitle(i) || !a.tellsAt(i) || !a.matchesIn(takes, i) {
			continue
		}
		s := a.sentences[i]
		for n := range runsOfNameRunes(a.text.Folded, s.Start, s.End) {
			if !a.afterKana(n.start) {
				out = a.addRobbed(out, a.bareWord(n), n.start, a.folded(n.end, s.End))
			}
		}
	}
	return out
}

// addRobbed adds a name, the last of a run of characters of names, with the words behind
// it, if it could be one.
func (a *account) addRobbed(out []mention, n name, run int, after string) []mention {
	text := a.folded(n.start, n.end)
	w := worth(text, after)
	if w == 0 && (a.matches(trade, run, n.start) || asBody.MatchString(a.folded(a.sentences[a.sentenceAt(n.start)].Start, n.start))) && flowsFrom.MatchString(after) {
		w = nameRobbed
	}
	if w == 0 || !a.couldStandAlone(text) {
		return out
	}
	n.kind = byHeadline
	return append(out, mention{name: n, text: text, key: a.keyOf(text), weight: w})
}

// worth is what the words behind a word speak for its being a body that was
// robbed: of a thing too one says that something was taken from it.
func worth(word, after string) float64 {
	switch {
	case brand(word) && owns.MatchString(after), takenFrom.MatchString(after):
		return nameRobbed
	case leftBehind.MatchString(after):
		return nameLeft
	}
	return 0
}

var (
	takes      = cue("robbed_takes")
	takenFrom  = cue("robbed_taken_from")
	flowsFrom  = cue("robbed_flows_from") // of a body by what it is
	owns       = cue("robbed_owns")
	leftBehind = cue("robbed_left_behind")
)
