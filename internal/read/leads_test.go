package read_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/jikenbo/jikenbo"
)

// TestWhatLeads reads short accounts and compares the first type and the first
// figure with those in the line above each; * is any.
func TestWhatLeads(t *testing.T) {
	r := newReader(t)
	for _, block := range accountsOf(t, "testdata/leads.txt") {
		head, text, _ := strings.Cut(block, "\n")
		want := strings.Fields(head)
		text, name := withFront(text)
		got := []string{"no report", ""}
		if reports, _ := r.Read(document(t, []byte(text), name)); len(reports) > 0 {
			got = leadsOf(reports[0])
		}
		for k := range want {
			if want[k] != "*" && want[k] != got[k] {
				t.Errorf("\nwant %s\ngot  %s\n%s", head, got, text)
			}
		}
	}
}

func leadsOf(r *jikenbo.Report) []string {
	leads := []string{"-", "-"}
	if len(r.Types) > 0 {
		leads[0] = string(r.Types[0].Value)
	}
	if len(r.Counts) > 0 {
		leads[1] = fmt.Sprint(r.Counts[0].Value)
	}
	return leads
}
