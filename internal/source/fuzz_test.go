package source

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

// seeds gives every file of testdata to f, with its name.
func seeds(f *testing.F, add func(raw []byte, name string)) {
	for _, pattern := range []string{"testdata/page/*.html", "testdata/encoding/*"} {
		files, _ := filepath.Glob(pattern)
		for _, name := range files {
			raw, err := os.ReadFile(name)
			if err != nil {
				f.Fatal(err)
			}
			add(raw, name)
		}
	}
}

// twice reads the same bytes twice and fails if what is read is unsound or
// differs.
func twice(t *testing.T, raw []byte, from Origin) {
	one, err := only(raw, from)
	two, again := only(raw, from)
	if (err == nil) != (again == nil) || !reflect.DeepEqual(one, two) {
		t.Fatalf("read twice, not the same:\n%+v %v\n%+v %v", one, err, two, again)
	}
	if err == nil {
		sound(t, one)
	}
}

func FuzzDocuments(f *testing.F) {
	seeds(f, func(raw []byte, name string) { f.Add(raw, filepath.Base(name), "text/html") })
	f.Add([]byte("---\ntitle: x\n---\n# y\n- z\nhttp://a.example/\n"), "a.md", "")
	f.Fuzz(func(t *testing.T, raw []byte, name, media string) {
		twice(t, raw, Origin{Name: name, MediaType: media, URL: "https://a.example/b/" + name})
	})
}

func FuzzHTML(f *testing.F) {
	seeds(f, func(raw []byte, name string) { f.Add(string(raw)) })
	f.Add("<table><tr><td rowspan=3 colspan=2>x<td><a href=y>z<tr><th>&nbsp;<caption><li></table></p></br><ruby>a<rt>b")
	f.Fuzz(func(t *testing.T, page string) {
		from := Origin{Name: "a.html", URL: "https://a.example/b"}
		twice(t, []byte(page), from)
		d, err := only([]byte("<!doctype html>"+page), from)
		if err != nil {
			return
		}
		end := 0
		for _, b := range d.Blocks {
			if end > 0 && b.Span.Start == end+1 && d.Text[end] == '\n' {
				end++ // an empty line that the page draws
			}
			if line := b.Span.Of(d.Text); b.Span.Start != end || strings.Contains(line, "\n") || strings.TrimSpace(line) == "" {
				t.Fatalf("block %v is no line of its own: %q", b, line)
			}
			end = b.Span.End + 1
		}
		if end != len(d.Text) {
			t.Fatalf("the blocks end at %d of %d", end, len(d.Text))
		}
	})
}

func FuzzFrontMatter(f *testing.F) {
	for _, front := range []string{"title: x\ndate: 2021-05-26 21:46:20 +0900", "a: &a [*a, {b: *a}]\n<<: *a", "x: |\n  y\n  Wed, 26 May 2021 21:46:20 +0900",
		"? x\n: y\n", "title: \"\\x41\"\nupdated: 令和6年5月1日", "a: !!binary x\n--- b\n"} {
		f.Add(front, "posted on Wed, 26 May 2021 21:46:20 +0900")
	}
	f.Fuzz(func(t *testing.T, front, below string) {
		text := "---\n" + front + "\n---\n" + below
		twice(t, []byte(text), Origin{Name: "a.md"})
		d, err := only([]byte(text), Origin{Name: "a.txt"})
		if err == nil && utf8.ValidString(text) && !strings.ContainsAny(text, "\r\x00\x1b") && d.Encoding == "utf-8" && d.Text != text {
			t.Fatalf("the text is not the file: %q", d.Text)
		}
	})
}

func FuzzDecode(f *testing.F) {
	seeds(f, func(raw []byte, name string) { f.Add(raw) })
	f.Fuzz(func(t *testing.T, raw []byte) {
		text, name, err := decode(string(raw), false)
		if err != nil {
			return
		}
		if !utf8.ValidString(text) || strings.ContainsAny(text, "\r\x00") || name == "" {
			t.Fatalf("%s %q", name, text)
		}
		// What is valid UTF-8 without escapes and zeros is taken at its word.
		if utf8.Valid(raw) && !bytes.ContainsAny(raw, "\x00\x1b\r") && !dubious(string(raw)) && text != string(raw) {
			t.Fatalf("%s: %q became %q", name, raw, text)
		}
	})
}
