package read_test

import (
	"fmt"
	"slices"
	"testing"
)

// TestBodiesInOneParagraph holds that each body that announces its own, with its day and
// figure, has a report of its own, also where no new paragraph begins; who hands on work
// for it, or investigates, has none.
func TestBodiesInOneParagraph(t *testing.T) {
	const lead = "鳴瀬町は2024年4月3日、共有フォルダーの設定を誤り、受講者320人分の氏名が外部から閲覧できたと発表した。"
	for _, x := range []struct {
		text string
		want []string
	}{
		{lead + "汐見総合病院は15日、患者48人分の名簿が同じように閲覧できたと公表した。", []string{"鳴瀬町 2024-04-03 misconfiguration 320", "汐見総合病院 2024-04-15 misconfiguration 48"}},
		{lead + "鳴瀬県警は15日、うち80人分が悪用されたと明らかにした。", []string{"鳴瀬町 2024-04-03 misconfiguration 320"}},
	} {
		var got []string
		for _, r := range newReader(t).Reports(note(t, "閲覧できる状態に", x.text)) {
			got = append(got, fmt.Sprint(r.Organization.Value, " ", r.Disclosed.Value, " ", r.Types[0].Value, " ", r.Counts[0].Value))
		}
		if !slices.Equal(got, x.want) {
			t.Errorf("%s: %q, want %q", x.text, got, x.want)
		}
	}
}
