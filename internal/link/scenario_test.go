package link_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/jikenbo/jikenbo/internal/link"
)

// A scenario is reports, one a line, each after the label of its case and, after
// a slash, that of its root.
type scenario struct{ name, reports string }

var scenarios = []scenario{
	{"first, second and final report with corrected count and date", `
a | 株式会社ヤマト企画 | ransomware | occ 2023-06-15 | found 2023-06-15 | disclosed 2023-06-17 | seq first | title サーバーへの不正アクセスに関するお知らせ
a | 株式会社ヤマト企画 | ransomware | unauthorized_access | found 2023-06-15 | count ~430000 people | disclosed 2023-09-02 | seq follow_up | cites 2023-06-17
a | ヤマト企画 | ransomware | unauthorized_access | occ 2023-06-10 | found 2023-06-15 | count 391204 people | disclosed 2024-03-20 | seq final | cites サーバーへの不正アクセスに関するお知らせ(第一報)
b | 株式会社ヤマト企画 | mail_cc | occ 2023-08-01 | count 41 addresses | disclosed 2023-08-02`},
	{"follow-ups that cite nothing", `
a | 青波商事 | ransomware | disclosed 2022-01-10 | seq first
a | 青波商事 | ransomware | unauthorized_access | count 8213 people | disclosed 2022-03-28 | seq follow_up
a | 青波商事 | ransomware | count 8340 people | disclosed 2022-09-19 | seq final`},
	{"an appended note", `
a | 白樺市 | misdelivery | occ 2024-02-01 | count 1 people | disclosed 2024-02-05
a | 白樺市 | misdelivery | occ 2024-02-01 | count 1 people | disclosed 2024-02-05 | text 追記 2024年2月20日 書類は回収しました。`},
	{"three newspapers and the notice", `
a | 株式会社みなも | unauthorized_access | occ 2023-04-20 | found 2023-04-21 | count 5120 people | disclosed 2023-05-12
a | みなも | unauthorized_access | count ~5100 people | told 2023-05-12
a | みなも | unauthorized_access | count 5120 records | told 2023-05-13
a | 株式会社みなも | | count 5120 people | told 2023-05-14`},
	{"newspapers with organization, type, date and one count", `
a | 白樺市 | loss | count 380 people | disclosed 2023-05-12
a | 白樺市 | loss | count 380 people | told 2023-05-13
a | 白樺市 | loss | count ~380 people | told 2023-05-14
a | 白樺市 | loss | occ 2023-04-30 | count 380 people | told 2023-05-13`},
	{"two incidents of one bank five days apart", `
a | みずうみ銀行 | loss | occ 2023-05-01 | count 120 people | disclosed 2023-05-10
a | みずうみ銀行 | loss | count 120 people | told 2023-05-11
b | みずうみ銀行 | loss | occ 2023-05-06 | count 88 people | disclosed 2023-05-15
b | みずうみ銀行 | loss | count 88 people | told 2023-05-16`},
	{"two incidents five days apart, of different kinds", `
a | みずうみ銀行 | mail_cc | count 120 addresses | disclosed 2023-05-10
b | みずうみ銀行 | misdelivery | count 3 people | disclosed 2023-05-15
c | みずうみ銀行 | unauthorized_access | disclosed 2023-05-16`},
	{"parent and subsidiary", `
a/r | 大河ホールディングス株式会社 | ransomware | affiliate 大河物流株式会社 | occ 2024-01-10 | disclosed 2024-01-20
b/r | 大河物流株式会社 | ransomware | occ 2024-01-10 | disclosed 2024-01-18
b/r | 大河物流 | ransomware | told 2024-01-19`},
	{"a city and its education board", `
a | 群馬県白樺市教育委員会 | unauthorized_access | count 25725 people | disclosed 2018-03-28
a | 白樺市 | unauthorized_access | count ~25000 people | told 2018-03-29
a | 白樺市教委 | unauthorized_access | count 25725 people | told 2018-04-05
b | 群馬県 | unauthorized_access | count 120 people | disclosed 2018-03-29`},
	{"a contractor that clients call by a part of its name", `
a/r | 白樺市 | ransomware | party 湖北印刷情報 | occ 2023-05-09 | disclosed 2023-05-12
b/r | 青波商事 | ransomware | party 湖北印刷 | occ 2023-05-09 | disclosed 2023-05-14`},
	{"two cities of one name", `
a | 東京都府中市 | mail_cc | occ 2023-05-09 | count 108 people | disclosed 2023-05-12
b | 広島県府中市 | mail_cc | occ 2023-05-09 | count 108 people | disclosed 2023-05-12`},
	{"a half-year list that repeats single notices", `
a | 白樺市 | misdelivery | occ 2023-05-09 | count 2 people | disclosed 2023-05-12
b | 白樺市 | mail_cc | occ 2023-06-20 | count 56 addresses | disclosed 2023-06-21
c | 白樺市 | loss | occ 2023-07-03 | found 2023-07-05 | count 1 people | disclosed 2023-07-10
a | 白樺市 | misdelivery | occ 2023-05-09 | count 2 people | told 2023-10-31 | doc list
b | 白樺市 | mail_cc | occ 2023-06-20 | count 56 addresses | told 2023-10-31 | doc list
c | 白樺市 | loss | occ 2023-07-03 | count 1 people | told 2023-10-31 | doc list
d | 白樺市 | misdelivery | occ 2023-05-22 | count 2 people | told 2023-10-31 | doc list
e | 白樺市 | misdelivery | occ 2023-08 | count 1 people | told 2023-10-31 | doc list`},
	{"twelve clients of one contractor and its own notice", clients()},
	{"a masked contractor named later", `
a/r | 白樺市 | malware | masked SC社 | work ヘルプデスク | found 2022-06-24 | disclosed 2022-06-30 | text 6月9日に不審なメールが届き、6月24日に感染の報告、6月29日に流出の報告がありました。
b/r | 石楠花県 | malware | party 湖北システム株式会社 | work ヘルプデスク | occ 2022-06-08 | disclosed 2022-07-02 | text 6月9日に不審なメールが届き、6月29日に流出したメールを特定しました。
c/r | 湖北システム株式会社 | malware | occ 2022-06-08 | count 2312 messages | disclosed 2022-07-04
d | 桜田町 | malware | disclosed 2022-07-01`},
	{"a hidden contractor of another day is another", `
a/r | 白樺市 | ransomware | party 刷里印刷 | work 印刷 | occ 2024-05-26 | disclosed 2024-06-27
b/r | 石楠花市 | ransomware | party 刷里印刷 | work 印刷 | occ 2024-05-26 | disclosed 2024-06-26
c | 桜田町 | ransomware | masked 会社 | work 印刷 | occ 2024-06-12 | disclosed 2024-06-27`},
	{"a hidden contractor whose story has the same days, though another is taken for the first", `
a/r | 白樺市 | malware | masked SC社 | work ヘルプデスク | occ 2022-06-09 | disclosed 2022-06-30 | text 6月9日に不審なメールが届き、6月29日に流出の報告がありました。
b/r | 石楠花県 | malware | party 湖北システム株式会社 | work ヘルプデスク | occ 2022-06-29 | disclosed 2022-07-02 | text 6月9日に不審なメールが届き、6月29日に流出したメールを特定しました。`},
	{"a contractor that another report of the case names is not hidden", `
a | 白樺市 | ransomware | party 刷里印刷 | work 印刷 | occ 2024-05-26 | disclosed 2024-06-27
c | 桜田町 | ransomware | masked 会社 | work 印刷 | occ 2024-05-26 | count 2208 people | disclosed 2024-06-27
c | 桜田町 | ransomware | party 綿雲計算センター | count 2208 people | told 2024-06-27`},
	{"ransomware at a hidden contractor on the day of a named one", `
a/r | 白樺市 | ransomware | party 刷里印刷 | occ 2024-05-26 | disclosed 2024-06-27
b/r | 石楠花健康保険組合 | ransomware | masked 会社 | occ 2024-05-26 | disclosed 2024-07-01
c | 桜田町 | unauthorized_access | masked 会社 | occ 2024-05-26 | disclosed 2024-07-01`},
	{"schools that use one service", `
a/r | 白樺市教育委員会 | unauthorized_access | system つばめ連絡帳 | occ 2022-10-22 | found 2022-10-28 | disclosed 2022-11-02
b/r | 石楠花高等学校 | unauthorized_access | system つばめ連絡帳 | occ 2022-10 | found 2022-10-29 | disclosed 2022-11-01
c/r | 桜田中学校 | unauthorized_access | system つばめ連絡帳 | occ 2022-10-22 | disclosed 2022-11-04
d | 若竹高等学校 | unauthorized_access | system つばめ連絡帳 | disclosed 2022-11-05`},
	{"companies of one group, struck on one day", `
a/r | 綿雲ホールディングス株式会社 | ransomware | occ 2024-03-17 | found 2024-03-17 | count 2100 people | disclosed 2024-03-21
b/r | 株式会社綿雲フーズ | ransomware | occ 2024-03-17 | count 26400 people | disclosed 2024-03-29
c/r | 綿雲ロジ株式会社 | ransomware | found 2024-03-17 | disclosed 2024-03-22
d | 綿雲市 | ransomware | occ 2024-03-17 | disclosed 2024-03-22
e | 綿雲商会 | ransomware | occ 2024-05-02 | disclosed 2024-05-12
h | 綿雲化粧品 | unauthorized_access | occ 2024-03-16 | found 2024-03-17 | disclosed 2024-03-20
f | 東京物産 | ransomware | occ 2024-03-17 | disclosed 2024-03-22
g | 東京製紙 | ransomware | occ 2024-03-17 | disclosed 2024-03-22`},
	{"a corporation and its school", `
a | 学校法人葦原学園 葦原女子大学 | unauthorized_access | occ 2024-03-17 | count 8377 people | disclosed 2024-07-03
a | 葦原女子大学 | unauthorized_access | count 8377 people | told 2024-07-04
a | 学校法人葦原学園葦原女子大学 | unauthorized_access | occ 2024-03-17 | count 8377 people | disclosed 2024-07-03
b | 学校法人葦原学園 葦原高等学校 | unauthorized_access | occ 2024-03-17 | count 212 people | disclosed 2024-07-03`},
	{"no organization and only a site", `
a | | malware | impersonation | site isoume.example.jp | disclosed 2022-03-04 | text 弊社のパソコンが感染しました。
a | | malware | impersonation | site www.isoume.example.jp | disclosed 2022-03-04
b | | mail_cc | site isoume.example.jp | disclosed 2022-11-04
c | | malware | site hoka.example.jp | disclosed 2022-03-04`},
	{"a copy", `
a | 青波商事 | unauthorized_access | disclosed 2022-03-04 | text ` + story + `
a | | unauthorized_access | text ` + story},
	{"the patterns after which notices are written", `
a | 白樺市 | misdelivery | occ 2023-05-09 | count 2 people | disclosed 2023-05-12 | text ` + story + `
b | 白樺市 | misdelivery | occ 2023-08-09 | count 5 people | disclosed 2023-08-12 | text ` + story + `
c | 石楠花市 | misdelivery | occ 2023-08-09 | count 5 people | disclosed 2023-08-12 | text ` + story},
	{"an outage first and the leak later", `
a | 青波商事 | service_outage | occ 2024-06-08 | disclosed 2024-06-09
a | 青波商事 | ransomware | unauthorized_access | occ 2024-06-08 | count 254241 people | disclosed 2024-08-05 | seq follow_up | cites 2024-06-09`},
	{"an incident after the other was disclosed", `
a | 青波商事 | unauthorized_access | disclosed 2024-06-09
b | 青波商事 | unauthorized_access | occ 2024-06-11 | disclosed 2024-06-12`},
}

