package read_test

import (
	"testing"

	"github.com/jikenbo/jikenbo"
)

// TestCourses are courses of events that tell with nouns or in the present.
func TestCourses(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ title, text, kind, from, discovered, finder string }{
		{
			"誤送信に関する調査結果", "株式会社みのりスタッフ\n\n昨年弊社で発生した流出事故について、調査の結果をご報告いたします。\n\n1.発生から本日までの経緯\n\n2023/06/03 14:10 会員様へ案内を一斉配信\n2023/06/03 15:10 案内を受け取った会員様からのお問い合わせにより誤送信が発覚\n2023/06/03 17:08 対象者に謝罪と添付ファイルの削除依頼を配信\n2023/06/29 一般財団法人こだち認証協会へ事故報告書を提出\n",
			"mail_wrong_recipient", "2023-06-03", "2023-06-03", "recipient_or_customer",
		},
		{
			"答案用紙の紛失について", "令和6年5月10日\nこだち県教育委員会\n1 概要\nこだち高等学校において、答案用紙40名分を紛失した。\n2 経緯\n4月25日(木) 教諭が採点を始める。\n4月26日(金) 教諭が駅の待合室に鞄を置き忘れる。\n4月30日(火) 校長に報告。\n",
			"loss", "2024-04-26", "2024-04-30", "",
		},
		{
			"配布サイトにおけるウイルス混入について", "2014年6月2日\nみのり工業株式会社\nこれまでの経緯\n5月27日\n 6:16 当社サーバーにてファイルが改ざんされ、ウイルスに感染\n 10:00頃 お客様より当社窓口へ、見慣れない画面が出る旨のご連絡を頂く\n 13:00 サイトを停止\n",
			"malware", "2014-05-27", "2014-05-27", "recipient_or_customer",
		},
	} {
		all := r.Reports(&jikenbo.Document{Name: "n.txt", Title: c.title, Text: c.title + "\n\n" + c.text})
		if len(all) != 1 {
			t.Errorf("%s: %d reports", c.title, len(all))
			continue
		}
		x := all[0]
		kind := ""
		if len(x.Types) > 0 {
			kind = string(x.Types[0].Value)
		}
		if kind != c.kind || string(x.OccurredFrom.Value) != c.from || string(x.Discovered.Value) != c.discovered || string(x.DiscoveredBy.Value) != c.finder {
			t.Errorf("%s: %s %s %s %s", c.title, kind, x.OccurredFrom.Value, x.Discovered.Value, x.DiscoveredBy.Value)
		}
	}
}
