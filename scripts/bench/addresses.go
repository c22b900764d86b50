package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"net/url"

	"github.com/jikenbo/jikenbo/internal/store"
)

// addresses prints what scripts/bench-web.sh asks a server for: n searches for
// pieces of two to five characters of its texts, then n cases.
func addresses(n int, dsn string) error {
	ctx := context.Background()
	db, err := store.Open(ctx, dsn, false)
	if err != nil {
		return err
	}
	defer db.Close()
	chance := rand.New(rand.NewPCG(5, 6))
	return db.Read(ctx, func(tx *store.Tx) error {
		var texts []string
		for d, err := range tx.EachDocument(0) {
			if err != nil {
				return err
			}
			if texts = append(texts, string(d.Text)); len(texts) == 2*n {
				break
			}
		}
		for range n {
			piece := pieceOf(texts[chance.IntN(len(texts))], 2+chance.IntN(4), chance)
			fmt.Println("/search?q=" + url.QueryEscape(piece))
		}
		cases, err := tx.ListCases(store.Filter{Kind: "case", State: "open", Order: "number"})
		for _, i := range chance.Perm(len(cases))[:min(n, len(cases))] {
			fmt.Println("/cases/" + cases[i].Number.String())
		}
		return err
	})
}