const story = "このたび、申請を受け付けた方に書類をお送りする際、別の方の書類を封筒に入れて送付していたことが、受け取られた方からのご連絡で分かりました。" +
	"直ちに職員がお宅に伺っておわびし、書類を返していただきました。対象の方にもご説明とおわびをしております。" +
	"今後は封入の際に二人で宛名と中身を突き合わせ、同じ誤りを繰り返さないよう努めてまいります。ご迷惑とご心配をおかけし、深くおわび申し上げます。"

func clients() string {
	var b strings.Builder
	for i := range 12 {
		day := 1 + 2*i
		fmt.Fprintf(&b, "v%02d/r | 第%d水系株式会社 | ransomware | party 株式会社刷里印刷 | count %d people | disclosed 2024-06-%02d\n", i, i+1, 1000+37*i, day)
	}
	b.WriteString("x/r | 株式会社刷里印刷 | ransomware | occ 2024-05-26 | disclosed 2024-05-29\n")
	b.WriteString("x/r | 刷里印刷 | ransomware | occ 2024-05-26 | disclosed 2024-07-03 | seq follow_up | cites 2024-05-29\n")
	b.WriteString("y | 株式会社はるみ | ransomware | disclosed 2024-06-10\n")
	return b.String()
}

// TestScenarios puts the reports of each scenario together, in many orders of
// arrival: always as labelled.
func TestScenarios(t *testing.T) {
	for _, s := range scenarios {
		t.Run(s.name, func(t *testing.T) {
			all, wanted := s.read(t)
			for seed := range uint64(20) {
				rand.New(rand.NewPCG(seed, 1)).Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
				cases := casesOf(all)
				check(t, "case", wanted, groupsOf(cases), func(g labelled) string { return g.Case })
				check(t, "root", wanted, rootGroups(cases), func(g labelled) string { return *g.Root })
				if t.Failed() {
					explain(t, all)
					return
				}
			}
		})
	}
}

