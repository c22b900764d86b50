package export

import (
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
)

// Cases are cases one after the other, and the error that ends them. They may be
// gone through more than once.
type Cases = iter.Seq2[*jikenbo.Case, error]

// Format is a way of writing the cases of a casebook.
type Format struct {
	Name  string
	write func(io.Writer, Cases) error
	all   bool // joined and withdrawn numbers too
	notes []note
}

// Formats are all of them; doc/export.md describes them.
var Formats = []Format{
	{"jsonl", writeLines, true, nil},
	{"csv", writeCSV, false, []note{noteNumbers, noteEarlier, noteFurther, noteUnnamed, noteWords}},
	{"parquet", writeParquet, false, []note{noteNumbers, noteEarlier, noteFurther, noteWords}},
	{"veris", writeVERIS, false, []note{noteNumbers, noteEarlier, noteWords, noteDated, noteBounds, noteUnits, noteNoType, noteIndustry, noteHands, noteVague}},
	{"stix", writeSTIX, false, []note{noteNumbers, noteEarlier, noteWords, noteUnnamed, noteUntold, noteMidnight}},
}

// Write writes the cases as they come, the same bytes for the same cases, and says
// what of them the format could not, and of how many.
func (f Format) Write(w io.Writer, cases Cases) (notes []string, err error) {
	tally := make([]losses, len(f.notes))
	err = f.write(w, func(yield func(*jikenbo.Case, error) bool) {
		clear(tally) // a format may go through them again
		for c, err := range cases {
			if err != nil {
				yield(nil, err)
				return
			}
			for i, n := range f.notes {
				tally[i].count(n, c)
			}
			// Where a row is counted as an incident, a number that no longer stands for one has no row.
			if (f.all || open(c)) && !yield(c, nil) {
				return
			}
		}
	})
	for i, n := range f.notes {
		if tally[i].n > 0 {
			notes = append(notes, tally[i].words(n))
		}
	}
	return notes, err
}

// note is something of a case that a format cannot say.
type note struct {
	code  string // as doc/export.md explains it
	words string
	lost  func(*jikenbo.Case) bool
}

// losses are the cases of which a note is true: how many, and the first of them.
type losses struct {
	n     int
	first []string
}

func (l *losses) count(n note, c *jikenbo.Case) {
	if n.lost(c) {
		if l.n++; len(l.first) < 3 {
			l.first = append(l.first, c.Number)
		}
	}
}

func (l *losses) words(n note) string {
	more := ""
	if l.n > len(l.first) {
		more = " ほか"
	}
	return fmt.Sprintf("%s [%s]: %d 件 (%s%s)", n.words, n.code, l.n, strings.Join(l.first, " "), more)
}

var (
	noteNumbers = note{"numbers", "統合・取下げの番号は書き出していない", func(c *jikenbo.Case) bool { return c.State != jikenbo.StateOpen }}
	noteEarlier = note{"earlier", "以前の値、食い違う値は最後の値だけになる", anyField(func(f jikenbo.Field) bool {
		return slices.ContainsFunc(f.Earlier, func(s jikenbo.Saying) bool { return !within(f.Values, s) })
	})}
	noteFurther = note{"further", "二つ目以降の値を入れる場所がない", anyField(func(f jikenbo.Field) bool { return len(f.Values) > 1 && !isList(f.Name) })}
	noteUnnamed = note{"unnamed", "名前の分からない委託先などは立場だけを書いた", anyField(func(f jikenbo.Field) bool {
		return f.Name == "through" && slices.ContainsFunc(f.Values, func(s jikenbo.Saying) bool { return s.Value == "" })
	})}
	noteWords = note{"words", "根拠の言葉、規則、経過は入らない", open}
)

func open(c *jikenbo.Case) bool { return c.State == jikenbo.StateOpen }

// anyField tells of open cases whether a field is so.
func anyField(is func(jikenbo.Field) bool) func(*jikenbo.Case) bool {
	return func(c *jikenbo.Case) bool { return open(c) && slices.ContainsFunc(c.Fields, is) }
}

func within(list []jikenbo.Saying, s jikenbo.Saying) bool {
	return slices.ContainsFunc(list, func(x jikenbo.Saying) bool { return x.Value == s.Value && x.Role == s.Role })
}
