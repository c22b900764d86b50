package public_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/public"
)

// A document is divided anew on both databases: what is shown before is covered
// and is what comes of it; read again it stays so; undone it is as before.
func TestDivision(t *testing.T) {
	const text = "2023年7月1日 水羽根信用金庫は、6月1日、北町支店で顧客120名分の氏名を記した伝票を紛失したと公表しました。\n" +
		"6月3日には、南町支店で顧客45名分の申込書を紛失したと公表しました。お問い合わせは suzuki@mizuhane.example まで。\n"
	onBoth(t, map[string]string{"two.txt": text}, func(t *testing.T, pub *public.Casebook, b *book.Book) {
		id, err := b.DocumentOf(t.Context(), "two.txt")
		if err != nil {
			t.Fatal(err)
		}
		now, err := pub.Division(t.Context(), id, nil)
		if err != nil || len(now.Pieces) != 1 || strings.Contains(now.Text, "suzuki") || len([]rune(now.Text)) != len([]rune(text)) {
			t.Fatalf("%+v %v", now, err)
		}
		p := now.Places
		pieces := []book.Piece{{Start: p[0].Start, End: p[0].End}, {Start: p[1].Start, End: p[len(p)-1].End}}
		then, err := pub.Division(t.Context(), id, &pieces)
		if err != nil || then.Numbers[0] == "" || then.Numbers[1] != "" || then.Said[1].Counts[0].Value != 45 {
			t.Fatalf("%+v %v", then, err)
		}
		op, err := b.Divide(t.Context(), "佐保", id, pieces)
		if err != nil || len(op.Numbers) != 2 {
			t.Fatalf("%+v %v", op, err)
		}
		if r, err := b.Reread(t.Context(), true, nil); err != nil || r.New+r.Gone+r.Changed > 0 {
			t.Errorf("%+v %v", r, err)
		}
		if d, err := pub.Division(t.Context(), id, nil); err != nil || !slices.Equal(d.Now, then.Pieces) {
			t.Errorf("%+v, shown before %+v, %v", d, then, err)
		}
		if _, err := b.Undo(t.Context(), "佐保", op.ID); err != nil {
			t.Fatal(err)
		}
		if d, err := pub.Division(t.Context(), id, nil); err != nil || !slices.Equal(d.Now, now.Now) {
			t.Errorf("%+v, before it was divided %+v, %v", d, now, err)
		}
		if v, err := b.Verify(t.Context()); err != nil || len(v.Wrong) > 0 {
			t.Error(v, err)
		}
	})
}
