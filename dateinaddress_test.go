package jikenbo_test

import (
	"strings"
	"testing"

	"github.com/jikenbo/jikenbo"
)

// An address names the day or the month of its page, or only has figures in it.
func TestDateInAddress(t *testing.T) {
	for address, want := range map[string]string{
		"https://a.example/2021/05/26/x.html":     "2021-05-26",
		"https://a.example/news/20210526-1.html":  "2021-05-26",
		"https://a.example/2021/05/%E3%82%AA":     "2021-05",
		"https://a.example/news/202105/001540":    "2021-05",
		"https://a.example/d/i.asp?cd=2021050012": "2021-05",
		"https://a.example/news_210526.html":      "2021-05-26",
		"https://a.example/news/2105/26/n3.html":  "2021-05-26",
		"https://a.example/2021/02/30/":           "2021-02",
		"https://a.example/no/2113/26/":           "",
		"https://a.example/no/2010/25/":           "",
		"https://a.example/?id=210526":            "",
		"https://a.example/articles/2021":         "",
		"https://a.example/p/202199/":             "",
		"https://a.example/p?no=4030017830":       "",
		"https://a.example/p/2021-22/":            "",
		"":                                        "",
	} {
		got, start, end, ok := jikenbo.DateInAddress(address)
		if string(got) != want || ok != (want != "") {
			t.Errorf("%s: %q, want %q", address, got, want)
		}
		if figures := strings.NewReplacer("/", "", "-", ""); ok && !strings.HasSuffix(figures.Replace(want), figures.Replace(address[start:end])) {
			t.Errorf("%s: the date stands at %q", address, address[start:end])
		}
	}
}
