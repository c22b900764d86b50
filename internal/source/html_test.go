package source

import (
	"strings"
	"testing"

	xhtml "golang.org/x/net/html"
)

// lines of a page's body, joined by "|".
func linesOf(t *testing.T, body string) string {
	t.Helper()
	d := read(t, []byte("<!doctype html><body>"+body), Origin{Name: "a.html"})
	return strings.ReplaceAll(strings.TrimSuffix(d.Text, "\n"), "\n", "|")
}

// Words run together, and lines end, where a browser has it so.
func TestLines(t *testing.T) {
	for body, want := range map[string]string{
		"<p>個人<b>情報</b>の\n  <span>漏えい</span>": "個人情報の漏えい",
		"a\n b<i> c </i> d":                                 "a b c d",
		"の\nBCC\n欄":                                         "の BCC 欄",
		"一<br>二<br><br/>三</br>四":                            "一|二||三|四",
		"<p>一<p>二<div>三<p>四</div>五":                         "一|二|三|四|五",
		"<ul><li>一<li>二<ol><li>三</ol><li>四</ul>":            "一|二|三|四",
		"<h2>題</h2>文":                                       "題|文",
		"<p class=ttl>題</p>文":                               "題|文",
		"　字下げ<p>&nbsp;</p>&#12288;<p>次":                     "　字下げ|次",
		"<ruby>漏洩<rp>(</rp><rt>ろうえい</rt><rp>)</rp></ruby>":  "漏洩",
		"<ruby>漏<rt>ろう<rb>洩<rt>えい</ruby>した":                 "漏洩した",
		"<pre>一\n二\n\n三</pre>":                              "一|二||三",
		"a&amp;b &lt;c&gt; &#x6f0f; &#0; &nosuch;":          "a&b <c> 漏 � &nosuch;",
		"x<script>y</script><style>z</style><!-- w -->v":    "xv",
		"x<noscript>y</noscript><template>z</template>":     "x",
		"x<svg><text>y</text></svg><img alt=z>w":            "xw",
		"x<select><option>y</select><textarea>z</textarea>": "x",
		"<h3><button>概要</button></h3>x<button>閉じる</button>": "概要|x",
		"長い長い本文です。<p hidden>見えない<p style='display: none'>見えない<p aria-hidden=true>飾り": "長い長い本文です。",
		"<details><summary>問</summary>答</details>":                                   "問|答",
		"x<b>y<p>z</b>w":   "xy|zw",
		"</p></div></td>x": "x",
		"長い文章の中の\x01制御文字\u200bと見えない文字は、文章を文字でないものにはせず、行に残ることもありません。": "長い文章の中の制御文字\u200bと見えない文字は、文章を文字でないものにはせず、行に残ることもありません。",
		"<custom-tag>x</custom-tag><p>y":                        "x|y",
		"<blockquote><ul><li>x</ul></blockquote>":               "x",
		"x<iframe>y</iframe><textarea></textarea><xmp>w</xmp>z": "xz",
	} {
		if got := linesOf(t, body); got != want {
			t.Errorf("%s\n got %q\nwant %q", body, got, want)
		}
	}
}

// A row of a table is a line of pairs; a table that lays out the page is none.
func TestTables(t *testing.T) {
	for body, want := range map[string]string{
		"<table><tr><th>件数<td>120件<tr><th>対象<td>会員</table>":                                     "件数: 120件|対象: 会員",
		"<table><tr><td>件数<td>120件<td>うち45件は法人</table>":                                         "件数: 120件 / うち45件は法人",
		"<table><tr><th>氏名<td>10<th>住所<td>20</table>":                                           "氏名: 10 / 住所: 20",
		"<table><tr><th>課<th>人数<tr><td>税務課<td>3<tr><td>福祉課<td></table>":                         "課: 税務課 / 人数: 3|福祉課",
		"<table><tr><th><th>4月<th>5月<tr><th>件数<td>3<td>4</table>":                               "件数 / 4月: 3 / 5月: 4",
		"<table><thead><tr><td>課<td>人数<tbody><tr><td>税務課<td>3</table>":                          "課: 税務課 / 人数: 3",
		"<table><tr><th>項目<th>内容<tr><td>件数<td>3<tr><td>対象<td>会員</table>":                        "項目: 内容|件数: 3|対象: 会員",
		"<table><tr><th>年<th>月</table>":                                                         "年: 月",
		"<table><tr><td rowspan=2>名簿<td>氏名<tr><td>住所</table>":                                   "名簿: 氏名|名簿: 住所",
		"<table><tr><td>項目：<td>氏名<br>住所</table>":                                                "項目：氏名 住所",
		"<table><tr><td colspan=2>注記<tr><td>a<td>b</table>":                                     "注記|a: b",
		"<table><caption>表1</caption><tr><td>a<td>b</table>":                                    "表1|a: b",
		"<table><tr><td>左<td><h2>題</h2><p>文</table>":                                            "左|題|文",
		"<table><tr><td><table><tr><td>a<td>b</table><td>右</table>":                             "a: b|右",
		"<table><form><tr><td>a<td>b</form><tr><td>c<td>d</table>":                              "a: b|c: d",
		"<table>x<tr><td>a<td>b</table>":                                                        "x|a: b",
		"<dl><dt>原因<dd>誤送信<dt>対象<dd>会員<dd>退会者<dt>備考</dl>":                                       "原因: 誤送信|対象: 会員 / 退会者|備考",
		"<dl><div><dt>原因</dt><dd>誤送信</dd></div></dl>":                                           "原因: 誤送信",
		"<dl><dt>原因<dd><h4>一</h4><p>二</dl>":                                                     "原因|一|二",
		"<table><tr><td>概要<td>" + strings.Repeat("<p>"+strings.Repeat("長", 60), 4) + "</table>": "概要" + strings.Repeat("|"+strings.Repeat("長", 60), 4),
	} {
		if got := linesOf(t, body); got != want {
			t.Errorf("%s\n got %q\nwant %q", body, got, want)
		}
	}
}

