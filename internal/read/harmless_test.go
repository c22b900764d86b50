package read_test

import "testing"

// TestHarmlessPages holds that pages near our field tell of no incident.
func TestHarmlessPages(t *testing.T) {
	note := func(told string) string {
		return "# お知らせ\n\n朝凪市立総合センターは2021年6月9日、次のことを公表した。" + told + "\n"
	}
	const (
		act   = "# 青葉の森の手入れに関する法律施行規則\n\n青葉銀行は、昭和四十一年六月二日、この規則を定める。\n\n1 書類を紛失した者は、青葉銀行に届け出なければならない。\n\n2 六月二日の規定は、青葉銀行が定める仮の書類を紛失した事故に用いる。\n\n3 他人に渡した名簿を紛失した事故が発生した日から三十日以内に、青葉銀行に届け出るものとする。\n"
		asked = "# 札を入れた端末を紛失してしまいました。\n\n管理の画面から、札の利用を止めることができます。\n\n新しい札を作り、別の端末に入れてください。\n\n詳しくは https://www.aonami-help.example.jp/ の手順をご覧ください。\n"
	)
	for name, c := range map[string]struct {
		page    string
		reports int
	}{
		"an act":                   {act, 0},
		"a question of a reader":   {asked, 0},
		"what is shown to all":     {note("誰でも見られるように、会議の記録をホームページで公開している。"), 0},
		"what an exhibition hangs": {note("展覧会では、作家の名前が廊下に張り出される。"), 0},
		"what was shown to all":    {note("誰でも見られる場所に、来館者の名簿を置いていた。"), 1},
	} {
		if got := newReader(t).Reports(document(t, []byte(c.page), "a.md")); len(got) != c.reports {
			t.Errorf("%s: %d reports", name, len(got))
		}
	}
}
