package public_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/public"
	"github.com/jikenbo/jikenbo/internal/read"
	"github.com/jikenbo/jikenbo/internal/search"
	"github.com/jikenbo/jikenbo/internal/source"
	"github.com/jikenbo/jikenbo/internal/store"
	"github.com/jikenbo/jikenbo/internal/store/storetest"
	"github.com/jikenbo/jikenbo/rules"
)

// examples is a casebook of examples/ and of other pages.
func examples(t *testing.T, pages map[string]string) (*public.Casebook, *book.Book) {
	t.Helper()
	return examplesIn(t, filepath.Join(t.TempDir(), "jikenbo.db"), pages)
}

// onBoth runs a test on a casebook in each database.
func onBoth(t *testing.T, pages map[string]string, test func(*testing.T, *public.Casebook, *book.Book)) {
	t.Run("sqlite", func(t *testing.T) {
		pub, b := examples(t, pages)
		test(t, pub, b)
	})
	t.Run("postgres", func(t *testing.T) {
		pub, b := examplesIn(t, storetest.Postgres(t), pages)
		test(t, pub, b)
	})
}

func examplesIn(t *testing.T, dsn string, pages map[string]string) (*public.Casebook, *book.Book) {
	t.Helper()
	reader, err := read.New(rules.Files)
	db, err2 := store.Open(t.Context(), dsn, true)
	if err != nil || err2 != nil {
		t.Fatal(err, err2)
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
	pub, err := public.Open(t.Context(), b, reader, rules.Files)
	if err != nil {
		t.Fatal(err)
	}
	return pub, b
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

// victims are notices of two bodies of one event at their contractor.
var victims = map[string]string{
	"a.txt": "当社の業務委託先への不正アクセスについて\n2024年5月20日\n株式会社青嶺商会\n\n当社が会員向けの発送業務を委託している株式会社南風データ印刷のサーバーが、2024年5月7日に第三者による不正アクセスを受け、当社の会員の氏名と住所1,200人分が漏えいした可能性があることが分かりました。\n",
	"b.txt": "委託先における個人情報の漏えいのおそれについて\n2024年5月27日\n霞浜市\n\n市が通知書の印刷業務を委託している株式会社南風データ印刷のサーバーが、2024年5月7日に不正アクセスを受け、市民の氏名と住所3,400人分が漏えいしたおそれがあることが分かりました。\n",
}

// Statistics count every case once, and say of how many nobody says anything.
func TestStatistics(t *testing.T) {
	pub, _ := examples(t, victims)
	s, err := pub.Statistics(t.Context(), search.Query{}, public.RootsEach)
	if err != nil {
		t.Fatal(err)
	}
	for _, table := range s.Tables {
		sum := 0
		for _, r := range table.Rows {
			sum += r.Cases
		}
		if table.Said+table.Silent != s.Over || !table.Several && sum != table.Said {
			t.Errorf("%s %s: %d said, %d silent of %d; rows %d", table.Name, table.Unit, table.Said, table.Silent, s.Over, sum)
		}
	}
	found, err := pub.Search(t.Context(), search.Query{})
	if err != nil || found.Total != s.Cases {
		t.Errorf("%d found, %d counted: %v", found.Total, s.Cases, err)
	}
	bySector := s.Table("days_by_sector", "")
	for _, r := range bySector.Rows {
		if in, err := pub.DaysIn(t.Context(), r.Value); err != nil || *in != *r.Spread {
			t.Errorf("days in %s: %+v, counted %+v: %v", r.Value, in, r.Spread, err)
		}
	}
	if none, err := pub.DaysIn(t.Context(), ""); err != nil || none != nil || len(bySector.Rows) == 0 {
		t.Error("days in no sector", none, err)
	}
	once, err := pub.Statistics(t.Context(), search.Query{}, public.RootsOnce)
	if err != nil || once.Cases != s.Cases || once.Over >= s.Over {
		t.Errorf("roots counted once: %d of %d: %v", once.Over, s.Over, err)
	}
}
