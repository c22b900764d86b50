package read_test

import (
	"cmp"
	"strings"
	"testing"
)

// TestSequencesOfAccounts reads short accounts and compares which notice of its
// incident each is with the word in the line above.
func TestSequencesOfAccounts(t *testing.T) {
	r := newReader(t)
	for _, block := range accountsOf(t, "testdata/sequence.txt") {
		want, text, _ := strings.Cut(block, "\n")
		got := "no report"
		if reports, _ := r.Read(document(t, []byte(text), "a.txt")); len(reports) > 0 {
			got = cmp.Or(string(reports[0].Sequence.Value), "none")
		}
		if got != want {
			t.Errorf("\nwant %s\ngot  %s\n%s", want, got, text)
		}
	}
}
