package read_test

import (
	"testing"

	"github.com/jikenbo/jikenbo"
)

// Words that hint at a type decide where no heavier ones stand, and only there.
func TestHintsOfTypes(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]jikenbo.Type{
		"青葉浜市は3日、面談の記録を、職員全員のメーリングリストに転送していたと発表した。":       "mail_wrong_recipient",
		"青葉浜市は3日、面談の記録を入れた箱が、書庫から消えていたと発表した。箱には氏名があった。":   "loss",
		"青葉浜市は3日、面談の記録を入れた箱を紛失したと発表した。記録は相談者に渡していたものという。": "loss",
		"青葉浜市は3日、面談の申込画面が、別の申込者の氏名が入った画面に切り替わっていたと発表した。":  "system_defect",
	} {
		reports, _ := r.Read(document(t, []byte(text), "a.txt"))
		if len(reports) != 1 || len(reports[0].Types) == 0 || reports[0].Types[0].Value != want {
			t.Errorf("%s\nwant %s, got %v", text, want, reports)
		}
	}
}
