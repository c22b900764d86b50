package store

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
)

// How fast documents with one to three reports of six keys are kept, in
// batches of 100, and whether it slows down:
//
//	go test ./internal/store -run - -bench Put -benchtime 10000x
func BenchmarkPut(b *testing.B) {
	for _, backend := range backends {
		b.Run(backend.name, func(b *testing.B) {
			db := open(b, backend.dsn(b))
			const batch = 100
			var took []time.Duration
			for n := 0; n < b.N; n += batch {
				start := time.Now()
				write(b, db, func(tx *Tx) error { return putBatch(tx, n, batch) })
				took = append(took, time.Since(start))
			}
			tenth := max(1, len(took)/10)
			b.ReportMetric(rate(took[:tenth], batch), "docs/s-start")
			b.ReportMetric(rate(took[len(took)-tenth:], batch), "docs/s-end")
			b.ReportMetric(float64(size(b, db))/float64(b.N), "bytes/doc")
		})
	}
}

func rate(took []time.Duration, batch int) float64 {
	var all time.Duration
	for _, d := range took {
		all += d
	}
	return float64(len(took)*batch) / all.Seconds()
}

// size is what the casebook takes on disk.
func size(b *testing.B, db *DB) (n int64) {
	text := "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
	if db.dialect == postgresDialect {
		text = "SELECT pg_database_size(current_database())"
	}
	if err := db.pool.QueryRow(text).Scan(&n); err != nil {
		b.Fatal(err)
	}
	return n
}

// putBatch keeps generated documents the way adding does: look, keep, look for
// neighbours, keep what was answered.
func putBatch(tx *Tx, from, n int) error {
	for i := from; i < from+n; i++ {
		d := generated(i)
		if _, err := tx.PutDocument(d); err != nil {
			return err
		}
		if err := tx.AddAddress(d.ID, fmt.Sprintf("https://www.example.jp/news/2023/05/%08d.html", i), 1700000000); err != nil {
			return err
		}
		for k := range 1 + i%3 {
			keys := keysOf(i, k)
			near, err := tx.ReportsByKeys(keys, 50)
			if err != nil {
				return err
			}
			r := report(d, k)
			r.Traits = fmt.Appendf(nil, `{"organization":"例示%d","system":"給付管理システム","occurred":"2023-05-12","disclosed":"2023-05-20","counts":[%d],"types":["loss"]}`, i%20000, i)
			r.Body = []byte(strings.Repeat(string(r.Traits), 8))
			if err := tx.PutReport(r, keys); err != nil {
				return err
			}
			var pairs []Pair
			for _, o := range near[:min(2, len(near))] {
				pairs = append(pairs, Pair{min(o.ID, r.ID), max(o.ID, r.ID), "case", "same", 7, []byte(`["同じ団体","同じ日"]`)})
			}
			if err := tx.PutPairs(pairs); err != nil {
				return err
			}
		}
	}
	return nil
}

// keysOf are the keys of a report. The longer the casebook, the more
// organizations; so a key has about as many reports at the end as before.
func keysOf(i, k int) (keys []string) {
	r := rand.New(rand.NewPCG(uint64(i), uint64(k)))
	for j := range 6 {
		keys = append(keys, fmt.Sprint(j, " ", r.IntN(i/2+1)))
	}
	return keys
}

// generated is a notice of about 1.5 kB that repeats itself no more than
// notices do.
func generated(i int) *Document {
	r := rand.New(rand.NewPCG(uint64(i), 2))
	var b strings.Builder
	for b.Len() < 1500 {
		for range 8 + r.IntN(30) {
			b.WriteRune('一' + rune(r.IntN(400)))
		}
		b.WriteString("について、個人情報が漏えいした可能性があることを確認しました。\n")
	}
	d := document(b.String())
	d.Title = fmt.Sprintf("個人情報の漏えいについて(第%d報)", i)
	d.Blocks = []byte(`[{"start":0,"end":30,"kind":1},{"start":31,"end":500,"kind":0}]`)
	return d
}
