package read_test

import "testing"

// TestInTurn holds that a story tells in turn of as many incidents of one body as
// its lead counts, or as it counts as it goes, and of one where it counts none.
func TestInTurn(t *testing.T) {
	const (
		counted = "鳴瀬市は6月5日、書類の紛失や誤送付など3件の事故があったと公表した。\n\n"
		plain   = "鳴瀬市は6月5日、書類の紛失があったと公表した。\n\n"
		told    = "5月8日に小学校から送られた児童6人分の申請書が所在不明になっていることが分かったもの。氏名や住所が書かれていた。\n\n" +
			"また5月12日には、環境課の職員が帰宅の途中で住民の名簿を紛失した。氏名や電話番号が載っていた。\n\n" +
			"さらに、受給者証1件の誤送付も起きている。5月20日、職員が別人の受給者証を誤って封筒に入れて送った。\n"
	)
	for name, c := range map[string]struct {
		text    string
		reports int
	}{
		"as many as are counted": {counted + told, 3},
		"none counted":           {plain + told, 1},
		"counted as it goes":     {plain + "1件目は、児童6人分の申請書の紛失だという。氏名や住所が書かれていた。\n\n2件目は、受給者証の誤送付に関するもの。5月20日、職員が別人の受給者証を誤って封筒に入れて送った。\n", 2},
	} {
		got := newReader(t).Reports(note(t, "書類の紛失などを公表", c.text))
		if len(got) != c.reports {
			t.Errorf("%s: %d reports", name, len(got))
		}
		for _, r := range got {
			if r.Organization.Value != "鳴瀬市" {
				t.Errorf("%s: of %q", name, r.Organization.Value)
			}
		}
	}
}
