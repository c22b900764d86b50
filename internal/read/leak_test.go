package read_test

import (
	"strings"
	"testing"
)

// TestLeaksOfAccounts reads short accounts and compares whether data leaked with
// the word in the line above each.
func TestLeaksOfAccounts(t *testing.T) {
	r := newReader(t)
	for _, block := range accountsOf(t, "testdata/leak.txt") {
		want, text, _ := strings.Cut(block, "\n")
		got := "no report"
		if reports, _ := r.Read(document(t, []byte(text), "a.txt")); len(reports) > 0 {
			got = string(reports[0].Leak.Value)
		}
		if got != want {
			t.Errorf("\nwant %s\ngot  %s\n%s", want, got, text)
		}
	}
}