// A link marks its words and says the whole address, as far as the page does.
func TestLinks(t *testing.T) {
	const page = `<title>x</title>%<p>前 <a href=" a/b.html?x=1#y "> 詳<b>細</b>
	</a>後<a href="#top">上</a><a href="javascript:x()">動</a><a name=z>印</a><a href="mailto:a@b.example">宛先</a><a href="c"><img></a><a href="http://[">壊</a>
	<table><tr><td>項目<td>値 <a href=/d>下</a></table><ul><li><a href=e><p>一<p>二</a></ul>`
	for _, c := range []struct {
		head string
		from Origin
		want string
	}{
		{"", Origin{}, "詳細=a/b.html?x=1#y 宛先=mailto:a@b.example 壊=http://[ 下=/d 一\n二=e"},
		{"", Origin{URL: "https://k.example/p/q"}, "詳細=https://k.example/p/a/b.html?x=1#y 宛先=mailto:a@b.example 壊=http://[ 下=https://k.example/d 一\n二=https://k.example/p/e"},
		{"<link rel=canonical href='https://k.example/p/'>", Origin{}, "詳細=https://k.example/p/a/b.html?x=1#y 宛先=mailto:a@b.example 壊=http://[ 下=https://k.example/d 一\n二=https://k.example/p/e"},
		{"<base href='/r/'>", Origin{URL: "https://k.example/p/q"}, "詳細=https://k.example/r/a/b.html?x=1#y 宛先=mailto:a@b.example 壊=http://[ 下=https://k.example/d 一\n二=https://k.example/r/e"},
	} {
		c.from.Name = "a.html"
		d := read(t, []byte(strings.Replace(page, "%", c.head, 1)), c.from)
		var got []string
		for _, l := range d.Links {
			got = append(got, l.Span.Of(d.Text)+"="+l.URL)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%+v: got %q", c, got)
		}
	}
}

// Who runs the page is read from what it tells machines, then from its frame.
func TestSite(t *testing.T) {
	const h1 = "<h1>お詫びとお知らせ</h1><p>情報が漏えいしました。</p>"
	for _, c := range []struct{ page, title, site, name string }{
		{"<title>お詫びとお知らせ | 架空商事</title>" + h1, "お詫びとお知らせ", "", "架空商事"},
		{"<title>架空商事：お詫びとお知らせ</title>" + h1, "お詫びとお知らせ", "", "架空商事"},
		{"<title>お詫びとお知らせ - 企業情報 - 架空商事</title>" + h1, "お詫びとお知らせ", "", "架空商事"},
		{"<title>お知らせ - 架空商事</title><meta property=og:site_name content=架空商事>" + h1, "お知らせ", "", "架空商事"},
		{"<title>お知らせ</title><meta property=og:title content='お詫び｜架空商事株式会社'>" + h1 + "<footer>(C)2020-2024 架空商事 All Rights Reserved.</footer>", "お詫び", "", "架空商事"},
		{"<title>お詫び</title><header><a href=/>医療法人例示会</a> <nav><a href=/a>診療科</a></nav></header>" + h1, "お詫び", "", "医療法人例示会"},
		{"<title>お詫び</title><header>くらしの話題 <a href=/b>株式会社</a></header>" + h1, "お詫び", "", ""},
		{"<title>お詫び</title>" + h1 + "<footer><ul><li><a href=/>例示大学</a></ul><p>架空大学<p>Copyright 2024 Kaku Univ.</footer>", "お詫び", "", "架空大学"},
		{"<title>お詫び</title>" + h1 + "<footer>Copyright &copy;&nbsp;1999, 2024 by Kaku Co., Ltd. All rights reserved.</footer>", "お詫び", "", "Kaku Co., Ltd."},
		{"<title>お詫び</title><link rel=canonical href=https://WWW.kaku.example:8080/x>" + h1, "お詫び", "www.kaku.example", ""},
		{"<title>お詫び</title><meta property=og:url content=https://kaku.example/x><script type=application/ld+json>{\"publisher\":{\"name\":\"架空新聞\"}}</script>" + h1, "お詫び", "kaku.example", "架空新聞"},
		{"<title>漏えいの件 - 職員が名簿を失う 架空市</title><h1>漏えいの件 - 職員が名簿を失う</h1><p>情報が漏えいしました。</p>", "漏えいの件 - 職員が名簿を失う 架空市", "", ""},
	} {
		d := read(t, []byte(c.page), Origin{Name: "a.html"})
		if d.Title != c.title || d.Site != c.site || d.SiteName != c.name {
			t.Errorf("%s\n%q %q %q", c.page, d.Title, d.Site, d.SiteName)
		}
	}
	if d := read(t, []byte("x"), Origin{Name: "a.txt", URL: "https://a.example/b"}); d.Site != "a.example" {
		t.Errorf("site of a text: %q", d.Site)
	}
}

