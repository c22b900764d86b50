package read_test

import "testing"

// TestKindsGiveWay asks whom a note is about that calls a body by its kind too.
func TestKindsGiveWay(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ title, body, want string }{
		{"保険代理店が書類紛失", "保険代理店「なぎさ保険」が契約者31人分の書類を紛失した。代理店は18日、契約者に謝罪したと発表した。", "なぎさ保険"},
		{"手芸店チェーン、名簿紛失", "手芸店チェーンのクラフトしおかぜが会員カード210枚を紛失した問題で、同社は19日に謝罪した。", "クラフトしおかぜ"},
		{"相談所、書類を誤送付", "汐見労務相談所が相談者2人の書類を別人に誤送付していた。相談所は19日、経緯を発表した。", "汐見労務相談所"},
		{"生協配送センターの名簿が盗まれる", "コープしおさいは19日、配達車から組合員36人分の名簿が盗まれたと発表した。", "コープしおさい"},
		{"教頭が名簿紛失", "汐見市教育委員会は19日、市立中の教頭が生徒120人分の名簿を紛失したと発表した。", "汐見市教育委員会"},
		{"申請書の返却先を間違える", "霞県立汐見工業高校が申請書を返す際、生徒1人の分を別の生徒に誤って渡していた。県教委が19日、発表した。", "霞県立汐見工業高校"},
		{"汐見市、名簿を紛失", "汐見市は19日、住民24人分の名簿を紛失したと発表した。", "汐見市"},
		{"名簿紛失で市教委が謝罪", "汐見市教委は19日、小学校の教諭が児童24人分の名簿を紛失したと発表した。", "汐見市教委"},
	} {
		var got string
		for _, x := range r.Reports(note(t, c.title, c.body)) {
			got = x.Organization.Value
		}
		if got != c.want {
			t.Errorf("%s: read %q, want %q", c.title, got, c.want)
		}
	}
}
