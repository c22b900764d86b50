package search

import (
	"slices"
	"strconv"
	"strings"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/store"
)

// Version is that of what the index holds: letters, tokens, columns. An index
// of another one is made anew.
const Version = "1"

// Fact is what a report says of one field, in words that may be searched:
// values, and the labels of terms.
type Fact struct {
	Field string
	Words string
}

// Entry is what is found of a report, ready to be kept.
type Entry struct {
	facts []Fact // their words as letters
	text  string // letters
}

// NewEntry is the entry of a report that says these facts in a text, its own words
// in the document.
func NewEntry(facts []Fact, text string) Entry {
	e := Entry{text: lettersOf(text)}
	for _, f := range facts {
		if words := lettersOf(f.Words); words != "" {
			e.facts = append(e.facts, Fact{f.Field, words})
		}
	}
	return e
}

func lettersOf(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	for _, l := range letters(jtext.Fold(text)) {
		b.WriteRune(l.r)
	}
	return b.String()
}

// nameFields are the fields that name who and what it is about.
var nameFields = []string{"organization", "site", "aliases", "through", "systems", "number"}

// column joins the facts of a column.
func (e *Entry) column(column int) string {
	var words []string
	for _, f := range e.facts {
		if slices.Contains(nameFields, f.Field) == (column == columnNames) {
			words = append(words, f.Words)
		}
	}
	return strings.Join(words, string(pause))
}

// kept is the entry as the store keeps it: a line for each fact, and the text.
func (e *Entry) kept() *store.SearchEntry {
	var lines strings.Builder
	for _, f := range e.facts {
		lines.WriteString(f.Field + "\t" + f.Words + "\n")
	}
	return &store.SearchEntry{Facts: []byte(lines.String()), Text: []byte(e.text)}
}

// entryFrom is an entry as it was kept.
func entryFrom(kept *store.SearchEntry) *Entry {
	e := &Entry{text: string(kept.Text)}
	for line := range strings.Lines(string(kept.Facts)) {
		field, words, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		e.facts = append(e.facts, Fact{field, words})
	}
	return e
}

// Keep puts the entry of a report, which is named by its Seq, into the index,
// in place of its former one. When a block is full it is turned inside out and
// written.
func Keep(tx *store.Tx, report int64, e Entry) error {
	kept := e.kept()
	if err := tx.PutSearchEntry(report, kept); err != nil || kept.Seq%blockSize != 0 {
		return err
	}
	return writeBlock(tx, kept.Seq/blockSize-1)
}

// writeBlock writes a block that is full.
func writeBlock(tx *store.Tx, n int64) error {
	after := n * blockSize
	entries, err := tx.SearchEntries(after)
	if err != nil {
		return err
	}
	b := block{}
	for _, e := range entries {
		b.entry(e)
	}
	pages, firsts := b.pages()
	kept := &store.SearchBlock{Seq: n, Firsts: []byte(strings.Join(firsts, "\n"))}
	return tx.PutSearchBlock(kept, pages, after, after+blockSize)
}

// entry takes an entry into its block.
func (b block) entry(kept *store.SearchEntry) {
	e, n := entryFrom(kept), int((kept.Seq-1)%blockSize)
	b.add(n, columnText, e.text)
	b.add(n, columnFacts, e.column(columnFacts))
	b.add(n, columnNames, e.column(columnNames))
}

// Start readies the index of a casebook, and tells whether it is empty and all
// reports and cases are to be kept in it. What another version left is taken
// away.
func Start(tx *store.Tx) (empty bool, err error) {
	at, err := tx.Meta("search")
	version, times, _ := strings.Cut(at, " ")
	if err != nil || version == Version {
		return false, err
	}
	if err := tx.DropSearch(); err != nil {
		return false, err
	}
	n, _ := strconv.Atoi(times) // none yet: 0
	return true, tx.SetMeta("search", Version+" "+strconv.Itoa(n+1))
}

// Ready tells whether a casebook's index is that of this program.
func Ready(tx *store.Tx) (bool, error) {
	at, err := tx.Meta("search")
	version, _, _ := strings.Cut(at, " ")
	return version == Version, err
}
