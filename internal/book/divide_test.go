package book

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/jikenbo/jikenbo/internal/store"
)

// A digest of two incidents, and the notice of the second.
const (
	digest = "事件の記録\n\n" + lostSlips + "\n" + openMail
	both   = "2023年7月1日 " + "水羽根信用金庫は、6月1日、北町支店で顧客120名分の氏名を記した伝票を紛失したと公表しました。6月3日には、南町支店で顧客45名分の申込書を紛失したと公表しました。\n"
)

// divided is a book of one document, its places and its name.
func divided(t *testing.T, text string) (*Book, *Division) {
	t.Helper()
	b := newBook(t)
	a := add(t, b, "a.txt", text)
	d, err := b.Division(t.Context(), a.Document, nil)
	if err != nil {
		t.Fatal(err)
	}
	return b, d
}

// with is the place that has these words.
func (d *Division) with(t *testing.T, text, words string) Place {
	t.Helper()
	at := len([]rune(text[:strings.Index(text, words)]))
	k := slices.IndexFunc(d.Places, func(p Place) bool { return p.Start <= at && at < p.End })
	if k < 0 {
		t.Fatalf("no place has %q", words)
	}
	return d.Places[k]
}

// said are the numbers of the cases that stand, with where their first report
// begins and ends and what it says.
func said(t *testing.T, b *Book) (list []string) {
	t.Helper()
	cases, err := b.List(t.Context(), store.Filter{Kind: kindCase, Order: "number"})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		words := c.Number + " " + string(c.State)
		if c.RedirectTo != "" {
			words += " " + c.RedirectTo
		}
		if f := c.Figure(); f != nil {
			words += fmt.Sprint(" ", f.Value, " ", f.Unit)
		}
		list = append(list, words)
	}
	return list
}

