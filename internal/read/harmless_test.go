package read_test

import "testing"

// TestHarmlessPages holds that pages near our field tell of no incident.
func TestHarmlessPages(t *testing.T) {
	note := func(told string) string {
		return "# お知らせ\n\n朝凪市立総合センターは2021年6月9日、次のことを公表した。" + told + "\n"
	}
	const (
		act       = "# 青葉の森の手入れに関する法律施行規則\n\n青葉銀行は、昭和四十一年六月二日、この規則を定める。\n\n1 書類を紛失した者は、青葉銀行に届け出なければならない。\n\n2 六月二日の規定は、青葉銀行が定める仮の書類を紛失した事故に用いる。\n\n3 他人に渡した名簿を紛失した事故が発生した日から三十日以内に、青葉銀行に届け出るものとする。\n"
		asked     = "# 札を入れた端末を紛失してしまいました。\n\n管理の画面から、札の利用を止めることができます。\n\n新しい札を作り、別の端末に入れてください。\n\n詳しくは https://www.aonami-help.example.jp/ の手順をご覧ください。\n"
		textbook  = "# 3日目\n\n## 二つの攻撃\n\n### クロスサイトスクリプティング\n\nクロスサイトスクリプティングは、脆弱性を利用して、悪い命令をほかの人の画面で動かす攻撃です。\n\n攻撃者は脆弱性を悪用して、利用者の情報を盗みます。\n\n### SQLインジェクション\n\nSQLインジェクションは、命令の文に悪い言葉を混ぜる攻撃です。\n\n表の情報が盗まれます。\n"
		bookmarks = "# 週末に読むもの\n\n- [通信の速さを測る](https://a.hakarimono.example.jp/1)\n- [銀行でサイバー攻撃が発生し3万人分の個人情報が流出していたことが判明](https://b.yomimono.example.jp/2)\n- [新しい言語の入門](https://c.manabi.example.jp/3)\n- [絵の描き方](https://d.egaki.example.jp/4)\n- [駅の歴史](https://e.ekimono.example.jp/5)\n"
	)
	for name, c := range map[string]struct {
		page    string
		reports int
	}{
		"an act":                   {act, 0},
		"a question of a reader":   {asked, 0},
		"what is shown to all":     {note("誰でも見られるように、会議の記録をホームページで公開している。"), 0},
		"what an attack is":        {textbook, 0},
		"a list of what is read":   {bookmarks, 0},
		"what is protected":        {note("当社のサーバーは暗号化されて守られています。"), 0},
		"what an exhibition hangs": {note("展覧会では、作家の名前が廊下に張り出される。"), 0},
		"what was shown to all":    {note("誰でも見られる場所に、来館者の名簿を置いていた。"), 1},
	} {
		if got := newReader(t).Reports(document(t, []byte(c.page), "a.md")); len(got) != c.reports {
			t.Errorf("%s: %d reports", name, len(got))
		}
	}
}
