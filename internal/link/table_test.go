package link

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/jikenbo/jikenbo"
)

// TestTableDocumented holds that doc/links.md tells every row as it is.
func TestTableDocumented(t *testing.T) {
	raw, err := os.ReadFile("../../doc/links.md")
	if err != nil {
		t.Fatal(err)
	}
	doc := string(raw)
	for _, f := range table {
		points := fmt.Sprint(f.points)
		switch f.points {
		case veto:
			points = "veto"
		case 0:
			points = "" // by the value: said in words
		}
		line := regexp.MustCompile("(?m)^\\| `" + f.code + "` .*$").FindString(doc)
		if !strings.Contains(line, f.words) || !strings.Contains(line, "| "+points) {
			t.Errorf("doc/links.md does not say | `%s` | %s | %s: %q", f.code, points, f.words, line)
		}
	}
	for _, m := range regexp.MustCompile("(?m)^\\| `([a-z_]+)` \\|").FindAllStringSubmatch(doc, -1) {
		if !isRow(m[1]) && !jikenbo.Types.Has(m[1]) {
			t.Errorf("doc/links.md tells of %s, which is no row", m[1])
		}
	}
}

func isRow(code string) bool {
	for _, f := range table {
		if f.code == code {
			return true
		}
	}
	return false
}

// Every type has points, other apart, and a family.
func TestTypesWeighed(t *testing.T) {
	for _, term := range jikenbo.Types.Terms {
		kind := jikenbo.Type(term.Value)
		if kind != "other" && (typePoints[kind] == 0 || familyOf(kind) == anyFamily) {
			t.Errorf("%s has no points or family", kind)
		}
	}
}

func TestStretches(t *testing.T) {
	for _, c := range []struct {
		a, b jikenbo.Date
		gap  int
	}{
		{"2023-05-09", "2023-05-09", 0}, {"2023-05-31", "2023-06-01", 1}, {"2024-02-28", "2024-03-01", 2}, {"2023-12-31", "2024-01-01", 1},
		{"2023-05", "2023-05-31", 0}, {"2023-05", "2023-07", 31}, {"2023", "2023-07-01", 0}, {"2023", "2024-01", 1}, {"2023-12", "2024-01", 1},
	} {
		s, u := stretchOf(c.a), stretchOf(c.b)
		if s.gap(u) != c.gap || u.gap(s) != c.gap || s.meets(u) != (c.gap == 0) {
			t.Errorf("%s %s: %d, want %d", c.a, c.b, s.gap(u), c.gap)
		}
	}
	for _, d := range []jikenbo.Date{"", "20", "abcd", "0000"} {
		if stretchOf(d).known() {
			t.Errorf("%q is known", d)
		}
	}
}

func TestWeightOf(t *testing.T) {
	for n, want := range map[int64]int{0: 0, 1: 8, 12: 16, 380: 24, 300: 16, 5120: 31, 2000: 20, 21563: 38, 430000: 25} {
		if got := weightOf(n); got != want {
			t.Errorf("%d: %d, want %d", n, got, want)
		}
	}
}
