package read_test

import (
	"strings"
	"testing"
)

// TestWhose reads pages and compares whose incidents they tell with the line above
// each: the organizations, or none.
func TestWhose(t *testing.T) {
	r := newReader(t)
	for _, block := range accountsOf(t, "testdata/whose.txt") {
		want, text, _ := strings.Cut(block, "\n")
		name := "page.html"
		if !strings.HasPrefix(text, "<") {
			text, name = withFront(text)
		}
		reports, _ := r.Read(document(t, []byte(text), name))
		var names []string
		for _, report := range reports {
			names = append(names, report.Organization.Value)
		}
		if got := strings.Join(names, " "); got != want && !(want == "none" && got == "") {
			t.Errorf("\nwant %s\ngot  %s\n%s", want, got, text)
		}
	}
}
