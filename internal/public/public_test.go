package public_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/mask"
	"github.com/jikenbo/jikenbo/internal/public"
	"github.com/jikenbo/jikenbo/internal/read"
	"github.com/jikenbo/jikenbo/internal/source"
	"github.com/jikenbo/jikenbo/internal/store"
	"github.com/jikenbo/jikenbo/rules"
)

// examples is a casebook of examples/ and of other pages.
func examples(t *testing.T, pages map[string]string) (*public.Casebook, *book.Book) {
	t.Helper()
	reader, err := read.New(rules.Files)
	masker, err2 := mask.New(rules.Files)
	db, err3 := store.Open(t.Context(), filepath.Join(t.TempDir(), "jikenbo.db"), true)
	if err != nil || err2 != nil || err3 != nil {
		t.Fatal(err, err2, err3)
	}
	t.Cleanup(func() { db.Close() })
	b := book.New(db, reader, func() time.Time { return time.Date(2024, 1, 2, 3, 4, 5, 0, time.UTC) })
	files, _ := filepath.Glob("../../examples/*")
	for _, name := range files {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		add(t, b, filepath.Base(name), raw)
	}
	for name, text := range pages {
		add(t, b, name, []byte(text))
	}
	return public.New(b, reader, masker), b
}

func add(t *testing.T, b *book.Book, name string, raw []byte) {
	t.Helper()
	p, err := b.Prepare(raw, source.Origin{Name: name})
	if err == nil {
		_, err = b.Add(context.Background(), p)
	}
	if err != nil {
		t.Fatal(name, err)
	}
}

// Every quote of a public case stands at its place in the public text.
func TestQuotesStand(t *testing.T) {
	pub, b := examples(t, nil)
	all, err := b.List(t.Context(), store.Filter{Kind: "case"})
	if err != nil || len(all) == 0 {
		t.Fatal(len(all), err)
	}
	for _, row := range all {
		c, err := pub.Case(t.Context(), row.Number)
		if err != nil {
			t.Fatal(err)
		}
		for i, said := range c.Said {
			text := []rune(c.Document(c.Shown.Case.Reports[i]).Text)
			for f := range said.Facts() {
				for _, e := range f.Evidence {
					if string(text[e.Start:e.End]) != e.Exact {
						t.Errorf("%s: %q is not at its place", row.Number, e.Exact)
					}
				}
			}
		}
		if row.Root != "" {
			r, err := pub.Root(t.Context(), row.Root)
			if err != nil || !slices.ContainsFunc(r.Cases, func(v public.Victim) bool { return v.Number == row.Number }) {
				t.Errorf("%s is not in its root %s: %v", row.Number, row.Root, err)
			}
		}
		if name := row.Value("organization"); name != "" && row.State == "open" {
			o, err := pub.Organization(t.Context(), name)
			if err != nil || !slices.ContainsFunc(o.Cases, func(s public.Summary) bool { return s.Number == row.Number }) {
				t.Errorf("%s is not with its organization %s: %v", row.Number, name, err)
			}
		}
	}
}
