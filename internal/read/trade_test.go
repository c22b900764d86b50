package read_test

import (
	"testing"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/read"
	"github.com/jikenbo/jikenbo/rules"
)

// TestTrade asks for the sector of organizations whose names do not state it,
// by what is said beside them.
func TestTrade(t *testing.T) {
	r, err := read.New(rules.Files)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		body string
		want jikenbo.Sector
	}{
		{"格安航空の株式会社みほんは7日、予約者の個人情報が流出したと発表した。", "transport"},
		{"化粧品メーカー、株式会社みほんは7日、顧客の個人情報が流出したと発表した。", "manufacturing"},
		{"住宅メーカーの株式会社みほんは7日、顧客の個人情報が流出したと発表した。", "construction_realestate"},
		{"印刷機器大手の株式会社みほんは7日、社員の個人情報が流出したと発表した。", "manufacturing"},
		{"塾「みほん学舎」を県内に展開する株式会社みほんは7日、生徒の個人情報が流出したと発表した。", "education"},
		{"家事代行の「みほんさん」(有限会社みほん)の担当者が、顧客の名簿を紛失した。7日に発表した。", "services"},
		{"株式会社みほん(東京都港区、不動産業)は7日、顧客の個人情報が流出したと発表した。", "construction_realestate"},
		{"株式会社みほんは7日、運営するホテルの予約サイトが不正アクセスを受け、個人情報が流出したと発表した。", "leisure_sports"},
		{"株式会社みほんは消費者金融を営んでいる。7日、顧客の個人情報が流出したと発表した。", "finance"},
		{"家電量販店のみほん電機は7日、通販サイトから顧客の個人情報が流出したと発表した。", "retail"},
		{"建設会社のみほん商事は7日、顧客の個人情報が流出したと発表した。", "construction_realestate"},
		{"株式会社みほんは7日、病院から預かった患者の名簿を紛失したと発表した。", ""},
		{"株式会社みほんは7日、社員がタクシーに顧客の名簿を置き忘れたと発表した。", ""},
		{"印刷の委託先の株式会社みほんは7日、顧客の個人情報が流出したと発表した。", ""},
	} {
		for _, report := range r.Reports(note(t, "個人情報流出", c.body)) {
			if report.Sector.Value != c.want {
				t.Errorf("%s: read %q, want %q", c.body, report.Sector.Value, c.want)
			}
		}
	}
}
