package read

import (
	"cmp"
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
)

// figure is a count with how much its place speaks for its being one of the
// incident's.
type figure struct {
	jtext.Count
	sentence int
	title    bool
	total    bool // the sum of others
	part     bool // one of them
	aside    bool // by its words a part, an earlier figure or one of others too
	words    string
	weight   float64
}

const (
	alone   = 0.5 // more than that is enough for the only figure of an account
	besides = 3.0 // weight for one beside others
	parted  = 4   // by how much the whole goes before its part
	summed  = 4   // and before others if it is called so: 合計
)

// readCounts are the incident's figures, the overall figure first.
func (a *account) readCounts(leak jikenbo.Leak) []jikenbo.Count {
	main := a.mainType()
	figures := a.figures(main)
	a.level(figures)
	markSums(figures)
	figures = distinct(figures)
	slices.SortStableFunc(figures, func(x, y figure) int {
		return cmp.Or(cmp.Compare(x.tier(main), y.tier(main)), cmp.Compare(y.order(), x.order()))
	})
	counts := make([]jikenbo.Count, 0, len(figures))
	for _, f := range sufficient(figures) {
		counts = append(counts, a.count(f, leak))
	}
	return counts
}

// sufficient are the figures that their places make the incident's: those of
// weight, or the best if there are none.
func sufficient(figures []figure) []figure {
	var kept []figure
	best := figure{weight: alone}
	for _, f := range figures {
		if f.weight >= besides {
			kept = append(kept, f)
		}
		if f.weight > best.weight {
			best = f
		}
	}
	if len(kept) == 0 && best.weight > alone {
		return []figure{best}
	}
	return kept
}

// tier puts bodies, and what was broken into or sent by strangers, after those
// whom it concerns.
func (f *figure) tier(main jikenbo.Type) int {
	switch {
	case f.Unit == jikenbo.UnitDevices, f.Unit == jikenbo.UnitMessages && main == "mail_abuse":
		return 2
	case f.Unit == jikenbo.UnitOrganizations:
		return 1
	}
	return 0
}

// order is the weight of a figure among those that are kept.
func (f *figure) order() float64 {
	w := f.weight
	if f.aside {
		w -= parted
	}
	if f.Total && !strings.Contains(f.words, "延") {
		w += summed
	}
	return w
}

// figures are the account's counts that may be of the incident, weighed.
func (a *account) figures(main jikenbo.Type) []figure {
	var figures []figure
	logins := strings.Contains(a.folded(a.start(), a.end()), "ログインされ")
	for _, c := range a.countsIn(a.start(), a.end()) {
		i := a.sentenceAt(c.Start)
		if c.Unit == "" || !a.statesCount(i) {
			continue
		}
		c.Unit = a.unitOf(c, main, logins)
		if w, ok := a.weighCount(c, i, main); ok {
			figures = append(figures, figure{Count: c, sentence: i, title: a.isTitle(i), aside: a.isAside(c, i), words: a.folded(c.Start, c.End), weight: w})
		}
	}
	return figures
}

// unitOf is the unit of a count as the kind of incident decides it: the cases
// (件) of a bulk mail are addresses, those of logins by strangers accounts.
// Sheets of paper are the records on them.
func (a *account) unitOf(c jtext.Count, main jikenbo.Type, logins bool) jikenbo.Unit {
	switch {
	case strings.HasPrefix(c.Counter, "枚"):
		return jikenbo.UnitRecords
	case c.Unit != jikenbo.UnitRecords || !strings.HasPrefix(c.Counter, "件"):
		return c.Unit
	case main == "mail_cc":
		return jikenbo.UnitAddresses
	case logins && main == "unauthorized_access" && !ofData.MatchString(a.near(c)):
		return jikenbo.UnitAccounts
	}
	return c.Unit
}

// countsIn are the counts inside [start,end).
func (p *page) countsIn(start, end int) []jtext.Count {
	lo := 0
	for lo < len(p.counts) && p.counts[lo].Start < start {
		lo++
	}
	hi := lo
	for hi < len(p.counts) && p.counts[hi].End <= end {
		hi++
	}
	return p.counts[lo:hi]
}

// statesCount tells whether sentence i may state a figure of the incident.
func (a *account) statesCount(i int) bool {
	switch a.sentences[i].section {
	case "contact", "request", "prevention", "links":
		return a.isTitle(i)
	}
	return a.sentences[i].mood&(hypothetical|general) == 0 && !strings.HasPrefix(a.lineText(a.sentences[i].line), "[")
}

// count makes the report's count of a figure.
func (a *account) count(f figure, leak jikenbo.Leak) jikenbo.Count {
	return jikenbo.Count{
		Value: f.Value, Unit: f.Unit, Qualifier: f.Qualifier, Status: a.status(f, leak),
		What: a.whatCounted(f), Evidence: a.evidence(f.Start, f.End), Rule: "read/count",
	}
}

// status is how sure the figure's own sentence is, else how sure the account.
// What was broken into or sent is not in doubt.
func (a *account) status(f figure, leak jikenbo.Leak) jikenbo.Status {
	if f.Unit == jikenbo.UnitDevices {
		return jikenbo.StatusConfirmed
	}
	if leak == jikenbo.LeakNone {
		return jikenbo.StatusNone
	}
	for _, h := range a.sentences[f.sentence].hits {
		if h.Rule.Kind == "leak" && h.Rule.Value == "possible" {
			return jikenbo.StatusPossible
		}
	}
	if leak == jikenbo.LeakConfirmed {
		return jikenbo.StatusConfirmed
	}
	return jikenbo.StatusPossible
}

// whatCounted is the words before the figure, back to a border.
func (a *account) whatCounted(f figure) string {
	s := a.folded(a.sentences[f.sentence].Start, f.Start)
	if i := strings.LastIndexAny(s, "、。,「」"); i >= 0 {
		_, n := firstRune(s[i:])
		s = s[i+n:]
	}
	return trimTo(s, 40)
}

// mainType is the account's first type of incident, or empty.
func (a *account) mainType() jikenbo.Type {
	if types := a.types(); len(types) > 0 {
		return types[0].Value
	}
	return ""
}
