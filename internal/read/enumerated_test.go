package read_test

import "testing"

// One sheet tells of cases at several bodies, each below its name, with a day or without.
func TestCasesAtSeveral(t *testing.T) {
	text := "県立高校における個人情報の漏えいについて\n\n下記のとおり、個人情報が漏えいする事案が2件発生しました。\n\n" +
		"1 県立青葉高校における事案\n\n教諭が、生徒19名の氏名が載った名簿を10月17日に紛失した。\n\n" +
		"2 県立若葉高校における事案\n\n教諭が案内のメールを一斉送信した際、200名のアドレスが互いに見える状態で送信した。\n"
	reports, _ := newReader(t).Read(document(t, []byte(text), "a.txt"))
	if len(reports) != 2 || reports[0].Organization.Value != "県立青葉高校" || reports[1].Organization.Value != "県立若葉高校" {
		t.Errorf("want a report of each school, got %v", reports)
	}
}

// Incidents that are numbered need no word of their kind.
func TestNumberedCases(t *testing.T) {
	text := "県立高校における個人情報の事故について\n\n令和2年12月18日 みほん県教育委員会\n\n県立学校2校で事故が発生しました。\n\n" +
		"■事案1 県立青葉高校\n\n12月4日、教諭が採点した答案40名分を紛失した。\n\n" +
		"■事案2 県立若葉高校\n\n12月14日の放課後、担任が連絡帳を配る際、生徒2名分を入れ違えて渡した。同日、保護者から連絡があった。\n"
	reports, _ := newReader(t).Read(document(t, []byte(text), "a.txt"))
	if len(reports) != 2 || reports[1].Organization.Value != "県立若葉高校" {
		t.Errorf("want a report of each school, got %v", reports)
	}
}
