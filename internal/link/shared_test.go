package link_test

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/link"
	"github.com/jikenbo/jikenbo/internal/read"
	"github.com/jikenbo/jikenbo/internal/source"
	"github.com/jikenbo/jikenbo/rules"
)

// shared is the folder of the five real documents, "" if it is not there.
func shared() string {
	dir := cmp.Or(os.Getenv("SHARED"), "../../../shared")
	if _, err := os.Stat(filepath.Join(dir, "corpus")); err != nil {
		return ""
	}
	return dir
}

// labelled is a report of the gold: where it begins, its case and root.
type labelled struct {
	Starts, Case string
	Root         *string
}

// TestSharedDocuments reads the five real documents and puts their reports
// together as a careful reader did.
func TestSharedDocuments(t *testing.T) {
	dir := shared()
	if dir == "" {
		t.Skip("no shared documents here")
	}
	reader, err := read.New(rules.Files)
	if err != nil {
		t.Fatal(err)
	}
	var all []link.Traits
	wanted := map[string]labelled{} // by report
	names, _ := filepath.Glob(filepath.Join(dir, "corpus", "*.txt"))
	for _, name := range names {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for d, err := range source.Documents(bytes.NewReader(raw), source.Origin{Name: filepath.Base(name)}) {
			if err != nil {
				t.Fatal(err)
			}
			gold := readGold(t, filepath.Join(dir, "gold", strings.TrimSuffix(d.Name, ".txt")+".json"))
			for i, r := range reader.Reports(d) {
				traits := link.Of(fmt.Sprintf("%s/%02d", d.Name, i), d.Name, d, r)
				all = append(all, traits)
				if g, ok := find(gold, d.Text, r.Span); ok {
					wanted[traits.ID] = g
				}
			}
		}
	}
	if len(wanted) < 25 {
		t.Errorf("only %d reports found", len(wanted))
	}
	cases := casesOf(all)
	check(t, "case", wanted, groupsOf(cases), func(g labelled) string { return g.Case })
	check(t, "root", wanted, rootGroups(cases), func(g labelled) string {
		if g.Root == nil {
			return "case " + g.Case
		}
		return *g.Root
	})
}

func readGold(t *testing.T, name string) []labelled {
	t.Helper()
	raw, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var g struct{ Reports []labelled }
	if err := json.Unmarshal(raw, &g); err != nil {
		t.Fatal(err)
	}
	return g.Reports
}

// find is the gold report that begins nearest to where a report begins.
func find(gold []labelled, text string, span jikenbo.Span) (best labelled, ok bool) {
	least := 400
	for _, g := range gold {
		at := strings.Index(text, g.Starts)
		if d := max(at-span.Start, span.Start-at); at >= 0 && d < least {
			best, least, ok = g, d, true
		}
	}
	return best, ok
}

// groupsOf are the ids of each case, with those of no other.
func groupsOf(cases []link.Case) [][]string {
	var out [][]string
	for _, c := range cases {
		out = append(out, idsOf(c.Reports))
	}
	return out
}

// rootGroups are the ids of the reports of each root, and of each case without one.
func rootGroups(cases []link.Case) [][]string {
	root := map[string]string{}
	for _, r := range link.Roots(cases, nil) {
		for _, m := range r.Members {
			root[m.Case] = cmp.Or(r.Origin, r.Members[0].Case)
		}
	}
	groups := map[string][]string{}
	for _, c := range cases {
		key := cmp.Or(root[c.Number], c.Number)
		groups[key] = append(groups[key], idsOf(c.Reports)...)
	}
	return slices.Collect(maps.Values(groups))
}

// check demands that two labelled reports are in one group if and only if they
// have the same label.
func check(t *testing.T, what string, wanted map[string]labelled, groups [][]string, label func(labelled) string) {
	t.Helper()
	group := map[string]int{}
	for i, g := range groups {
		for _, id := range g {
			group[id] = i
		}
	}
	for a, x := range wanted {
		for b, y := range wanted {
			if a < b && (group[a] == group[b]) != (label(x) == label(y)) {
				t.Errorf("%s: %s (%s) and %s (%s): together %v", what, a, label(x), b, label(y), group[a] == group[b])
			}
		}
	}
}
