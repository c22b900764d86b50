package read_test

import "testing"

// TestNoPartOfNameIsAlias: a heading that is cut at a particle which is no particle makes no
// other form of the name; what was lost or sent, an office that every place has, and a title
// that tells of the incident are names of nobody.
func TestNoPartOfNameIsAlias(t *testing.T) {
	r := newReader(t)
	for title, c := range map[string]struct{ body, want string }{
		"みながわ信用金庫、書類を紛失": {"みながわ信用金庫は9月4日、書類を紛失したと発表した。\n", "みながわ信用金庫"},
		"予約用紙なくなる":       {"みほん病院は9月4日、患者の予約用紙がなくなったと発表した。\n", "みほん病院"},
		"集計のファイルの送付":     {"みほん市は9月4日、個人情報を含む集計のファイルを誤送付したと発表した。中継する農林振興事務所から指摘があった。\n", "みほん市"},
		"書き換えられたサイトについて": {"弊社のサイトが9月4日に改ざんされました。ご迷惑をおかけし申し訳ございません。\n\n株式会社みほん堂\n", "株式会社みほん堂"},
	} {
		got := r.Reports(note(t, title, c.body))
		if len(got) != 1 || got[0].Organization.Value != c.want || len(got[0].Aliases) > 0 {
			t.Errorf("%s: read %+v, want %s alone", title, got, c.want)
		}
	}
}

// TestNoThingIsBody: what was lost is no body though a sentence that begins with it ends with who
// announced, nor are words behind a legal form, or a team behind its office.
func TestNoThingIsBody(t *testing.T) {
	r := newReader(t)
	for want, body := range map[string]string{
		"":         "みほん市の業者が市民の情報が入ったメモリーを紛失した問題で、業者は4日、会見した。メモリーは駅で見つかり、手を加えた跡はないと明らかにした。\n",
		"みほん実証協議会": "代表連絡先 企画部 未来室地域課 みらい推進グループ\n電話 000-0000-0000\n\nみほん実証協議会の画面で、ほかの方の電話番号が誤って表示されました。心からお詫びします。\n",
		"みほん協会":    "みほん協会は4日、書類を紛失したと発表した。独立行政法人でも多数の紛失が起きている。独立行政法人でも多数だ。\n",
	} {
		got := r.Reports(note(t, "書類と画面の件", body))
		if len(got) != 1 || got[0].Organization.Value != want {
			t.Errorf("%s: read %d reports, want one of %q", body, len(got), want)
		}
	}
}

// TestGapBelowHeading: a heading is no account of its own because lines stand empty below it.
func TestGapBelowHeading(t *testing.T) {
	page := "ラベル 設定の誤り の投稿を表示しています。\n\n【事案の記録#2021-77】株式会社ミホンド  通販の店での情報の漏えいについて(お詫び)\n\n\n\n" +
		"この度、株式会社ミホンド(以下「弊社」といいます)の店にて、障害が発生し、一部の方の画面に他の方の情報が表示されました。深くお詫び申し上げます。\n\n1.経緯\n\n2021年2月9日に、お二人より弊社に連絡をいただきました。\n"
	if got, _ := newReader(t).Read(document(t, []byte(page), "page.txt")); len(got) != 1 || got[0].Organization.Value != "株式会社ミホンド" {
		t.Errorf("read %d reports, want one", len(got))
	}
}
