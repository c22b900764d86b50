package source

import (
	"strings"
	"testing"
	"time"
)

// tooLong is far above what any of the pages takes, on a busy machine too, and
// far below what they take where work grows with the square of the page.
const tooLong = 40 * time.Second

func times(s string, n int) string { return strings.Repeat(s, n) }

// Hostile pages are read in the time and space of honest ones, and what they
// say is still read.
func TestHostilePages(t *testing.T) {
	const many, n = 100_000, 20_000
	said := "<p>漏えいしました。</p>"
	for name, page := range map[string]string{
		"nested div":        times("<div>", many) + said + times("</div>", many),
		"nested table":      times("<table><tr><td>", many) + said,
		"nested b":          times("<b>", many) + said,
		"nested a":          times("<a href=x>", n) + said,
		"nested a div":      times("<a href=x><div>", n) + said,
		"nested dl":         times("<dl><dd>", n) + said,
		"nested blockquote": times("<blockquote>x", n) + said,
		"nested unknown":    times("<x-y>", n) + said,
		"nested lists":      times("<ul><li>x", n) + said,
		"formatting":        strings.Join(manyFonts(500), "") + times("<p>x", n) + said,
		"end tags":          times("<div>", 300) + times("</span>", n) + said,
		"stray end tags":    times("</p></b></td>", n) + said,
		"huge attribute":    "<div class='" + times("a ", 5*n) + "'>" + said,
		"huge href":         "<a href='" + times("a/", 5*n) + "'>x</a>" + said,
		"many attributes":   "<div " + times("a ", 10*n) + ">" + said,
		"huge comment":      "<!--" + times("x>", 10*n) + "-->" + said,
		"huge script":       "<script>" + times("x<y>", 10*n) + "</script>" + said,
		"no tags":           times("a < b <", 3*n) + said,
		"no tags either":    times("<3 ", 5*n) + said,
		"huge title":        "<title>" + times("<題>", 5*n) + "</TITLE >" + said,
		"huge text":         "<p>" + times("長い文章", 5*n) + said,
		"entities":          times("&amp;&lt;&nosuch;&#x110000;", n) + said,
		"long title":        "<title>" + times("題", n) + "</title>" + said,
		"long line":         times("あいう<i>x</i>", n) + said,
		"empty lines":       times("<a href=x>&nbsp;</a><br>", n) + said,
		"links":             times("<li><a href=x>y</a>", n) + said,
		"span cells":        "<table>" + times("<tr>"+times("<td rowspan=99999 colspan=99999>"+times("x", 90), 5), n/50) + "</table>" + said,
		"rows again":        "<table>" + times("<tr>"+times("<td rowspan=50>"+times("x", 290), 100)+times("<tr>", 49), 100) + "</table>" + said,
		"headers":           "<table><tr>" + times("<th>"+times("x", 290), 100) + times("<tr>"+times("<td>x", 100), 3000) + "</table>" + said,
		"crumbs":            times("<div><a href=/>ホーム</a></div>", n) + said,
		"frames":            times("<footer>株式会社架空"+"</footer>", n) + said,
		"headings":          "<title>a | b</title>" + times("<h1>長い長い見出し</h1>", n) + said,
		"related":           times("<h2>関連記事</h2><a href=x>y</a>", n) + said,
		"dates":             times("<p>2024年99月99日</p>", n) + said,
		"json":              "<script type=application/ld+json>" + times("[", n) + "</script>" + said,
		"json object":       "<script type=application/ld+json>" + times(`{"a":`, 9000) + "1" + times("}", 9000) + "</script>" + said,
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			d := read(t, []byte("<!doctype html>"+page), Origin{Name: "a.html"})
			sound(t, d)
			if !strings.Contains(d.Text, "漏えいしました。") {
				t.Errorf("lost what is said: %.200q", d.Text)
			}
			if limit := 20*len(page) + 8*maxAgain; len(d.Text) > limit {
				t.Errorf("%d bytes became %d", len(page), len(d.Text))
			}
			if took := time.Since(start); took > tooLong {
				t.Errorf("took %v", took)
			}
		})
	}
}

// manyFonts are formatting elements, no two alike, which parsers that repair
// formatting copy into every later paragraph.
func manyFonts(n int) []string {
	var tags []string
	for i := range n {
		tags = append(tags, "<font size="+times("1", i%50)+" color="+times("2", i/50)+">")
	}
	return tags
}

// Hostile texts are read as they are.
func TestHostileTexts(t *testing.T) {
	yamlBomb := "---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n" +
		"d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\ntitle: 例示\n---\n本文"
	for name, text := range map[string]string{
		"long line":    times("漏えい", 1_200_000),
		"long address": "http://" + times("a", 5_000_000),
		"addresses":    times("http://", 500_000),
		"yaml bomb":    yamlBomb,
		"deep yaml":    "---\ntitle: " + times("[", 15_000) + "\n---\n本文",
		"deep yaml 2":  "---\ntitle: 例示\na: " + times("{a: ", 5_000) + "\n---\n本文",
		"indented":     "---\ntitle: 例示\na:\n" + times(" - ", 9_000) + "x\n---\n本文",
		"long front":   "---\ntitle: 例示\n" + times("key: value\n", 500_000) + "---\n本文",
		"dates":        "---\nx: " + times("2024-99-99 10:00 ", 1_900) + "\n---\n本文",
		"headings":     times("# ", 1_000_000),
		"escape":       "本文\x1b[31m赤\x1b[0m",
	} {
		for _, from := range []string{"a.txt", "a.md"} {
			start := time.Now()
			d := read(t, []byte(text), Origin{Name: from})
			if sound(t, d); d.Text != text {
				t.Errorf("%s: the text is not the file", name)
			}
			if strings.Contains(text, "title: 例示") && name != "long front" && d.Title != "例示" {
				t.Errorf("%s: title %.80q", name, d.Title)
			}
			if took := time.Since(start); took > tooLong {
				t.Errorf("%s took %v", name, took)
			}
		}
	}
}

// No character is lost or broken where a long text is cut for reading.
func TestLongTextWhole(t *testing.T) {
	for _, unit := range []string{"漏えい、", "a < b、", "漏<b>え</b>い。", "<p>漏えい"} {
		words := times(unit, 150_000)
		want := strings.NewReplacer("<b>", "", "</b>", "", "<p>", "\n").Replace(words)
		d := read(t, []byte("<!doctype html>"+words), Origin{Name: "a.html"})
		if got := strings.TrimSuffix(d.Text, "\n"); got != strings.TrimPrefix(want, "\n") {
			t.Errorf("%s: %d bytes, want %d", unit, len(got), len(want))
		}
	}
}
