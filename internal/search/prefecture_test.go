package search

import "testing"

func TestPrefecture(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"神奈川県立青葉病院", "", "kanagawa"},
		{"北海道若草大学", "", "hokkaido"},
		{"東京都", "", "tokyo"},
		{"青葉製作所", "埼玉県霞浜市の青葉製作所は", "saitama"},
		{"霞浜市", "茨城県霞浜市は3日、", "ibaraki"},
		{"青葉製作所", "「青葉製作所」(本社・大阪府若草市)は", "osaka"},
		{"青葉製作所", "青葉製作所(東京都霞区)は", "tokyo"},
		{"青葉大学", "愛知県に本社を置く若草商事は、青葉大学の", ""},
		{"青葉大学", "千葉県は、青葉大学に", ""},
		{"東京青葉", "東京青葉は", ""},
		{"", "東京都の", ""},
	} {
		if got := Prefecture(c.name, c.text); got != c.want {
			t.Errorf("%s in %s: %q, want %q", c.name, c.text, got, c.want)
		}
	}
}
