package read_test

import "testing"

// TestHowManyAccounts holds how many accounts a page is cut into.
func TestHowManyAccounts(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct {
		name, file, text string
		want             int
	}{
		{"cases numbered with ideographs", "a.txt", "平成28年度上半期 個人情報事故の一覧\n霧島台市総務課\n\n" +
			"一 通知書の誤送付\n平成28年4月5日、税務課が納税通知書2名分を別の方に送付した。氏名が記載されていた。\n\n" +
			"二 名簿の紛失\n平成28年6月9日、福祉課の職員が利用者12名の名簿を紛失した。氏名と住所が載っている。\n\n" +
			"三 メールの誤送信\n平成28年8月1日、広報課が読者30名のアドレスが見える状態でメールを誤送信した。\n", 3},
		{"headlines above paragraphs", "a.txt", "県北ニュース抄\n\n碧山市が名簿を紛失\n碧山市は4日、住民15人分の名簿を紛失したと発表した。\n" +
			"蓮池病院、患者の画像を誤送信\n蓮池病院は9日、患者7人の画像を別の病院に誤送信したと発表した。\n" +
			"早乙女大で答案を置き忘れ\n早乙女大学は12日、学生40人の答案を電車に置き忘れ、紛失したと発表した。\n", 3},
		{"two towns in one paragraph", "a.md", "---\ntitle: 通知書の誤送付\ndate: 2020-06-12\n---\n\n" +
			"碧山町は11日、保険料の通知書26人分を別人に誤送付したと発表した。隣の霧島台町でも10日、案内9人分が旧住所に誤送付されていたことが分かった。\n", 2},
		{"sections of a long report", "a.md", "# 会員システムへの不正アクセスに関する最終報告\n\n2022年11月18日\n一般社団法人碧山園芸会\n\n" +
			"## 第一報の内容\n\n6月29日に不正アクセスを確認し、会員48名の氏名が流出した可能性があるとお伝えしました。\n\n" +
			"## 分かったこと\n\n5月9日から6月27日の間に、会員52名の氏名と住所が外部に流出したことを確認しました。\n\n" +
			"## ほかのサーバ\n\n7月1日、受験者90名の氏名を保存したサーバへの不正アクセスの痕跡はありませんでした。\n", 1},
		{"a survey by title", "a.txt", "情報管理の実態調査2023 結果\n株式会社碧山総研\n\n" +
			"6月に企業300社を対象に調査を行った。書類の紛失を経験したのは64社、不正アクセスで個人情報が漏えいしたのは27社だった。\n", 0},
	} {
		d := document(t, []byte(c.text), c.file)
		if got := len(r.Reports(d)); got != c.want {
			t.Errorf("%s: %d accounts, want %d", c.name, got, c.want)
		}
	}
}
