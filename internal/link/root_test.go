package link_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/jikenbo/jikenbo/internal/link"
)

func TestCompareRoot(t *testing.T) {
	for _, c := range []struct{ a, b, relation, answer, reasons string }{
		{"白樺市 | ransomware | party 刷里印刷 | disclosed 2024-06-10", "刷里印刷 | ransomware | disclosed 2024-05-29", "victim_of", "same",
			"contractor_named root_type root_told_near"},
		{"刷里印刷 | ransomware | disclosed 2024-05-29", "白樺市 | ransomware | vendor 株式会社刷里印刷 | disclosed 2024-06-10", "origin_of", "same",
			"contractor_named root_type root_told_near"},
		{"白樺市 | ransomware | party 刷里印刷 | disclosed 2024-06-10", "青波商事 | unauthorized_access | party 刷里印刷 | disclosed 2024-09-10", "siblings", "ask",
			"contractor_shared root_family root_told_far"},
		{"白樺市 | ransomware | party 刷里印刷 | disclosed 2024-06-10", "青波商事 | ransomware | party 刷里印刷 | disclosed 2025-09-10", "", "different", "contractor_shared root_type"},
		{"白樺市 | ransomware | party 刷里印刷 | occ 2024-05-26 | disclosed 2024-06-10", "青波商事 | ransomware | party 刷里印刷 | occ 2023-05-26 | disclosed 2024-06-11", "", "different",
			"contractor_shared root_type root_occurred_apart root_told_close"},
		{"白樺市 | party 刷里印刷 | disclosed 2024-06-10", "刷里印刷 | ransomware | disclosed 2024-06-07", "victim_of", "same", "contractor_named root_type_unsaid root_told_close"},
		{"白樺市 | misdelivery | party 刷里印刷 | disclosed 2024-06-10", "青波商事 | misdelivery | party 刷里印刷 | disclosed 2024-06-11", "", "different",
			"contractor_shared root_type root_told_close"},
		{"白樺市 | misdelivery | party 刷里印刷 | occ 2024-06-03 | disclosed 2024-06-10", "石楠花市 | misdelivery | party 刷里印刷 | occ 2024-06-03 | disclosed 2024-06-11", "siblings", "same",
			"contractor_shared root_type root_occurred root_told_close"},
		{"白樺市 | mail_cc | party 刷里印刷 | occ 2024-06-03", "青波商事 | ransomware | party 刷里印刷 | occ 2024-06-03", "", "different", "contractor_shared root_occurred"},
		{"白樺市 | unauthorized_access | vendor 天蓋 | disclosed 2024-06-10", "青波商事 | unauthorized_access | vendor 天蓋 | disclosed 2024-06-11", "", "different",
			"vendor_shared root_type root_told_close"},
		{"白樺市 | unauthorized_access | vendor 天蓋 | system 天蓋プロジェクト | disclosed 2024-06-10", "青波商事 | unauthorized_access | vendor 天蓋 | system 天蓋プロジェクト | disclosed 2024-06-11", "siblings", "same",
			"vendor_shared root_system root_type root_told_close"},
		{"白樺市 | malware | masked 会社 | occ 2024-06-03", "青波商事 | malware | party 刷里印刷 | occ 2024-06-03", "siblings", "ask", "contractor_fits root_type root_occurred"},
		{"白樺市 | malware | masked 会社 | work 発送 | occ 2024-06-03", "青波商事 | malware | party 刷里印刷 | work 発送 | occ 2024-06-03", "siblings", "same",
			"contractor_fits same_work root_type root_occurred"},
		{"白樺市 | malware | masked 会社 | disclosed 2024-06-03", "青波商事 | malware | disclosed 2024-06-03", "", "different", "contractor_fits root_type root_told_close"},
		{"白樺市 | malware | disclosed 2024-06-03", "青波商事 | malware | disclosed 2024-06-03", "", "different", ""},
		{"白樺市 | malware | party 刷里印刷", "白樺市教育委員会 | malware | party 刷里印刷", "", "different", ""},
	} {
		a, b := note(t, "a", c.a), note(t, "b", c.b)
		relation, v := link.CompareRoot(a, b)
		if string(relation) != c.relation || string(v.Answer) != c.answer || codes(v.Reasons) != c.reasons {
			t.Errorf("%s\n%s\ngot  %q %s %d %s\nwant %q %s %s", c.a, c.b, relation, v.Answer, v.Points, codes(v.Reasons), c.relation, c.answer, c.reasons)
		}
	}
}

// TestRoots holds who is whose victim, whatever comes first.
func TestRoots(t *testing.T) {
	var cases []link.Case
	for i, line := range []string{
		"白樺市 | ransomware | party 刷里印刷 | disclosed 2024-06-10",
		"青波商事 | ransomware | party 刷里印刷 | disclosed 2024-06-20",
		"石楠花市 | ransomware | masked 会社 | work 発送 | occ 2024-05-26 | disclosed 2024-06-01",
		"刷里印刷 | ransomware | occ 2024-05-26 | disclosed 2024-05-29 | text 発送業務を受託しています。",
		"別の町 | ransomware | disclosed 2024-06-01",
	} {
		number := fmt.Sprintf("JB-2024-%04d", i+1)
		cases = append(cases, link.Case{Number: number, Reports: []link.Traits{note(t, "r"+number, line)}})
	}
	for name, c := range map[string]struct {
		cases []link.Case
		ties  []link.Tie
		want  string
	}{
		"with its own notice":   {cases, nil, "4: 1 victim_of 4, 2 victim_of 4, 3 victim_of 4"},
		"before it comes":       {cases[:3], nil, ": 1 siblings 2, 2 siblings 1"},
		"an editor joins":       {cases, []link.Tie{{A: cases[4].Number, B: cases[0].Number}}, "4: 1 victim_of 4, 2 victim_of 4, 3 victim_of 4, 5 siblings "},
		"an editor keeps apart": {cases[:2], []link.Tie{{A: cases[1].Number, B: cases[0].Number, Apart: true}}, ""},
		"nothing to do with it": {cases[3:], nil, ""},
	} {
		for seed := range uint64(10) {
			shuffled := append([]link.Case{}, c.cases...)
			rand.New(rand.NewPCG(seed, 4)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
			if got := told(link.Roots(shuffled, c.ties)); got != c.want {
				t.Errorf("%s: %q, want %q", name, got, c.want)
				break
			}
		}
	}
}

// told writes roots with the last figure of each case's number.
func told(roots []link.Root) string {
	short := func(number string) string { return strings.TrimPrefix(number, "JB-2024-000") }
	var out []string
	for _, r := range roots {
		var members []string
		for _, m := range r.Members {
			members = append(members, short(m.Case)+" "+string(m.Relation)+" "+short(m.To))
			if len(m.Reasons) == 0 {
				members = append(members, "without a reason")
			}
		}
		out = append(out, short(r.Origin)+": "+strings.Join(members, ", "))
	}
	return strings.Join(out, "; ")
}
