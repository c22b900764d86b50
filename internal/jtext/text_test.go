package jtext

import (
	"bufio"
	"os"
	"strings"
	"testing"
)

func TestSentences(t *testing.T) {
	textTable(t, "sentences.txt", func(t *testing.T, in, want string) {
		var got []string
		lines := Lines(in)
		for _, s := range Sentences(in) {
			got = append(got, in[s.Start:s.End])
			if l := lines[s.Line]; s.Start < l.Start || s.End > l.End {
				t.Errorf("sentence %v lies outside its line %v", s, l)
			}
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q\n got %q\nwant %q", in, got, want)
		}
	})
}

func TestLines(t *testing.T) {
	textTable(t, "lines.txt", func(t *testing.T, in, want string) {
		l := Lines(in)[0]
		if got := l.Mark + "|" + in[l.Body:l.End]; got != want {
			t.Errorf("%q\n got %q\nwant %q", in, got, want)
		}
	})
}

// TestLinesOfText wants one line more than there are line ends, each where it is.
func TestLinesOfText(t *testing.T) {
	text := "a\n\n・b\n"
	want := []Line{{0, 1, "", 0}, {2, 2, "", 2}, {3, 7, "・", 6}, {8, 8, "", 8}}
	for i, l := range Lines(text) {
		if l != want[i] {
			t.Errorf("line %d is %v, want %v", i, l, want[i])
		}
	}
}

// TestNameKey reads rows of names that must have the same key (=) or not (!=).
func TestNameKey(t *testing.T) {
	f, err := os.Open("testdata/namekey.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows := bufio.NewScanner(f)
	for rows.Scan() {
		row := rows.Text()
		if row == "" || strings.HasPrefix(row, "# ") {
			continue
		}
		if one, other, ok := strings.Cut(row, " != "); ok {
			if NameKey(one) == NameKey(other) {
				t.Errorf("%s: both have the key %q", row, NameKey(one))
			}
			continue
		}
		checkSameKey(t, strings.Split(unescape(t, row), " = "))
	}
}

func checkSameKey(t *testing.T, names []string) {
	t.Helper()
	want := NameKey(names[0])
	for _, name := range names {
		if got := NameKey(name); got != want || got == "" {
			t.Errorf("the key of %s is %q, that of %s %q", names[0], want, name, got)
		}
	}
}
