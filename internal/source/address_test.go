package source

import "testing"

// An address names the day or the month of its page, or only has figures in it.
func TestAddressDate(t *testing.T) {
	for address, want := range map[string]string{
		"https://a.example/2021/05/26/x.html":     "2021-05-26",
		"https://a.example/news/20210526-1.html":  "2021-05-26",
		"https://a.example/2021/05/%E3%82%AA":     "2021-05",
		"https://a.example/news/202105/001540":    "2021-05",
		"https://a.example/d/i.asp?cd=2021050012": "2021-05",
		"https://a.example/articles/2021":         "",
		"https://a.example/p/202199/":             "",
		"https://a.example/p?no=4030017830":       "",
		"https://a.example/p/2021-22/":            "",
		"":                                        "",
	} {
		if got := addressDate(address); string(got) != want {
			t.Errorf("%s: %q, want %q", address, got, want)
		}
	}
}
