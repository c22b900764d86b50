package source

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo"
)

// read is the one document of some bytes.
func read(t testing.TB, raw []byte, from Origin) *jikenbo.Document {
	t.Helper()
	d, err := only(raw, from)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func only(raw []byte, from Origin) (doc *jikenbo.Document, err error) {
	for doc, err = range Documents(bytes.NewReader(raw), from) {
	}
	return doc, err
}

func file(t testing.TB, path string) []byte {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

var kindNames = map[jikenbo.BlockKind]string{jikenbo.Paragraph: "p", jikenbo.Heading: "h", jikenbo.Item: "item",
	jikenbo.Row: "row", jikenbo.Quote: "quote", jikenbo.Frame: "frame"}

// shown is everything a document says, one thing a line.
func shown(d *jikenbo.Document) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s\ntitle %s\nsite %s\nsitename %s\npublished %s\nmodified %s\n\n",
		d.MediaType, d.Encoding, d.Title, d.Site, d.SiteName, d.Published, d.Modified)
	for _, block := range d.Blocks {
		kind := kindNames[block.Kind]
		if block.Kind == jikenbo.Heading {
			kind += fmt.Sprint(block.Level)
		}
		fmt.Fprintf(&b, "%s| %s\n", kind, block.Span.Of(d.Text))
	}
	for _, link := range d.Links {
		fmt.Fprintf(&b, "%q -> %s\n", link.Span.Of(d.Text), link.URL)
	}
	return b.String()
}

// A page says what its .want says: the lines of its content and nothing of its
// menus, with what each line is, where its links lead and who runs it.
func TestPages(t *testing.T) {
	pages, _ := filepath.Glob("testdata/page/*.html")
	if len(pages) < 7 {
		t.Fatalf("only %d pages", len(pages))
	}
	for _, page := range pages {
		t.Run(filepath.Base(page), func(t *testing.T) {
			got := shown(read(t, file(t, page), Origin{Name: page}))
			if want := string(file(t, strings.TrimSuffix(page, ".html")+".want")); got != want {
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

// Every line of a page that has words is exactly one block; an empty line stands
// between two at most.
func TestLinesAreBlocks(t *testing.T) {
	pages, _ := filepath.Glob("testdata/page/*.html")
	for _, page := range pages {
		d := read(t, file(t, page), Origin{Name: page})
		var lines []string
		for _, b := range d.Blocks {
			lines = append(lines, b.Span.Of(d.Text)+"\n")
		}
		if strings.Join(lines, "") != strings.ReplaceAll(d.Text, "\n\n", "\n") {
			t.Errorf("%s: blocks do not make up the text", page)
		}
	}
}

// What cannot be read is refused with what to do about it, and names the file.
func TestRefusals(t *testing.T) {
	garbage := make([]byte, 4096)
	for i := range garbage {
		garbage[i] = byte(i * i * 31 >> 3)
	}
	for name, c := range map[string]struct {
		raw  string
		want error
	}{
		"empty":        {"", ErrEmpty},
		"spaces":       {" \r\n\t \n", ErrEmpty},
		"bom":          {"\ufeff\n", ErrEmpty},
		"page.html":    {"<html><script>x()</script></html>", ErrEmpty},
		"zeros":        {strings.Repeat("\x00", 300), ErrBinary},
		"garbage":      {string(garbage), ErrBinary},
		"controls":     {strings.Repeat("ab\x01\x02", 50), ErrBinary},
		"zip":          {"PK\x03\x04rest", ErrNotText},
		"image":        {"\x89PNG\r\n\x1a\n", ErrNotText},
		"pdf":          {"%PDF-1.7\n%\xe2\xe3", ErrNotText},
		"pdf as .html": {"\r\n%PDF-1.4\n", ErrNotText},
		"large":        {strings.Repeat("あ", Limit/3+1), ErrTooLarge},
		"tags.html":    {strings.Repeat("<i>x", maxNodes), ErrTooLarge},
	} {
		_, err := only([]byte(c.raw), Origin{Name: name})
		if !errors.Is(err, c.want) || !strings.HasPrefix(err.Error(), name+": ") {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
	_, err := only([]byte("%PDF-1.7"), Origin{Name: "a.pdf"})
	if !strings.Contains(err.Error(), "pdftotext") {
		t.Errorf("a PDF must name the way out: %v", err)
	}
}

// The name decides what a file is, then its content, then the sender.
func TestMediaType(t *testing.T) {
	for _, c := range []struct {
		from Origin
		raw  string
		want string
	}{
		{Origin{Name: "a.html"}, "plain words", html},
		{Origin{Name: "A.HTM"}, "plain words", html},
		{Origin{Name: "a.md"}, "<div>x</div>", markdown},
		{Origin{Name: "a.txt", MediaType: "text/html"}, "<html>", plain},
		{Origin{Name: "a", URL: "https://a.example/b.html?c=d.txt"}, "x", html},
		{Origin{Name: "a"}, "\ufeff<?xml version='1.0'?>\n<!-- x -->\n<HTML>x", html},
		{Origin{Name: "view.php"}, "\r\n<!DOCTYPE html><p>x", html},
		{Origin{Name: "view.php", MediaType: "text/html; charset=x"}, "words", html},
		{Origin{Name: "a", MediaType: "text/markdown"}, "words", markdown},
		{Origin{Name: "a", MediaType: "application/octet-stream"}, "words", plain},
		{Origin{Name: "a"}, "<taro@kaku.example> からのメール", plain},
		{Origin{Name: "a"}, "<!-- never closed", plain},
	} {
		if got := read(t, []byte(c.raw), c.from).MediaType; got != c.want {
			t.Errorf("%+v %q: %s, want %s", c.from, c.raw, got, c.want)
		}
	}
}

// sound fails if anything points outside of the text or between its bytes.
func sound(t *testing.T, d *jikenbo.Document) {
	t.Helper()
	if !utf8.ValidString(d.Text) || strings.ContainsAny(d.Text, "\r\x00") {
		t.Fatal("the text is not valid UTF-8 with \\n line ends")
	}
	check := func(s jikenbo.Span) {
		if s.Start < 0 || s.Start >= s.End || s.End > len(d.Text) || !utf8.RuneStart(d.Text[s.Start]) ||
			s.End < len(d.Text) && !utf8.RuneStart(d.Text[s.End]) {
			t.Fatalf("span %v of %d bytes", s, len(d.Text))
		}
	}
	last := 0
	for _, b := range d.Blocks {
		if check(b.Span); b.Span.Start < last {
			t.Fatalf("block %v begins before the end of the last at %d", b.Span, last)
		}
		last = b.Span.End
	}
	for _, l := range d.Links {
		if check(l.Span); l.URL == "" {
			t.Fatalf("link %v leads nowhere", l.Span)
		}
	}
	for _, date := range []jikenbo.Date{d.Published, d.Modified} {
		if date != "" && dateOf(string(date)) != date {
			t.Fatalf("date %q", date)
		}
	}
}
