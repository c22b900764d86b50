package link

import "testing"

// Every reason has words in English, with its values.
func TestEnglish(t *testing.T) {
	for i, row := range table {
		if english[i] == "" {
			t.Errorf("%s has no words in English", row.code)
		}
	}
	for _, x := range []struct {
		reason Reason
		want   string
	}{
		{Reason{"same_occurred_day", 40, "発生日が同じ(2023-05-09)"}, "happened on the same day (2023-05-09)"},
		{Reason{"same_text", 90, "本文が同じ(転載・写し)"}, "same text (a copy)"},
		{Reason{"no_such", 1, "何か"}, "何か"},
	} {
		if got := x.reason.English(); got != x.want {
			t.Errorf("%q, want %q", got, x.want)
		}
	}
}
