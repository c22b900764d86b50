package read_test

import (
	"strings"
	"testing"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/read"
	"github.com/jikenbo/jikenbo/internal/source"
	"github.com/jikenbo/jikenbo/rules"
)

// note makes a document of a news note.
func note(t *testing.T, title, body string) *jikenbo.Document {
	t.Helper()
	text := "---\ntitle: " + title + "\ndate: 2024-05-20\n---\n\n" + body + "\n"
	for d, err := range source.Documents(strings.NewReader(text), source.Origin{Name: "note.md"}) {
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	return nil
}

// TestSeveralInOneStory asks whom each account of a story is about that goes on
// to others, or to another day of the same body.
func TestSeveralInOneStory(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ title, body, want string }{
		{"汐見電鉄、紛失相次ぐ", "汐見電鉄は20日、駅員が乗客24人分の台帳を盗まれたと発表した。\n\n同社では今月2日にも、本社で申込書170件分の紛失が明らかになっている。", "汐見電鉄、汐見電鉄"},
		{"印刷会社への攻撃、影響広がる", "印刷会社の栗瀬印刷がランサムウェアの攻撃を受けた問題で、取引先の公表が続いている。\n\n汐見市は17日、通知書1万2千人分の情報が流出した可能性があると発表した。\n\n湊信用金庫も18日、顧客3400人分の情報が流出したおそれがあると明らかにした。", "栗瀬印刷、汐見市、湊信用金庫"},
		{"汐見市で名簿紛失", "汐見市は20日、住民24人分の名簿を紛失したと発表した。\n\n市は21日、24人に謝罪したと発表した。", "汐見市"},
		{"会員情報の流出について", "当館の予約システムを提供する栗瀬予約株式会社が不正アクセスを受け、会員の氏名427件が流出した可能性があります。同社の説明は以下をご覧ください。\n\nhttps://yoyaku.example/notice\n\n5月1日、栗瀬予約株式会社から会員の氏名が流出した可能性があると連絡を受けました。", ""},
		{"会員情報の流出について", "汐見市は5月に会員の氏名427件が流出した件で、ご迷惑をおかけし深くお詫び申し上げます。\n\n(第一報:https://shiomi.example/notice)\n\n栗瀬予約株式会社から会員の氏名が流出したと報告を受け、調べてまいりました。(20日に県へ報告)\n\n栗瀬予約株式会社によると、流出した氏名はほかにない。", "汐見市"},
	} {
		var names []string
		for _, x := range r.Reports(note(t, c.title, c.body)) {
			names = append(names, x.Organization.Value)
		}
		if got := strings.Join(names, "、"); got != c.want {
			t.Errorf("%s: read %q, want %q", c.title, got, c.want)
		}
	}
}

