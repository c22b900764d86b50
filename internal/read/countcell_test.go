package read_test

import (
	"testing"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/read"
	"github.com/jikenbo/jikenbo/rules"
)

// TestLabelledFigures asks for the figures of numbers without a counter.
func TestLabelledFigures(t *testing.T) {
	r, err := read.New(rules.Files)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		body  string
		value int64
		unit  jikenbo.Unit
	}{
		{"漏えい人数 25789\n\nみほん信用金庫は、顧客の情報が記載された申込書を紛失したと発表した。", 25789, "people"},
		{"件数・人数: 約480\n\nみほん病院は、患者の情報を保存したUSBメモリを紛失したと発表した。", 480, "records"},
		{"| 日付 | 社名 | 件数 | 原因 |\n|---|---|---|---|\n| 2023/1/10 | 株式会社みほん | 1,980 | 不正アクセスによる個人情報の流出 |\n| 2023/2/11 | みほん病院 | 1,980 | 患者の情報の紛失 |", 1980, "records"},
		{"ページ数: 480\n\nみほん病院は、患者の情報を保存したUSBメモリを紛失したと発表した。", 0, ""},
	} {
		reports := r.Reports(note(t, "個人情報流出", c.body))
		if len(reports) == 0 {
			t.Errorf("%s: no report", c.body)
		}
		for _, report := range reports {
			var got jikenbo.Count
			if len(report.Counts) > 0 {
				got = report.Counts[0]
			}
			if got.Value != c.value || got.Unit != c.unit {
				t.Errorf("%s: read %d %s, want %d %s", c.body, got.Value, got.Unit, c.value, c.unit)
			}
		}
	}
}
