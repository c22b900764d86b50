package read

import (
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
)

// weighCount weighs a count by its place; false takes it out.
func (a *account) weighCount(c jtext.Count, i int, main jikenbo.Type) (float64, bool) {
	before, after := a.sidesOf(c, i)
	w := 2 + unitWeight[c.Unit] + a.placeWeight(i) + ownWeight(c)
	for _, s := range signs {
		if s.says(c.Unit, before, after) {
			w += s.weight
		}
	}
	if c.Unit == jikenbo.UnitDevices {
		return besides, w > 0 && anySays(broken, before, after) && !baseOf.MatchString(after)
	}
	if anySays(strayMail, before, after) {
		return besides, w > 0 && c.Unit == jikenbo.UnitMessages && main == "mail_abuse"
	}
	if oneByOne[main] && (received.MatchString(after) && !ownOnes.MatchString(after) || receivers.MatchString(before)) {
		w -= 3.5
	}
	if c.Unit == jikenbo.UnitMessages && main == "mail_abuse" {
		w += 2
	}
	if main == "service_outage" {
		w -= 2
	}
	return w, w > excluded/2
}

// isAside tells whether a count is one that only goes with the overall one.
func (a *account) isAside(c jtext.Count, i int) bool {
	before, after := a.sidesOf(c, i)
	words := before + a.folded(c.Start, c.Number.Start)
	return strings.HasPrefix(c.Counter, "枚") || partly.MatchString(words) || wider.MatchString(words) || baseOf.MatchString(after)
}

// ownWeight is what the words that bound a count say for it.
func ownWeight(c jtext.Count) float64 {
	w := 0.0
	if c.Total {
		w++
	}
	if c.Each {
		w--
	}
	if r, _ := firstRune(c.Counter); strings.ContainsRune("枚組戸軒", r) {
		w -= 2
	}
	if c.Value <= 1 {
		w -= 1.5
	}
	return w
}

// unitWeight is what a unit says: persons and records are counted before the
// bodies, mails and machines that had them.
var unitWeight = map[jikenbo.Unit]float64{
	jikenbo.UnitDevices: 2, jikenbo.UnitFiles: -3, jikenbo.UnitOrganizations: -1, jikenbo.UnitMessages: -1,
}

// oneByOne are the types in which those who received are not those concerned;
// a type that is not known may be one of them.
var oneByOne = map[jikenbo.Type]bool{
	"": true, "mail_wrong_recipient": true, "mail_wrong_content": true, "misdelivery": true, "mistaken_publication": true,
}

// placeWeight is what the sentence says for its figures.
func (a *account) placeWeight(i int) float64 {
	w := 0.0
	switch a.sentences[i].section {
	case "affected":
		w += 2
	case "response", "harm":
		w -= 0.5
	}
	if a.isTitle(i) {
		w += 2
	}
	if a.speaksOfLeak(i) {
		w += 2
	}
	if a.says(i, "data") {
		w++
	}
	return w
}

// speaksOfLeak tells whether sentence i says what happened to data.
func (a *account) speaksOfLeak(i int) bool {
	for _, h := range a.sentences[i].hits {
		if h.Rule.Kind == "leak" || h.Rule.Kind == "type" && h.Rule.Weight >= 5 {
			return true
		}
	}
	return false
}

// sidesOf is the words of the sentence before and after a count.
func (a *account) sidesOf(c jtext.Count, i int) (before, after string) {
	s := a.sentences[i]
	before, after = a.folded(min(s.Start, c.Start), c.Start), a.folded(c.End, max(s.End, c.End))
	return trimTo(before, 40), headTo(after, 40)
}

// near is the few words on both sides of a count.
func (a *account) near(c jtext.Count) string {
	before, after := a.sidesOf(c, a.sentenceAt(c.Start))
	return trimTo(before, 8) + " " + headTo(after, 8)
}

// headTo is the first n characters of s.
func headTo(s string, n int) string {
	for i := range s {
		if n--; n < 0 {
			return s[:i]
		}
	}
	return s
}
