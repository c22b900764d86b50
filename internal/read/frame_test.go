package read_test

import "testing"

// TestWhoRunsThePage holds that what befell somebody whom a page does not name is
// no incident of whoever runs the page.
func TestWhoRunsThePage(t *testing.T) {
	page := func(title, body string) string {
		return "<html><head><title>" + title + "</title></head><body><div id=\"nav\"><ul><li><a href=\"/a\">商品</a></li><li><a href=\"/b\">会社案内</a></li></ul></div>" +
			"<div id=\"main\"><h1>" + title + "</h1>" + body + "</div><div id=\"footer\"><p>Copyright (c) ほとり保険サービス株式会社</p></div></body></html>"
	}
	const (
		lead  = "<p>どの会社でも起きうる事故に、保険で備えることができます。費用の例をご覧ください。</p>"
		table = "<table><tr><th>侵入</th><td>通販サイトが不正アクセスを受け、顧客のカード情報8,000件が流出した。</td></tr>" +
			"<tr><th>誤送信</th><td>従業員が名簿を別の会社に誤って送信し、320名分の個人情報が漏えいした。</td></tr></table>"
		money = "<p>2019年2月22日、当社が集めた資金の一部が、元取締役の支配する法人へ流出していたことが判明しました。書類には虚偽がありました。深くお詫び申し上げます。</p>"
		moved = "<p>昨年より業務の問題でご迷惑をおかけしましたことを深くお詫び申し上げます。この度、当社は6月1日に事務所を移します。電話番号は変わりますが、メールアドレスに変更はありません。8名で業務を続けます。</p>"
		taken = "<p>このたび、当社の契約社員が会費を着服していた事象が判明しました。深くお詫び申し上げます。</p><p>平成21年8月から平成25年3月まで預金口座から現金を引き出していました。</p>"
		wrong = "<p>7月に届く予定だった広報8月号の掲載に誤りがあることが、19日に職員の指摘で発覚しました。誤掲載を改めて26万部を刷り直します。深くお詫び申し上げます。</p>"
		never = "<p>当社は情報を暗号化して保存しています。これまでに不正アクセスの事故は発生しておりません。</p><p>2024年2月10日、一部のお客様でログインできない事象が発生しました。復旧済みです。</p>"
		blank = "<p>会員の皆様にお届けした施設一覧において、第二体育館の記載漏れがございました。個人情報を記入する欄の案内とあわせて訂正し、深くお詫び申し上げます。</p>"
		sorry = "<p>2023年5月8日、社員が名簿を別の会社に誤って送信し、会員320名分の氏名が漏えいしました。深くお詫び申し上げます。</p>"
	)
	for name, c := range map[string]struct {
		page    string
		reports int
	}{
		"cases of others":      {page("情報の事故と備え", lead+table), 0},
		"and where to ask":     {page("情報の事故と備え", lead+table+"<p>詳しくは弊社にお問い合わせください。</p>"), 0},
		"its own":              {page("名簿の誤送信について", sorry), 1},
		"money that got out":   {page("多いお問い合わせについて", money), 0},
		"sorry for the rest":   {page("運営体制に関するお知らせ", moved), 0},
		"money taken":          {page("契約社員による会費の着服について", taken), 0},
		"a misprint":           {page("広報の誤掲載について", wrong), 0},
		"an omission":          {page("施設一覧のお詫びについて", blank), 0},
		"never so far":         {page("安全への取り組み", never), 0},
		"what to do if it did": {page("名簿を誤って送ってしまったら", sorry), 0},
	} {
		if got := newReader(t).Reports(document(t, []byte(c.page), "a.html")); len(got) != c.reports {
			t.Errorf("%s: %d reports", name, len(got))
			for _, r := range got {
				t.Log(r.Organization.Value)
			}
		}
	}
}
