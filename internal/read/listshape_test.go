package read_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// listed are cases of a list, as its items tell them.
var listed = []struct{ day, who, what, deed, number string }{
	{"4月3日", "碧山市", "名簿の紛失", "健診の受診者の名簿を紛失", "31人"},
	{"4月19日", "蓮池病院", "不正アクセス", "予約サイトが不正アクセスを受け、患者の氏名が流出", "240人"},
	{"5月8日", "早乙女大学", "書類の誤送付", "通知書を別の学生に誤って送付", "7人"},
	{"6月21日", "霧島台高校", "メールの誤送信", "保護者へのメールを全員のアドレスを宛先に入れて送信", "88件"},
}

// TestListShapes reads the same cases in the shapes in which lists tell them: each is one
// account, of whom it names, with its own figure.
func TestListShapes(t *testing.T) {
	const title = "令和6年度上半期 個人情報の漏えい等の事案一覧"
	for file, shape := range map[string]string{
		"short.txt":    "・%[1]s %[2]s %[3]s %[5]s\n",
		"brackets.txt": "・%[4]s(%[2]s、%[5]s)\n",
		"records.txt":  "整理番号:1\n公表日:2024年%[1]s\n団体名:%[2]s\n内容:%[4]s\n対象:%[5]s\n\n",
		"fields.txt":   "%[2]s\n公表日:%[1]s\n概要:%[4]s\n件数:%[5]s\n\n",
		"posts.txt":    "No.7\n%[2]s、%[3]sで%[5]s分\n2024年%[1]s\n%[2]sは、%[4]したと発表した。対象は%[5]s。\n関係者に謝罪した。\n\n",
		"days.txt":     "2024年%[1]s\n%[2]sで%[3]s、%[5]s分\n%[2]sは、%[4]したと発表した。対象は%[5]s。\n関係者に謝罪した。\n\n",
		"blog.html":    "<article><p>2024年%[1]s / カテゴリ: 日々の記録</p><p>%[2]s、%[3]s</p><p>%[2]sで、%[4]したとのこと。対象は%[5]s。</p><p>気をつけたいですね。</p></article>",
		"diary.html":   "<article><p>2024.04.03 / カテゴリ: 観察帳</p><p>%[2]s、%[3]s</p><p>%[4]sしていたそうです。%[1]sに公表。対象は%[5]s。</p><p>気をつけたいですね。</p></article><article><p>2024.04.02 / カテゴリ: 暮らし</p><p>庭の梅</p><p>よく咲きました。</p></article>",
		"classes.html": "<div><p class=\"entry-title\">%[2]s、%[3]s</p><p>%[1]sに公表。%[4]したとのこと。対象は%[5]s。</p></div>",
		"table.html":   "<table><tr><td>%[1]s</td><td><b>%[3]s</b><br>%[4]していたことが、%[2]sの発表で分かった。対象は%[5]s。</td></tr></table>",
		"heads.html":   "<h3>%[2]s:%[3]s</h3><p>%[1]sに公表。%[4]s。対象は%[5]s。</p>",
	} {
		var page strings.Builder
		page.WriteString(title + "\n\n")
		if strings.HasSuffix(file, "html") {
			page.Reset()
			page.WriteString("<title>" + title + "</title><h1>" + title + "</h1>")
		}
		for _, c := range listed {
			fmt.Fprintf(&page, shape, c.day, c.who, c.what, c.deed, c.number)
		}
		var want, got []string
		for _, c := range listed {
			want = append(want, c.who+" "+c.number[:strings.IndexAny(c.number, "人件")])
		}
		reports, _ := newReader(t).Read(document(t, []byte(page.String()), file))
		for _, r := range reports {
			number := int64(0)
			if len(r.Counts) > 0 {
				number = r.Counts[0].Value
			}
			got = append(got, fmt.Sprint(r.Organization.Value, " ", number))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q", file, got)
		}
	}
}

// TestOwnLists reads lists of what happened at the offices of one city, which is the
// organization of all; the head of such a list is no case.
func TestOwnLists(t *testing.T) {
	offices := []string{"市民課", "広報課", "収納課", "福祉課"}
	for file, shape := range map[string]string{
		"points.txt":  "・%[4]s(%[2]s、%[5]s)\n",
		"records.txt": "整理番号:1\n公表日:2024年%[1]s\n所属:%[2]s\n内容:%[4]s\n対象:%[5]s\n\n",
		"table.txt":   "2024年%[1]s\t%[2]s\t%[4]s\t%[5]s\n",
	} {
		page := "碧山市における令和6年度上半期の個人情報の漏えい等の事案について\n\n"
		if file == "table.txt" {
			page += "公表日\t部署\t内容\t件数\n"
		}
		for i, c := range listed {
			page += fmt.Sprintf(shape, c.day, offices[i], c.what, c.deed, c.number)
		}
		reports, _ := newReader(t).Read(document(t, []byte(page), file))
		city := 0
		for _, r := range reports {
			if r.Organization.Value == "碧山市" {
				city++
			}
		}
		if len(reports) != len(listed) || city != len(reports) {
			t.Errorf("%s: %d reports, %d of the city", file, len(reports), city)
		}
	}
}
