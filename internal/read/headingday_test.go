package read_test

import "testing"

// A day printed alone above headings is that of what stands below it.
func TestDaysAboveHeadings(t *testing.T) {
	text := "# 今週の記事\n\n2024-05-12\n\n### 碧山市、住民15人分の名簿を紛失\n\n碧山市が住民15人分の名簿を紛失した。職員が持ち帰る途中だった。\n\n" +
		"2024-05-10\n\n### 蓮池病院、患者7人の画像を誤送信\n\n蓮池病院が患者7人の画像を別の病院に誤送信した。\n\n2024-05-09\n\n### 早乙女大学、学生40人の答案を紛失\n\n早乙女大学が学生40人の答案を電車に置き忘れ、紛失した。\n"
	reports := newReader(t).Reports(document(t, []byte(text), "a.md"))
	want := []string{"2024-05-12", "2024-05-10", "2024-05-09"}
	if len(reports) != len(want) {
		t.Fatalf("%d reports", len(reports))
	}
	for i, r := range reports {
		if string(r.Disclosed.Value) != want[i] {
			t.Errorf("disclosed %s, want %s", r.Disclosed.Value, want[i])
		}
	}
}