func wantSaid(t *testing.T, b *Book, want ...string) {
	t.Helper()
	if got := said(t, b); !slices.Equal(got, want) {
		t.Errorf("cases\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if v, err := b.Verify(t.Context()); err != nil || len(v.Wrong) > 0 {
		t.Errorf("%+v %v", v, err)
	}
}

// holds wants reading everything again to change nothing.
func holds(t *testing.T, b *Book) {
	t.Helper()
	r, err := b.Reread(t.Context(), true, nil)
	if err != nil || r.New+r.Gone+r.Changed+len(r.Cases)+len(r.Failed) > 0 {
		t.Errorf("reading again: %+v %v", r, err)
	}
}

// A report is cut in two at a sentence: the second part has a new number. It
// stays so when all is read again, and is as before when it is undone.
func TestDivideInTwo(t *testing.T) {
	b, d := divided(t, both)
	before := exported(t, b)
	one := said(t, b)
	second := d.with(t, both, "6月3日には")
	pieces := []Piece{{Start: d.Pieces[0].Start, End: second.Start}, {Start: second.Start, End: second.End}}
	preview, err := b.Division(t.Context(), d.Document, &pieces)
	if err != nil || len(preview.Said) != 2 || preview.Numbers[0] != "JB-2023-0001" || preview.Numbers[1] != "" {
		t.Fatalf("%+v %v", preview, err)
	}
	if exported(t, b) != before {
		t.Error("looking changes something")
	}
	op, err := b.Divide(t.Context(), "佐保", d.Document, pieces)
	id := does(t, op, err)
	two := []string{"JB-2023-0001 open 120 people", "JB-2023-0002 open 45 people"}
	wantSaid(t, b, two...)
	holds(t, b)
	wantSaid(t, b, two...)
	if _, err := b.Divide(t.Context(), "佐保", d.Document, pieces); !errors.As(err, new(Problem)) {
		t.Error("divided twice the same", err)
	}
	op, err = b.Undo(t.Context(), "佐保", id)
	undo := does(t, op, err)
	if after := exported(t, b); after != before {
		t.Error("undo leaves a trace: " + firstDifference(before, after))
	}
	wantSaid(t, b, one[0], "JB-2023-0002 redirect JB-2023-0001")
	holds(t, b)
	op, err = b.Undo(t.Context(), "佐保", undo)
	does(t, op, err)
	wantSaid(t, b, two...)
}

// Neighbours that are joined have the older number; the other leads there, and
// what else was told of it comes along.
func TestDivideJoins(t *testing.T) {
	b, d := divided(t, digest)
	if len(d.Now) != 2 {
		t.Fatalf("%+v", d)
	}
	add(t, b, "b.txt", openMail2)
	wantCases(t, b, "a.txt", "a.txt b.txt")
	before := exported(t, b)
	op, err := b.Correct(t.Context(), "", "JB-2023-0002", "count", "57 people", "電話で確認")
	corrected := does(t, op, err)
	op, err = b.Divide(t.Context(), "", d.Document, []Piece{{Start: d.Now[0].Start, End: d.Now[1].End}})
	joined := does(t, op, err)
	wantCases(t, b, "a.txt b.txt")
	wantSaid(t, b, "JB-2023-0001 open 57 people", "JB-2023-0002 redirect JB-2023-0001")
	holds(t, b)
	for _, id := range []int64{joined, corrected} {
		op, err = b.Undo(t.Context(), "", id)
		does(t, op, err)
	}
	if after := exported(t, b); after != before {
		t.Error("undo leaves a trace: " + firstDifference(before, after))
	}
}

// What an editor says is no report leaves its case, which others go on telling
// under its number; a case that nobody tells any more is withdrawn, corrected
// or not.
func TestDivideCutsOff(t *testing.T) {
	b, d := divided(t, digest)
	before := exported(t, b)
	op, err := b.Correct(t.Context(), "", "JB-2023-0002", "count", "57 people", "電話で確認")
	corrected := does(t, op, err)
	op, err = b.Divide(t.Context(), "", d.Document, d.Now[:1])
	first := does(t, op, err)
	wantSaid(t, b, "JB-2023-0001 open 120 people", "JB-2023-0002 withdrawn")
	holds(t, b)
	op, err = b.Divide(t.Context(), "", d.Document, nil)
	second := does(t, op, err)
	wantSaid(t, b, "JB-2023-0001 withdrawn", "JB-2023-0002 withdrawn")
	for _, id := range []int64{first, second, corrected} {
		op, err = b.Undo(t.Context(), "", id)
		does(t, op, err)
	}
	if after := exported(t, b); after != before {
		t.Error("undo leaves a trace: " + firstDifference(before, after))
	}
	add(t, b, "b.txt", openMail2)
	op, err = b.Divide(t.Context(), "", d.Document, d.Now[:1])
	does(t, op, err)
	wantCases(t, b, "a.txt", "b.txt")
	wantSaid(t, b, "JB-2023-0001 open 120 people", "JB-2023-0002 open 56 people")
}

// A document of which reading finds nothing tells of what an editor says.
func TestDivideFindsOne(t *testing.T) {
	b, d := divided(t, "霞浜市の催しの話。\n\n鳴瀬市でも、春の催しに37名が集まりました。\n")
	if len(d.Now) != 0 || len(d.Places) != 2 {
		t.Fatalf("%+v", d)
	}
	op, err := b.Divide(t.Context(), "", d.Document, []Piece{{Start: d.Places[1].Start, End: d.Places[1].End}})
	does(t, op, err)
	cases, err := b.List(t.Context(), store.Filter{Kind: kindCase, State: "open"})
	if err != nil || len(cases) != 1 || cases[0].Value("organization") != "鳴瀬市" {
		t.Errorf("%+v %v", cases, err)
	}
	holds(t, b)
}

// What cannot be is refused in words.
func TestDivideRefuses(t *testing.T) {
	b, d := divided(t, digest)
	one := d.Now[0]
	for _, x := range []struct {
		document string
		pieces   []Piece
	}{
		{d.Document, d.Now},
		{strings.Repeat("0", 64), nil},
		{"no-such", nil},
		{d.Document, []Piece{{Start: one.Start + 1, End: one.End}}},
		{d.Document, []Piece{{Start: one.Start, End: one.End - 1}}},
		{d.Document, []Piece{{Start: one.Start, End: one.Start}}},
		{d.Document, []Piece{d.Now[1], d.Now[0]}},
		{d.Document, []Piece{{Start: -5, End: 1 << 40}}},
	} {
		if _, err := b.Divide(t.Context(), "", x.document, x.pieces); !errors.As(err, new(Problem)) {
			t.Errorf("%+v: %v", x, err)
		}
	}
}
