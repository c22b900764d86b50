package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/book/booktest"
	"github.com/jikenbo/jikenbo/internal/export"
	"github.com/jikenbo/jikenbo/internal/store"
	"github.com/jikenbo/jikenbo/internal/store/storetest"
)

// TestKills kills `jikenbo add` with SIGKILL while it adds generated notices,
// again and again at moments from a fixed seed: whatever it printed is there,
// nothing is there twice or by half, and in the end the casebook is the one
// that is made without kills. JIKENBO_KILLS says how many times (make kills).
func TestKills(t *testing.T) {
	kills, notices := 3, 280
	if n, err := strconv.Atoi(os.Getenv("JIKENBO_KILLS")); err == nil {
		kills, notices = n, 2000
	}
	dir := t.TempDir()
	writeNotices(t, dir, notices)
	calm := filepath.Join(t.TempDir(), "calm.db")
	if err := exec.Command("jikenbo", "add", "--db", calm, dir).Run(); err != nil {
		t.Fatal(err)
	}
	want := groupsIn(t, calm)
	t.Logf("%d documents, %d groups", notices, len(want))
	for name, dsn := range map[string]string{"sqlite": filepath.Join(t.TempDir(), "killed.db"), "postgres": storetest.Postgres(t)} {
		t.Run(name, func(t *testing.T) {
			k := killing{dsn: dsn, dir: dir, told: map[string]book.Added{}, chance: rand.New(rand.NewPCG(20240501, 7))}
			for n := range kills {
				k.once(t, n)
			}
			k.run(t, -1, 0) // to the end
			k.check(t)
			if got := groupsIn(t, dsn); !slices.Equal(got, want) {
				t.Errorf("%d groups, want %d; not the same", len(got), len(want))
			}
		})
	}
}

func writeNotices(t *testing.T, dir string, n int) {
	t.Helper()
	w := booktest.NewNotices(n)
	for range n {
		name, text := w.Next()
		if err := os.WriteFile(filepath.Join(dir, filepath.Base(name)), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// killing is a casebook to which documents are added under fire.
type killing struct {
	dsn, dir string
	kept     int                   // documents after the last kill
	told     map[string]book.Added // by document: what add printed as new
	chance   *rand.Rand
}

// once kills add at a moment of its work near to where the last one ended.
func (k *killing) once(t *testing.T, n int) {
	after, moment := max(1, k.kept-60+k.chance.IntN(150)), time.Duration(k.chance.IntN(400))*time.Millisecond
	printed, killed := k.run(t, after, moment)
	k.check(t)
	t.Logf("kill %2d: after %4d lines and %3d ms; %3d new printed, %4d documents kept, killed %v", n+1, after, moment/time.Millisecond, printed, k.kept, killed)
}

// run adds all documents, until so many lines are printed and a moment has
// passed (to the end, if after is negative), and notes what it printed as new.
func (k *killing) run(t *testing.T, after int, moment time.Duration) (printed int, killed bool) {
	t.Helper()
	cmd := exec.Command("jikenbo", "add", "--json", "--db", k.dsn, k.dir)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	for lines, n := bufio.NewReader(out), 1; ; n++ {
		line, err := lines.ReadString('\n')
		if err == io.EOF {
			break // half a line is of a document that was not told
		}
		if k.note(t, line) {
			printed++
		}
		if n == after {
			time.AfterFunc(moment, func() { _ = cmd.Process.Kill() })
		}
	}
	_ = cmd.Wait() // says that it was killed
	return printed, !cmd.ProcessState.Exited()
}

// note keeps what add printed of a document; false if it was known.
func (k *killing) note(t *testing.T, line string) bool {
	t.Helper()
	var a book.Added
	if err := json.Unmarshal([]byte(line), &a); err != nil {
		t.Fatal(err, line)
	}
	if a.Outcome == book.OutcomeKnown {
		return false
	}
	if _, twice := k.told[a.Document]; twice {
		t.Errorf("%s was added twice", a.Address)
	}
	k.told[a.Document] = a
	return true
}

// check looks whether all that was printed is there, once, and verify is clean.
func (k *killing) check(t *testing.T) {
	t.Helper()
	b := openBook(t, k.dsn)
	// Behind the lock, so that a server has done with what it was sent.
	if err := b.DB.Write(t.Context(), func(*store.Tx) error { return nil }); err != nil {
		t.Fatal(err)
	}
	v, err := b.Verify(t.Context())
	if err != nil || len(v.Wrong) > 0 {
		t.Fatal(err, v)
	}
	k.kept = v.Documents
	k.checkLog(t, b)
	for _, a := range k.told {
		for _, p := range a.Placed {
			if _, err := b.Show(t.Context(), p.Number); err != nil {
				t.Errorf("%s was printed: %v", p.Number, err)
			}
		}
	}
}

// checkLog wants each document added once, and each of those that were printed.
func (k *killing) checkLog(t *testing.T, b *book.Book) {
	t.Helper()
	entries, err := b.Log(t.Context(), store.EntryFilter{})
	if err != nil {
		t.Fatal(err)
	}
	added := map[string]int{}
	for _, e := range entries {
		if e.Outcome != book.OutcomeKnown {
			added[e.Document]++
		}
	}
	if len(added) != k.kept {
		t.Errorf("%d documents in the log, %d kept", len(added), k.kept)
	}
	for id, n := range added {
		if n != 1 {
			t.Errorf("document %s added %d times", id, n)
		}
	}
	for id, a := range k.told {
		if added[id] == 0 {
			t.Errorf("%s was printed and is not there", a.Address)
		}
	}
}

func openBook(t *testing.T, dsn string) *book.Book {
	t.Helper()
	db, err := store.Open(t.Context(), dsn, true)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return book.New(db, nil, time.Now)
}

// groupsIn are the cases and roots of a casebook, each as the places of its
// reports: whatever the numbers, in order.
func groupsIn(t *testing.T, dsn string) []string {
	t.Helper()
	r, w := io.Pipe()
	go func() { w.CloseWithError(openBook(t, dsn).WriteReports(context.Background(), w, nil)) }()
	groups := map[string][]string{}
	for in := json.NewDecoder(r); ; {
		var line export.Document
		if err := in.Decode(&line); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		for _, x := range line.Reports {
			place := fmt.Sprintf("%s %d", filepath.Base(line.Document), x.Start)
			groups[x.Case] = append(groups[x.Case], place)
			if x.Root != "" {
				groups[x.Root] = append(groups[x.Root], place)
			}
		}
	}
	var all []string
	for number, places := range maps.All(groups) {
		slices.Sort(places)
		all = append(all, number[:2]+" "+strings.Join(places, ", "))
	}
	slices.Sort(all)
	return all
}
