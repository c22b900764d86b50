package read

import (
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
)

// placedCount is a count with its sentence and the words beside it.
type placedCount struct {
	jtext.Count
	sentence int
	figureSides
}

// placedCounts are the counts of the account that may be of the incident.
func (a *account) placedCounts(main jikenbo.Type) []placedCount {
	var all []placedCount
	logins := strings.Contains(a.folded(a.start(), a.end()), "ログインされ")
	for _, c := range upTo(a.countsIn(a.start(), a.end()), maxMarks) {
		i := a.sentenceAt(c.Start)
		if c.Unit == "" || !a.statesCount(i) {
			continue
		}
		c.Unit = a.unitOf(c, main, logins)
		before, after := a.sidesOf(c, i)
		all = append(all, placedCount{c, i, figureSides{c.Unit, before, after}})
	}
	return all
}

// weighCount weighs a count by its place and by what the words beside it say for
// it; false takes it out.
func (a *account) weighCount(c placedCount, said float64, main jikenbo.Type) (float64, bool) {
	if outside(c.after) || a.isSuperseded(c.Count, c.sentence) {
		return excluded, false
	}
	w := 2 + unitWeight[c.Unit] + a.placeWeight(c.sentence) + ownWeight(c.Count) + said + portionWeight(c)
	if c.Unit == jikenbo.UnitDevices {
		return besides, w > 0 && anySays(broken, c.before, c.after) && !baseOf.MatchString(c.after)
	}
	if countsMails(c.Unit) && anySays(strayMail, c.before, c.after) {
		return besides, w > 0 && c.Unit == jikenbo.UnitMessages && (main == "mail_abuse" || main == "")
	}
	w += weightIn(main, c.Unit, c.before, c.after)
	if c.Counter == "" || a.isFlatFigure(c.Count, c.sentence) {
		w += 4 // a label says what it counts
	}
	if bodySize.MatchString(a.wordsBefore(c.Count, c.sentence)) || a.isBase(c.Count, c.sentence) {
		w -= 6
	}
	if holders.MatchString(c.Counter) {
		w = min(w, besides-1)
	}
	return w, w > excluded/2
}

// portionWeight is what a counter of the data of so many says for it.
func portionWeight(c placedCount) float64 {
	if c.Value > 1 && isPortion.MatchString(c.Counter) && !strings.HasSuffix(c.before, "(") {
		return 1
	}
	return 0
}

// weightIn is what the kind of incident says for a count.
func weightIn(main jikenbo.Type, unit jikenbo.Unit, before, after string) float64 {
	w := 0.0
	if oneByOne[main] && (received.MatchString(after) && !ownOnes.MatchString(after) || receivers.MatchString(before)) {
		w -= 3.5
	}
	if unit == jikenbo.UnitMessages && main == "mail_abuse" {
		w += 2
	}
	if main == "service_outage" || main == "defacement" {
		w -= 2
	}
	return w
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
	switch r, _ := firstRune(c.Counter); {
	case jtext.HasRune("枚組戸軒箱袋束", r):
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

// holders are the counters of what holds the data, volumes and boxes, and of
// places that a body runs itself: one of them is the figure only if there is
// no other.
var holders = rx(`^(冊|箱|束|袋|店|校|園|支店|拠点|小学校|中学校|保育所|幼稚園)`)

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
	leak, data := false, false
	for k, to := a.rowOf(i); k < to; k++ {
		leak, data = leak || a.speaksOfLeak(k), data || a.says(k, "data")
	}
	if leak {
		w += 2
	}
	if data {
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
