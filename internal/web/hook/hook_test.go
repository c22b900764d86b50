package hook

import (
	"encoding/json"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/public"
	"github.com/jikenbo/jikenbo/internal/read"
	"github.com/jikenbo/jikenbo/internal/source"
	"github.com/jikenbo/jikenbo/internal/store"
	"github.com/jikenbo/jikenbo/rules"
)

// desk is a casebook with a saved search of aoki's, and the clock.
type desk struct {
	*testing.T
	*Sender
	book  *book.Book
	clock time.Time
}

func newDesk(t *testing.T, address string) *desk {
	t.Helper()
	reader, err := read.New(rules.Files)
	if err != nil {
		t.Fatal(err)
	}
	db, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "a.db"), true)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	d := &desk{T: t, clock: time.Unix(1_800_000_000, 0)}
	now := func() time.Time { return d.clock }
	d.book = book.New(db, reader, now)
	casebook, err := public.Open(t.Context(), d.book, reader, rules.Files)
	if err != nil {
		t.Fatal(err)
	}
	d.Sender = New(casebook, db, now)
	err = db.Write(t.Context(), func(tx *store.Tx) error {
		if err := tx.PutAccount(&store.Account{Name: "aoki"}); err != nil {
			return err
		}
		return tx.PutSavedSearch(&store.SavedSearch{Account: "aoki", Name: "宛先", Query: "type=mail_cc", Address: address, Secret: NewSecret()})
	})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func (d *desk) add(text string) {
	d.Helper()
	p, err := d.book.Prepare([]byte(text), source.Origin{Name: "a.txt"})
	if err != nil {
		d.Fatal(err)
	}
	if _, err := d.book.Add(d.Context(), p); err != nil {
		d.Fatal(err)
	}
}

// sent sends what is due and returns the search as it is then.
func (d *desk) sent() *store.SavedSearch {
	d.Helper()
	if err := d.Send(d.Context()); err != nil {
		d.Fatal(err)
	}
	var all []*store.SavedSearch
	err := d.db.Read(d.Context(), func(tx *store.Tx) (err error) { all, err = tx.SavedSearches("aoki"); return err })
	if err != nil {
		d.Fatal(err)
	}
	return all[0]
}

const mail = "霞浜市は、令和6年5月10日、説明会の案内メールを送る際、BCCに入れるべき37名のアドレスを誤ってTOに入れ、互いに見える状態で送信した。\n"

// What a search finds is told once, signed; what failed is sent again later,
// under the same ID.
func TestSend(t *testing.T) {
	answer := http.StatusServiceUnavailable
	var messages []Message
	var ids []string
	var secret string
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		if got := r.Header.Get("Webhook-Signature"); got != Signature(secret, r.Header.Get("Webhook-Id"), r.Header.Get("Webhook-Timestamp"), body) {
			t.Error("signed", got)
		}
		var m Message
		if err := json.Unmarshal(body, &m); err != nil {
			t.Error(err)
		}
		messages, ids = append(messages, m), append(ids, r.Header.Get("Webhook-Id"))
		w.WriteHeader(answer)
	}))
	defer server.Close()
	d := newDesk(t, server.URL)
	d.client = clientOver(&net.Dialer{}) // the test's server is inside
	secret = d.sent().Secret
	if len(messages) > 0 {
		t.Error("told of nothing")
	}
	d.add(mail)
	d.add("鳴瀬大学は、令和6年6月1日、学生120名の成績を保存したUSBメモリを紛失したと発表した。\n")
	if s := d.sent(); s.Fails != 1 || !strings.Contains(s.Problem, "503") || s.Told != 0 || s.Next != d.clock.Add(time.Minute).Unix() {
		t.Errorf("%+v", s)
	}
	d.sent()
	answer = http.StatusNoContent
	d.clock = d.clock.Add(time.Minute)
	if s := d.sent(); s.Fails != 0 || s.Problem != "" || s.Told == 0 {
		t.Errorf("%+v", s)
	}
	d.sent()
	if len(messages) != 2 || ids[0] != ids[1] {
		t.Fatalf("%d messages %v", len(messages), ids)
	}
	m := messages[1]
	if len(m.Changes) == 0 || m.Changes[0].Kind != "new" || m.Changes[0].Case.Organization != "霞浜市" || m.Search != "宛先" {
		t.Errorf("%+v", m)
	}
	for _, c := range m.Changes {
		if c.Number != m.Changes[0].Number {
			t.Errorf("told of another case: %+v", c)
		}
	}
	if _, err := d.book.Withdraw(t.Context(), "aoki", m.Changes[0].Number, "drill", ""); err != nil {
		t.Fatal(err)
	}
	d.sent()
	if len(messages) != 3 || messages[2].Changes[0].Kind != "withdrawn" {
		t.Errorf("%+v", messages[2:])
	}
}

// Nothing inside is dialled, whatever it is called, and nobody is followed.
func TestNeverInward(t *testing.T) {
	for _, address := range []string{
		"http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://10.0.0.1/", "http://192.168.1.1/", "http://169.254.169.254/latest/meta-data/",
		"http://[::ffff:127.0.0.1]/", "http://0.0.0.0/", "http://2130706433/", "http://[fd00::1]/", "http://[64:ff9b::7f00:1]/", "http://192.0.2.1:22/",
	} {
		t.Run(address, func(t *testing.T) {
			d := newDesk(t, address)
			d.add(mail)
			if s := d.sent(); s.Fails != 1 || s.Told != 0 {
				t.Errorf("%+v", s)
			}
		})
	}
	elsewhere := httptest.NewServer(http.RedirectHandler("http://127.0.0.1/", http.StatusTemporaryRedirect))
	defer elsewhere.Close()
	d := newDesk(t, elsewhere.URL)
	d.client = clientOver(&net.Dialer{})
	d.add(mail)
	if s := d.sent(); !strings.Contains(s.Problem, "307") {
		t.Errorf("%+v", s)
	}
}

// The example of standardwebhooks.com.
func TestSignature(t *testing.T) {
	got := Signature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", []byte(`{"test": 2432232314}`))
	if got != "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=" {
		t.Error(got)
	}
	for _, bad := range []string{"", "ftp://a.example/", "javascript:alert(1)", "https://a:b@c.example/", "/hooks", "https://"} {
		if CheckAddress(bad) == nil {
			t.Errorf("%q is an address", bad)
		}
	}
}
