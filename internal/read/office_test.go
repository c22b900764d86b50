package read_test

import "testing"

// TestOffices asks whom a sheet is about that is signed by an office of a body, or
// gives one to call.
func TestOffices(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ signed, want string }{
		{"碧山市税務課", "碧山市"},
		{"碧山町税務住民課", "碧山町"},
		{"内閣府防災推進室", "内閣府"},
		{"国土交通省航空局安全課", "国土交通省"},
		{"碧山市教育委員会学校教育課", "碧山市教育委員会"},
		{"碧山市立病院事務局", "碧山市立病院"},
	} {
		got := r.Reports(document(t, []byte("令和5年9月1日\n"+c.signed+"\nメールアドレスの流出について\n令和5年8月31日、"+c.signed+
			"の職員が講座の受講者27名へのメールを互いの宛先が見える形で送り、メールアドレスが流出しました。\n"), "a.txt"))
		if len(got) != 1 || got[0].Organization.Value != c.want {
			t.Errorf("%s: %v", c.signed, got)
		}
	}
}

// TestDesk asks that a line with a telephone number tells of no data.
func TestDesk(t *testing.T) {
	got := newReader(t).Reports(document(t, []byte("令和5年9月1日\n碧山市総務課\n名簿の紛失について\n令和5年8月31日、住民12名の氏名を記載した名簿を紛失しました。\n"+
		"担当 総務課 住所 碧山市1-2-3\n電話番号\n000-123-4567\nメールアドレス soumu@example.jp\n"), "a.txt"))
	if len(got) != 1 || len(got[0].Data) != 1 || got[0].Data[0].Value != "name" {
		t.Errorf("%v", got)
	}
}
