package read_test

import (
	"strings"
	"testing"

	"github.com/jikenbo/jikenbo"
)

// Dated deeds are told with their day; what is planned or stands in another
// clause has none.
func TestEvents(t *testing.T) {
	const head = "霞浜市は、令和6年5月10日、会員の名簿37人分を入れたUSBメモリを紛失しました。"
	for _, x := range []struct{ text, want string }{
		{"5月13日に個人情報保護委員会へ報告しました。", "2024-05-13 reported"},
		{"5月11日、対象の皆さまにお詫びの文書を送付しました。", "2024-05-11 notified"},
		{"5月13日に警察へ届け出ました。5月14日に個人情報保護委員会へ報告しました。", "2024-05-13 reported"},
		{"5月20日までに個人情報保護委員会へ報告する予定です。", ""},
	} {
		d := &jikenbo.Document{Text: head + x.text + "\n", Published: "2024-05-20"}
		var got []string
		for _, r := range newReader(t).Reports(d) {
			for _, e := range r.Events {
				got = append(got, string(e.Date.Value)+" "+string(e.Kind))
			}
		}
		if s := strings.Join(got, ", "); s != x.want {
			t.Errorf("%s: %q, want %q", x.text, s, x.want)
		}
	}
}
