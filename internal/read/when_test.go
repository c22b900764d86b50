package read_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jikenbo/jikenbo"
)

// TestDatesOfAccounts reads short accounts and compares their four dates with
// those in the line above each: from, to, discovered, disclosed, - for none.
func TestDatesOfAccounts(t *testing.T) {
	r := newReader(t)
	for _, block := range accountsOf(t, "testdata/when*.txt") {
		want, text, _ := strings.Cut(block, "\n")
		text, name := withFront(text)
		got := "no report"
		if reports, _ := r.Read(document(t, []byte(text), name)); len(reports) > 0 {
			got = datesOf(reports[0])
		}
		if got != want {
			t.Errorf("\nwant %s\ngot  %s\n%s", want, got, text)
		}
	}
}

// accountsOf are the accounts of the files of a pattern, each behind a line of ====.
func accountsOf(t *testing.T, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatal("no files", pattern, err)
	}
	var all []string
	for _, name := range files {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, strings.Split(string(raw), "\n==== ")[1:]...)
	}
	return all
}

// withFront puts the day and title that stand behind @ on an account's last
// line into front matter, as news notes have them.
func withFront(text string) (string, string) {
	body, front, ok := strings.Cut(text, "\n@")
	if !ok {
		return text, "a.txt"
	}
	day, title, _ := strings.Cut(strings.TrimSpace(front), " ")
	return "---\ntitle: \"" + title + "\"\ndate: " + day + "\n---\n\n" + body + "\n", "a.md"
}

func datesOf(r *jikenbo.Report) string {
	var all []string
	for _, f := range []jikenbo.Fact[jikenbo.Date]{r.OccurredFrom, r.OccurredTo, r.Discovered, r.Disclosed} {
		all = append(all, max(string(f.Value), "-"))
	}
	return strings.Join(all, " ")
}
