package read_test

import (
	"slices"
	"testing"

	"github.com/jikenbo/jikenbo"
)

// typesRead are the types that are read in a text of one report.
func typesRead(t *testing.T, text string) (types []jikenbo.Type) {
	t.Helper()
	reports, _ := newReader(t).Read(document(t, []byte(text), "a.txt"))
	if len(reports) != 1 {
		t.Errorf("%s\nread %d reports", text, len(reports))
		return nil
	}
	for _, f := range reports[0].Types {
		types = append(types, f.Value)
	}
	return types
}

// What else an incident was stands beside its main type.
func TestTypesBesideOthers(t *testing.T) {
	for text, want := range map[string][]jikenbo.Type{
		"青葉浜製作所は3日、社内のサーバーが不正アクセスを受けたと発表した。一部のシステムが停止し、出荷に影響が出た。":       {"unauthorized_access", "service_outage"},
		"青葉浜製作所は3日、社内のサーバーがランサムウェアに感染したと発表した。1日朝に受付のシステムに障害が起きた。":       {"ransomware", "service_outage"},
		"青葉浜製作所は3日、社員のメールアカウントが不正アクセスを受けたと発表した。覚えのないメールを開かないでほしいとしている。": {"unauthorized_access"},
		"青葉浜市は3日、市のサーバーに不正アクセスした疑いで、市の係長が書類送検されたと発表した。":                 {"insider", "unauthorized_access"},
		"青葉浜市は3日、市のサーバーに不正アクセスした疑いで、会社員の男が逮捕されたと発表した。":                  {"unauthorized_access"},
		"青葉浜協会は3日、サイトに不正アクセスがあり、ページの一部が書き換えられたと発表した。":                   {"defacement", "unauthorized_access"},
		"青葉浜協会は3日、サイトに不正アクセスがあり、ページの一部が書き換えられ、会員の名簿が流出したと発表した。":         {"unauthorized_access", "defacement"},
	} {
		if got := typesRead(t, text); !slices.Equal(got, want) {
			t.Errorf("%s\nwant %v, got %v", text, want, got)
		}
	}
}

// Who is charged with having entered a system is not said to have leaked anything.
func TestChargedEntry(t *testing.T) {
	text := "---\ntitle: 青葉浜市のサーバーに不正アクセス疑い 男を逮捕\n---\n青葉浜市のサーバーに不正アクセスしたとして、青葉浜署は3日、自営業の男を逮捕した。市によると、外部への情報流出はないという。\n"
	reports, _ := newReader(t).Read(document(t, []byte(text), "a.md"))
	if len(reports) != 1 || reports[0].Leak.Value != jikenbo.LeakNone {
		t.Errorf("want one report without a leak, got %v", reports)
	}
}

// A denial that the next sentence overtakes is none.
func TestDenialOvertaken(t *testing.T) {
	text := "青葉浜市は3日、印刷を委託した会社が攻撃を受け、市民2000人分の情報が流出したと発表した。同社は当初、市に関わる流出はないと説明した。だが、1日になって流出が判明したと報告した。"
	reports, _ := newReader(t).Read(document(t, []byte(text), "a.txt"))
	if len(reports) != 1 || reports[0].Leak.Value != jikenbo.LeakConfirmed {
		t.Errorf("want one report of a leak, got %v", reports)
	}
}
