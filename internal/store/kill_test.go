package store

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"
)

// noise does not compress.
func noise(n int, seed int64) []byte {
	r := rand.New(rand.NewPCG(uint64(seed), 1))
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(r.Uint32())
	}
	return b
}

// perStep documents are kept by each step of a writer.
const perStep = 5

// step keeps some documents with a report, a case and a log entry each.
func step(tx *Tx, name string) (int, error) {
	said, err := tx.Meta("writer " + name)
	if err != nil {
		return 0, err
	}
	n, _ := strconv.Atoi(said)
	n++
	for i := range perStep {
		d := document(fmt.Sprint(name, n, i))
		d.Raw = noise(3000*i, int64(n))
		r := report(d, 0)
		_, err := tx.PutDocument(d)
		err = errors.Join(err, tx.PutReport(r, []string{name, fmt.Sprint(n)}))
		number, err2 := tx.NewNumber("case", 2023)
		err = errors.Join(err, err2,
			tx.PutCase(&Case{Number: number, Anchor: r.ID}),
			tx.Assign(number.String(), []string{r.ID}),
			tx.AppendLog(&Entry{Address: name, Document: d.ID, Outcome: "added"}))
		if err != nil {
			return 0, err
		}
	}
	return n, tx.SetMeta("writer "+name, fmt.Sprint(n))
}

// Two processes write and are killed with SIGKILL, again and again: what was
// said to be committed is there, and nothing is there by half.
func TestKill(t *testing.T) {
	rounds := 12
	if testing.Short() {
		rounds = 3
	}
	everywhere(t, func(t *testing.T, db *DB, dsn string) {
		chance := rand.New(rand.NewPCG(20231112, 3))
		for range rounds {
			a, b := startWriter(t, "a", dsn), startWriter(t, "b", dsn)
			time.Sleep(time.Duration(chance.IntN(120)) * time.Millisecond)
			saidA, saidB := a.kill(t), b.kill(t)
			// Behind the lock, so that a server has done with what it was sent.
			write(t, db, func(tx *Tx) error { return whole(tx, map[string]int{"a": saidA, "b": saidB}) })
		}
		if err := db.Check(t.Context()); err != nil {
			t.Error(err)
		}
	})
}

// writer is a process that writes.
type writer struct {
	cmd   *exec.Cmd
	input io.Closer
	lines *bufio.Reader
	first string
}

// startWriter returns when the writer has committed something.
func startWriter(t *testing.T, name, dsn string) *writer {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), writerEnv+"="+name+" "+dsn)
	cmd.Stderr = os.Stderr
	in, err := cmd.StdinPipe()
	out, err2 := cmd.StdoutPipe()
	if err := errors.Join(err, err2); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewReader(out)
	first, err := lines.ReadString('\n')
	if err != nil {
		t.Fatal("a writer wrote nothing", err)
	}
	return &writer{cmd, in, lines, first}
}

// kill ends the writer at once and tells what it last said was committed.
func (w *writer) kill(t *testing.T) int {
	t.Helper()
	if err := w.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	rest, err := io.ReadAll(w.lines)
	_ = w.input.Close()
	_ = w.cmd.Wait() // says that it was killed
	lines := strings.Fields(w.first + string(rest))
	last, err2 := strconv.Atoi(lines[len(lines)-1])
	if err := errors.Join(err, err2); err != nil {
		t.Fatal(err)
	}
	return last
}

// whole looks whether every step is there entirely, at least to the last one
// that each writer said it had done; it may have been killed before it said so.
func whole(tx *Tx, said map[string]int) error {
	steps := 0
	for name, last := range said {
		meta, err := tx.Meta("writer " + name)
		n, err2 := strconv.Atoi(meta)
		if n != last && n != last+1 {
			err = fmt.Errorf("%s said %d, there are %d", name, last, n)
		}
		if err := errors.Join(err, err2); err != nil {
			return err
		}
		steps += n
	}
	documents := 0
	for d, err := range tx.EachDocument(0) {
		if err != nil {
			return err
		}
		if documents++; d.Seq != int64(documents) {
			return fmt.Errorf("document %d is the %dth", d.Seq, documents)
		}
		reports, err := tx.ReportsOf(d.ID)
		if err != nil || len(reports) != 1 {
			return fmt.Errorf("%d reports, %w", len(reports), err)
		}
		of, err := tx.CasesOf([]string{reports[0].ID})
		if err != nil || of[reports[0].ID] != (Number{"case", 2023, documents}).String() {
			return fmt.Errorf("document %d in case %s, %w", documents, of[reports[0].ID], err)
		}
	}
	entries, err := tx.Log(EntryFilter{})
	if len(entries) != documents || documents != steps*perStep {
		err = fmt.Errorf("%d documents, %d entries after %d steps", documents, len(entries), steps)
	}
	return err
}
