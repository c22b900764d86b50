package web

import (
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"github.com/jikenbo/jikenbo/internal/book"
)

// Each button does one thing to the borders, and nothing where it cannot.
func TestRuns(t *testing.T) {
	const n = 10
	for _, x := range []struct {
		from, button, at, want string
		next                   int
	}{
		{"0n.2r.7r", "cut", "4", "0n.2r.4r.7r", 4},
		{"0n.2r.7r", "cut", "1", "0n.1n.2r.7r", 1},
		{"0n.2r.7r", "cut", "7", "0n.2r.7r", 7},
		{"0n.2r.7r", "join", "7", "0n.2r", 2},
		{"0n.2r.7r", "join", "2", "0n.7r", 0},
		{"0n.2r.7r", "join", "0", "0n.2r.7r", 0},
		{"0n.2r.7r", "turn", "7", "0n.2r.7n", 7},
		{"0n.2r.7r", "turn", "0", "0r.2r.7r", 0},
		{"0n.2r.7r", "up", "7", "0n.2r.6r", 6},
		{"0n.2r.3r", "up", "3", "0n.2r.3r", 3},
		{"0n.2r.7r", "down", "2", "0n.3r.7r", 3},
		{"0n.2r.9r", "down", "9", "0n.2r.9r", 9},
		{"0n.2r.7r", "down", "0", "0n.2r.7r", 0},
	} {
		list, ok := parseRuns(x.from, n)
		got, next, asked := list.moved(url.Values{x.button: {x.at}}, n)
		if !ok || !asked || got.String() != x.want || next != x.next || list.String() != x.from {
			t.Errorf("%s %s=%s: %s at %d, want %s at %d", x.from, x.button, x.at, got, next, x.want, x.next)
		}
	}
	for _, words := range []string{"", "0", "1r", "0r.0n", "0r.10r", "0rn", "0r.", "x", "-1r", "0r.5r.3r", "99999999999999999999r"} {
		if list, ok := parseRuns(words, n); ok {
			t.Errorf("%q is read as %s", words, list)
		}
	}
	list, _ := parseRuns("0n.2r.7r", n)
	for _, q := range []url.Values{{}, {"cut": {"10"}}, {"cut": {"-1"}}, {"cut": {"x"}}, {"other": {"1"}}} {
		if _, _, asked := list.moved(q, n); asked {
			t.Error(q, "does something")
		}
	}
}

// twoInOne is a notice of two losses, which is read as one.
const twoInOne = "2023年7月1日 水羽根信用金庫は、北町支店で顧客120名分の氏名を記した伝票を紛失したと公表しました。\n6月1日の点検で分かりました。\nなお、南町支店でも6月3日、顧客45名分の氏名を記した申込書を紛失しました。\n"

// addTwoInOne adds it and returns the document.
func addTwoInOne(t testing.TB, b *book.Book) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "two.txt")
	if err := os.WriteFile(name, []byte(twoInOne), 0o600); err != nil {
		t.Fatal(err)
	}
	addFile(t, b, name)
	id, err := b.DocumentOf(t.Context(), "two.txt")
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// Borders are moved by forms alone, looked at, kept and taken back.
func TestDivide(t *testing.T) {
	o, server := editingOptions(t)
	id := addTwoInOne(t, o.Book)
	p := signedIn(t, server)
	address := "/review/documents/" + id
	_, page, _ := p.get(address)
	if strings.Count(page, `class="run tells"`) != 1 || strings.Count(page, `name="cut"`) != 2 || strings.Contains(page, "/review/divide") {
		t.Fatal(page)
	}
	status, _, h := p.get(address + "?at=" + field(t, page, "at") + "&cut=2")
	if status != 303 || h.Get("Location") != address+"?at=0r.2r#s2" {
		t.Fatal(status, h)
	}
	_, page, _ = p.get(address + "?at=0r.2r")
	if strings.Count(page, `class="run tells"`) != 2 || !strings.Contains(page, "新しい番号") {
		t.Error(page)
	}
	if cases, _ := o.Book.Division(t.Context(), id, nil); len(cases.Now) != 1 {
		t.Error("looking changes something")
	}
	status, body, h := p.send("/review/divide", url.Values{"document": {id}, "at": {"0r.2r"}})
	if status != 303 {
		t.Fatal(status, body)
	}
	_, page, _ = p.get(h.Get("Location"))
	if !strings.Contains(page, "操作 1：報告の範囲") || strings.Contains(page, "新しい番号") || len(slices.Compact(regexp.MustCompile(`JB-2023-\d+`).FindAllString(page, -1))) < 2 {
		t.Error(page)
	}
	if status, body, _ = p.send("/review/divide", url.Values{"document": {id}, "at": {"0r.2r"}}); status != 409 || !strings.Contains(body, "今のまま") {
		t.Error(status, body)
	}
	if _, body, _ = p.get("/review/log"); !strings.Contains(body, "報告の範囲") || !strings.Contains(body, "報告 2 件") {
		t.Error(body)
	}
	status, _, h = p.send("/review/undo", url.Values{"operation": {field(t, page, "operation")}, "back": {address}})
	if _, page, _ = p.get(h.Get("Location")); status != 303 || strings.Count(page, `class="run tells"`) != 1 {
		t.Error(status, page)
	}
	for path, want := range map[string]int{"/review/documents/0123": 404, "/review/documents/none": 404, address + "?at=zzz": 200} {
		if status, body, _ := p.get(path); status != want {
			t.Errorf("%s: %d, want %d\n%s", path, status, want, body)
		}
	}
	if status, _, _ := p.send("/review/divide", url.Values{"document": {id}, "at": {"x"}}); status != 400 {
		t.Error(status)
	}
	if status, _, h := newPerson(t, server).get(address); status != 303 || !strings.HasPrefix(h.Get("Location"), "/signin") {
		t.Error("a stranger:", status, h)
	}
}

// An editor cuts a report in two with keys alone, sees what both say, keeps it
// and takes it back.
func TestMovingBorders(t *testing.T) {
	everyWidth(t, func(p *tab, o Options) {
		id := addTwoInOne(p, o.Book)
		p.visit("/signin?next=/review/documents/" + id)
		p.fill("#name", "aoki")
		p.fill("#password", editorPassword)
		p.follow("form.card button")
		p.sound()
		for range 3 {
			p.strike(kb.ArrowDown)
		}
		p.press("s")
		if n := p.count(".run.tells"); n != 2 || ask[string](p, "document.activeElement.name") != "turn" {
			p.Errorf("%d reports, the focus on %s", n, ask[string](p, "document.activeElement.outerHTML"))
		}
		if got := p.text(".run.tells:last-of-type .facts"); !strings.Contains(got, "45 人") {
			p.Error(got)
		}
		p.sound()
		p.press("k")
		p.press("l")
		p.press("x")
		if p.count(".run.off") != 1 {
			p.Error(p.text("main"))
		}
		p.press("x")
		p.press("a")
		if p.count("p.done") != 1 || p.count(".run.tells") != 2 {
			p.Error(p.text("main"))
		}
		p.press("u")
		if p.count(".run.tells") != 1 {
			p.Error("not undone: " + p.text("main"))
		}
		p.dark(true)
		p.visit("/en/review/documents/" + id + "?at=0r.2n")
		p.sound()
	})
}
