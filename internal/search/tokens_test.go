package search

import (
	"fmt"
	"strings"
	"testing"
)

func TestTokens(t *testing.T) {
	for s, want := range map[string]string{
		"":          "",
		"漏えい":       "漏え0 えい1 い2",
		"a社|氏名":     "a0 社|1 氏名3 名4",
		"bcc to":    "bcc0 to4",
		"3000件":     "30000 件4",
		"vpn機器|vpn": "vpn0 機器3 器|4 vpn6",
	} {
		var got []string
		tokens(s, func(text string, at int) { got = append(got, fmt.Sprint(text, at)) })
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %v, want %s", s, got, want)
		}
	}
}

func TestWanted(t *testing.T) {
	for s, want := range map[string]string{
		"漏えい":     "漏え0 えい1",
		"不正":      "不正0",
		"区":       "区0*",
		"誤送信":     "誤送0 送信1",
		"不正あくせす":  "不正0 あく2 せす4",
		"個人情報漏":   "個人0 情報2 報漏3",
		"a社":      "a0 社1*",
		"社a":      "社0 a1*",
		"ransom":  "ransom0*",
		"2023 05": "20230 055*",
		"氏名|住所":   "氏名0 名|1 住所3",
		"名|所":     "名|0 所2*",
	} {
		var got []string
		for _, k := range wanted(s, true) {
			text := fmt.Sprint(k.text, k.at)
			if k.prefix {
				text += "*"
			}
			got = append(got, text)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %v, want %s", s, got, want)
		}
	}
}
