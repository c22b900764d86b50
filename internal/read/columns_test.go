package read

import (
	"regexp"
	"strings"
	"testing"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/rules"
)

var monthDay = regexp.MustCompile(`([0-9])/([0-9])`)

// A table in plain text is read by its columns, whatever parts them.
func TestColumns(t *testing.T) {
	r, err := New(rules.Files)
	if err != nil {
		t.Fatal(err)
	}
	const table = `令和4年9月30日　碧海県教育委員会 教職員課

令和4年度上半期における個人情報に関する事故の状況

No.#月日#学校#区分#内容#対応
1#4/12#県立霧が浜高等学校#紛失#面談の記録32枚を綴じた冊子が準備室で見つからなくなった。#生徒32人に謝罪
2#5/20#県立早瀬特別支援学校#誤送信#保護者18人への行事の案内に、全校60人の連絡先の表を添えて送った。#全員に削除を依頼
3#6/3#県立蓮池工業高等学校#盗難#教諭の車から成績処理用のUSBメモリが盗まれた。2年生120人の成績。#警察に被害届
`
	want := []string{"県立霧が浜高等学校 2022-04-12", "県立早瀬特別支援学校 2022-05-20", "県立蓮池工業高等学校 2022-06-03"}
	for _, border := range []string{"\t", ",", "|", "｜", "  ", "　", " | "} {
		for _, point := range []string{"/", "."} {
			text := monthDay.ReplaceAllString(strings.ReplaceAll(table, "#", border), "$1"+point+"$2")
			var got []string
			for _, x := range r.Reports(&jikenbo.Document{Text: text}) {
				got = append(got, x.Organization.Value+" "+string(x.OccurredFrom.Value))
			}
			if strings.Join(got, "\n") != strings.Join(want, "\n") {
				t.Errorf("by %q, days with %s: %q", border, point, got)
			}
		}
	}
}

// Bars take as many bytes as what they stand for, and stand in tables alone.
func TestBars(t *testing.T) {
	for text, want := range map[string]string{
		"番号\t日付\t会社\t件数\n1\t4/1\t甲\t3\n2\t4/2\t乙\t4":     "番号|日付|会社|件数\n1|4/1|甲|3\n2|4/2|乙|4",
		"番号　日付　　会社  件数\n1　4/1　甲　3\n2  4/2　乙　4":           "番号｜日付｜　会社| 件数\n1｜4/1｜甲｜3\n2| 4/2｜乙｜4",
		"昨日、甲,乙,丙,丁が来た。\n今日、甲,乙,丙,丁が来た。\n明日も甲,乙,丙,丁が来る。": "昨日、甲,乙,丙,丁が来た。\n今日、甲,乙,丙,丁が来た。\n明日も甲,乙,丙,丁が来る。",
		"番号,日付,会社,件数\n1,4/1,甲,3":                         "番号,日付,会社,件数\n1,4/1,甲,3",
	} {
		if got := withBars(text); got != want {
			t.Errorf("%q\n got %q\nwant %q", text, got, want)
		}
	}
}
