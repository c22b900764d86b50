package link_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/link"
)

func TestOfOrganization(t *testing.T) {
	for _, c := range []struct{ names, keys, stem, prefecture string }{
		{"群馬県白樺市教育委員会", "群馬県白樺市教育委員会 白樺市教育委員会", "白樺市", "群馬県"},
		{"白樺市教委", "白樺市教育委員会", "白樺市", ""},
		{"千葉県白樺市", "千葉県白樺市 白樺市", "", "千葉県"},
		{"白樺市役所", "白樺市", "", ""},
		{"石楠花県庁", "石楠花県", "", ""},
		{"石楠花県教育委員会", "石楠花県教育委員会", "石楠花県", ""},
		{"東京都水道局", "東京都水道局", "東京都", ""},
		{"四日市市立病院", "四日市市立病院", "四日市市", ""},
		{"長野県北安曇郡池田町教育委員会", "長野県北安曇郡池田町教育委員会 北安曇郡池田町教育委員会", "池田町", "長野県"},
		{"大和郡山市", "大和郡山市", "", ""},
		{"白樺市社会福祉協議会", "白樺市社会福祉協議会", "", ""},
		{"石楠花県警", "石楠花県警", "", ""},
		{"国土交通省 北部地方整備局", "国土交通省北部地方整備局", "国土交通省", ""},
		{"湖北大", "湖北大学", "", ""},
		{"国立大学法人湖北大学附属図書館", "湖北大学附属図書館", "湖北大学", ""},
		{"みずうみ銀行 北支店", "みずうみ銀行北支店", "みずうみ銀行", ""},
		{"株式会社青波商事/アオナミ オンライン/青波グループ/本社", "青波商事 アオナミオンライン", "", ""},
		{"三重県立北高等学校", "三重県立北高等学校", "三重県", ""},
	} {
		names := strings.Split(c.names, "/")
		line := names[0]
		for _, alias := range names[1:] {
			line += " | alias " + alias
		}
		got := note(t, "a", line)
		if strings.ToLower(strings.Join(got.Organizations, " ")) != c.keys || got.Stem != c.stem || got.Prefecture != c.prefecture {
			t.Errorf("%s: %q of %q in %q", c.names, got.Organizations, got.Stem, got.Prefecture)
		}
	}
}

func TestOfCitations(t *testing.T) {
	for _, c := range []struct{ text, days, titles string }{
		{"2023年5月12日付『個人情報の漏えいに関するお詫び』にてお知らせしたとおり、調査を進めてまいりました。", "2023-05-12", "個人情報の漏えいに関するお詫び"},
		{"5月12日に公表しました件について、その後の調査結果をお知らせします。", "2023-05-12", ""},
		{"5月12日の第一報のとおり、サーバーを停止しています。", "2023-05-12", ""},
		{"5月12日、個人情報保護委員会に報告しました。", "", ""},
		{"5月12日、書類がないことに気付きました。", "", ""},
		{"6月20日に公表しました。", "", ""},
		{"「利用規約」に同意した方です。", "", ""},
	} {
		got := note(t, "a", "白樺市 | disclosed 2023-06-20 | text "+c.text)
		if joined(got.CitedDates) != c.days || strings.Join(got.CitedTitles, " ") != c.titles {
			t.Errorf("%s: %v %v", c.text, got.CitedDates, got.CitedTitles)
		}
	}
}

func joined(days []jikenbo.Date) string {
	var out []string
	for _, d := range days {
		out = append(out, string(d))
	}
	return strings.Join(out, " ")
}

func TestOfWork(t *testing.T) {
	for text, want := range map[string]string{
		"健診結果の印刷業務を委託している会社":   "印刷",
		"「くらし窓口」ヘルプデスクの運営事業者":  "ヘルプデスク",
		"コールセンター業務の委託先":        "コールセンター",
		"配送業務委託先のSC社":          "配送",
		"業務を委託している事業者":         "",
		"給与計算(年末調整を含む)を委託している": "給与計算",
		"当社のサーバー":              "",
		"個人情報の管理を委託した先":        "",
	} {
		if got := note(t, "a", "白樺市 | masked SC社 | text "+text).Work; strings.Join(got, " ") != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestOfMasked(t *testing.T) {
	for line, want := range map[string]string{
		"masked SC社":     "SC",
		"masked A社":      "",
		"masked 印刷会社":    "",
		"party 株式会社SC印刷": "",
	} {
		if got := note(t, "a", "白樺市 | "+line); got.MaskedAs != want || got.Masked != strings.HasPrefix(line, "masked") {
			t.Errorf("%s: %v %q", line, got.Masked, got.MaskedAs)
		}
	}
}

// A disclosure that lies before the incident is a slip of the year.
func TestOfTold(t *testing.T) {
	got := note(t, "a", "白樺市 | occ 2023-04-18 | disclosed 2013-05-12 | told 2023-05-13")
	if got.Disclosed != "" || got.Told != "2023-05-13" {
		t.Errorf("disclosed %q, told %q", got.Disclosed, got.Told)
	}
}

// Traits are kept as JSON, and nothing is lost in it.
func TestTraitsKept(t *testing.T) {
	for _, s := range scenarios {
		all, _ := s.read(t)
		for _, a := range all {
			raw, err := json.Marshal(a)
			if err != nil {
				t.Fatal(err)
			}
			var b link.Traits
			if err := json.Unmarshal(raw, &b); err != nil || !reflect.DeepEqual(a, b) {
				t.Errorf("%s: %v\n%+v\n%+v", raw, err, a, b)
			}
		}
	}
}

func TestKeys(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{"群馬県白樺市教育委員会 | loss", "o:群馬県白樺市教育委員会 o:白樺市教育委員会 o:白樺市 p:群馬県白樺市教育委員会"},
		{" | loss | site www.a.example.jp", "h:a.example.jp"},
		{"青波商事 | ransomware | occ 2024-05-26 | party 刷里印刷 | system くらし応援ポータル", "o:青波商事 p:刷里印刷 p:青波商事 s:くらし応援ポータル d:2024-05-26 g:青波:2024-05-26"},
		{"青波商事 | loss | occ 2024-05-26", "o:青波商事 p:青波商事"},
		{"青波商事 | malware | masked 会社 | work 配送 | told 2024-05-26", "o:青波商事 p:青波商事 w:配送:24293 w:配送:24294"},
	} {
		if got := strings.Join(note(t, "a", c.line).Keys(), " "); got != c.want {
			t.Errorf("%s: %s, want %s", c.line, got, c.want)
		}
	}
}

// Copies meet under a key even where one of them names nobody.
func TestCopiesMeet(t *testing.T) {
	a, b := note(t, "a", "白樺市 | text "+story), note(t, "b", " | text "+strings.Replace(story, "お宅に", "ご自宅に", 1))
	if !slices.ContainsFunc(a.Keys(), func(k string) bool { return strings.HasPrefix(k, "t:") && slices.Contains(b.Keys(), k) }) {
		t.Errorf("%q and %q share no key", a.Keys(), b.Keys())
	}
	if v := link.Compare(a, b); v.Answer != link.Same || !v.Copy {
		t.Errorf("%+v", v)
	}
}
