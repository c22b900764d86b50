package read_test

import (
	"testing"

	"github.com/jikenbo/jikenbo"
)

// Words that hint at a type decide where no heavier ones stand, and only there.
func TestHintsOfTypes(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]jikenbo.Type{
		"青葉浜市は3日、面談の記録を、職員全員のメーリングリストに転送していたと発表した。":                            "mail_wrong_recipient",
		"青葉浜市は3日、面談の記録を入れた箱が、書庫から消えていたと発表した。箱には氏名があった。":                        "loss",
		"青葉浜市は3日、面談の記録を入れた箱を紛失したと発表した。記録は相談者に渡していたものという。":                      "loss",
		"青葉浜市は3日、サイトが大量のデータを送り付けるDDoS攻撃を受け、つながりにくくなったと発表した。市はサイバー攻撃を受けたとみている。": "service_outage",
		"青葉浜市は3日、面談の申込画面が、別の申込者の氏名が入った画面に切り替わっていたと発表した。":                       "system_defect",
		"青葉浜市は3日、帳票1冊が見当たらないと発表した。整理の際に誤って裁断されたとみている。":                         "loss",
		"青葉浜市は3日、職員2人が偽の画面にパスワードを入れてしまい、迷惑メール500通が送られたと発表した。":                  "mail_abuse",
		"青葉浜市は3日、通知のメールを作る際、名簿の列がずれ、別の申込者の氏名を記載していたと発表した。":                     "mail_wrong_content",
		"青葉浜市は3日、職員が申込者の名簿を端末に保存したまま中古店に売っていたと発表した。":                           "improper_disposal",
	} {
		reports, _ := r.Read(document(t, []byte(text), "a.txt"))
		if len(reports) != 1 || len(reports[0].Types) == 0 || reports[0].Types[0].Value != want {
			t.Errorf("%s\nwant %s, got %v", text, want, reports)
		}
	}
}

// Pages that only deny, or list what they guard against, tell of no incident.
func TestPagesThatTellOfNone(t *testing.T) {
	r := newReader(t)
	for _, text := range []string{
		"情報セキュリティ方針\n\n当社は、情報資産を不正アクセス、改ざん、紛失、漏えいなどの脅威から守るため、次の方針を定めます。\n違反した場合は就業規則に基づき処分します。",
		"迷惑メールの受信が増えている方へ\n\n最近、迷惑メールが増えたとのお問い合わせをいただいております。\n調査の結果、当社からアドレスが流出した形跡はございません。",
		"Q\n当社で個人情報を漏えいしてしまいました。どのような手続を行う必要がありますか?\n\nA\n職員が名簿の入ったUSBを紛失した、などの事故は後を絶ちません。\n栗瀬総研株式会社の調査によると、2021年の漏えい事故は120社、137件で、調査開始の2012年以来最多でした。\n",
	} {
		if reports, _ := r.Read(document(t, []byte(text), "a.txt")); len(reports) > 0 {
			t.Errorf("%s\nread %v", text, reports[0].Types)
		}
	}
}
