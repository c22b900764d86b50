package read_test

import (
	"testing"

	"github.com/jikenbo/jikenbo"
)

// TestChoices are short notices of which each fact has one value among many.
func TestChoices(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ title, text, finder, leak, harm string }{
		{
			"健診の結果、別の加入者に", "みのり組合は4日、加入者9人の健診結果を別の加入者に送っていたと発表した。印刷を任せた会社から2日に報告を受けた。",
			"contractor", "confirmed", "",
		},
		{
			"名簿を誤って添付", "こだち市は4日、講座の案内のメールに申込者9人の氏名を載せた名簿を誤って添付して送ったと発表した。送信の直後に担当の職員が気付いた。受信者全員から削除したとの返信があった。",
			"self", "confirmed", "",
		},
		{
			"あて先の見えるメールを送信", "こだち市は4日、講座の申込者70人へのメールで、全員のアドレスを宛先に入れて送ったと発表した。受け取った人から同日夜に連絡が相次いだ。",
			"recipient_or_customer", "confirmed", "",
		},
		{
			"名簿を紛失", "こだち市は4日、職員が住民43人の氏名を書いた名簿を紛失したと発表した。保管箱を開けたところ、見当たらないことが分かった。名簿は6日に庁舎内で見つかった。",
			"self", "none", "",
		},
		{
			"社内のサーバーに不正アクセス", "株式会社みのり商会は4日、社内のサーバーが不正アクセスを受けたと発表した。保守を請け負う会社の担当者が気付き、知らせてきた。氏名など1200件の漏えいを確認した。悪用されたとの連絡には接していない。",
			"contractor", "confirmed", "none_known",
		},
		{
			"回答が見える設定に", "株式会社みのり商会は4日、会員の氏名を含む回答が誰でも閲覧できる状態だったと発表した。3日に会員から「前の人の回答が見える」と電話があった。期間中に外部から63回のアクセスがあった。会員の口座から計百万円が引き出されていた。",
			"recipient_or_customer", "confirmed", "reported",
		},
		{
			"会報の発送先が流出", "みのり組合は4日、会報の発送を委託している株式会社コダチ事務センターで組合員900人の氏名が流出した可能性があると発表した。コダチ事務センター社から2日、「サーバーに侵入された」との連絡があり判明した。",
			"contractor", "possible", "",
		},
		{
			"申請書の写しの紛失", "申請者12人の氏名を記した申請書の写しを紛失したことが4日に判明しました。町民の皆さまに深くお詫び申し上げます。悪用による被害は確認されておりませんが、万が一不審な電話があった場合は、税務課までご連絡ください。",
			"", "possible", "none_known",
		},
		{
			"通知を別の人に郵送", "こだち市は4日、住民9人の通知を別の人に郵送していたと発表した。二次被害が生じていないか、引き続き確認する。",
			"", "confirmed", "",
		},
		{
			"会員の住所が流出", "株式会社みのり商会は4日、サーバーが不正アクセスを受け、会員900人の住所が流出したと発表した。被害に関する問い合わせは6日現在、寄せられていない。",
			"", "confirmed", "none_known",
		},
		{
			"受信者のアドレスを表示", "こだち市は4日、案内のメールを受信者同士のアドレスが見える状態で90人に送信したと発表した。勧誘メールが届いたとの連絡が3件あった。",
			"", "confirmed", "reported",
		},
	} {
		d := document(t, []byte("---\ntitle: "+c.title+"\ndate: 2021-06-15\n---\n"+c.text+"\n"), "note.md")
		reports := r.Reports(d)
		if len(reports) != 1 {
			t.Errorf("%s: %d reports", c.title, len(reports))
			continue
		}
		got := reports[0]
		if got.DiscoveredBy.Value != jikenbo.Finder(c.finder) || got.Leak.Value != jikenbo.Leak(c.leak) || got.Harm.Value != jikenbo.Harm(c.harm) {
			t.Errorf("%s: found by %q, leak %q, harm %q; want %q, %q, %q", c.title, got.DiscoveredBy.Value, got.Leak.Value, got.Harm.Value, c.finder, c.leak, c.harm)
		}
	}
}
