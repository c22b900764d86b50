package read_test

import "testing"

// TestItemsTakeUp holds that an item of a list that begins with 同社 is of the body of the
// item before, and that one which says そちらも同じ is of its type.
func TestItemsTakeUp(t *testing.T) {
	got := newReader(t).Reports(note(t, "今週の事故", "- **霞浜バス株式会社** 6月3日、利用者21人の届出票を紛失したと発表した。\n"+
		"- **同社(追加)** 6月9日、ほかに4人の届出票もなくしていたと発表した。\n"+
		"- **碧山商会** 配信の委託先の株式会社ミナモリ便のサーバーが不正アクセスを受け、会員600件のアドレスが流出したと6月4日に発表した。\n"+
		"- **蓮池市** 6月5日に発表。同様に株式会社ミナモリ便に配信を委託し、住民90件のアドレスが漏れた。\n"+
		"- **早乙女大学** 6月6日、学生30人の名簿を誤って公開したと発表した。\n"))
	want := []struct{ who, kind string }{
		{"霞浜バス株式会社", "loss"}, {"霞浜バス株式会社", "loss"}, {"碧山商会", "unauthorized_access"},
		{"蓮池市", "unauthorized_access"}, {"早乙女大学", "mistaken_publication"},
	}
	if len(got) != len(want) {
		t.Fatalf("%d reports", len(got))
	}
	for i, w := range want {
		if r := got[i]; r.Organization.Value != w.who || len(r.Types) == 0 || string(r.Types[0].Value) != w.kind {
			t.Errorf("%d: %s %v, want %v", i, r.Organization.Value, r.Types, w)
		}
	}
}

// TestNextAtSameBody holds that the second incident of a story is of the body of the first,
// also where the maker of the list that was lost is named.
func TestNextAtSameBody(t *testing.T) {
	got := newReader(t).Reports(note(t, "霞浜市で二件の流出", "霞浜市で、宛先の違うメールや家々に配った袋から、個人情報が相次いで漏れていたことが分かりました。\n"+
		"霞浜市によると、5月20日、職員が写真展の目録を業者に送ろうとして、誤ったメールアドレスに送りました。目録には出品者85人分の住所が添付されていました。\n"+
		"また、5月8日には、別の職員が苗木を届けて回り、配った袋の中に21世帯分の名簿を誤って入れていました。\n"+
		"袋を縫ったのは社会福祉協議会で、名簿も数を合わせるためにそこで作りました。\n"))
	if len(got) != 2 {
		t.Fatalf("%d reports", len(got))
	}
	for i, r := range got {
		if r.Organization.Value != "霞浜市" {
			t.Errorf("%d: %s", i, r.Organization.Value)
		}
	}
}

// TestWhoseCustomers holds that the body whose customers' data got out is the organization,
// not the one whose system was broken into, and that a whole story may be one sentence.
func TestWhoseCustomers(t *testing.T) {
	r := newReader(t)
	for title, c := range map[string]struct{ body, want string }{
		"会員3千人分の番号が流出": {"栗瀬通信の受付の仕組みへの不正アクセスにより、みなと銀行の会員3千人分の電話番号が漏えいした。\n", "みなと銀行"},
		"ミナモリのサーバで異常":  {"ミナモリが5月8日に予約の端末への不正アクセスを確認し社外の技術者と調べているが出荷に支障はなく再発防止に努めている\n", "ミナモリ"},
	} {
		got := r.Reports(note(t, title, c.body))
		if len(got) != 1 || got[0].Organization.Value != c.want {
			t.Errorf("%s: %v", title, got)
		}
	}
}
