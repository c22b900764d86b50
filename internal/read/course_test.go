package read_test

import (
	"testing"

	"github.com/jikenbo/jikenbo"
)

// TestFootOfCourse is the day of a notice right below its course of events.
func TestFootOfCourse(t *testing.T) {
	text := "個人情報の流出について(お詫び)\n学校法人みのり学園 こだち大学\n\n【4月1日】教務課が名簿を掲示板に掲載。\n【4月8日】学生からの申し出により、名簿に学生320名の氏名が残っていることが分かる。\n【4月10日】学生に謝罪。\n令和6年4月12日\n"
	all := newReader(t).Reports(&jikenbo.Document{Name: "n.txt", Text: text})
	if len(all) != 1 || all[0].Disclosed.Value != "2024-04-12" || all[0].Discovered.Value != "2024-04-08" {
		t.Errorf("%+v", all)
	}
}

// TestCourses are courses of events that tell with nouns or in the present.
func TestCourses(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ title, text, kind, from, discovered, finder string }{
		{
			"誤送信に関する調査結果", "株式会社みのりスタッフ\n\n昨年弊社で発生した流出事故について、調査の結果をご報告いたします。\n\n1.発生から本日までの経緯\n\n2023/06/03 14:10 会員様へ案内を一斉配信\n2023/06/03 15:10 案内を受け取った会員様からのお問い合わせにより誤送信が発覚\n2023/06/03 17:08 届いた方へおわびと、添付した表を消していただくお願いを配信\n2023/06/29 一般財団法人こだち認証協会へ事故報告書を提出\n",
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
		{
			"通知の誤送付について", "令和6年6月20日\nこだち市\n1 概要\nこだち市は、研修の通知を別の人に誤って送りました。\n2 発覚の経緯\n・6月6日(木)11時\n\n職員が別人の通知を誤って封入し発送\n\n・6月8日(土)9時\n\n別の人の通知が届いた方から市に電話が入り、誤送付が発覚\n",
			"misdelivery", "2024-06-06", "2024-06-08", "recipient_or_customer",
		},
		{
			"株式会社みのり商会 弊社サイトにおけるカード情報の流出に関するお詫び 2023年1月11日", "2022年10月25日、画面表示のサービスを提供するこだち画面社より、同社のシステムが改ざんを受けた旨の公表がありました。\n\nこだち画面社公表:https://example.com/info/\n\n弊社では、運営するサイトにおいて同サービスを利用しており、お客様のカード情報(15名)が流出した可能性があることが判明いたしました。\n\n1.経緯\n\n2022年7月28日、こだち画面社から情報の流出の懸念について連絡を受けました。\n",
			"defacement", "", "2022-07-28", "",
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
