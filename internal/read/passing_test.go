package read_test

import (
	"testing"

	"github.com/jikenbo/jikenbo"
)

// TestToldInPassing holds what is read of an incident of which a text about
// something else tells.
func TestToldInPassing(t *testing.T) {
	text := "# カードを持ち歩くということ\n\n財布にカードが何枚も入っている方は多いのではないでしょうか。\n\n" +
		"レジの横で番号を読み上げる人を見かけます。便利なものには裏があります。\n\n" +
		"先日、株式会社みのり商会の通販サイトが不正アクセスを受け、会員のカード情報が流出した事件がありました。\n\n" +
		"流出したおそれがあるのは会員1200件で、7月3日に公表されたとのこと。\n\n" +
		"カードは引き落としの日まで気付きにくいものです。明細は毎月見ましょう。\n\n" +
		"私の家では30枚のカードを3枚に減らしました。4月1日からは現金も持っています。\n\n" +
		"現金は数えやすいです。皆さんもぜひお試しください。\n"
	reports := newReader(t).Reports(document(t, []byte(text), "a.md"))
	if len(reports) != 1 {
		t.Fatalf("%d reports", len(reports))
	}
	r := reports[0]
	if r.Depth != jikenbo.DepthMention || r.Organization.Value != "株式会社みのり商会" || len(r.Counts) != 1 || r.Counts[0].Value != 1200 {
		t.Errorf("%s of %q with %d counts", r.Depth, r.Organization.Value, len(r.Counts))
	}
}

// TestAdviceBelowCollection holds that a short section below a collection gives
// its stories no name.
func TestAdviceBelowCollection(t *testing.T) {
	text := "# 情報流出に学ぶ\n\n## 株式会社みのり商会、不正アクセスで流出\n\n2016年9月、株式会社みのり商会が不正アクセスを受け、会員3万人の氏名が流出しました。二次被害は確認されていませんが、同社は会員に注意を呼びかけました。\n\n" +
		"## 早乙女電機が顧客の情報を誤送信\n\n2015年12月、早乙女電機が顧客900人の氏名を別の会社に誤って送信したと発表しました。宛先を選び間違えたためです。氏名のほか電話番号も載っていました。\n\n" +
		"## 漏えいしたときの責任\n\n会社は賠償の責任を負うことがあります。\n\n## 備えるには\n\n社員に教えることが大切です。\n\n## 弁護士のひとこと\n\n情報の管理は信用に直結します。\n"
	reports := newReader(t).Reports(document(t, []byte(text), "a.md"))
	if len(reports) != 2 || reports[0].Organization.Value != "株式会社みのり商会" || reports[1].Organization.Value != "早乙女電機" {
		t.Errorf("%d reports", len(reports))
		for _, r := range reports {
			t.Log(r.Organization.Value)
		}
	}
}

// TestDayOfPage holds that the day below the title of a page is not that on which
// others of its list made theirs public.
func TestDayOfPage(t *testing.T) {
	text := "---\ntitle: 大規模な流出をまとめてみました\ndate: 2019-08-23\n---\n\n2019-08-23\n\n大きな流出を並べました。\n\n" +
		"2017年 霧島放送協会 30万人 個人情報を紛失\n2018年11月 早乙女電機 3万9千人 不正アクセスで流出\n2018年9月 みのり商会 5万人 不正アクセスで流出\n"
	reports := newReader(t).Reports(document(t, []byte(text), "a.md"))
	if len(reports) != 3 {
		t.Fatalf("%d reports", len(reports))
	}
	for _, r := range reports {
		if r.Disclosed.Said() {
			t.Errorf("%s on %s", r.Organization.Value, r.Disclosed.Value)
		}
	}
}
