package source

import (
	"strings"
	"testing"
)

// prose enough for a page to be one of text.
const notice = "<h1>個人情報の漏えいについて</h1><p>本市の職員が、市民１２名の氏名を記載した書類を紛失しました。関係者の皆様に深くお詫び申し上げます。</p>"

func pageOf(t *testing.T, page string) string {
	t.Helper()
	return read(t, []byte("<!doctype html><title>個人情報の漏えいについて | 架空市</title>"+page), Origin{Name: "a.html", URL: "https://www.kaku.example/a/"}).Text
}

// What belongs to the frame of a page is left out.
func TestFrameLeftOut(t *testing.T) {
	const links = "<a href=/1>余計一</a> <a href=/2>余計二</a> <a href=/3>余計三</a>"
	for _, page := range []string{
		"<nav>余計" + links + "</nav>" + notice,
		"<header><h1><a href=/>余計な市</a></h1>" + links + "</header>" + notice,
		"<main>" + notice + "</main><aside>余計な話です。</aside>",
		"<div role=navigation>" + links + "</div>" + notice,
		"<div id=topicPath><a href=/>ホーム</a> 余計</div>" + notice,
		"<div><a href=/>HOME</a> &gt; <a href=/x>余計</a></div>" + notice,
		"<div class=globalNav>" + links + "</div>" + notice,
		"<div class=sidebar>余計な説明です。</div>" + notice,
		"<ul><li><a href=/1>余計一</a><li><a href=/2>余計二</a><li><a href=/3>余計三</a></ul>" + notice,
		notice + "<div>" + links + "</div>",
		notice + "<h2>関連記事</h2><ul><li><a href=/1>余計</a></ul>",
		notice + "<div class=box><div class=ttl>【おすすめの記事】</div></div><p><a href=/1>余計</a>",
		notice + "<h2>最新のニュース</h2><ul><li>5/1 <a href=/1>余計な一件の記事</a></ul>",
		notice + "<div class=sns-area><a href=https://x.com/share>余計</a></div>",
		"<article>" + notice + "<div class=share><a href=https://twitter.com/intent>余計</a></div></article>",
		notice + "<div class=cookie-banner>余計 クッキーの利用に同意</div>",
		notice + "<footer><ul><li>余計</ul></footer>",
		"<article>" + notice + "<div id=comments><p>余計な人の話です。</p></div></article>",
		"<article>" + notice + "<div class=cta><p>余計な資料があります。</p><a href=/dl>余計</a></div></article>",
		notice + "<div style='display:none'>余計な文です。</div><button>余計</button>",
		"<meta property=og:type content=article><main><article>" + notice + "</article><section><h2>話題</h2><a href=/1><p>余計な見出しの記事です。</p></a><a href=/2>余計</a><a href=/3>余計</a></section></main>",
	} {
		if text := pageOf(t, page); strings.Contains(text, "余計") || !strings.Contains(text, "書類を紛失しました") {
			t.Errorf("%s\n%s", page, text)
		}
	}
}

// What may belong to an account stays, whatever the page calls it.
func TestContentKept(t *testing.T) {
	long := strings.Repeat("大切な説明が続きます。", 40)
	for _, page := range []string{
		"<body class='has-sidebar'><div id=sidebar-layout class=menu-open>" + notice + "大切</div>",
		"<div class='content no-share'>" + notice + "<p>大切</div>",
		"<header class=header>" + notice + "大切なリード文です。</header><div class=content>" + strings.Repeat("<p>続きの文章です。", 20) + "</div>",
		"<article>" + notice + "</article><div class=ad-space><p>" + long + "</div>",
		"<article>" + notice + "<p>" + strings.Repeat("長い記事です。", 90) + "<aside>【訂正】大切な訂正があります。</aside></article>",
		notice + "<p>" + strings.Repeat("長い記事です。", 40) + "<div class=has-sns>大切な注記です。</div>",
		"<article>" + notice + "<div class=related-links><a href=https://reiji.example/1>大切な出典</a></div></article>",
		"<article>" + notice + "<ul><li><a href=https://a.example/>大切</a><li><a href=https://b.example/>二</a><li><a href=https://c.example/>三</a></ul></article>",
		"<main>" + notice + "<ul><li><a href=/1>大切な第２報</a><li><a href=/2>第１報</a><li><a href=/3>別件</a></ul></main>",
		notice + "<h2>広告配信システムについて</h2><p>大切</p>",
		notice + "<h2>タグ付けの誤り</h2><p><a href=/1>大切</a></p>",
		notice + "<h2>関連資料</h2><ul><li><a href=/1.pdf>大切な資料</a></ul>",
		notice + "<div class=contact><h2>お問い合わせ</h2>大切な電話番号</div>",
		"<body style='display: none'>" + notice + "大切",
		"<noscript>" + notice + "大切</noscript>",
		"<svg><style/><title>x</title></svg>" + notice + "大切",
		"<svg><path>" + notice + "大切",
		"<div hidden=until-found>大切</div>" + notice,
		"<div class=toc-wrap><p>" + long + "</div>" + notice,
	} {
		if text := pageOf(t, page); !strings.Contains(text, "大切") || !strings.Contains(text, "書類を紛失しました") {
			t.Errorf("%s\n%s", page, text)
		}
	}
}

// The heading and the lead stand before the body, wherever the page has them.
func TestHeadlineKept(t *testing.T) {
	article := "<div class=article-body>" + strings.Repeat("<p>本文の段落です、ここに続きます。", 30) + "</div>"
	for page, want := range map[string]string{
		"<div class=header-area><h1>個人情報の漏えいについて</h1><p>要約です。</div>" + article:                               "要約です。",
		"<div><h1><span>個人情報の漏えいについて</span></h1><div><a href=/1>一</a><a href=/2>二</a></div></div>" + article: "本文の段落です",
		"<div><h1>重要なお知らせ</h1></div><main>" + article + "</main>":                                            "重要なお知らせ",
	} {
		text := pageOf(t, page)
		title, rest, _ := strings.Cut(text, "\n")
		if !strings.Contains(title, "架空市") || !strings.Contains(rest, want) || strings.Index(rest, want) > strings.Index(rest, "本文の段落です") {
			t.Errorf("%s\n%s", page, text)
		}
	}
}

// News are no frame of a page that is there for them.
func TestNewsKept(t *testing.T) {
	const page = "<!doctype html><title>架空商事</title><p>例示の品を商う会社です。</p><h2>新着情報</h2><ul><li><a href=/1>個人情報の漏えいについて</a></ul>"
	if d := read(t, []byte(page), Origin{Name: "a.html"}); !strings.Contains(d.Text, "個人情報の漏えい") {
		t.Error(d.Text)
	}
}

// A page of nothing but links is read whole.
func TestIndexPage(t *testing.T) {
	text := pageOf(t, "<nav><a href=/1>個人情報の漏えい</a></nav><ul class=menu><li><a href=/2>書類の紛失</a><li><a href=/3>誤送信</a></ul>")
	for _, want := range []string{"個人情報の漏えい", "書類の紛失", "誤送信"} {
		if !strings.Contains(text, want) {
			t.Errorf("%s is lost:\n%s", want, text)
		}
	}
}
