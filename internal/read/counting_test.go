package read_test

import (
	"testing"

	"github.com/jikenbo/jikenbo/internal/read"
	"github.com/jikenbo/jikenbo/rules"
)

// TestWhatIsCounted asks for the overall figure of a note and what it counts.
func TestWhatIsCounted(t *testing.T) {
	r, err := read.New(rules.Files)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		body, what string
		value      int64
	}{
		{"みほん病院は7日、不正アクセスを受け、患者369人の個人情報が流出したと発表した。", "患者", 369},
		{"みほん病院は7日、不正アクセスがあり、約3400名の従業員と退職者の個人情報が流出した可能性があると発表した。", "従業員と退職者の個人情報", 3400},
		{"みほん病院は7日、サーバーが不正アクセスを受け、患者約2万人分の診療情報が流出した可能性があると発表した。手術47件の延期を決めた。", "患者", 20000},
		{"みほん病院は7日、不正アクセスによりサーバー2台が侵入され、会員1136人のアカウント名とパスワードが流出したと発表した。", "会員", 1136},
		{"みほん株式会社は7日、個人情報約191万件流出の恐れがあると発表した。復旧には約100人の技術者があたっている。", "個人情報", 1910000},
		{"みほん株式会社は7日、応募者の履歴書が閲覧できる状態だったと発表した。対象は応募者1204名。実際に閲覧されたのは少なくとも35名分。", "応募者", 1204},
		{"みほん病院は7日、誤送付を発表した。発送総数は1236通。別人の検査結果を同封された患者は14人。", "患者", 14},
		{"みほん市は7日、名簿の紛失を発表した。学年名簿138人、部員名簿22人で、生徒の実人数は153人。", "生徒の実人数", 153},
		{"みほん株式会社は7日、端末の紛失を発表した。当該端末には会員の方々の情報(氏名、法人の場合は社名)93名分の情報が保存されていた。", "情報", 93},
		{"みほん市は7日、メールを誤送信したと発表した。会員3名の名簿を送っていた。別の2支店でも会員7名分があり、対象の会員は合わせて10名となる。", "対象の会員", 10},
	} {
		for _, report := range r.Reports(note(t, "個人情報流出", c.body)) {
			if len(report.Counts) == 0 || report.Counts[0].Value != c.value || report.Counts[0].What != c.what {
				t.Errorf("%s: read %+v, want %d of %s", c.body, report.Counts, c.value, c.what)
			}
		}
	}
}
