package read_test

import (
	"strings"
	"testing"
)

// Nothing is claimed of the organization that others did, that is yet to come or
// that was not needed.
func TestWhoseDeeds(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ text, responses, reported string }{
		{"青葉浜市は3日、帳票12人分を紛失したと発表した。市は端末を回収し、警察に届け出た。", "recovered", "police"},
		{"青葉浜市は3日、帳票12人分を路上に落として紛失したと発表した。通行人が拾い、交番に届けた。", "", ""},
		{"青葉浜市は3日、記憶装置7台がデータを残したまま競売で売られていたと発表した。落札した人が復元したファイルに市の名があった。", "", ""},
		{"青葉浜株式会社は3日、会員310人のアドレスを宛先欄に入れて送信したと発表した。総務省への報告は不要で、個人情報保護委員会には報告した。", "", "ppc"},
		{"青葉浜市は3日、帳票12人分を紛失したと発表した。対象となる方には、5月20日までに文書でお知らせします。", "", ""},
	} {
		reports, _ := r.Read(document(t, []byte("2021-05-04\n"+c.text), "a.txt"))
		if len(reports) != 1 {
			t.Errorf("%s: %d reports", c.text, len(reports))
			continue
		}
		var responses, reported []string
		for _, f := range reports[0].Responses {
			responses = append(responses, string(f.Value))
		}
		for _, f := range reports[0].ReportedTo {
			reported = append(reported, string(f.Value))
		}
		if got, to := strings.Join(responses, " "), strings.Join(reported, " "); got != c.responses || to != c.reported {
			t.Errorf("%s\nwant %q, reported %q\ngot  %q, reported %q", c.text, c.responses, c.reported, got, to)
		}
	}
}
