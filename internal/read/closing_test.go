package read_test

import "testing"

// The name that ends a letter needs no legal form; what else stands there is none. Names
// alone above titles head the notices of a collection.
func TestNamesAroundLetters(t *testing.T) {
	body := "弊社のサーバーがウイルスに感染し、顧客の氏名120件が流出しました。関係者の皆様にお詫び申し上げます。"
	apology := "深くお詫び申し上げます。"
	r := newReader(t)
	for _, c := range []struct{ text, want string }{
		{body + " 若瀬新報社\nhttps://b.example/20240509\n", "若瀬新報社"},
		{body + "\n敬具\n\nアオバネット\n", "アオバネット"},
		{body + "\n2024年5月9日\n和菓子処 ひびき堂\n", "和菓子処 ひびき堂"},
		{body + "\n以上\n", ""},
		{body + "\n\n情報セキュリティ委員会\n", ""},
		{body + "\n\nアクセスマップ\n", ""},
		{"インシデント一覧\n青嵐化成株式会社\n取引先のアドレスの誤表示に関するお詫び\n弊社の担当者が、取引先83社のアドレスを宛先に入れて送信いたしました。" + apology +
			"\n社会福祉法人ゆずりは会\n名簿の紛失について\n当法人の事業所において、利用者21名の名簿を紛失いたしました。" + apology, "青嵐化成株式会社、社会福祉法人ゆずりは会"},
		{"システムの不正利用について\n本学のシステムが不正アクセスを受けました。不正アクセスを受けたのは職員の端末のみであり、個人情報の流出はありませんでした。" + apology, ""},
	} {
		var names string
		for i, x := range r.Reports(document(t, []byte(c.text), "a.txt")) {
			if i > 0 {
				names += "、"
			}
			names += x.Organization.Value
		}
		if names != c.want {
			t.Errorf("%s: read %q, want %q", c.text, names, c.want)
		}
	}
}
