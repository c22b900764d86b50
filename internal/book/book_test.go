package book

import (
	"context"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/jikenbo/jikenbo/internal/read"
	"github.com/jikenbo/jikenbo/internal/source"
	"github.com/jikenbo/jikenbo/internal/store"
	"github.com/jikenbo/jikenbo/rules"
)

func newBook(t testing.TB) *Book {
	t.Helper()
	reader, err := read.New(rules.Files)
	if err != nil {
		t.Fatal(err)
	}
	db, err := store.Open(context.Background(), filepath.Join(t.TempDir(), "test.db"), true)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return New(db, reader, func() time.Time { return time.Unix(1_700_000_000, 0) })
}

func add(t testing.TB, b *Book, name, text string) Added {
	t.Helper()
	p, err := b.Prepare([]byte(text), source.Origin{Name: name})
	if err != nil {
		t.Fatal(err)
	}
	added, err := b.Add(context.Background(), p)
	if err != nil {
		t.Fatal(err)
	}
	return added[0]
}

func TestAddTwice(t *testing.T) {
	b := newBook(t)
	text := "霞浜市は、令和6年5月10日、説明会の案内メールを送る際、BCCに入れるべき37名のアドレスを誤ってTOに入れ、互いに見える状態で送信した。\n"
	a := add(t, b, "a.txt", text)
	if a.Outcome != OutcomeAdded || len(a.Placed) != 1 || a.Placed[0].Number != "JB-2024-0001" || !a.Placed[0].New {
		t.Errorf("%+v", a)
	}
	if again := add(t, b, "b.txt", text); again.Outcome != OutcomeKnown {
		t.Errorf("%+v", again)
	}
	wantCases(t, b, "a.txt")
}

// A date that its weekday contradicts is told to the editor.
func TestCalendarSlip(t *testing.T) {
	b := newBook(t)
	a := add(t, b, "a.txt", "令和6年5月10日(月)、霞浜市は説明会の案内メールを37名に送る際、BCCに入れるべきアドレスを誤ってTOに入れて送信しました。\n令和3年5月13日\n")
	q, err := b.Review(context.Background(), 0, 0)
	if err != nil {
		t.Fatal(err)
	}
	slip := func(q Question) bool { return q.Code == "calendar" && q.Number == a.Placed[0].Number }
	if len(a.Placed) != 1 || !slices.ContainsFunc(q, slip) {
		t.Errorf("%+v %+v", a, q)
	}
}
