package search_test

import (
	"context"
	"fmt"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/read"
	"github.com/jikenbo/jikenbo/internal/search"
	"github.com/jikenbo/jikenbo/internal/source"
	"github.com/jikenbo/jikenbo/internal/store"
	"github.com/jikenbo/jikenbo/internal/store/storetest"
	"github.com/jikenbo/jikenbo/rules"
)

// everywhere runs a test on a new casebook in each of the databases.
func everywhere(t *testing.T, test func(t *testing.T, db *store.DB)) {
	for name, dsn := range map[string]func() string{
		"sqlite":   func() string { return filepath.Join(t.TempDir(), "test.db") },
		"postgres": func() string { return storetest.Postgres(t) },
	} {
		t.Run(name, func(t *testing.T) {
			db, err := store.Open(t.Context(), dsn(), true)
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { db.Close() })
			test(t, db)
		})
	}
}

func open(t testing.TB, db *store.DB) *search.Index {
	t.Helper()
	x, err := search.Open(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// ask searches by an address.
func ask(t testing.TB, x *search.Index, address string) *search.Result {
	t.Helper()
	v, err := url.ParseQuery(address)
	if err != nil {
		t.Fatal(err)
	}
	q, err := search.ParseQuery(v)
	if err != nil {
		t.Fatal(err)
	}
	r, err := x.Search(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// numbers are the ends of the numbers that were found, in their order.
func numbers(r *search.Result) string {
	var all []string
	for _, h := range r.Hits {
		all = append(all, h.Number[len(h.Number)-1:])
	}
	return strings.Join(all, " ")
}

var notices = []string{
	"2024年5月14日 神奈川県霞浜市は、5月10日、説明会の案内メールを送る際、BCCに入れるべき37名のメールアドレスを誤ってTOに入れ、互いに見える状態で送信したと公表した。\n",
	"2024年6月3日\n株式会社髙﨑製作所\n不正アクセスによる個人情報の漏洩について\n当社のサーバーが5月20日に第三者による不正アクセスを受け、ランサムウェアに感染しました。お客様1,200名の氏名と住所が流出したおそれがあります。\n",
	"---\ndate: 2024-07-01\n---\n青葉信用金庫は、6月20日に、顧客120名分の氏名を記した伝票を鞄とともに紛失したと公表しました。\n",
	"---\ndate: 2023-08-09\n---\n若草野大学は、8月1日に、学生56名の成績を記した書類を教員が置き忘れ、紛失したと発表した。誤送信ではないという。\n",
}

func casebook(t *testing.T, db *store.DB) (*book.Book, func(text string)) {
	reader, err := read.New(rules.Files)
	if err != nil {
		t.Fatal(err)
	}
	b := book.New(db, reader, func() time.Time { return time.Unix(1_700_000_000, 0) })
	n := 0
	add := func(text string) {
		t.Helper()
		n++
		p, err := b.Prepare([]byte(text), source.Origin{Name: fmt.Sprint(n, ".txt")})
		if err == nil {
			_, err = b.Add(context.Background(), p)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, text := range notices {
		add(text)
	}
	return b, add
}

func TestSearch(t *testing.T) {
	everywhere(t, func(t *testing.T, db *store.DB) {
		casebook(t, db)
		x := open(t, db)
		for _, c := range [][2]string{
			{"", "3 2 1 1"}, // the latest first
			{"q=紛失", "3 1"},
			{"q=漏えい", "2"}, {"q=漏洩", "2"}, {"q=流出", "2"}, {"q=漏曳", "2"},
			{"q=高崎", "2"}, {"q=ｻｰﾊﾞ", "2"}, {"q=サーバ", "2"}, {"q=らんさむ", "2"},
			{"q=bcc", "1"}, {"q=bc", ""}, {"q=bc*", "1"}, {"q=ＢＣＣ", "1"},
			{"q=紛失+-大学", "3"}, {"q=-紛失", "2 1"}, {"q=bcc+OR+不正アクセス", "2 1"},
			{`q="氏名と住所"`, "2"}, {`q="住所と氏名"`, ""}, {"q=氏名と+住所", "2"},
			{"q=学", "1"}, {"q=鞄", "3"}, {"q=かばん", "3"}, {"q=1200", "2"}, {"q=120", "3"},
			{"q=JB-2024-0002", "2"}, {"q=電子書籍", ""},
			{"year=2023", "1"}, {"year=2023,2024&order=number", "1 1 2 3"}, {"month=2024-07", "3"},
			{"type=ransomware,mail_cc", "2 1"}, {"type=loss&sector=finance", "3"}, {"type=loss&sector=it_telecom", ""},
			{"prefecture=kanagawa", "1"}, {"prefecture=unsaid&type=loss", "3 1"}, {"size=1000", "2"}, {"order=-count", "2 3 1 1"},
			{"org=髙﨑製作所", "2"}, {"org=株式会社高崎製作所", "2"}, {"limit=2&page=2", "1 1"}, {"state=withdrawn", ""},
		} {
			if got := numbers(ask(t, x, c[0])); got != c[1] {
				t.Errorf("%s: %q, want %q", c[0], got, c[1])
			}
		}
	})
}

// A case whose facts match comes before one whose text merely mentions, and
// both say where.
func TestHits(t *testing.T) {
	everywhere(t, func(t *testing.T, db *store.DB) {
		casebook(t, db)
		x := open(t, db)
		r := ask(t, x, "q=誤送信+OR+大学")
		if len(r.Hits) != 1 || !slices.Contains(r.Hits[0].Matched, "organization") || r.Hits[0].Score <= 0 {
			t.Errorf("%+v", r.Hits)
		}
		r = ask(t, x, "q=流出")
		if len(r.Hits) != 1 || len(r.Hits[0].Words) != 1 {
			t.Fatalf("%+v", r.Hits)
		}
		text := []rune(notices[1])
		s := r.Hits[0].Words[0]
		var marks []string
		for _, m := range s.Marks {
			marks = append(marks, string(text[m.Start:m.End]))
		}
		if got := string(text[s.Start:s.End]); !strings.Contains(got, "漏洩") || !slices.Contains(marks, "漏洩") {
			t.Errorf("%q %q", got, marks)
		}
	})
}

// An index follows what others write.
func TestFollow(t *testing.T) {
	everywhere(t, func(t *testing.T, db *store.DB) {
		b, add := casebook(t, db)
		x := open(t, db)
		add("2024年9月2日 汐見市は、8月30日に、住民56名の氏名を記した名簿を紛失したと発表した。\n")
		if got := numbers(ask(t, x, "q=名簿")); got != "4" {
			t.Errorf("after adding: %q", got)
		}
		if _, err := b.Correct(t.Context(), "e", "JB-2024-0004", "organization", "汐見町", "町の誤り"); err != nil {
			t.Fatal(err)
		}
		if r := ask(t, x, "q=汐見町"); numbers(r) != "4" || x.Row("JB-2024-0004").Organization != "汐見町" {
			t.Errorf("after correcting: %+v", r.Hits)
		}
		if _, err := b.Merge(t.Context(), "e", "JB-2024-0001", "JB-2024-0004"); err != nil {
			t.Fatal(err)
		}
		if got := numbers(ask(t, x, "q=名簿")) + "," + numbers(ask(t, x, "state=redirect")); got != "1,4" {
			t.Errorf("after merging: %q", got)
		}
		if _, err := b.Withdraw(t.Context(), "e", "JB-2024-0001", "drill", ""); err != nil {
			t.Fatal(err)
		}
		if got := numbers(ask(t, x, "q=名簿")) + "," + numbers(ask(t, x, "q=名簿&state=withdrawn")); got != ",1" {
			t.Errorf("after withdrawing: %q", got)
		}
		if got, want := numbers(ask(t, open(t, db), "state=all")), numbers(ask(t, x, "state=all")); got != want {
			t.Errorf("opened anew %q, followed %q", got, want)
		}
	})
}

// A casebook from before there was an index gets one, the same.
func TestIndexOfOlder(t *testing.T) {
	everywhere(t, func(t *testing.T, db *store.DB) {
		b, _ := casebook(t, db)
		x := open(t, db)
		want := numbers(ask(t, x, "q=紛失"))
		for range 2 {
			if err := b.Index(t.Context(), nil); err != nil {
				t.Fatal(err)
			}
			if got := numbers(ask(t, open(t, db), "q=紛失")) + "," + numbers(ask(t, x, "q=紛失")); got != want+","+want {
				t.Errorf("%q, want %q", got, want)
			}
		}
	})
}
