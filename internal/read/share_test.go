package read_test

import (
	"fmt"
	"slices"
	"testing"
)

// TestShares holds that a story has a report for each of several bodies of which it tells the
// figure, with what it says of all of them; and one for a body and those who only belong to it,
// live there.
func TestShares(t *testing.T) {
	r := newReader(t)
	const by = "、業務を委託する株式会社みのりシステムのサーバーが不正アクセスを受け、個人情報が漏えいした"
	for _, x := range []struct {
		text string
		want []string
	}{
		{"碧山県と蓮池県は3日" + by + "と発表した。碧山県は3310人分、蓮池県は1204人分の氏名と住所が流出した。",
			[]string{"碧山県 3310 unauthorized_access 2024-05-03 株式会社みのりシステム", "蓮池県 1204 unauthorized_access 2024-05-03 株式会社みのりシステム"}},
		{"碧山県の蓮池町と早乙女町は9日" + by + "と発表した。計142人分で、このうち蓮池町は98人分、早乙女町は44人分だった。",
			[]string{"蓮池町 98 unauthorized_access 2024-05-09 株式会社みのりシステム", "早乙女町 44 unauthorized_access 2024-05-09 株式会社みのりシステム"}},
		{"株式会社みのりシステムの予約サービスが不正アクセスを受け、住民の個人情報が流出した可能性があることが5日、分かった。\n\n碧山町は、住民820人分の氏名が流出した可能性があると発表した。\n\n蓮池町でも、住民415人分の氏名が流出した可能性がある。",
			[]string{"碧山町 820", "蓮池町 415"}},
		{"碧山市立東雲小学校の教諭は5月10日、児童32人分の名簿を紛失した。蓮池市立南川中学校の教諭も同月12日、生徒118人分の成績が入ったUSBメモリーを紛失した。",
			[]string{"碧山市立東雲小学校 32", "蓮池市立南川中学校 118"}},
		{"人事システムを運営するみのりクラウド株式会社への不正アクセスで、碧山銀行は6日、行員1800人分、蓮池信用金庫は7日、職員420人分の個人情報が流出した可能性があると発表した。",
			[]string{"碧山銀行 1800", "蓮池信用金庫 420"}},
		{"碧山市は3日" + by + "と発表した。対象は住民142人分。東保育園は98人分、西保育園は44人分だった。", []string{"碧山市 142"}},
		{"碧山県教育委員会は5日、県立高校で生徒40人分の答案を紛失したと発表した。蓮池高校は25人分、早乙女高校は15人分だった。", []string{"碧山県教育委員会 40"}},
		{"株式会社アオバ堂は5日、通販サイトが不正アクセスを受け、会員900人分の個人情報が流出したと発表した。住所別では碧山県は500人、蓮池県は400人だった。", []string{"株式会社アオバ堂 900"}},
		{"早乙女交通株式会社は5日、運営する予約サイトが不正アクセスを受け、会員9000人分の氏名が流出したと発表した。碧山県は5000人、蓮池県は4000人だという。", []string{"早乙女交通株式会社 9000"}},
	} {
		reports := r.Reports(note(t, "個人情報が漏えい", x.text))
		var got []string
		for k, report := range reports {
			line := fmt.Sprint(report.Organization.Value, " ", report.Counts[0].Value)
			if k < len(x.want) && len(report.Through) > 0 && len(report.Types) > 0 && len(x.want[k]) > len(line)+1 {
				line += fmt.Sprint(" ", report.Types[0].Value, " ", report.Disclosed.Value, " ", report.Through[0].Name.Value)
			}
			got = append(got, line)
		}
		if !slices.Equal(got, x.want) {
			t.Errorf("%s:\n got %q\nwant %q", x.text, got, x.want)
		}
	}
}
