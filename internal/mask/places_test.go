package mask_test

import (
	"bufio"
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/mask"
	"github.com/jikenbo/jikenbo/rules"
)

func masker(t testing.TB) *mask.Masker {
	t.Helper()
	m, err := mask.New(rules.Files)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

var letters = map[string]mask.Kind{"m": mask.Mail, "p": mask.Phone, "h": mask.Postal, "n": mask.Name}

// labelled takes the labels out of a line.
func labelled(t *testing.T, line string) (text string, want []mask.Place) {
	t.Helper()
	var b strings.Builder
	for rest := strings.ReplaceAll(line, `\n`, "\n"); ; {
		head, tail, found := strings.Cut(rest, "<<")
		b.WriteString(head)
		if !found {
			return b.String(), want
		}
		words, after, closed := strings.Cut(tail, ">>")
		kind, words, named := strings.Cut(words, ":")
		if !closed || !named || letters[kind] == "" {
			t.Fatalf("bad label in %s", line)
		}
		want = append(want, mask.Place{Span: jikenbo.Span{Start: b.Len(), End: b.Len() + len(words)}, Kind: letters[kind]})
		b.WriteString(words)
		rest = after
	}
}

// tally counts places that are right, missed and wrong.
type tally struct{ right, missed, wrong int }

func (c tally) recall() float64    { return float64(c.right) / float64(max(1, c.right+c.missed)) }
func (c tally) precision() float64 { return float64(c.right) / float64(max(1, c.right+c.wrong)) }

// The table says what is personal; the masker finds it. A place is right if its
// letters are covered, all of them and no others.
func TestPlaces(t *testing.T) {
	file, err := os.Open("testdata/places.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	m := masker(t)
	part, of := "tuned", map[string]*tally{"tuned": {}, "held out": {}, "blind": {}}
	for lines := bufio.NewScanner(file); lines.Scan(); {
		line := lines.Text()
		for name := range of {
			if strings.HasPrefix(line, "# "+name) {
				part = name
			}
		}
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		text, want := labelled(t, line)
		compare(t, of[part], text, m.Places(text), want)
	}
	for part, c := range of {
		t.Logf("%s: recall %.3f, precision %.3f (%+v)", part, c.recall(), c.precision(), *c)
		if c.recall() < 0.95 || c.precision() < 0.95 {
			t.Errorf("%s: recall or precision below 0.95", part)
		}
	}
}

func compare(t *testing.T, c *tally, text string, got, want []mask.Place) {
	t.Helper()
	for _, w := range want {
		if has(text, got, w) {
			c.right++
		} else {
			c.missed++
			t.Logf("missed %s %q in %q", w.Kind, w.Span.Of(text), text)
		}
	}
	for _, g := range got {
		if !has(text, want, g) {
			c.wrong++
			t.Logf("wrong %s %q in %q", g.Kind, g.Span.Of(text), text)
		}
	}
}

func has(text string, list []mask.Place, p mask.Place) bool {
	for _, x := range list {
		if x.Kind == p.Kind && strings.TrimSpace(x.Span.Of(text)) == strings.TrimSpace(p.Span.Of(text)) {
			return true
		}
	}
	return false
}

// Covering keeps every place in code points, and spaces and line ends.
func TestCoverKeepsPlaces(t *testing.T) {
	m := masker(t)
	text := "担当:山田 太郎\n①電話 ０３－１２３４－５６７８\nメール a@example.jp まで"
	covered := []rune(m.Text(text))
	if utf8.RuneCountInString(text) != len(covered) {
		t.Fatalf("%q", string(covered))
	}
	for i, r := range []rune(text) {
		if covered[i] != r && (covered[i] != mask.Sign || unicode.IsSpace(r)) {
			t.Errorf("%q became %q", r, covered[i])
		}
	}
	if got, want := string(covered), "担当:＊＊ ＊＊\n①電話 ＊＊＊＊＊＊＊＊＊＊＊＊\nメール ＊＊＊＊＊＊＊＊＊＊＊＊ まで"; got != want {
		t.Errorf("%q", got)
	}
	if again := m.Text(string(covered)); again != string(covered) {
		t.Errorf("covered again: %q", again)
	}
}

// Any text can be covered: places lie on borders of characters, in order, apart.
func FuzzPlaces(f *testing.F) {
	m := masker(f)
	for _, s := range []string{"担当:山田", "a@b.jp", "電話0", "03-1234-5678\xff", "容疑者", "(((((", "+81", "氏は", "山田\n\n\n太郎容疑者(3"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		at := 0
		for _, p := range m.Places(s) {
			if p.Span.Start < at || p.Span.End <= p.Span.Start || p.Span.End > len(s) {
				t.Fatalf("%+v in %q", p, s)
			}
			at = p.Span.End
		}
		if utf8.ValidString(s) && utf8.RuneCountInString(mask.Cover(s, m.Places(s))) != utf8.RuneCountInString(s) {
			t.Errorf("other number of characters: %q", s)
		}
	})
}
