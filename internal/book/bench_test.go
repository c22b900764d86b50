package book

import (
	"fmt"
	"strings"
	"testing"
)

// What one client more of a breached contractor costs when it has n:
//
//	go test ./internal/book -run - -bench Clients -benchtime 3x
func BenchmarkClients(b *testing.B) {
	for _, n := range []int{30, 60, 120} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			book := newBook(b)
			for i := range n {
				add(b, book, fmt.Sprint(i), clientNotice(i))
			}
			b.ResetTimer()
			for i := range b.N {
				add(b, book, fmt.Sprint(n+i), clientNotice(n+i))
			}
		})
	}
}

// clientNotice is the notice of the n-th city that gave its printing to one
// company.
func clientNotice(n int) string {
	names := strings.Fields("若 水 雲 汐 露 霞 朝 青 綿 鹿 北 鳴 白 藤 楠 葦 星 月 花 秋")
	return fmt.Sprintf("2024年6月%d日\n\n%s草%s市\n\n個人情報の漏えいに関するお詫びとお知らせ\n\n"+
		"納税通知書の印刷を委託している株式会社青燈印刷のサーバーが5月26日にランサムウェアに感染し、"+
		"本市の住民%d人分の氏名と住所が漏えいしたおそれがあることが判明しました。\n深くお詫び申し上げます。\n",
		6+n%20, names[n%20], names[n/20%20], 300+n)
}
