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
