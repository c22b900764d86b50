package read_test

import (
	"strings"
	"testing"

	"github.com/jikenbo/jikenbo"
)

// A long page is read if the sentences around words of the gate say what
// happened; words that stand there by chance do not let it pass.
func TestGateAsksAroundItsWords(t *testing.T) {
	r := newReader(t)
	prose := strings.Repeat("祖母は庭の梅の実を籠に集めて、明日の天気を話し合った。\n", 60)
	for text, want := range map[string]bool{
		prose: false,
		prose + "画面に次の電車の時刻が表示されるのを待った。\n" + prose:        false,
		prose + "サークルの利用者が桜餅の評判を別の店で話した。\n" + prose:       false,
		prose + "雨上がりの午後、傘を置き忘れて引き返した。\n" + prose:         false,
		prose + "鳴瀬市は、職員が名簿を誤送信したと発表した。\n" + prose:        true,
		prose + "鳴瀬市は、職員がﾒｰﾙを誤送信したと発表した。\n" + prose:       true,
		prose + strings.Repeat("個人情報と", 900) + "名簿を紛失した。": true,
		"名簿が別の家に届いた。":                                     true,
	} {
		reports, skipped := r.Read(&jikenbo.Document{Name: "a.txt", Text: text})
		if got := len(reports)+len(skipped) > 0; got != want {
			t.Errorf("%.90s (of %d bytes) is read: %v", strings.TrimPrefix(text, prose), len(text), got)
		}
	}
}
