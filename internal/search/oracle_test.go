package search

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/store"
	"github.com/jikenbo/jikenbo/internal/store/storetest"
)

// pieces of which the texts of the oracle are made: few, so that they meet by
// chance, and words of an alphabet and marks among them.
var oraclePieces = []string{"個人", "情報", "個", "人情", "報", "紛失", "失", "bcc ", "to ", "mail", "7", "、", "。", " 漏洩", "流"}

func someText(chance *rand.Rand, n int) string {
	var b strings.Builder
	for range n {
		b.WriteString(oraclePieces[chance.IntN(len(oraclePieces))])
	}
	return b.String()
}

// keepAlone keeps a case of one report, as book does.
func keepAlone(tx *store.Tx, i int, name, text string) error {
	sum := sha256.Sum256(fmt.Append(nil, i))
	r := &store.Report{ID: hex.EncodeToString(sum[:16]), Kind: "document", Active: true}
	number, err := tx.NewNumber("case", 2024)
	if err != nil {
		return err
	}
	return errors.Join(tx.PutReport(r, nil), tx.PutCase(&store.Case{Number: number, State: "open"}),
		tx.Assign(number.String(), []string{r.ID}),
		Keep(tx, r.Seq, NewEntry([]Fact{{"organization", name}}, text)),
		KeepRow(tx, &Row{Number: number.String(), State: jikenbo.StateOpen, Organization: name}))
}

// The index finds what going through every text finds, in blocks that are
// written and in the open one, opened anew or followed.
func TestOracle(t *testing.T) {
	for name, dsn := range map[string]func() string{
		"sqlite":   func() string { return filepath.Join(t.TempDir(), "test.db") },
		"postgres": func() string { return storetest.Postgres(t) },
	} {
		t.Run(name, func(t *testing.T) {
			db, err := store.Open(t.Context(), dsn(), true)
			if err != nil {
				t.Fatal(err)
			}
			defer db.Close()
			testOracle(t, db)
		})
	}
}

func testOracle(t *testing.T, db *store.DB) {
	x, err := Open(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	chance := rand.New(rand.NewPCG(1, 2))
	var texts []string
	for _, more := range []int{100, 950, 300} { // the first block is written in the second step
		err := db.Write(t.Context(), func(tx *store.Tx) error {
			for range more {
				text := someText(chance, 12)
				texts = append(texts, text)
				if err := keepAlone(tx, len(texts), fmt.Sprintf("団体%d社", len(texts)), text); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		anew, err := Open(t.Context(), db)
		if err != nil {
			t.Fatal(err)
		}
		for range 40 {
			w := `"` + someText(chance, 1+chance.IntN(3)) + []string{`"`, `"*`}[chance.IntN(2)]
			compare(t, w, texts, x, anew)
		}
		compare(t, fmt.Sprintf("団体%d社", len(texts)), texts, x, anew)
	}
}

// compare asks indexes for a word and goes through the texts.
func compare(t *testing.T, w string, texts []string, indexes ...*Index) {
	t.Helper()
	asked, err := parse(w)
	if err != nil { // nothing but marks
		return
	}
	var want []string
	for i, text := range texts {
		for _, s := range []string{text, fmt.Sprintf("団体%d社", i+1)} {
			if len(marks(lettersIn(lettersOf(s)), asked)) > 0 {
				want = append(want, fmt.Sprintf("JB-2024-%04d", i+1))
				break
			}
		}
	}
	for _, x := range indexes {
		var got []string
		if err := x.Each(t.Context(), Query{Text: w}, func(r *Row) { got = append(got, r.Number) }); err != nil {
			t.Fatal(err)
		}
		if slices.Sort(got); !slices.Equal(got, want) {
			t.Errorf("%s of %d texts: %d found, want %d", w, len(texts), len(got), len(want))
		}
	}
}

// Searches go on while others write, over the end of a block too, and never see
// half of anything.
func TestTogether(t *testing.T) {
	db, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "test.db"), true)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	x, err := Open(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	const writes, each = 30, 50
	written := make(chan error, 1)
	go func() {
		n := 0
		written <- func() error {
			for range writes {
				err := db.Write(context.Background(), func(tx *store.Tx) error {
					for range each {
						if n++; keepAlone(tx, n, "霞浜市", "名簿の紛失") != nil {
							return errors.New("not kept")
						}
					}
					return nil
				})
				if err != nil {
					return err
				}
			}
			return nil
		}()
	}()
	var searching sync.WaitGroup
	for range 4 {
		searching.Go(func() {
			for last := 0; last < writes*each; {
				r, err := x.Search(t.Context(), Query{Text: "紛失", Limit: 1})
				if err != nil || r.Total < last || r.Total%each != 0 {
					t.Errorf("%+v after %d: %v", r, last, err)
					return
				}
				last = r.Total
			}
		})
	}
	if err := <-written; err != nil {
		t.Fatal(err)
	}
	searching.Wait()
}
