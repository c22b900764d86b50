package read

import (
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// officers sign for their organization.
const officers = `代表取締役|代表理事|代表社員|理事長|学長|総長|校長|院長|病院長|会長|市長|町長|村長|区長|知事|教育長|頭取|理事|社長|局長|所長|園長|館長|CEO`

var signature = rule.MustPattern(`^(〒|tel|TEL|電話|住所|所在地|担当|お?問い?合わ?せ)|(窓口|相談室|事務局|係)[: ]?(TEL|tel|電話|0[0-9]{1,3}-)|` + officers)

// isSignature tells whether a name stands on a line that is only it and a
// date or an officer: the signature or letterhead of a notice.
func (a *account) isSignature(n name, i int) bool {
	l := a.lines[a.sentences[i].line]
	rest := a.folded(l.Start, n.start) + a.folded(n.end, l.End)
	if l.tail > 0 || jtext.Length(rest) > 40 || a.matches(wholeBracket, l.Start, l.End) && a.matches(press, n.start, n.end) || jtext.ContainsAny(rest, "。、はがをに") {
		return false
	}
	if at := a.sentences[i].line; jtext.TrimSpace(rest) == "" {
		return at < a.firstLine+4 || at >= a.lastLine-6 || a.signed(at)
	}
	return officer.MatchString(rest) || division.MatchString(rest) || len(a.datesIn(l.Start, l.End)) > 0
}

// wholeBracket matches a line that is one bracket: behind a story, it names the paper
// that told it.
var wholeBracket = rule.MustPattern(`^ *[\[(【〔][^\])】〕]*[\])】〕] *$`)

// division are the parts of an organization and the words of a contact line.
var division = rule.MustPattern(`(部|課|係|室|局|グループ|チーム|担当|窓口|本社|広報|事務局|発表|提供)( |$|:|\(|発)|TEL|電話|会社名|法人名|商号`)

// signed tells whether a line beside line l is one of a signature.
func (a *account) signed(l int) bool {
	for _, k := range [...]int{l - 1, l + 1} {
		if k >= a.firstLine && k < a.lastLine && a.matches(signature, a.lines[k].Start, a.lines[k].End) {
			return true
		}
	}
	return false
}
