package public_test

import (
	"testing"

	"github.com/jikenbo/jikenbo/internal/link"
	"github.com/jikenbo/jikenbo/internal/search"
	"github.com/jikenbo/jikenbo/internal/source"
)

// A text that is only tried is told to which case it belongs, and nothing of it is kept.
func TestLikely(t *testing.T) {
	pub, _ := examples(t, map[string]string{"first.txt": "2024年5月21日\n\n株式会社凪帆運輸\n\n不正アクセスによる個人情報の漏えいについて\n\n2024年5月18日、当社の予約サイトが第三者による不正アクセスを受け、お客様1,200名の氏名とメールアドレスが漏えいしました。\n"})
	before, err := pub.Search(t.Context(), search.Query{State: "all"})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		text   string
		answer link.Answer
		body   string
	}{
		{"2024年6月21日\n\n株式会社凪帆運輸\n\n不正アクセスによる個人情報の漏えいについて(第二報)\n\n2024年5月21日に公表した、2024年5月18日の予約サイトへの不正アクセスについて、漏えいしたのは1,180名の氏名とメールアドレスと判明しました。\n", link.Same, "株式会社凪帆運輸"},
		{"2019年2月4日\n\n砂子浦町\n\n砂子浦町は2019年2月3日、職員が名簿12人分を紛失したと発表しました。\n", link.New, ""},
	} {
		r, err := pub.Read(t.Context(), []byte(test.text), source.Origin{Name: "text"})
		if err != nil || len(r.Cases) != 1 || len(r.Reports) != 1 {
			t.Fatal(r, err)
		}
		got := r.Cases[0]
		if got.Answer != test.answer || (got.Case != nil) != (test.body != "") || got.Case != nil && (got.Case.Organization != test.body || len(got.Reasons) == 0) {
			t.Errorf("%.60s: %+v", test.text, got)
		}
	}
	if after, err := pub.Search(t.Context(), search.Query{State: "all"}); err != nil || after.Total != before.Total {
		t.Error("something was kept", err)
	}
}
