package read_test

import "testing"

// TestRowsOfBodies holds that each row of a list whose title says what happened is
// a case of the body in its cell.
func TestRowsOfBodies(t *testing.T) {
	r := newReader(t)
	html := "<html><head><title>2022年以降の情報漏えい事例一覧</title></head><body><main><h1>2022年以降の情報漏えい事例一覧</h1><p>一年間の事例を一覧にしました。</p><table>" +
		"<tr><th>公開日</th><th>社名</th><th>流出件数</th></tr><tr><td>2022/1/18</td><td>株式会社みのり商会</td><td>162</td></tr>" +
		"<tr><td>2022/2/18</td><td>こだち堂</td><td>1,162</td></tr><tr><td>2022/3/8</td><td>ハナゾノランド</td><td>62</td></tr></table></main></body></html>"
	markdown := "# 情報漏えい事例の一覧\n\n| 公表日 | 会社名 | 件数 |\n|---|---|---|\n| 2022年1月18日 | 株式会社みのり商会 | 162件 |\n| 2022年2月18日 | こだち堂 | 1162件 |\n| 2022年3月8日 | ハナゾノランド | 62件 |\n"
	for _, c := range []struct{ file, text string }{{"a.html", html}, {"a.md", markdown}} {
		reports := r.Reports(document(t, []byte(c.text), c.file))
		if len(reports) != 3 {
			t.Errorf("%s: %d accounts", c.file, len(reports))
			continue
		}
		for i, want := range []string{"株式会社みのり商会", "こだち堂", "ハナゾノランド"} {
			if got := reports[i].Organization.Value; got != want {
				t.Errorf("%s: row %d is of %q, want %q", c.file, i, got, want)
			}
		}
	}
}

// TestHeadOfTable holds that the head of a table says of its rows what they do not say
// themselves.
func TestHeadOfTable(t *testing.T) {
	r := newReader(t)
	text := "---\ntitle: 顧客の名簿は守れるか\n---\n\n相次いでいる。一覧にした。\n\n■主な個人情報漏えい事件\n\n公表日 | 企業/団体名 | 漏えいした件数 | 情報の種類 |\n---|---|---|---|\n" +
		"2006年3月 | こだち堂 | 201件 | 住所,氏名 |\n2006年2月 | 衣料通販「みのり通販」 | 148件 | 氏名,電話番号 |\n2006年1月 | ハナゾノランド | 4517件 | 住所,氏名 |\n"
	flat := "相次いでいる。一覧にした。\n\n■主な個人情報漏えい事件\n\n公表日\n企業/団体名\n漏えいした件数(漏えいした可能性のある件数)\n情報の種類\n" +
		"2006年3月\nこだち堂\n201件\n住所,氏名\n2006年2月\nみのり通販\n148件\n氏名,電話番号\n2006年1月\nハナゾノランド\n4517件\n住所,氏名\n"
	for _, text := range []string{text, flat} {
		reports := r.Reports(document(t, []byte(text), "a.md"))
		if len(reports) != 3 {
			t.Fatalf("%d accounts", len(reports))
		}
		for i, want := range []string{"こだち堂", "みのり通販", "ハナゾノランド"} {
			if got := reports[i]; got.Organization.Value != want || got.Leak.Value != "confirmed" {
				t.Errorf("row %d: %q %q", i, got.Organization.Value, got.Leak.Value)
			}
		}
	}
}

// TestVeiled holds that what stands for a name is none, and that a number with a word
// for a kind of body is none either.
func TestVeiled(t *testing.T) {
	r := newReader(t)
	text := "宛先間違いの事故集\n\n2012年4月3日 自治体K 案内メール誤送信で申込者のアドレスを流出\n2012年4月9日 通販T社 応募者への連絡メール誤送信でアドレス流出\n2012年5月7日 早乙女旅行社 説明会の案内を誤送信、申込者のアドレスが流出\n"
	for i, rep := range r.Reports(document(t, []byte(text), "a.txt")) {
		if got := rep.Organization.Value; (got != "") != (i == 2) {
			t.Errorf("row %d is of %q", i, got)
		}
	}
	text = "名簿12万件を紛失 県内の3信金\n碧山信用金庫など3つの信用金庫が、顧客の氏名など約12万件の名簿を紛失していたことが8日分かった。3信金は「誤って廃棄した可能性が高い」と説明した。\n"
	for _, rep := range r.Reports(document(t, []byte(text), "a.txt")) {
		if got := rep.Organization.Value; got != "碧山信用金庫" {
			t.Errorf("lost by %q", got)
		}
	}
}
