package link_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/jikenbo/jikenbo/internal/link"
	"github.com/jikenbo/jikenbo/internal/read"
	"github.com/jikenbo/jikenbo/internal/source"
	"github.com/jikenbo/jikenbo/rules"
)

// TestDocuments reads whole documents and puts their reports together.
func TestDocuments(t *testing.T) {
	raw, err := os.ReadFile("testdata/documents.txt")
	if err != nil {
		t.Fatal(err)
	}
	reader, err := read.New(rules.Files)
	if err != nil {
		t.Fatal(err)
	}
	var all []link.Traits
	wanted := map[string]labelled{}
	for _, part := range strings.Split(string(raw), "\n== ")[1:] {
		head, text, _ := strings.Cut(part, "\n")
		name, labels, _ := strings.Cut(head, " : ")
		traits := traitsOf(t, reader, name, text)
		for i, label := range strings.Fields(labels) {
			if i < len(traits) {
				c, root, ok := strings.Cut(label, "/")
				if !ok {
					root = "case " + c
				}
				wanted[traits[i].ID] = labelled{Starts: name, Case: c, Root: &root}
			}
		}
		if n := len(strings.Fields(labels)); n != len(traits) {
			t.Errorf("%s: %d reports, want %d", name, len(traits), n)
		}
		all = append(all, traits...)
	}
	for seed := range uint64(5) {
		rand.New(rand.NewPCG(seed, 3)).Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		cases := casesOf(all)
		check(t, "case", wanted, groupsOf(cases), func(g labelled) string { return g.Case })
		check(t, "root", wanted, rootGroups(cases), func(g labelled) string { return *g.Root })
	}
}

// traitsOf reads one document.
func traitsOf(t *testing.T, reader *read.Reader, name, text string) []link.Traits {
	t.Helper()
	var out []link.Traits
	for d, err := range source.Documents(bytes.NewReader([]byte(text)), source.Origin{Name: name}) {
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range reader.Reports(d) {
			out = append(out, link.Of(fmt.Sprintf("%s/%02d", name, len(out)), name, d, r))
		}
	}
	return out
}
