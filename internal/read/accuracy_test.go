package read_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
)

// floors are what reading reached over testdata/corpus, a little less: a change
// that falls below has broken something. Raise them when reading gets better.
// They are F1 in percent; ../shared/gold/score.py counts alike, with all fields.
var floors = map[string]float64{
	"report found": 90,
	"organization": 90.5,
	"main count":   88.5,
}

// gold is what a careful reader finds (only what is compared here).
type gold struct {
	Document string
	Reports  []struct {
		Starts, Ends, Depth string
		Organization        *string
		Aliases             []string
		Counts              []struct{ Value int64 }
	}
}

// tally counts what was read right, too much, and not.
type tally struct{ right, extra, missed float64 }

func (y *tally) add(right, read, wanted bool) {
	switch {
	case right:
		y.right++
	default:
		y.extra += one(read)
		y.missed += one(wanted)
	}
}

func one(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

func (y *tally) f1() float64 {
	return 100 * 2 * y.right / max(1, 2*y.right+y.extra+y.missed)
}

// TestAccuracy reads the plain documents of the development set and compares
// reports, organizations and main counts with the gold.
func TestAccuracy(t *testing.T) {
	r := newReader(t)
	tallies := map[string]*tally{"report found": {}, "organization": {}, "main count": {}}
	names, _ := filepath.Glob("../../testdata/corpus/gold/*.json")
	for _, name := range names {
		g := readGold(t, name)
		if strings.HasSuffix(g.Document, ".html") {
			continue // only the program knows their text
		}
		raw, err := os.ReadFile(filepath.Join("../../testdata/corpus/texts", g.Document))
		if err != nil {
			t.Fatal(err)
		}
		d := document(t, raw, g.Document)
		compare(tallies, g, d.Text, r.Reports(d))
	}
	for field, y := range tallies {
		t.Logf("%s %.1f", field, y.f1())
		if y.f1() < floors[field] {
			t.Errorf("%s fell to %.1f, below %.1f", field, y.f1(), floors[field])
		}
	}
}

func readGold(t *testing.T, name string) gold {
	t.Helper()
	raw, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var g gold
	if err := json.Unmarshal(raw, &g); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return g
}

// compare pairs the reports with the gold by the text they cover, and counts.
// Mentions in passing that the gold has need not be found.
func compare(tallies map[string]*tally, g gold, text string, reports []*jikenbo.Report) {
	used := map[*jikenbo.Report]bool{}
	at := 0
	for _, want := range g.Reports {
		start := at + max(0, strings.Index(text[at:], want.Starts))
		end := start + max(0, strings.Index(text[start:], want.Ends)) + len(want.Ends)
		at = start + 1
		got := covering(reports, used, jikenbo.Span{Start: start, End: end})
		if got == nil {
			tallies["report found"].missed += one(want.Depth != "mention")
			continue
		}
		used[got] = true
		tallies["report found"].right++
		tallies["organization"].add(sameName(want.Organization, want.Aliases, got.Organization.Value), got.Organization.Said(), want.Organization != nil)
		counted, wanted := len(got.Counts) > 0, len(want.Counts) > 0
		if counted || wanted {
			tallies["main count"].add(counted && wanted && got.Counts[0].Value == want.Counts[0].Value, counted, wanted)
		}
	}
	for _, r := range reports {
		tallies["report found"].extra += one(!used[r] && r.Depth == jikenbo.DepthAccount)
	}
}

// covering is the report that covers most of a stretch: at least four tenths of
// both together.
func covering(reports []*jikenbo.Report, used map[*jikenbo.Report]bool, s jikenbo.Span) *jikenbo.Report {
	var best *jikenbo.Report
	most := 0.4
	for _, r := range reports {
		both := min(r.Span.End, s.End) - max(r.Span.Start, s.Start)
		if all := max(r.Span.End, s.End) - min(r.Span.Start, s.Start); !used[r] && float64(both)/float64(all) >= most {
			best, most = r, float64(both)/float64(all)
		}
	}
	return best
}

// sameName tells whether a name is one of the gold's, or half of one.
func sameName(name *string, aliases []string, got string) bool {
	if name == nil {
		return false
	}
	key := jtext.NameKey(got)
	for _, n := range append([]string{*name}, aliases...) {
		k := jtext.NameKey(n)
		short, long := min(len(k), len(key)), max(len(k), len(key))
		if k != "" && key != "" && 2*short >= long && (strings.Contains(k, key) || strings.Contains(key, k)) {
			return true
		}
	}
	return false
}
