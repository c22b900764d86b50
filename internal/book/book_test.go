package book

import (
	"context"
	"path/filepath"
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
	t.Logf("%+v", a)
	if a.Outcome != OutcomeAdded || len(a.Placed) != 1 || a.Placed[0].Number != "JB-2023-0001" || !a.Placed[0].New {
		t.Errorf("%+v", a)
	}
	if again := add(t, b, "b.txt", text); again.Outcome != OutcomeKnown {
		t.Errorf("%+v", again)
	}
	s, err := b.Show(context.Background(), "JB-2023-0001")
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%+v", s.Case)
}
