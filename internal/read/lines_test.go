package read_test

import (
	"os"
	"strings"
	"testing"

	"github.com/jikenbo/jikenbo"
)

// lead is what the sentences of the tables below follow.
const lead = "水無瀬市は5月8日、個人情報52人分が外部に漏れたと発表した。\n"

// eachLine reads every sentence of a table behind the lead and compares what
// is read of it with what stands before the bar.
func eachLine(t *testing.T, file string, read func(*jikenbo.Report) []string) {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	r := newReader(t)
	for _, line := range strings.Split(strings.TrimSpace(string(raw)), "\n")[1:] {
		want, text, _ := strings.Cut(line, "|")
		got := "no report"
		if reports, _ := r.Read(document(t, []byte(lead+strings.TrimSpace(text)), "a.txt")); len(reports) == 1 {
			got = strings.Join(read(reports[0]), ",")
		}
		if got != strings.TrimSpace(want) {
			t.Errorf("%s: %s", line, got)
		}
	}
}

// TestTypes reads types told by a noun alone, or by no rule but the signs in a
// sentence.
func TestTypes(t *testing.T) {
	eachLine(t, "testdata/kinds.txt", func(r *jikenbo.Report) (types []string) {
		for _, f := range r.Types {
			types = append(types, string(f.Value))
		}
		return types
	})
}

// TestThrough reads the names of those in whose hands it happened.
func TestThrough(t *testing.T) {
	eachLine(t, "testdata/through.txt", func(r *jikenbo.Report) (names []string) {
		for _, p := range r.Through {
			if p.Name.Value != "" {
				names = append(names, p.Name.Value)
			}
		}
		return names
	})
}
