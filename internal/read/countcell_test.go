package read_test

import (
	"slices"
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

// TestFiguresOfColumns asks for the figures of a table that has a sum below each
// column: the whole first, its parts, the sum of those of which more is said.
func TestFiguresOfColumns(t *testing.T) {
	r, err := read.New(rules.Files)
	if err != nil {
		t.Fatal(err)
	}
	for _, table := range []string{
		"| 病院 | 表示された患者数 | うち閲覧 |\n|---|---|---|\n| 東病院 | 88人 | 21人 |\n| 西病院 | 45人 | 9人 |\n| 合計 | 133人 | 30人 |",
		"　東病院　　88人　　うち開封　21人\n　西病院　　45人　　うち開封　 9人\n　合計　　　133人　　うち開封　30人",
	} {
		for _, report := range r.Reports(note(t, "患者情報の漏えいについて", "みほん病院は7日、設定の誤りで患者の氏名が他の患者の画面に表示されたと発表した。\n\n"+table)) {
			var got []int64
			for _, c := range report.Counts {
				got = append(got, c.Value)
			}
			if want := []int64{133, 88, 45, 30}; !slices.Equal(got, want) {
				t.Errorf("%s: read %v, want %v", table, got, want)
			}
		}
	}
}
