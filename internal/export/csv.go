package export

import (
	"encoding/csv"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/jikenbo/jikenbo"
)

// listMark stands between the values of a list in one cell.
const listMark = "、"

// writeCSV writes a table of cases as a Japanese Excel opens it: with a byte
// order mark, or it reads UTF-8 as Shift_JIS.
func writeCSV(w io.Writer, cases Cases) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	if err := out.Write(csvHeadings()); err != nil {
		return err
	}
	for c, err := range cases {
		if err == nil {
			err = out.Write(csvRow(c))
		}
		if err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func csvHeadings() []string {
	row := []string{"番号"}
	for _, f := range fieldForms {
		row = append(row, f.heading)
		if f.name == "count" {
			row = append(row, "件数の単位", "件数の範囲", "件数の漏えい", "件数の対象")
		}
	}
	return append(row, "根", "根の起点", "報告の数", "出典", "食い違う項目")
}

func csvRow(c *jikenbo.Case) []string {
	row := []string{c.Number}
	for _, f := range fieldForms {
		if f.name == "count" {
			row = append(row, figureCells(c.Figure())...)
		} else {
			row = append(row, fieldCell(c.Field(f.name)))
		}
	}
	origin := ""
	if c.Origin {
		origin = "はい"
	}
	row = append(row, c.Root, origin, strconv.Itoa(len(c.Reports)), strings.Join(sources(c), listMark), strings.Join(headings(conflicts(c)), listMark))
	for i := range row {
		row[i] = cell(row[i])
	}
	return row
}

// figureCells are the count and what it counts; the number alone in its cell,
// so that it can be sorted. Excel is not asked to add: figures are not alike.
func figureCells(f *jikenbo.Figure) []string {
	if f == nil {
		return make([]string, 5)
	}
	return []string{
		strconv.FormatInt(f.Value, 10), jikenbo.Units.Japanese(string(f.Unit)), jikenbo.Qualifiers.Japanese(string(f.Qualifier)),
		jikenbo.Statuses.Japanese(string(f.Status)), f.What,
	}
}

func fieldCell(f jikenbo.Field) string {
	var words []string
	for _, s := range f.Values {
		words = append(words, sayingWords(s))
	}
	return strings.Join(words, listMark)
}

// sayingWords are a value for people: the label of a term, a party with its role.
func sayingWords(s jikenbo.Saying) string {
	switch {
	case s.Figure != nil:
		return figureText(s.Figure)
	case s.Role != "":
		return s.Value + "(" + jikenbo.Roles.Japanese(string(s.Role)) + ")"
	case s.Label != "":
		return s.Label
	}
	return s.Value
}

// FigureWords is a figure in a sentence: 約1234人.
func FigureWords(f *jikenbo.Figure) string { return figureText(f) }

func figureText(f *jikenbo.Figure) string {
	text := strconv.FormatInt(f.Value, 10) + jikenbo.Units.Japanese(string(f.Unit))
	switch f.Qualifier {
	case jikenbo.QualifierAbout, jikenbo.QualifierAtMost:
		return jikenbo.Qualifiers.Japanese(string(f.Qualifier)) + text
	case jikenbo.QualifierAtLeast:
		return text + jikenbo.Qualifiers.Japanese(string(f.Qualifier))
	}
	return text
}

func headings(names []string) []string {
	var list []string
	for _, f := range fieldForms {
		if slices.Contains(names, f.name) {
			list = append(list, f.heading)
		}
	}
	return list
}

// cell makes foreign words safe in a spreadsheet: one line, and no formula.
// Full-width signs begin one too in a Japanese Excel.
func cell(s string) string {
	s = strings.TrimSpace(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, s))
	if strings.IndexAny(s, "=+-@＝＋－＠") == 0 {
		return "'" + s
	}
	return s
}
