package read

import (
	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
)

// asWell is the first day not before it happened of which the nearest words tell
// something else but those behind them that it came out, which no other day gives:
// 8日に点検を実施し、不足が分かった.
func (a *account) asWell(all []dated, happened jikenbo.Date) dated {
	for _, d := range all {
		if !passing(d) || later(happened, d.Value) {
			continue
		}
		i := a.sentenceAt(d.Start)
		if h, ok := a.verb(i, d.End, a.sentences[i].End, discovered); ok {
			x := byRule(d.Resolved, h)
			x.weight = guess
			return x
		}
	}
	return dated{}
}

// passing tells whether a date is of no fact, and of one moment.
func passing(d dated) bool {
	const lasting = jtext.HedgeFrom | jtext.HedgeSince | jtext.HedgeUntil | jtext.HedgeAsOf
	return (d.role == other || d.role == members || d.role == ended || d.role == changed) && d.Value.Precision() >= 2 && d.Hedge&lasting == 0
}
