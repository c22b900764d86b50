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
