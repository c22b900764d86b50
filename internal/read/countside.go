package read

import (
	"unicode/utf8"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
)

// sidesOf is the words of the sentence before a count, with what stands over it, and
// those after it.
func (a *account) sidesOf(c jtext.Count, i int) (before, after string) {
	s := a.sentences[i]
	head, from := a.overCount(c, i)
	before, after = a.folded(min(from, c.Start), c.Start), a.folded(c.End, max(s.End, c.End))
	return head + trimTo(before, 40), headTo(after, 40)
}

// near is the few words on both sides of a count.
func (a *account) near(c jtext.Count) string {
	before, after := a.sidesOf(c, a.sentenceAt(c.Start))
	return trimTo(before, 8) + " " + headTo(after, 8)
}

// headTo is the first n characters of s.
func headTo(s string, n int) string {
	i := 0
	for ; n > 0 && i < len(s); n-- {
		for i++; i < len(s) && !utf8.RuneStart(s[i]); i++ {
		}
	}
	return s[:i]
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
var ofOthers = rx(`^(分|様)?(の[^、。はがにでをも]{0,10})?(や[^、。はがを]{0,12})?(には|は|も)`)

// outside tells whether the clause says of the figure that its data was not
// there, or elsewhere.
func outside(after string) bool {
	clause, _ := cutClause(after)
	return ofOthers.MatchString(clause) && absent.MatchString(clause) && !unsure.MatchString(clause)
}

// isOuter tells whether a count is of more than the incident at hand.
func (a *account) isOuter(c jtext.Count, i int) bool {
	_, after := a.sidesOf(c, i)
	return wider.MatchString(a.wordsBefore(c, i)) || a.may(baseOf, i) && baseOf.MatchString(after) || bodySize.MatchString(a.wordsBefore(c, i)) || a.isBase(c, i)
}

// wordsBefore is the words before a count's number, with those that bound it.
func (a *account) wordsBefore(c jtext.Count, i int) string {
	before, _ := a.sidesOf(c, i)
	return before + a.folded(c.Start, c.Number.Start)
}
