package jtext

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"
)

// tableRows reads a table of testdata: a text with <<…>> around what is to be
// found, and after => what it is, one value for each span.
func tableRows(t *testing.T, name string) (rows [][2]string) {
	t.Helper()
	b, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		line = strings.TrimRight(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		text, want, _ := strings.Cut(line, " => ")
		rows = append(rows, [2]string{text, want})
	}
	if len(rows) < 80 {
		t.Errorf("%s has only %d lines", name, len(rows))
	}
	return rows
}

// withoutMarks takes the <<…>> out of a text.
func withoutMarks(s string) string {
	return strings.NewReplacer("<<", "", ">>", "").Replace(s)
}

// withMarks puts <<…>> around spans of a text.
func withMarks(s string, spans [][2]int) string {
	var b strings.Builder
	last := 0
	for _, p := range spans {
		b.WriteString(s[last:p[0]] + "<<" + s[p[0]:p[1]] + ">>")
		last = p[1]
	}
	return b.String() + s[last:]
}

// checkSpans fails unless the spans are in order, apart, and on rune borders.
func checkSpans(t *testing.T, s string, spans [][2]int) {
	t.Helper()
	last := 0
	for _, p := range spans {
		if p[0] < last || p[1] <= p[0] || p[1] > len(s) {
			t.Fatalf("span %v after %d in %d bytes of %q", p, last, len(s), s)
		}
		if !utf8.RuneStart(s[p[0]]) || p[1] < len(s) && utf8.ValidString(s) && !utf8.RuneStart(s[p[1]]) {
			t.Fatalf("span %v splits a character of %q", p, s)
		}
		last = p[1]
	}
}

func TestNumbers(t *testing.T) {
	for _, row := range tableRows(t, "numbers.txt") {
		s := withoutMarks(row[0])
		var spans [][2]int
		var values []string
		for _, n := range Numbers(s) {
			if n.Code {
				continue
			}
			spans = append(spans, [2]int{n.Start, n.End})
			v := fmt.Sprint(n.Value)
			if n.Max != n.Value {
				v = fmt.Sprintf("%d..%d", n.Value, n.Max)
			}
			values = append(values, v)
		}
		checkSpans(t, s, spans)
		if got, values := withMarks(s, spans), strings.Join(values, " | "); got != row[0] || values != row[1] {
			t.Errorf("\nwant %s => %s\ngot  %s => %s", row[0], row[1], got, values)
		}
	}
}

func TestNumberFlags(t *testing.T) {
	n := Numbers("12、4.5、1,234、十二、数十、3万、1.5万、06-6000")
	for i, want := range []Number{
		{Digits: 2}, {Decimal: true}, {}, {Kanji: true}, {Kanji: true, Vague: true}, {}, {}, {Code: true, Digits: 2}, {Code: true, Digits: 4},
	} {
		got := n[i]
		got.Start, got.End, got.Value, got.Max = 0, 0, 0, 0
		if got != want {
			t.Errorf("number %d: %+v, want %+v", i, got, want)
		}
	}
}

func FuzzNumbers(f *testing.F) {
	for _, s := range []string{"少なくとも約7万6000件", "百数十名、2~3万人", "1 2 社、1、234、一、二三四", "99999999999999999999億兆京", "06-6000-1234 http://a/1",
		"数数十数", "\xff1\x80万", "9,999,999,999,999,999,999兆", "1.2.3.4万", "二三十から数万"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		numbers, counts := Numbers(s), Counts(s)
		var spans [][2]int
		for _, n := range numbers {
			spans = append(spans, [2]int{n.Start, n.End})
			if n.Value < 0 || n.Max < n.Value {
				t.Fatalf("%+v in %q", n, s)
			}
		}
		checkSpans(t, s, spans)
		spans = spans[:0]
		for _, c := range counts {
			spans = append(spans, [2]int{c.Start, c.End})
			if c.Number.Start < c.Start || c.Number.End > c.End {
				t.Fatalf("%+v in %q", c, s)
			}
		}
		checkSpans(t, s, spans)
		if fmt.Sprint(numbers, counts) != fmt.Sprint(Numbers(s), Counts(s)) {
			t.Fatalf("not the same twice: %q", s)
		}
	})
}
