package link_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/link"
)

func TestCompare(t *testing.T) {
	for _, c := range []struct{ a, b, answer, reasons string }{
		{"白樺市 | mail_cc | occ 2023-05-09 | disclosed 2023-05-12", "白樺市役所 | mail_cc | occ 2023-05-09 | told 2023-05-13", "same",
			"same_organization same_type same_occurred_day told_close"},
		{"白樺市 | mail_cc | disclosed 2023-05-12", "白樺市 | mail_cc | disclosed 2023-07-12", "different", "same_organization same_type told_far"},
		{"白樺市 | mail_cc | disclosed 2023-05-12", "白樺市 | mail_cc | disclosed 2023-05-18", "ask", "same_organization same_type told_near"},
		{"青波商事 | ransomware | disclosed 2023-05-12", "青波商事 | ransomware | disclosed 2023-07-12", "ask", "same_organization same_type told_far"},
		{"青波商事 | ransomware | disclosed 2023-05-12 | mention", "青波商事 | ransomware | disclosed 2023-05-14", "same", "same_organization same_type told_close"},
		{"青波商事 | ransomware | mention", "青波商事 | ransomware", "ask", "same_organization same_type"},
		{"青波商事 | ransomware | mention | disclosed 2022-05-14", "青波商事 | ransomware | disclosed 2023-05-14", "different", "same_organization same_type told_very_far"},
		{"青波商事 | unauthorized_access | found 2023-01-10 | disclosed 2023-01-20", "青波商事 | unauthorized_access | found 2023-01-10 | disclosed 2023-09-29", "same",
			"same_organization same_type same_discovered_day"},
		{"青波商事 | theft | disclosed 2023-01-20", "青波商事 | unauthorized_access | disclosed 2023-01-20", "different", "same_organization other_family same_disclosed_day"},
		{"青波商事 | loss | count 43210 people | disclosed 2023-01-20", "青波商事 | unauthorized_access | count 43210 people | told 2023-01-21", "ask",
			"same_organization same_count other_family told_close"},
		{"青波商事 | disclosed 2023-01-20 | count 41 people", "青波商事 | ransomware | disclosed 2023-01-20 | count 41 people", "same", "same_organization same_count same_disclosed_day"},
		{"白樺市 | mail_cc | occ 2023-05-09 | count 56 people | told 2023-10-31", "白樺市 | mail_cc | count 56 people | told 2023-05-20", "same",
			"same_organization same_type same_count told_soon"},
		{"白樺市 | misdelivery | occ 2023-05-09 | told 2023-10-31", "白樺市 | misdelivery | count 2 people | told 2023-06-20", "different", "same_organization same_type"},
		{"青波商事 | no 2023-175 | misconfiguration | disclosed 2023-05-12", "青波商事 | no 2023-175 | misconfiguration | disclosed 2023-05-31", "same", "same_organization same_number same_type"},
		{"青波商事 | no 2023-175 | ransomware | doc x", "青波商事 | no 2023-176 | ransomware | doc x", "different", "same_organization other_number same_type one_document"},
		{"青波商事 | ransomware | doc x", "青波商事 | ransomware | doc x", "same", "same_organization same_type one_story"},
		{"白樺市 | misdelivery | occ 2023-05 | count 1 people | doc x", "白樺市 | misdelivery | occ 2023-05 | count 1 people | doc x", "different",
			"same_organization same_type same_occurred_month same_count one_document"},
		{"白樺市 | misdelivery | occ 2023-05 | count 340 people | told 2023-10-31", "白樺市 | misdelivery | occ 2023-05-11 | count 340 people | told 2023-05-20", "same",
			"same_organization same_type same_occurred_month same_count"},
		{"白樺市立北図書館 | loss | disclosed 2023-05-12", "白樺市立南小学校 | loss | disclosed 2023-05-12", "ask", "sister_organization same_type same_disclosed_day"},
		{"湖北大学医学部附属病院 | loss | count 214 people | disclosed 2023-05-12", "湖北大 | loss | count 214 people | told 2023-05-12", "same",
			"part_of_organization same_type same_count same_disclosed_day"},
		{"石楠花県立北高校 | mail_cc | occ 2023-05-09", "石楠花県教育委員会 | mail_cc | occ 2023-05-09 | count 30 people", "ask", "sister_organization same_type same_occurred_day"},
		{"石楠花県 | mail_cc | occ 2023-05-09", "石楠花県白樺市 | mail_cc | occ 2023-05-09", "different", "other_organization"},
		{"白樺市 | mail_cc | occ 2023-05-09", "白樺市社会福祉協議会 | mail_cc | occ 2023-05-09", "different", "other_organization"},
		{"白樺市 | malware | count 178 messages | disclosed 2022-06-30", " | malware | site www.city.shirakaba.example.jp | count 178 messages | disclosed 2022-06-30", "ask",
			"same_type same_count same_disclosed_day"},
		{" | malware | count 178 messages | disclosed 2022-06-30", " | malware | count 178 messages | disclosed 2022-06-30", "different", ""},
		{"青波商事 | insider | disclosed 2023-03-01 | seq first", "青波商事 | insider | disclosed 2025-06-01 | seq final", "different", "same_organization same_type"},
		{"青波商事 | insider | disclosed 2023-03-01", "青波商事 | insider | disclosed 2023-09-01 | cites 2023-03-01", "same", "same_organization cites_date same_type"},
		{"青波商事 | system_defect | system 湖畔くらしポータル | disclosed 2023-03-01", "青波商事 | system_defect | system 湖畔くらしポータル | told 2023-03-11", "ask", "same_organization same_type told_near same_system"},
		{"石楠花県教育委員会 | loss | count 218 people | disclosed 2023-09-18", "県教育委員会 | loss | occ 2023-09-10 | count ~220 people | told 2023-09-18", "same",
			"bare_organization same_type rounded_count same_disclosed_day told_soon"},
		{"石楠花県教育委員会 | loss | occ 2023-09-10 | disclosed 2023-09-18", "県教委 | loss | occ 2023-09-10 | told 2023-09-18", "same",
			"bare_organization same_type same_occurred_day same_disclosed_day"},
		{"石楠花県 | mail_cc | occ 2023-05-09", "県教委 | mail_cc | occ 2023-05-09", "different", "other_organization"},
		{"みずうみ銀行 | loss | disclosed 2023-05-12 | text 岬支店で保管していた伝票がありません。", "みずうみ銀 | loss | told 2023-05-12 | text 岬支店の書庫で見つからなかった。", "same",
			"same_organization same_type same_disclosed_day same_place"},
		{"白樺市 | misdelivery | disclosed 2023-05-12 | text 白樺市立北図書館で取り違えました。", "白樺市 | misdelivery | told 2023-05-12 | text 南図書館が別の人に渡した。", "ask",
			"same_organization same_type same_disclosed_day"},
	} {
		a, b := note(t, "a", c.a), note(t, "b", c.b)
		v := link.Compare(a, b)
		if string(v.Answer) != c.answer || codes(v.Reasons) != c.reasons {
			t.Errorf("%s\n%s\ngot  %s %d %s\nwant %s %s", c.a, c.b, v.Answer, v.Points, codes(v.Reasons), c.answer, c.reasons)
		}
	}
}

