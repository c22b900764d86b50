package public_test

import (
	"os"
	"testing"
	"time"

	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/public"
	"github.com/jikenbo/jikenbo/internal/read"
	"github.com/jikenbo/jikenbo/internal/search"
	"github.com/jikenbo/jikenbo/internal/store"
	"github.com/jikenbo/jikenbo/rules"
)

// BenchmarkCasebook asks the casebook that JIKENBO_DB names: what a case page
// and the statistics need, on as many cases as it has.
func BenchmarkCasebook(b *testing.B) {
	name := os.Getenv("JIKENBO_DB")
	if name == "" {
		b.Skip("JIKENBO_DB names no casebook")
	}
	reader, err := read.New(rules.Files)
	if err != nil {
		b.Fatal(err)
	}
	db, err := store.Open(b.Context(), name, false)
	if err != nil {
		b.Fatal(err)
	}
	defer db.Close()
	pub, err := public.Open(b.Context(), book.New(db, reader, time.Now), reader, rules.Files)
	if err != nil {
		b.Fatal(err)
	}
	all, err := pub.Search(b.Context(), search.Query{Limit: 200})
	if err != nil || len(all.Hits) == 0 {
		b.Fatal(err)
	}
	b.Log(all.Total, "cases")
	for what, ask := range map[string]func(i int) error{
		"case":         func(i int) error { _, err := pub.Case(b.Context(), all.Hits[i].Number); return err },
		"alike":        func(i int) error { _, err := pub.Alike(b.Context(), all.Hits[i].Number, 5); return err },
		"organization": func(i int) error { _, err := pub.Organization(b.Context(), all.Hits[i].Key); return err },
		"everything":   func(i int) error { _, err := public.CountAnew(pub, b.Context()); return err },
	} {
		b.Run(what, func(b *testing.B) {
			for i := range b.N {
				if err := ask(i % len(all.Hits)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
