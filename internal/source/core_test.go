package source

import (
	"strings"
	"testing"
)

// story is long enough to be what a page is for.
const story = "<h1>個人情報の漏えいについて</h1><p>本市の職員が、市民１２名の氏名を記載した書類を紛失しました。関係者の皆様に深くお詫び申し上げます。</p>" +
	"<p>書類は、窓口で受け付けた申請の控えです。執務室の中と、移動の経路を探しましたが、見つかっていません。</p>"

// Outside the element with headline and story, links to other pages are left out,
// whatever they are called and however they are laid out.
func TestOffersLeftOut(t *testing.T) {
	const dated = "<div><span>2024年5月1日</span><a href=/1>余計な見出しが一つ</a></div><div><span>2024年5月2日</span><a href=/2>余計な見出しが二つ</a></div>"
	for _, page := range []string{
		"<div class=c1><div>" + story + "</div><div class=c2>" + dated + "</div></div><div class=c3>ご覧いただくと、便利です。</div>",
		"<div class=c1>" + dated + "<div>" + story + "</div></div>",
		"<div class=c1><div>" + story + "</div><div class=c2><a href=/1><p>余計な見出し</p><p>2024年5月1日</p></a></div></div>",
		"<div class=c0><a href=/>架空市</a><p>余計な紹介を、ここに書いています。</p></div><div class=c1>" + story + "</div>",
		"<table><tr><td><ul><li><a href=/1>余計な一件</a></ul></td><td>" + story + "</td></tr></table>",
	} {
		if text := pageOf(t, page); strings.Contains(text, "余計") || !strings.Contains(text, "書類を紛失しました") {
			t.Errorf("%s\n%s", page, text)
		}
	}
}

// Below a line of prose links are what the page is for; sources stay; and so does what
// stands beside the story in words of its own.
func TestOffersKept(t *testing.T) {
	for _, page := range []string{
		"<div><h1>個人情報の漏えいについて</h1><p>今年度に公表した件です。</p></div><div><div>5月1日 <a href=/1>大切な書類の紛失</a></div><div>5月2日 <a href=/2>誤送信</a></div></div>" + "書類を紛失しました",
		"<div>" + story + "</div><div>出典 <a href=https://reiji.example/1>大切な出典</a></div><div>別の課が調べたことを、ここに続けて書きます。</div>",
		"<div>" + story + "</div><div>続き: <a href=/1>詳細</a>は、大切なので、こちらに書きました。</div>",
	} {
		if text := pageOf(t, page); !strings.Contains(text, "大切") || !strings.Contains(text, "書類を紛失しました") {
			t.Errorf("%s\n%s", page, text)
		}
	}
}

// What every page of a site has around its articles is left out inside them too.
func TestButtonsLeftOut(t *testing.T) {
	for _, more := range []string{
		"<ul class=x1><li><a href=https://twitter.com/share>余計</a><li><a href=https://www.facebook.com/sharer>余計</a></ul>",
		"<div class=x2><a href=/t/1>#余計</a> <a href=/t/2>＃余計な話</a></div>",
		"<div class=x3><a href=/1>« 余計な前の記事</a> <a href=/2>余計な次の話 »</a></div>",
		"<div class=x3><a href=/1><span>前の記事</span><p>余計な見出し</p></a></div>",
		"<p>このサイトではクッキーを余計に使います。続けてご覧になると、同意したものとみなします。</p>",
		"<p>余計な文章の無断転載を禁じます。</p>",
		"<h3>コメント（2）</h3><div>余計な人が話します。</div><p>コメントを残す</p>",
		"<form>この頁は余計でしたか<input type=radio>余計な答え<input type=radio>別の答え</form>",
		"<div class=x4><p>この記事を書いた人</p><p>余計な者です。</p></div>",
	} {
		page := "<article>" + story + more + "</article>"
		if text := pageOf(t, page); strings.Contains(text, "余計") || !strings.Contains(text, "書類を紛失しました") {
			t.Errorf("%s\n%s", page, text)
		}
	}
}

// Words like those of the frame stay where they are of the account.
func TestButtonsKept(t *testing.T) {
	for _, more := range []string{
		"<p><a href=/1>大切な詳細はこちら »</a></p>",
		"<p>ログインの状態を保つクッキーが、大切な情報とともに漏えいしました。</p>",
		"<h3>コメント</h3><p>大切な調査だと、専門家は話します。</p>",
		"<p>#大切 な印です。</p>",
		"<div>2024年5月1日 大切 <a href=/t>#市政</a></div>",
		"<form><p>大切な説明です。</p><input type=submit></form>",
		"<p>写真が、大切な方のSNSに無断で掲載されました。</p>",
	} {
		page := "<article>" + story + more + "</article>"
		if text := pageOf(t, page); !strings.Contains(text, "大切") || !strings.Contains(text, "書類を紛失しました") {
			t.Errorf("%s\n%s", page, text)
		}
	}
}
