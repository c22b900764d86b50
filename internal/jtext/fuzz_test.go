package jtext

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzFold checks what folding and cutting promise for every text.
func FuzzFold(f *testing.F) {
	for _, seed := range foldSeeds(f) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		checkFold(t, s)
		checkCuts(t, Fold(s).Folded)
		checkCuts(t, s)
		if key := NameKey(s); !utf8.ValidString(key) || key != NameKey(s) {
			t.Fatalf("NameKey(%q) = %q", s, key)
		}
	})
}

// foldSeeds are the lines and texts of the tables.
func foldSeeds(f *testing.F) []string {
	seeds := []string{"", "\xff\xe3\x81", strings.Repeat("(「", 40) + "。」", "ｶ\u3099\u3099ﾞﾟ", "\ufeff \n \r\n\r"}
	for _, name := range []string{"fold.txt", "sentences.txt", "lines.txt", "namekey.txt", "wrap.txt"} {
		data, err := os.ReadFile("testdata/" + name)
		if err != nil {
			f.Fatal(err)
		}
		seeds = append(seeds, strings.Split(string(data), "====\n")...)
		if name != "wrap.txt" {
			seeds = append(seeds, strings.Split(string(data), "\n")...)
		}
	}
	return seeds
}

// checkCuts checks that sentences and lines are in order, inside each other and
// leave nothing out.
func checkCuts(t *testing.T, s string) {
	t.Helper()
	lines := Lines(s)
	if len(lines) != strings.Count(s, "\n")+1 {
		t.Fatalf("%d lines of %q", len(lines), s)
	}
	for _, l := range lines {
		if l.Body < l.Start+len(l.Mark) || l.Body > l.End || !strings.HasPrefix(s[l.Start:l.End], l.Mark) {
			t.Fatalf("line %+v of %q", l, s)
		}
	}
	last := 0
	for _, x := range Sentences(s) {
		l := lines[x.Line]
		if x.Start < last || x.End <= x.Start || x.Start < l.Start || x.End > l.End || strings.Trim(s[last:x.Start], " \n") != "" {
			t.Fatalf("sentence %+v after %d of %q", x, last, s)
		}
		last = x.End
	}
	if strings.Trim(s[last:], " \n") != "" {
		t.Fatalf("sentences of %q end at %d", s, last)
	}
}