func codes(reasons []link.Reason) string {
	var out []string
	for _, r := range reasons {
		out = append(out, r.Code)
	}
	return strings.Join(out, " ")
}

func TestReasonsInWords(t *testing.T) {
	a := note(t, "a", "白樺市 | misdelivery | occ 2023-05-09 | count 21563 people | disclosed 2023-05-12")
	b := note(t, "b", "群馬県白樺市教育委員会 | misdelivery | occ 2023-05-09 | count 21563 people | told 2023-05-13")
	var words []string
	for _, r := range link.Compare(a, b).Reasons {
		words = append(words, r.Japanese)
	}
	want := "同じ組織の部門(白樺市、群馬県白樺市教育委員会) 種別が同じ(誤送付・誤交付) 発生日が同じ(2023-05-09) 件数が同じ(21563人) 公表が3日以内(2023-05-12、2023-05-13)"
	if got := strings.Join(words, " "); got != want {
		t.Errorf("\n%s, want\n%s", got, want)
	}
}

// FuzzCompareSymmetric holds that the order of two reports says nothing.
func FuzzCompareSymmetric(f *testing.F) {
	for _, s := range scenarios {
		lines := strings.Split(strings.TrimSpace(s.reports), "\n")
		_, a, _ := strings.Cut(lines[0], "|")
		_, b, _ := strings.Cut(lines[1], "|")
		f.Add(a, b)
	}
	f.Fuzz(func(t *testing.T, x, y string) {
		a, b := loose("a", x), loose("b", y)
		if v, w := link.Compare(a, b), link.Compare(b, a); !reflect.DeepEqual(v, w) {
			t.Errorf("%v\n%v", v, w)
		}
		r, v := link.CompareRoot(a, b)
		s, w := link.CompareRoot(b, a)
		if !reflect.DeepEqual(v, w) || (r == link.VictimOf) != (s == link.OriginOf) || (r == link.Siblings) != (s == link.Siblings) {
			t.Errorf("%s %v\n%s %v", r, v, s, w)
		}
	})
}

// loose notes a report of any words: what is no fact is left out.
func loose(id, line string) link.Traits {
	name, facts, _ := strings.Cut(line, "|")
	r := &jikenbo.Report{}
	if name = strings.TrimSpace(name); name != "" {
		r.Organization = said(name)
	}
	n := noted{report: r, document: &jikenbo.Document{}, name: "doc-" + id}
	for _, p := range strings.Split(facts, "|") {
		word, rest, _ := strings.Cut(strings.TrimSpace(p), " ")
		_ = n.add(word, rest)
	}
	n.document.Text = n.text
	r.Span = jikenbo.Span{End: len(n.text)}
	return link.Of(id, n.name, n.document, r)
}

func BenchmarkCompare(b *testing.B) {
	one := note(b, "a", "白樺市 | misdelivery | occ 2023-05-09 | count 21563 people | disclosed 2023-05-12 | text "+story)
	for name, line := range map[string]string{
		"strangers": "石楠花市 | misdelivery | occ 2023-05-09 | count 21563 people | disclosed 2023-05-12",
		"same":      "白樺市教育委員会 | misdelivery | occ 2023-05-09 | count 21563 people | disclosed 2023-05-13 | text " + story,
		"different": "白樺市 | mail_cc | occ 2023-06-09 | count 12 people | disclosed 2023-06-12",
	} {
		other := note(b, "b", line)
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				link.Compare(one, other)
			}
		})
	}
}

func BenchmarkOf(b *testing.B) {
	text := strings.Repeat(story+"\n", 8)
	d := &jikenbo.Document{Text: text}
	r := &jikenbo.Report{Span: jikenbo.Span{End: len(text)}, Organization: said("群馬県白樺市教育委員会")}
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		link.Of("a", "doc", d, r)
	}
}
