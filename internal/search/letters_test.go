package search

import (
	"strings"
	"testing"

	"github.com/jikenbo/jikenbo/internal/jtext"
)

func spell(s string) string {
	var b strings.Builder
	for _, l := range letters(jtext.Fold(s)) {
		b.WriteRune(l.r)
	}
	return b.String()
}

// Each line is written in several ways that are one to a search.
func TestOneSpelling(t *testing.T) {
	for _, line := range []string{
		"漏えい/漏洩/漏曳/流出/漏エイ/ろうえい?",
		"ウイルス/ウィルス/ｳｲﾙｽ/うぃるす",
		"サーバー管理者/サーバ管理者/ｻｰﾊﾞｰ管理者",
		"髙﨑市/高崎市/高嵜市",
		"霞ヶ浦/霞ケ浦/霞が浦/霞ヵ浦?",
		"メールアドレス/メール・アドレス/メール アドレス/ﾒｰﾙｱﾄﾞﾚｽ/Eメールアドレス/電子メールアドレス",
		"3,000件/３０００件/3000件",
		"Windows 11/windows11/ＷＩＮＤＯＷＳ－１１",
		"CVE-2023-1234/cve 2023 1234",
		"佐々木/佐佐木",
		"ヴァイオリン/バイオリン",
		"お問い合わせ窓口/お問合せ窓口",
		"FAX番号/ファックス番号/ファクス番号",
		"USBメモリー/USBメモリ/ＵＳＢ メモリ",
	} {
		ways := strings.Split(line, "/")
		for _, w := range ways[1:] {
			if different := strings.HasSuffix(w, "?"); (spell(ways[0]) == spell(strings.TrimSuffix(w, "?"))) == different {
				t.Errorf("%s %s, %s %s", ways[0], spell(ways[0]), w, spell(w))
			}
		}
	}
	for _, pair := range []string{"氏名、住所/氏名住所", "faxing/ファクスing", "a b/ab", "地図/カー"} {
		a, b, _ := strings.Cut(pair, "/")
		if spell(a) == spell(b) {
			t.Errorf("%s and %s are both %s", a, b, spell(a))
		}
	}
}

// Every letter stands for bytes of its text, in order.
func FuzzLetters(f *testing.F) {
	f.Add("個人情報の漏洩、ﾒｰﾙ･アドレス Windows11 3,000件 々ー ヴァヶ")
	f.Fuzz(func(t *testing.T, s string) {
		text := jtext.Fold(s)
		last := int32(0)
		for _, l := range letters(text) {
			if l.start < last && l.start < 0 || l.end < l.start || int(l.end) > len(text.Folded) {
				t.Fatalf("%q: %+v", s, l)
			}
			last = l.start
		}
	})
}
