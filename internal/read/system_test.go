package read_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/jikenbo/jikenbo"
)

func TestSystems(t *testing.T) {
	for _, line := range strings.Split(strings.TrimSpace(`
出欠を連絡するサービス「あさひこ」のデータベースが不正アクセスを受け、保護者312名の情報が漏えいしました。 => あさひこ
当社が運営する「みのわ商店オンライン」が不正アクセスを受け、会員312名の情報が漏えいしました。 => みのわ商店オンライン
本校で利用している「つばめ連絡帳」への不正アクセスにより、保護者312名の情報が漏えいしました。 => つばめ連絡帳
「つばめ連絡帳」を運営する会社から、不正アクセスにより保護者312名の情報が漏えいしたと連絡がありました。 => つばめ連絡帳
「施設予約システム」が不正アクセスを受け、利用者312名の情報が漏えいしました。 => 施設予約システム
不正アクセスを受け、会員312名の情報が漏えいしました。「不正アクセスについて」の会員向けのお知らせをご覧ください。 =>
職員が偽の「フィッシングサイト」に番号を入れ、会員312名の情報が漏えいしました。 =>
通販の「みのわ商店」(以下「当社サイト」)が不正アクセスを受け、会員312名の情報が漏えいしました。 =>
担当者は「誤って送信した」としており、会員312名の情報が漏えいしました。 =>`), "\n") {
		text, want, _ := strings.Cut(line, " =>")
		var got []string
		for _, r := range newReader(t).Reports(&jikenbo.Document{Name: "a.txt", Text: "霞浜市\n\n" + text + "\n"}) {
			for _, s := range r.Systems {
				got = append(got, s.Value)
			}
		}
		if !slices.Equal(got, strings.Fields(want)) {
			t.Errorf("%s\n%q, want %q", text, got, want)
		}
	}
}