// read notes the reports of a scenario and what is wanted of them.
func (s scenario) read(t *testing.T) ([]link.Traits, map[string]labelled) {
	var all []link.Traits
	wanted := map[string]labelled{}
	for i, line := range strings.Split(strings.TrimSpace(s.reports), "\n") {
		labels, rest, _ := strings.Cut(line, "|")
		c, root, ok := strings.Cut(strings.TrimSpace(labels), "/")
		if !ok {
			root = "case " + c
		}
		id := fmt.Sprintf("%c%d", 'z'-rune(i), i)
		all = append(all, note(t, id, strings.ReplaceAll(rest, "| |", "|")))
		wanted[id] = labelled{Starts: line, Case: c, Root: &root}
	}
	return all, wanted
}

// explain prints what was said of each pair.
func explain(t *testing.T, all []link.Traits) {
	slices.SortFunc(all, func(x, y link.Traits) int { return strings.Compare(y.ID, x.ID) })
	for i, a := range all {
		for _, b := range all[i+1:] {
			v := link.Compare(a, b)
			r, w := link.CompareRoot(a, b)
			t.Logf("%s %s: %s %d %v; root %s %s %d %v", a.ID, b.ID, v.Answer, v.Points, v.Reasons, r, w.Answer, w.Points, w.Reasons)
		}
	}
}
