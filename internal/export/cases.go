package export

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
)

// Format is a way of writing the cases of a casebook.
type Format struct {
	Name  string
	write func(io.Writer, []*jikenbo.Case) error
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

// Write writes the cases, the same bytes for the same cases.
func (f Format) Write(w io.Writer, cases []*jikenbo.Case) error {
	return f.write(w, f.written(cases))
}

// written are the cases that the format has: where a row is counted as an
// incident, a number that no longer stands for one has no row.
func (f Format) written(cases []*jikenbo.Case) []*jikenbo.Case {
	if f.all {
		return cases
	}
	return slices.DeleteFunc(slices.Clone(cases), func(c *jikenbo.Case) bool { return c.State != jikenbo.StateOpen })
}

// note is something of a case that a format cannot say.
type note struct {
	code  string // as doc/export.md explains it
	words string
	lost  func(*jikenbo.Case) bool
}

// Notes says what of these cases the format could not say, and of how many.
func (f Format) Notes(cases []*jikenbo.Case) []string {
	var said []string
	for _, n := range f.notes {
		var lost []string
		for _, c := range cases {
			if n.lost(c) {
				lost = append(lost, c.Number)
			}
		}
		if len(lost) > 0 {
			said = append(said, fmt.Sprintf("%s [%s]: %d 件 (%s%s)", n.words, n.code, len(lost), strings.Join(lost[:min(3, len(lost))], " "), more(len(lost)-3)))
		}
	}
	return said
}

func more(n int) string {
	if n <= 0 {
		return ""
	}
	return " ほか"
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
