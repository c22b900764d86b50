package read_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/jikenbo/jikenbo"
)

// TestWhoToldWhom reads notes that end in the sentences of a table and compares
// who found it and to whom it was reported.
func TestWhoToldWhom(t *testing.T) {
	lines, err := os.ReadFile("testdata/told.txt")
	if err != nil {
		t.Fatal(err)
	}
	r := newReader(t)
	for line := range strings.Lines(string(lines)) {
		fields := strings.Split(strings.TrimSpace(line), " | ")
		if len(fields) != 3 || strings.HasPrefix(line, "#") {
			continue
		}
		text := "---\ntitle: 会員の名簿を誤って送付\ndate: 2021-06-05\n---\n\nしおかぜ協会は5日、会員41人の氏名と住所を載せた名簿を誤って送付し、1部を紛失したと発表した。" + fields[2] + "\n"
		reports := r.Reports(document(t, []byte(text), "note.md"))
		if len(reports) != 1 {
			t.Errorf("%s: %d reports", fields[2], len(reports))
			continue
		}
		var told []string
		for _, f := range reports[0].ReportedTo {
			told = append(told, string(f.Value))
		}
		slices.Sort(told)
		if got := orDash(string(reports[0].DiscoveredBy.Value)) + " | " + orDash(strings.Join(told, ",")); got != fields[0]+" | "+fields[1] {
			t.Errorf("%s: %s, want %s | %s", fields[2], got, fields[0], fields[1])
		}
	}
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

// TestOtherForce: a force of the police that tells another of what that lost is not the one
// that lost it.
func TestOtherForce(t *testing.T) {
	body := "霞県警は21日、捜査資料の写し12枚を紛失したと発表した。%sから4月3日に連絡を受け、紛失を知った。\n"
	for who, want := range map[string]jikenbo.Finder{"水瀬県警": jikenbo.FinderPolice, "県警の別の課": jikenbo.FinderSelf} {
		got := newReader(t).Reports(note(t, "捜査資料の写しを紛失", fmt.Sprintf(body, who)))
		if len(got) != 1 || got[0].DiscoveredBy.Value != want {
			t.Errorf("told by %s: read %+v, want %s", who, got, want)
		}
	}
}
