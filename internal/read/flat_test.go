package read_test

import "testing"

// TestFlat reads lists of cases that were tables and have lost their columns: the
// labels of the head and the cells of each row stand one below the other.
func TestFlat(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct {
		name, text string
		days       []string
		figures    []int64
	}{
		{"rows by number, bare figures", "令和6年度 下半期 個人情報の漏えい等の状況\n碧山市 情報公開課\nNo\n発生年月日\n部署\n内容\n人数\n対応\n" +
			"1\nR6.10.8\n市民課\n住民票の写しを別の申請者に交付した。\n1\n回収、謝罪\n" +
			"2\nR6.11.21\n介護保険課\n認定調査票をファクスで誤った事業所に送信した。\n2\n削除を確認\n" +
			"3\nR7.1.15\n中央図書館\n一斉メールで、BCCで送信すべきところをCCで送信した。\n37\n謝罪\n削除を依頼\n",
			[]string{"2024-10-08", "2024-11-21", "2025-01-15"}, []int64{1, 2, 37}},
		{"rows by day", "令和6年度 個人情報の漏えい等事案\n碧山市立総合病院\n発生日\n部署\n内容\n対象者数\n対応\n" +
			"令和6年4月15日\n医事課\n診断書を別の患者の封筒に入れて郵送した。\n1名\n回収\n" +
			"令和6年9月2日\n看護部\n患者の氏名を記載した一覧を院外で紛失した。\n24名\n捜索中\n",
			[]string{"2024-04-15", "2024-09-02"}, []int64{1, 24}},
	} {
		got := r.Reports(document(t, []byte(c.text), "a.txt"))
		if len(got) != len(c.days) {
			t.Errorf("%s: %d cases", c.name, len(got))
			continue
		}
		for k, report := range got {
			if day := string(report.OccurredFrom.Value); day != c.days[k] || report.Disclosed.Said() {
				t.Errorf("%s: case %d happened %q, disclosed %q", c.name, k+1, day, report.Disclosed.Value)
			}
			if len(report.Counts) != 1 || report.Counts[0].Value != c.figures[k] {
				t.Errorf("%s: case %d counts %v", c.name, k+1, report.Counts)
			}
		}
	}
}

// TestFlatBodies reads such lists whose first column tells whom each row is about.
func TestFlatBodies(t *testing.T) {
	r := newReader(t)
	text := "主な情報漏えい事件\n\n企業・団体名\n公表時期\n漏えい件数\n株式会社アオバ堂\n2021/1/18\n162件\nこだち堂\n2021/2/8\n203件\nトキワ物産株式会社\n2021/3/11\n536件\n\n備えとして教育が必要です。\n"
	reports := r.Reports(document(t, []byte(text), "a.txt"))
	if len(reports) != 3 {
		t.Fatalf("%d cases", len(reports))
	}
	for i, name := range []string{"株式会社アオバ堂", "こだち堂", "トキワ物産株式会社"} {
		if got := reports[i]; got.Organization.Value != name || !got.Disclosed.Said() {
			t.Errorf("%q disclosed %q, want %q", got.Organization.Value, got.Disclosed.Value, name)
		}
	}
}
