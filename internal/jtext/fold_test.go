package jtext

import (
	"bufio"
	"os"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

// textTable reads a table of testdata: lines `left => right` with the escapes of
// Go strings; lines with "# " and empty lines are for the reader.
func textTable(t *testing.T, name string, each func(t *testing.T, left, right string)) {
	t.Helper()
	f, err := os.Open("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if line == "" || strings.HasPrefix(line, "# ") {
			continue
		}
		left, right, ok := strings.Cut(line, " => ")
		if !ok {
			t.Fatalf("%s:%d: no =>", name, n)
		}
		t.Run(strconv.Itoa(n), func(t *testing.T) { each(t, unescape(t, left), unescape(t, right)) })
	}
}

func unescape(t *testing.T, s string) string {
	t.Helper()
	if s == `""` {
		return ""
	}
	u, err := strconv.Unquote(`"` + strings.ReplaceAll(s, `"`, `\"`) + `"`)
	if err != nil {
		t.Fatalf("%s: %v", s, err)
	}
	return u
}

func TestFold(t *testing.T) {
	textTable(t, "fold.txt", func(t *testing.T, in, want string) {
		if got := Fold(in).Folded; got != want {
			t.Errorf("Fold(%q)\n got %q\nwant %q", in, got, want)
		}
		checkFold(t, in)
	})
}

// checkFold checks what Fold promises for every text.
func checkFold(t *testing.T, s string) {
	t.Helper()
	x := Fold(s)
	if again := Fold(s); again.Folded != x.Folded || again.Lower != x.Lower {
		t.Fatal("two foldings differ")
	}
	if !utf8.ValidString(x.Folded) {
		t.Fatalf("folded is not UTF-8: %q", x.Folded)
	}
	if len(x.Lower) != len(x.Folded) || !strings.EqualFold(x.Lower, x.Folded) {
		t.Fatalf("lower is %q, folded %q", x.Lower, x.Folded)
	}
	if all := x.Back(0, len(x.Folded)); all.Start != 0 || all.End != len(s) {
		t.Fatalf("Back of all is %v of %d", all, len(s))
	}
	checkBack(t, x)
}

// checkBack goes through the characters of the folded text.
func checkBack(t *testing.T, x *Text) {
	t.Helper()
	border := runeBorders(x.Original)
	last := 0
	for i, r := range x.Folded {
		end := i + utf8.RuneLen(r)
		if i == 0 && end == len(x.Folded) {
			break // all of it
		}
		span := x.Back(i, end)
		if span.Start >= span.End || !border[span.Start] || !border[span.End] {
			t.Fatalf("Back(%d, %d) = %v of %q", i, end, span, x.Original)
		}
		if span.Start < last {
			t.Fatalf("Back(%d, %d) = %v goes back before %d", i, end, span, last)
		}
		last = span.Start
		if empty := x.Back(i, i); empty.Len() != 0 || !border[empty.Start] {
			t.Fatalf("Back(%d, %d) = %v", i, i, empty)
		}
	}
}

// runeBorders marks the offsets between characters; a byte that is no UTF-8 is
// a character of its own.
func runeBorders(s string) []bool {
	border := make([]bool, len(s)+1)
	for i := range s {
		border[i] = true
	}
	border[len(s)] = true
	return border
}

// TestRadicals wants an ideograph for every radical.
func TestRadicals(t *testing.T) {
	for r := rune(0x2E80); r <= 0x2FD5; r++ {
		if r == 0x2E9A || 0x2EF4 <= r && r < 0x2F00 {
			continue // not assigned
		}
		got := Fold(string(r)).Folded
		to, n := utf8.DecodeRuneInString(got)
		if n != len(got) || 0x2E80 <= to && to < 0x3005 || !japanese(to) && to < 0x4E00 {
			t.Errorf("%U folds to %q", r, got)
		}
	}
}

// TestFoldIsLinear folds texts made to be slow; a quadratic step would take
// minutes.
func TestFoldIsLinear(t *testing.T) {
	for _, unit := range []string{"1 ", "※ ", "あ ", "「", "(", "第1 ", "\n", "- 1 -\n", "1.", "\u3099", "か\u3099", "\xe3", "a\r", "【", "# ", "概 "} {
		text := strings.Repeat(unit, 1<<20/len(unit))
		x := Fold(text)
		Lines(x.Folded)
		Sentences(x.Folded)
		NameKey(text[:1<<16])
	}
	Fold(strings.Repeat("※ ", 1<<16) + strings.Repeat("1 ア ", 1<<16))
	Fold(strings.Repeat(strings.Repeat("の", 30)+"\n\n- 1 -\n", 1<<13))
}