// TestWhoIsTold asks who a short note is about, by names that no list knows.
func TestWhoIsTold(t *testing.T) {
	r, err := read.New(rules.Files)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ title, body, want string }{
		{"ミナモリ情報流出約3万件", "ミナモリのシステムに不正アクセスがあり、約3万件の個人情報が流出した可能性がある。", "ミナモリ"},
		{"通販大手に攻撃", "通販大手のミナモリがランサムウェア攻撃を受けた。顧客情報の流出を調べている。", "ミナモリ"},
		{"部品メーカーに不正アクセス", "自動車部品メーカー栗瀬精機のサーバーに不正アクセスがあり、従業員の個人情報が流出した。", "栗瀬精機"},
		{"中央大の教員用メール不正利用", "5月20日、栗瀬毛織のサーバーが不正アクセスを受け、社員の個人情報が流出した。", "栗瀬毛織"},
		{"倉庫管理システム不正アクセス", "ミナモリの倉庫管理システムが不正アクセスを受け、取引先の個人情報692件が流出した可能性がある。", "ミナモリ"},
		{"栗瀬グループ米国子会社に攻撃", "株式会社栗瀬の米国子会社Minamori LLCのサーバーがランサムウェア攻撃を受け、顧客情報が流出した。", "Minamori LLC"},
		{"スーパーで情報流出", "汐見県の大手スーパーで20日、会員3000人の個人情報が流出したことが分かった。会員サイトが不正アクセスを受けた。", ""},
		{"伝票を紛失", "東浜あさぎ運輸は20日、荷主120人の氏名を記した伝票を紛失したと発表した。", "東浜あさぎ運輸"},
		{"台帳を紛失", "県内でバスを運行するはまゆう交通は20日、利用者120人の氏名を記した台帳を紛失したと発表した。", "はまゆう交通"},
		{"出版社に攻撃か「SlyMarten」が犯行声明", "ランサムウェア集団「SlyMarten」が、雑誌出版の栗瀬書房（本社・汐見市）から顧客情報を盗んだとする声明を載せていることが20日、分かった。", "栗瀬書房"},
		{"病院に攻撃", "三つの町でつくる組合が運営する公立汐見総合病院は20日、ランサムウェアの攻撃を受け、患者の情報が流出した恐れがあると発表した。", "公立汐見総合病院"},
		{"ミナモリに行政指導", "総務省は20日、ミナモリに対し、個人情報の流出について行政指導を行った。ミナモリは2月に不正アクセスを受けていた。", "ミナモリ"},
		{"名前の前の日付", "2023年6月26日 なみはやい農業協同組合\n当組合のサーバーが不正アクセスを受け、組合員30人分の氏名が流出しました。", "なみはやい農業協同組合"},
		{"会員サイトへの不正ログイン", "弊社が提供するみほんポータルにご登録のお客様の情報に不正ログインがあり、個人情報が閲覧された可能性があることが判明しました。", ""},
		{"あるクリニックの例", "ある内科クリニックでは、サーバーが不正アクセスを受け、患者の個人情報が流出したことが判明した。", ""},
		{"会員情報の流出", "会員管理システムが不正アクセスを受け、個人情報が流出した可能性があることが判明しました。汐見調理師連盟会員の皆様にはご迷惑をおかけし、深くお詫び申し上げます。", "汐見調理師連盟"},
		{"元社員を逮捕", "宿泊予約を手掛ける「ミナモリ」から顧客データを持ち出したとして、警視庁は20日、東京・港区の元社員を不正競争防止法違反の疑いで逮捕した。", "ミナモリ"},
		{"「ミナモリ」に不正ログイン、3000件", "株式会社栗瀬は20日、同社が運営するサービス「ミナモリ」で第三者による不正ログインがあったと公表した。", "株式会社栗瀬"},
		{"秘密を漏らした疑い", "部品の製造会社の営業秘密を取引先に漏らしたとして、県警は20日、栗瀬県汐見市、会社員の男(59)を逮捕した。2023年7月に図面3枚を取引先にメールで送信した疑い。", ""},
		{"課長を減給", "栗瀬市都市計画部の課長が市民の個人情報を私的に閲覧したとして、市は20日、減給処分にしたと発表した。", "栗瀬市"},
		{"捜査情報漏らす 栗瀬県警巡査長", "栗瀬県内の警察署の巡査長が捜査情報を知人に漏らしたとして、県警は20日、停職処分にしたと発表した。", "栗瀬県警"},
		{"カード情報について", "弊社の通販サイトに入れていた画面の変換サービス(株式会社栗瀬変換提供)が不正アクセスを受け、お客様のカード情報427件が取得された可能性があります。弊社では株式会社栗瀬変換のサービスを切り離しました。入力画面に入れていた、株式会社栗瀬変換が調べています。", ""},
		{"学会の名簿が流出", "国立大学法人みほん大学の委託先のサーバーが不正アクセスを受け、学生の個人情報が流出した可能性がある。", "国立大学法人みほん大学"},
	} {
		got := ""
		for _, report := range r.Reports(note(t, c.title, c.body)) {
			got = report.Organization.Value
		}
		if got != c.want {
			t.Errorf("%s: read %q, want %q", c.title, got, c.want)
		}
	}
}

// TestPointsAreStories asks for the bodies of a digest whose points are stories.
func TestPointsAreStories(t *testing.T) {
	r, err := read.New(rules.Files)
	if err != nil {
		t.Fatal(err)
	}
	body := "＊栗瀬町、健診の名簿414人分をごみ集積所に置いた。収集日の9日、拾った住民の通報で分かり、回収した。\n" +
		"＊遊園地のミナモリランド、会員サイトに第三者が侵入し、会員1万8千人のアドレスが流出したと11日に発表した。\n" +
		"＊県立栗瀬病院の看護師、患者9人の検温表を通勤電車に置き忘れた。翌日駅で見つかったと10日に公表した。\n"
	var got []string
	for _, report := range r.Reports(note(t, "けさの一行", body)) {
		got = append(got, report.Organization.Value)
	}
	if want := "栗瀬町 ミナモリランド 県立栗瀬病院"; strings.Join(got, " ") != want {
		t.Errorf("read %q, want %q", got, want)
	}
}
