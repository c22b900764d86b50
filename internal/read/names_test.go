package read_test

import (
	"bufio"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var marked = regexp.MustCompile(`<<(.*?)>>`)

// TestNames finds the names of organizations in the sentences of a table, and
// nothing else.
func TestNames(t *testing.T) {
	r := newReader(t)
	f, err := os.Open("testdata/names.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		line := lines.Text()
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		var want, got []string
		for _, m := range marked.FindAllStringSubmatch(line, -1) {
			want = append(want, m[1])
		}
		for _, m := range r.Marks(marked.ReplaceAllString(line, "$1"), "") {
			if m.Kind == "organization" {
				got = append(got, m.Value)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: found %q", line, got)
		}
	}
}
