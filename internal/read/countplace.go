package read

import (
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
)

// weighCount weighs a count by its place; false takes it out.
func (a *account) weighCount(c jtext.Count, i int, main jikenbo.Type) (float64, bool) {
	before, after := a.sidesOf(c, i)
	if outside(after) {
		return excluded, false
	}
	w := 2 + unitWeight[c.Unit] + a.placeWeight(i) + ownWeight(c)
	for _, s := range signs {
		if s.says(c.Unit, before, after) {
			w += s.weight
		}
	}
	if c.Value > 1 && isPortion.MatchString(c.Counter) && !strings.HasSuffix(before, "(") {
		w++
	}
	if c.Unit == jikenbo.UnitDevices {
		return besides, w > 0 && anySays(broken, before, after) && !baseOf.MatchString(after)
	}
	if countsMails(c.Unit) && anySays(strayMail, before, after) {
		return besides, w > 0 && c.Unit == jikenbo.UnitMessages && (main == "mail_abuse" || main == "")
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

// isPortion are the counters of the data of so many persons: 38人分.
var isPortion = rx(`[人名]様?分$`)

func countsMails(u jikenbo.Unit) bool {
	return u == jikenbo.UnitMessages || u == jikenbo.UnitRecords || u == jikenbo.UnitAddresses
}

// isStray tells whether a count is of mails that strangers sent from the
// organization: neither kept ones nor those that others had.
func (a *account) isStray(c jtext.Count, i int, main jikenbo.Type) bool {
	before, after := a.sidesOf(c, i)
	return main == "mail_abuse" && c.Unit == jikenbo.UnitMessages && !keptMail.MatchString(before+after)
}

// ofOthers is the little that may stand between a figure and the particle that
// makes it the topic of its clause.
var ofOthers = rx(`^(分|様)?(の[^、。はがにでをも]{0,10})?(や[^、。はがを]{0,12})?(は|も)`)

// outside tells whether the clause says of the figure that its data was not
// there, or elsewhere.
func outside(after string) bool {
	clause, _ := cutClause(after)
	return ofOthers.MatchString(clause) && absent.MatchString(clause) && !unsure.MatchString(clause)
}

// isAside tells whether a count is one that only goes with the overall one.
func (a *account) isAside(c jtext.Count, i int) bool {
	before, after := a.sidesOf(c, i)
	words := before + a.folded(c.Start, c.Number.Start)
	return strings.HasPrefix(c.Counter, "枚") || strings.Contains(words, "延べ") && a.countsOnce() || partly.MatchString(words) || wider.MatchString(words) || baseOf.MatchString(after)
}

// once are the words of a figure in which none is counted twice.
var once = rx(`(重複を?(除|省)|実人数は|実数は|実際の人数は)[^、。0-9]{0,16}[0-9]`)

// countsOnce tells whether the account has such a figure.
func (a *account) countsOnce() bool { return once.MatchString(a.folded(a.start(), a.end())) }

// ownWeight is what the words that bound a count say for it.
func ownWeight(c jtext.Count) float64 {
	w := 0.0
	if c.Total {
		w++
	}
	if c.Each {
		w--
	}
	switch r, _ := firstRune(c.Counter); {
	case strings.ContainsRune("枚組戸軒箱袋束", r):
		w -= 2
	case r == '点':
		w++
	}
	if c.Including && c.Unit == jikenbo.UnitOrganizations {
		w -= 4
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
