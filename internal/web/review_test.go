package web

import (
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/jikenbo/jikenbo/internal/store"
)

// field is the value of a field of a form on a page.
func field(t testing.TB, page, name string) string {
	t.Helper()
	m := regexp.MustCompile(`name="` + name + `" value="([^"]*)"`).FindStringSubmatch(page)
	if m == nil {
		t.Fatalf("the page has no field %s:\n%s", name, page)
	}
	return strings.NewReplacer("&#34;", `"`, "&#39;", "'", "&amp;", "&", "&#43;", "+", "&lt;", "<", "&gt;", ">").Replace(m[1])
}

// queued is how many doubts the queue says it has.
func queued(t testing.TB, page string) (n int) {
	t.Helper()
	if m := regexp.MustCompile(`\d+ / (\d+) 件目`).FindStringSubmatch(page); m != nil {
		_, _ = fmt.Sscan(m[1], &n)
	}
	return n
}

// The queue is worked off by forms alone, and every act can be taken back.
func TestReview(t *testing.T) {
	server := editing(t)
	p := signedIn(t, server)
	_, page, _ := p.get("/review")
	before := queued(t, page)
	if before == 0 {
		t.Fatal("nothing to review in examples/")
	}
	about := url.Values{}
	for _, name := range []string{"number", "other", "code", "doubt", "back"} {
		about.Set(name, field(t, page, name))
	}
	status, body, h := p.send("/review/accept", about)
	if status != http.StatusSeeOther {
		t.Fatal(status, body)
	}
	_, page, _ = p.get(h.Get("Location"))
	if n := queued(t, page); n != before-1 || !strings.Contains(page, "操作 1：") {
		t.Errorf("%d doubts after %d: %s", n, before, page)
	}
	if status, body, _ := p.send("/review/accept", about); status != http.StatusConflict || !strings.Contains(body, "見直してください") && !strings.Contains(body, "notice") {
		t.Error("accepted twice", status)
	}
	status, _, h = p.send("/review/undo", url.Values{"operation": {field(t, page, "operation")}, "back": {"/review"}})
	if _, page, _ = p.get(h.Get("Location")); status != http.StatusSeeOther || queued(t, page) != before {
		t.Errorf("%d: %d doubts after the undo, not %d", status, queued(t, page), before)
	}
	_, page, _ = p.get("/review/log")
	if !strings.Contains(page, "aoki") || !strings.Contains(page, "操作 2 で取り消し") {
		t.Error(page)
	}
}

// Correct, merge, exclude and split on a case that the editor chose; what the book refuses is said with the case.
func TestReviewActs(t *testing.T) {
	o, server := editingOptions(t)
	list, err := o.Book.List(t.Context(), store.Filter{Kind: "case", State: "open", Order: "number", Limit: 2})
	if err != nil || len(list) < 2 {
		t.Fatal(err)
	}
	p := signedIn(t, server)
	one, two := list[0].Number, list[1].Number
	for _, act := range []struct {
		name   string
		form   url.Values
		status int
		page   string
		words  string
	}{
		{"correct", url.Values{"number": {one}, "field": {"count"}, "value": {"390"}, "unit": {"people"}, "words": {"最終報の別紙<2>"}}, 303, "/cases/" + one, "最終報の別紙&lt;2&gt;"},
		{"correct", url.Values{"number": {one}, "field": {"types"}, "value": {"mail_cc", "loss"}, "words": {"電話で確認"}}, 303, "/cases/" + one, "電話で確認"},
		{"correct", url.Values{"number": {one}, "field": {"through"}, "role": {"contractor"}, "value": {"株式会社渚野計算"}, "words": {"電話で確認"}}, 303, "/cases/" + one, "株式会社渚野計算"},
		{"correct", url.Values{"number": {one}, "field": {"count"}, "value": {"many"}, "words": {"x"}}, 409, "", "件数"},
		{"merge", url.Values{"number": {two}, "other": {" " + one + " "}}, 303, "/review/" + two, one},
		{"merge", url.Values{"number": {one}, "other": {"JB-1999-0001"}}, 409, "", "という番号はありません"},
		{"withdraw", url.Values{"number": {one}, "reason": {"drill"}, "words": {"訓練だった"}}, 303, "/cases/" + one, "訓練だった"},
		{"withdraw", url.Values{"number": {one}, "reason": {"because"}}, 409, "", "because"},
		{"split", url.Values{"number": {one}}, 409, "", "分け"},
		{"undo", url.Values{"number": {one}, "operation": {"9999"}}, 409, "", "9999"},
		{"undo", url.Values{"operation": {"x"}}, 400, "", ""},
		{"explode", url.Values{"number": {one}}, 404, "", ""},
	} {
		status, body, h := p.send("/review/"+act.name, act.form)
		if act.page != "" && status == act.status {
			_, body, _ = p.get(act.page)
		}
		if status != act.status || !strings.Contains(body, act.words) {
			t.Errorf("%s %v: %d %v\n%s", act.name, act.form, status, h, body)
		}
	}
	stranger := newPerson(t, server)
	if status, _, h := stranger.send("/review/withdraw", url.Values{"number": {one}, "reason": {"drill"}}); status != 303 || h.Get("Location") != "/signin?next=%2Freview" {
		t.Error("a stranger:", status, h)
	}
	ops, err := o.Book.Operations(t.Context())
	if err != nil || len(ops) != 5 || ops[0].Who != "aoki" {
		t.Errorf("%+v %v", ops, err)
	}
}

// A saved search has a key of its own, is seen only by who saved it, and can be given up.
func TestSavedSearches(t *testing.T) {
	o, server := editingOptions(t)
	p := signedIn(t, server)
	form := url.Values{"name": {"宛先<1>"}, "query": {server.URL + "/search?q=市&type=mail_cc"}, "address": {"https://hooks.example/a"}}
	if status, _, h := p.send("/review/searches", form); status != http.StatusSeeOther {
		t.Fatal(status, h)
	}
	_, page, _ := p.get("/review/searches?query=type%3Dloss")
	if !strings.Contains(page, "宛先&lt;1&gt;") || !strings.Contains(page, "whsec_") || !strings.Contains(page, `value="type=loss"`) {
		t.Error(page)
	}
	for name, value := range map[string]string{"address": "http://", "query": "type=none"} {
		bad := url.Values{"name": {"a"}, "address": {"https://hooks.example/a"}}
		bad.Set(name, value)
		if status, page, _ := p.send("/review/searches", bad); status != http.StatusUnprocessableEntity || !strings.Contains(page, "notice") {
			t.Error(name, status)
		}
	}
	if err := o.Accounts.Add(t.Context(), "sato", editorPassword); err != nil {
		t.Fatal(err)
	}
	other := newPerson(t, server)
	other.send("/signin", url.Values{"name": {"sato"}, "password": {editorPassword}})
	other.send("/review/searches/drop", url.Values{"search": {"1"}})
	if _, page, _ := other.get("/review/searches"); strings.Contains(page, "whsec_") {
		t.Error("seen by another editor")
	}
	p.send("/review/searches/drop", url.Values{"search": {field(t, page, "search")}})
	if _, page, _ := p.get("/review/searches"); strings.Contains(page, "whsec_") {
		t.Error("still there, or dropped by another")
	}
}
