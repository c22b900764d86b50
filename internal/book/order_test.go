package book

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/jikenbo/jikenbo/internal/source"
	"github.com/jikenbo/jikenbo/internal/store"
)

// stories are the documents of all sessions of the command and of examples/,
// prepared once.
func stories(t *testing.T, b *Book) []*Prepared {
	t.Helper()
	var all []*Prepared
	prepare := func(name string, raw []byte) {
		p, err := b.Prepare(raw, source.Origin{Name: name})
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	for _, file := range glob(t, "../../cmd/jikenbo/testdata/script/case-*.txtar") {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			if len(f.Data) > 0 {
				prepare(filepath.Base(file)+"/"+f.Name, f.Data)
			}
		}
	}
	for _, file := range glob(t, "../../examples/*.*") {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		prepare(filepath.Base(file), raw)
	}
	return all
}

func glob(t *testing.T, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatal(pattern, err)
	}
	return files
}

// The order in which documents arrive changes neither the groups of reports,
// nor their roots, nor what a case says; and adding all again changes nothing.
func TestOrderOfArrival(t *testing.T) {
	orders := 8
	if testing.Short() {
		orders = 2
	}
	first := newBook(t)
	all := stories(t, first)
	addInBatches(t, first, all, nil)
	want := drawn(t, first)
	t.Logf("%d documents, %d cases and roots", len(all), len(want))
	for seed := range uint64(orders) {
		chance := rand.New(rand.NewPCG(seed, 11))
		chance.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		b := newBook(t)
		addInBatches(t, b, all, chance)
		differ(t, fmt.Sprint("order ", seed), want, drawn(t, b))
		before := exported(t, b)
		addInBatches(t, b, all, chance)
		if exported(t, b) != before {
			t.Errorf("order %d: adding again changes something", seed)
		}
		if t.Failed() {
			return
		}
	}
}

// addInBatches adds documents in batches by chance, one by one if there is none.
func addInBatches(t *testing.T, b *Book, all []*Prepared, chance *rand.Rand) {
	t.Helper()
	for n := 1; len(all) > 0; all = all[n:] {
		if chance != nil {
			n = min(len(all), 1+chance.IntN(8))
		}
		if _, err := b.Add(t.Context(), all[:n]...); err != nil {
			t.Fatal(err)
		}
	}
}

// drawn is the casebook without its numbers: the reports of each case with what
// the case says, and those of each root.
func drawn(t *testing.T, b *Book) []string {
	t.Helper()
	cases, err := b.List(t.Context(), store.Filter{Kind: kindCase, State: "open"})
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	roots := map[string][]string{}
	for _, c := range cases {
		words := ""
		for _, r := range c.Reports {
			words += fmt.Sprintf("%s copy=%v\n", r.Report, r.Copy)
		}
		said, err := json.Marshal([]any{c.Origin, c.Fields, c.Timeline, c.Doubts})
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, words+string(said))
		if c.Root != "" {
			roots[c.Root] = append(roots[c.Root], words)
		}
	}
	for members := range maps.Values(roots) {
		list = append(list, "root of "+strings.Join(slices.Sorted(slices.Values(members)), " and "))
	}
	slices.Sort(list)
	return list
}

// differ tells what is in only one of two casebooks.
func differ(t *testing.T, name string, want, got []string) {
	t.Helper()
	for _, s := range got {
		if !slices.Contains(want, s) {
			t.Errorf("%s: not wanted: %s", name, s)
		}
	}
	for _, s := range want {
		if !slices.Contains(got, s) {
			t.Errorf("%s: missing: %s", name, s)
		}
	}
}

// Any act of an editor on any case, undone, leaves no trace in what is exported.
func TestUndoIsExact(t *testing.T) {
	b := newBook(t)
	addInBatches(t, b, stories(t, b), nil)
	before := exported(t, b)
	chance := rand.New(rand.NewPCG(5, 17))
	for n := range 25 {
		var ops []int64
		for range 1 + chance.IntN(3) {
			if id := someAct(t, b, chance); id != 0 {
				ops = append(ops, id)
			}
		}
		// The last first, or the first first: what is left is the same.
		if chance.IntN(2) == 0 {
			slices.Reverse(ops)
		}
		for _, id := range ops {
			op, err := b.Undo(t.Context(), "", id)
			does(t, op, err)
		}
		if after := exported(t, b); after != before {
			t.Fatalf("acts %d: undo leaves a trace: %s", n, firstDifference(before, after))
		}
	}
	if v, err := b.Verify(t.Context()); err != nil || len(v.Wrong) > 0 {
		t.Error(v, err)
	}
}

// someAct does something to cases by chance; 0 if it was refused.
func someAct(t *testing.T, b *Book, chance *rand.Rand) int64 {
	t.Helper()
	cases, err := b.List(t.Context(), store.Filter{Kind: kindCase, State: "open", Order: "number"})
	if err != nil {
		t.Fatal(err)
	}
	x, y := cases[chance.IntN(len(cases))], cases[chance.IntN(len(cases))]
	var op Operation
	switch chance.IntN(6) {
	case 0:
		op, err = b.Split(t.Context(), "", x.Number, x.Reports[chance.IntN(len(x.Reports))].Report)
	case 1:
		op, err = b.Withdraw(t.Context(), "", x.Number, "other", "理由")
	case 2:
		op, err = b.Correct(t.Context(), "", x.Number, "count", "7 people", "電話で確認")
	case 3, 4:
		document := x.Reports[chance.IntN(len(x.Reports))].Document
		if document == "" {
			return 0
		}
		op, err = b.Divide(t.Context(), "", document, somePieces(t, b, document, chance))
	default:
		op, err = b.Merge(t.Context(), "", x.Number, y.Number)
	}
	if err != nil {
		if _, refused := err.(Problem); !refused {
			t.Fatal(err)
		}
		return 0
	}
	return op.ID
}

// somePieces are the reports of a document moved, cut, joined and left out by
// chance.
func somePieces(t *testing.T, b *Book, document string, chance *rand.Rand) (pieces []Piece) {
	t.Helper()
	d, err := b.Division(t.Context(), document, nil)
	if err != nil {
		t.Fatal(err)
	}
	for at := chance.IntN(2); at < len(d.Places); at += chance.IntN(3) {
		last := min(at+chance.IntN(5), len(d.Places)-1)
		pieces = append(pieces, Piece{Start: d.Places[at].Start, End: d.Places[last].End})
		at = last + 1
	}
	return pieces
}

func firstDifference(a, b string) string {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return x[i] + "\n" + y[i]
		}
	}
	return fmt.Sprint(len(x), " lines, then ", len(y))
}
