package book

import (
	"fmt"
	"slices"

	"github.com/jikenbo/jikenbo"
)

// fieldNames are the Japanese names of the fields that doubts speak of.
var fieldNames = map[string]string{
	"sector": "業種", "leak": "漏えいの有無", "count": "件数", "occurred_from": "発生日", "occurred_to": "発生の終わり",
	"discovered": "発覚日", "discovered_by": "発見者", "harm": "二次被害",
}

// doubts are the reasons to look at a case again, the heaviest first.
func doubts(c *jikenbo.Case, told []*telling) []jikenbo.Doubt {
	list := []jikenbo.Doubt{}
	add := func(d jikenbo.Doubt, format string, args ...any) {
		d.Words = fmt.Sprintf(format, args...)
		list = append(list, d)
	}
	if len(c.Field("organization").Values) == 0 {
		add(jikenbo.Doubt{Code: "no_organization", Weight: 6, Fields: []string{"organization"}}, "組織名が読み取れていません")
	}
	for _, f := range c.Fields {
		if f.Conflict && !(f.Name == "occurred_to" && c.Field("occurred_from").Conflict) {
			other := f.Earlier[slices.IndexFunc(f.Earlier, func(s jikenbo.Saying) bool { return !Agree(f.Values[0], s) })]
			add(jikenbo.Doubt{Code: "conflict", Weight: 4, Fields: []string{f.Name}}, "%sが食い違っています: %s / %s", fieldNames[f.Name], sayingWords(f.Values[0]), sayingWords(other))
		}
	}
	if a, b, ok := tenfold(c.Field("count")); ok {
		add(jikenbo.Doubt{Code: "tenfold", Weight: 8, Fields: []string{"count"}}, "件数が10倍違います: %s / %s", a, b)
	}
	disclosed := jikenbo.Date(c.Value("disclosed"))
	for _, name := range []string{"occurred_from", "discovered"} {
		if d := jikenbo.Date(c.Value(name)); after(d, disclosed) {
			add(jikenbo.Doubt{Code: "after_disclosure", Weight: 7, Fields: []string{name, "disclosed"}}, "%s(%s)が公表日(%s)より後です", fieldNames[name], d, disclosed)
		}
	}
	for _, t := range told {
		for _, s := range t.slips {
			add(jikenbo.Doubt{Code: s.Code, Weight: 3, Report: t.Report}, "%s「%s」", s.Words, s.Evidence[0].Exact)
		}
	}
	slices.SortStableFunc(list, func(a, b jikenbo.Doubt) int { return b.Weight - a.Weight })
	return list
}

// doubtGrown is the doubt of a withdrawn case with reports that came later.
const doubtGrown = "withdrawn_grew"

// grown asks about a withdrawn case to which reports came that the editor had
// not seen.
func grown(c *jikenbo.Case, seen []string) []jikenbo.Doubt {
	for _, t := range c.Reports {
		if t.Voice != jikenbo.VoiceEditor && !slices.Contains(seen, t.Report) {
			return []jikenbo.Doubt{{Code: doubtGrown, Weight: 8, Report: t.Report, Words: "取り下げたあとに報告が加わりました: " + t.Address}}
		}
	}
	return nil
}

// tenfold finds two figures of one unit that differ by just a power of ten: a
// slip of 万 or of a digit rather than a new count.
func tenfold(f jikenbo.Field) (a, b string, found bool) {
	all := slices.Concat(f.Values, f.Earlier)
	for i, x := range all {
		for _, y := range all[:i] {
			if x.Figure.Unit == y.Figure.Unit && powerOfTen(x.Figure.Value, y.Figure.Value) {
				return sayingWords(y), sayingWords(x), true
			}
		}
	}
	return "", "", false
}

func powerOfTen(a, b int64) bool {
	if a < b {
		a, b = b, a
	}
	for b > 0 && a > b && a%10 == 0 {
		a /= 10
		if a == b {
			return true
		}
	}
	return false
}

// after tells whether a is later than b as far as both are precise.
func after(a, b jikenbo.Date) bool {
	n := min(len(a), len(b))
	return n > 0 && a[:n] > b[:n]
}

// sayingWords are a value as people read it.
func sayingWords(s jikenbo.Saying) string {
	switch {
	case s.Figure != nil:
		return fmt.Sprintf("%d %s", s.Figure.Value, jikenbo.Units.Japanese(string(s.Figure.Unit)))
	case s.Label != "":
		return s.Label
	}
	return s.Value
}
