package source

import (
	"strings"
	"testing"

	"github.com/jikenbo/jikenbo"
)

// Front matter gives the title and the dates, in whatever form they are written.
func TestFrontMatter(t *testing.T) {
	for _, c := range []struct{ front, title, published, modified string }{
		{"title: 漏えいについて\ndate: 2021-05-26", "漏えいについて", "2021-05-26", ""},
		{"title:  国の機関、アドレス流出　例示システムで  \ndate: 2021-05-26 21:46:20 +0900", "国の機関、アドレス流出　例示システムで", "2021-05-26", ""},
		{"title: \"A: B\"\npubDate: 'Wed, 26 May 2021 21:46:20 +0900'", "A: B", "2021-05-26", ""},
		{"date: 2021-05-26T23:59:59Z\nlastmod: 2021-06-01T00:00:00+09:00", "", "2021-05-26", "2021-06-01"},
		{"Date: 2021/5/6\nUpdated: 令和3年6月2日", "", "2021-05-06", "2021-06-02"},
		{"published: 2021-05\ntags: [2020-01-01]", "", "2021-05", ""},
		{"created: 20210526", "", "2021-05-26", ""},
		{"excerpt: |\n  \nfeature_text: |\n  ## 見出し 2019-01-02\n  Wed, 26 May 2021 21:46:20  +0900\nimage: \"https://a.example/2018/1/2\"", "", "2021-05-26", ""},
		{"summary: 2021-05-26 に公表", "", "", ""},
		{"updated: 2021-05-26 10:00", "", "", "2021-05-26"},
		{"title: 「A」: B: C\ndate: 2021-05-26", "「A」: B: C", "2021-05-26", ""},
		{"title: [broken\ndate: 2021-05-26", "[broken", "2021-05-26", ""},
		{"title: *no such anchor\ndate: 2021-05-26", "*no such anchor", "2021-05-26", ""},
		{"date: 2021-02-30", "", "", ""},
		{"date: 2021-13-01\ncreated: 2021-12-01", "", "2021-12-01", ""},
		{"draft: true\nTitle: 例示", "例示", "", ""},
	} {
		for _, name := range []string{"a.md", "a.txt"} {
			d := read(t, []byte("---\n"+c.front+"\n---\n\n本文。\n"), Origin{Name: name})
			if d.Title != c.title || string(d.Published) != c.published || string(d.Modified) != c.modified {
				t.Errorf("%s of\n%s\n%q %s %s", name, c.front, d.Title, d.Published, d.Modified)
			}
			if len(d.Blocks) != 1 || d.Blocks[0].Kind != jikenbo.Frame || d.Blocks[0].Span.Of(d.Text) != "---\n"+c.front+"\n---" {
				t.Errorf("%s of\n%s\nhas blocks %v", name, c.front, d.Blocks)
			}
		}
	}
}

// TOML between +++ is front matter too.
func TestTOML(t *testing.T) {
	d := read(t, []byte("+++\ntitle = \"例示\"\ndate = 2021-05-26T00:00:00+09:00\n+++\n本文"), Origin{Name: "a.md"})
	if d.Title != "例示" || d.Published != "2021-05-26" {
		t.Errorf("%q %s", d.Title, d.Published)
	}
}

// A line right below says when a post was made, if no key does.
func TestPostedOn(t *testing.T) {
	const below = "\n---\n\n[https://a.example/1](https://a.example/1)\nposted on Wed, 26 May 2021 21:46:20  +0900\n\n本文"
	if d := read(t, []byte("---\ntitle: x"+below), Origin{Name: "a.md"}); d.Published != "2021-05-26" {
		t.Errorf("published %q", d.Published)
	}
	if d := read(t, []byte("---\ndate: 2020-01-01"+below), Origin{Name: "a.md"}); d.Published != "2020-01-01" {
		t.Errorf("published %q", d.Published)
	}
	far := "---\ntitle: x\n---\n" + strings.Repeat("段落\n", 30) + "posted on Wed, 26 May 2021 21:46:20 +0900\n"
	if d := read(t, []byte(far), Origin{Name: "a.md"}); d.Published != "" {
		t.Errorf("a line far below is no dateline: %s", d.Published)
	}
}

// A text that merely begins with a ruler has no front matter.
func TestNoFrontMatter(t *testing.T) {
	for _, text := range []string{
		"---\n本日の記録\n---\n本文", "---", "--- \n", "---\ntitle: never closed\n本文", "----\ntitle: x\n----\n", "本文\n---\ntitle: x\n---\n",
		"---\ntitle: x\n" + strings.Repeat("長い行\n", 10000) + "---\n",
	} {
		if d := read(t, []byte(text), Origin{Name: "a.txt"}); d.Title != "" || d.Blocks != nil {
			t.Errorf("%.40q: title %q, blocks %v", text, d.Title, d.Blocks)
		}
	}
}

// Markdown marks what its lines are; code is none of it.
func TestMarkdownBlocks(t *testing.T) {
	const text = "# 見出し\n本文 # 1\n  ## 小見出し\n#タグ\n####### 七\n- 項目\n  * 中の項目\n12. 番号\n-5度\n2023.5.1\n> 引用\n```\n# 注釈\n- x\n```\n・項目でない\n"
	d := read(t, []byte(text), Origin{Name: "a.md"})
	var got []string
	for _, line := range strings.Split(shown(d), "\n") {
		if strings.Contains(line, "| ") {
			got = append(got, line)
		}
	}
	want := "h1| # 見出し\nh2| ## 小見出し\nitem| - 項目\nitem| * 中の項目\nitem| 12. 番号\nquote| > 引用"
	if strings.Join(got, "\n") != want {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
	if d := read(t, []byte(text), Origin{Name: "a.txt"}); d.Blocks != nil {
		t.Errorf("plain text has blocks %v", d.Blocks)
	}
}

// Addresses in a text end where Japanese goes on.
func TestAddressesInText(t *testing.T) {
	const text = "出典は[https://a.example/1](https://a.example/2?b=c&d=1)。詳細はhttp://b.example/x.htmlをご覧ください（HTTPS://C.example/）。ftp://d.example/ xhttp:// https://e.example."
	var got []string
	for _, l := range read(t, []byte(text), Origin{Name: "a.txt"}).Links {
		if got = append(got, l.URL); l.Span.Of(text) != l.URL {
			t.Errorf("%q stands where %q is meant", l.Span.Of(text), l.URL)
		}
	}
	want := "https://a.example/1 https://a.example/2?b=c&d=1 http://b.example/x.html HTTPS://C.example/ https://e.example"
	if strings.Join(got, " ") != want {
		t.Errorf("got %q", got)
	}
}