// Dates that a page tells machines come before those that readers see.
func TestDates(t *testing.T) {
	const body = "<h1>お詫びとお知らせ</h1><p>2020年1月2日、情報が漏えいしました。</p>"
	for page, want := range map[string]string{
		body: " ",
		"<meta property=article:published_time content=2024-05-01T00:00:00+09:00><p>公開日：2023年1月1日" + body:                         "2024-05-01 ",
		"<meta name=DCTERMS.issued content=2024-05-01><meta name=last-modified content=2024/5/2>" + body:                          "2024-05-01 2024-05-02",
		"<meta name=date content='not a date'><p>公開日：2024年5月1日" + body:                                                            "2024-05-01 ",
		`<script type="application/ld+json">[{"a":[{"datePublished":"2024-05-01","dateModified":"2024-05-02"}]}]</script>` + body: "2024-05-01 2024-05-02",
		`<script type="application/ld+json">{"datePublished":</script>` + body:                                                    " ",
		body + "<p><time datetime=2019-01-01>その日</time>の出来事":                                                                      " ",
		"<time class=entry-date datetime=2024-05-01>5/1</time><time class=updated>2024年5月2日</time>" + body:                        "2024-05-01 2024-05-02",
		"<p>[2024年5月1日]</p>" + body:                                                     "2024-05-01 ",
		"<p>【日付】2024年5月1日</p>" + body:                                                   "2024-05-01 ",
		"<p>最終更新日：令和6年5月2日</p>" + body:                                                  " 2024-05-02",
		body + "<p>掲載日 2024年5月1日　更新日 2024年5月2日":                                         "2024-05-01 2024-05-02",
		"<ul><li>2024.05.01<li>お知らせ</ul>" + body:                                        "2024-05-01 ",
		"<p>2024年5月1日（水） 10時00分更新</p>" + body:                                           " 2024-05-01",
		body + "<p>2024年5月1日</p>":                                                       "2024-05-01 ",
		body + "<ul><li>2024年5月1日<li>2024年5月2日</ul>":                                    " ",
		body + "<ul><li>名簿を誤って公開 2024年5月1日<li>朝市 2024年5月2日</ul>":                        " ",
		"<p>記事公開：2024年5月1日</p>" + body:                                                  "2024-05-01 ",
		"<header><p>公開日 2024年5月1日</p><a href=/>x</a></header><main>" + body + "</main>": "2024-05-01 ",
	} {
		d := read(t, []byte("<!doctype html>"+page), Origin{Name: "a.html"})
		if got := string(d.Published + " " + d.Modified); got != want {
			t.Errorf("%s\n got %q\nwant %q", page, got, want)
		}
	}
}

// Our tree of a tidy page says the same words as the tree of x/net/html, and
// breaks lines in the same places.
func TestTreeAgainstParser(t *testing.T) {
	for _, name := range []string{"city", "news", "list"} {
		page := string(file(t, "testdata/page/"+name+".html"))
		ours, _, err := parse(page)
		if err != nil {
			t.Fatal(err)
		}
		theirs, err := xhtml.Parse(strings.NewReader(page))
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		theirWords(theirs, &b)
		if got, want := ours.words(), collapse(b.String()); got != want {
			t.Errorf("%s: ours\n%s\ntheirs\n%s", name, got, want)
		}
	}
}

func theirWords(n *xhtml.Node, b *strings.Builder) {
	if n.Type == xhtml.ElementNode && (n.Data == "head" || n.Data == "script" || n.Data == "noscript") {
		return
	}
	if n.Type == xhtml.ElementNode && traitsOf[n.DataAtom]&inline == 0 {
		b.WriteByte(' ')
		defer b.WriteByte(' ')
	}
	if n.Type == xhtml.TextNode {
		b.WriteString(n.Data)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		theirWords(c, b)
	}
}
