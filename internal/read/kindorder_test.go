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
	} {
		if got := typesRead(t, text); !slices.Equal(got, want) {
			t.Errorf("%s\nwant %v, got %v", text, want, got)
		}
	}
}
