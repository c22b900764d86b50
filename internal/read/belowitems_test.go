package read_test

import "testing"

// TestBelowItems holds that a story below a list of headlines is an account of its own, of
// whom its heading names in short.
func TestBelowItems(t *testing.T) {
	const list = "1. 蓮池市 認定調査票9人分を紛失 2月15日\n2. 碧山信用金庫 窓口の書類を誤廃棄 2月19日\n3. 霧島台区 サイトに相談者の住所を誤掲載 2月20日\n\n"
	for name, text := range map[string]string{
		"named in its text":    list + "## 深掘り\n碧山信用金庫の発表(19日)によると、支店で顧客640人分の伝票を2月3日に誤って捨てた。\n",
		"named in short above": list + "### ひとこと\n先週より少ない。\n\n### 深掘り:碧山信金\n2番の続き。同庫の発表(19日)によると、支店で顧客640人分の伝票を2月3日に誤って捨てた。\n",
	} {
		got := newReader(t).Reports(note(t, "今週の一覧", text))
		if len(got) != 4 {
			t.Errorf("%s: %d reports", name, len(got))
			continue
		}
		if r := got[3]; r.Organization.Value != "碧山信用金庫" || len(got[2].Counts) > 0 {
			t.Errorf("%s: of %s, above %v", name, r.Organization.Value, got[2].Counts)
		}
	}
}
