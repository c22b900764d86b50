package read_test

import (
	"slices"
	"testing"
)

// TestBarredRows reads lists of cases whose rows are parted with bars and broken: by an
// empty last cell, by a cell that is a list, by one that is wrapped.
func TestBarredRows(t *testing.T) {
	r := newReader(t)
	const title = "# 個人情報漏洩事件の一覧\n\n二〇二一年に知られたもの。\n\n"
	for _, c := range []struct{ name, text string }{
		{"bars of an empty cell", "公開日 | 社名 | 流出件数 | 流出内容 |\n2021/1/18 | 株式会社アオバ堂 | 1,162 |\n|\n2021/2/8 | こだち堂 | 203 |\n|\n2021/3/11 | トキワ物産株式会社 | 3,812 |\n|\n"},
		{"an empty cell", "| 公開日 | 社名 | 流出件数 | 流出内容 |\n|---|---|---|---|\n| 2021/1/18 | 株式会社アオバ堂 | 1,162 | |\n| 2021/2/8 | こだち堂 | 203 | 氏名 |\n| 2021/3/11 | トキワ物産株式会社 | 3,812 | |\n"},
		{"a list in a cell", "公開日 | 社名 | 流出件数 | 流出内容 |\n2021/1/18 | 株式会社アオバ堂 | 1,162 |\n- 氏名\n- 住所\n|\n2021/2/8 | こだち堂 | 203 |\n- 氏名\n|\n2021/3/11 | トキワ物産株式会社 | 3,812 |\n- 氏名\n|\n以上の三件です。\n"},
		{"a wrapped cell", "公表日 | 企業名 | 件数 | 内容 |\n2021/1/18 | 株式会社アオバ堂 | 1,162件 |\n不正アクセスにより\n氏名が流出 |\n2021/2/8 | こだち堂 | 203件 |\n不正アクセスにより\n住所が流出 |\n2021/3/11 | トキワ物産株式会社 | 3,812件 |\n誤送信により\n氏名が流出 |\n"},
	} {
		var names, days []string
		var figures []int64
		for _, report := range r.Reports(document(t, []byte(title+c.text), "a.md")) {
			names, days = append(names, report.Organization.Value), append(days, string(report.Disclosed.Value))
			for _, count := range report.Counts {
				figures = append(figures, count.Value)
			}
		}
		if !slices.Equal(names, []string{"株式会社アオバ堂", "こだち堂", "トキワ物産株式会社"}) || !slices.Equal(figures, []int64{1162, 203, 3812}) || !slices.Equal(days, []string{"2021-01-18", "2021-02-08", "2021-03-11"}) {
			t.Errorf("%s: %q %v %q", c.name, names, figures, days)
		}
	}
}
