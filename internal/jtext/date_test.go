package jtext

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/jikenbo/jikenbo"
)

func TestDates(t *testing.T) {
	for _, row := range tableRows(t, "dates.txt") {
		anchor, marked, _ := strings.Cut(row[0], " | ")
		marked = strings.ReplaceAll(marked, `\n`, "\n")
		s := withoutMarks(marked)
		dates := Resolve(Dates(s), jikenbo.Date(strings.Trim(anchor, "-")))
		var spans [][2]int
		var values []string
		for _, d := range dates {
			spans = append(spans, [2]int{d.Start, d.End})
			values = append(values, strings.Join(dateWords(d), " "))
		}
		checkSpans(t, s, spans)
		if got := withMarks(s, spans); got != marked || !datesAgree(dates, row[1]) {
			t.Errorf("\nwant %s => %s\ngot  %s | %s => %s", strings.Join(row[:1], ""), row[1], anchor, got, strings.Join(values, " | "))
		}
	}
}

// datesAgree tells whether the dates are those wanted: the values, and each of
// the words that the table gives.
func datesAgree(dates []Resolved, want string) bool {
	if want == "" {
		return len(dates) == 0
	}
	items := strings.Split(want, " | ")
	if len(items) != len(dates) {
		return false
	}
	for i, item := range items {
		words, wanted := dateWords(dates[i]), strings.Fields(item)
		if words[0] != wanted[0] {
			return false
		}
		for _, w := range wanted[1:] {
			if !slices.Contains(words, w) {
				return false
			}
		}
		if (dates[i].Conflict || dates[i].Doubt) && !strings.Contains(item, "conflict") && !strings.Contains(item, "doubt") {
			return false
		}
	}
	return true
}

// dateWords is a date as the table writes it.
func dateWords(d Resolved) []string {
	words := []string{string(d.Value)}
	if d.Value == "" {
		words[0] = "?"
	}
	for k, name := range []string{"around", "early", "middle", "late", "end", "since", "before", "since", "until", "asof", "tocome"} {
		if d.Hedge&(1<<k) != 0 && (d.Link == LinkNone || k < 5) {
			words = append(words, name)
		}
	}
	if d.Hedge&HedgeUntil != 0 {
		words = append(words, "until")
	}
	words = append(words, [...]string{"", "from", "to"}[d.Link])
	if d.Fiscal {
		words = append(words, "fiscal")
	}
	if d.Clock.Set && d.Clock.Hour >= 0 {
		words = append(words, fmt.Sprintf("@%d:%02d", d.Clock.Hour, d.Clock.Minute))
	}
	if d.Conflict {
		words = append(words, "conflict")
	}
	if d.Doubt {
		words = append(words, "doubt", "likely="+string(d.Likely))
	}
	return words
}

func FuzzDates(f *testing.F) {
	for _, s := range []string{"令和5年5月25日(木)9時5分、2023年5月10日18時49分~5月11日13時53分", "同月30日午前6時頃 翌20日 昨年12月 3日前", "R060606 H30.4.1 ’24/5/10 20240510",
		"Wed, 26 May 2021 21:46:20 +0900", "令和5年6・7月分 26、27日 2014~2015年", "二〇二四年五月一日 5 月 24 日 (水)", "5月26日(", "令和\xff5年", "9999年99月", "5日、、、、時", "大正15年12月25日(2023年)"} {
		f.Add(s, "2024-02-29")
	}
	f.Fuzz(func(t *testing.T, s, anchor string) {
		marks := Dates(s)
		dates := Resolve(marks, jikenbo.Date(anchor))
		var spans [][2]int
		for _, d := range dates {
			spans = append(spans, [2]int{d.Start, d.End})
			if d.Value != "" && !dayOf(d.Value).valid() {
				t.Fatalf("%q of %q", d.Value, s)
			}
		}
		checkSpans(t, s, spans)
		if fmt.Sprint(dates) != fmt.Sprint(Resolve(Dates(s), jikenbo.Date(anchor))) {
			t.Fatalf("not the same twice: %q", s)
		}
	})
}
