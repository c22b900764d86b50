package read

import (
	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
)

// byTheClock tells whether what was made public on a day is told, in the same sentence
// and without another date, by the hour alone: 市は18日、夕方から見られないと発表した.
func (a *account) byTheClock(day jikenbo.Date) bool {
	for k, d := range a.when {
		if d.Value != day || day.Precision() < 3 || d.Relative.Base != jtext.BaseNone || a.ofNothing(k) {
			continue
		}
		i := a.sentenceAt(d.Start)
		end := a.sentences[i].End
		if h, ok := a.verb(i, d.End, end, disclosed); ok && len(a.datesIn(d.End, h.Start)) == 0 && a.matches(atTheHour, d.End, h.End) {
			return true
		}
	}
	return false
}

// atTheHour is what happened at an hour, as what is made public tells it.
var atTheHour = cue("when_hour_of_deed")
