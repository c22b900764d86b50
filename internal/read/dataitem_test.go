package read_test

import (
	"slices"
	"testing"

	"github.com/jikenbo/jikenbo"
)

// Items of a list that no rule knows are data of another kind; words that say whom
// or what something is for are none.
func TestItemsOfLists(t *testing.T) {
	for text, want := range map[string][]jikenbo.Data{
		"青葉浜市は3日、名簿を紛失したと発表した。名簿には氏名、住所、経営面積が記載されていた。":                     {"name", "address", "other"},
		"青葉浜市は3日、名簿を紛失したと発表した。名簿には氏名、住所などが記載されていた。":                        {"name", "address"},
		"青葉浜市は3日、低所得世帯に送る通知を紛失したと発表した。通知には氏名が記載されていた。":                     {"name"},
		"青葉浜市は3日、2学年生徒の名簿を紛失したと発表した。名簿には氏名が記載されていた。":                       {"name"},
		"青葉浜市は3日、端末が不正アクセスを受け、外部のメールアドレス宛てに迷惑メール200通が送信されたと発表した。流出はないという。": nil,
	} {
		reports, _ := newReader(t).Read(document(t, []byte(text), "a.txt"))
		if len(reports) != 1 {
			t.Errorf("%s\nread %d reports", text, len(reports))
			continue
		}
		var got []jikenbo.Data
		for _, f := range reports[0].Data {
			got = append(got, f.Value)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s\nwant %v, got %v", text, want, got)
		}
	}
}
