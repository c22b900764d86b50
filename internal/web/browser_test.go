package web

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jikenbo/jikenbo/internal/store"
)

// widths are those of a phone and of a desk.
var widths = []int64{390, 1440}

// everyWidth runs a story on a phone and at a desk, each with a casebook of examples/ of its own, where aoki may edit.
func everyWidth(t *testing.T, story func(p *tab, o Options)) {
	for _, w := range widths {
		t.Run(fmt.Sprint(w), func(t *testing.T) {
			o, server := editingOptions(t)
			story(browse(t, server.URL, w), o)
		})
	}
}

// someCase is the number of an open case with several reports.
func someCase(t testing.TB, o Options) string {
	t.Helper()
	list, err := o.Book.List(t.Context(), store.Filter{Kind: "case", State: "open", Order: "number"})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range list {
		if len(c.Reports) > 1 {
			return c.Number
		}
	}
	t.Fatal("no case of examples/ has two reports")
	return ""
}

// Every page is sound, in both languages and in the dark.
func TestSound(t *testing.T) {
	everyWidth(t, func(p *tab, o Options) {
		c := someCase(p, o)
		for _, prefix := range []string{"", "/en", "dark"} {
			p.dark(prefix == "dark")
			for _, path := range []string{"/", "/search", "/search?q=漏洩", "/search?q=見つからない言葉", "/cases/" + c, "/contractors", "/statistics", "/read", "/about", "/signin", "/roots/JR-2024-0001", "/organizations/霞浜市", "/api", "/nothing"} {
				p.visit(strings.TrimPrefix(prefix, "dark") + path)
				p.sound()
			}
		}
		p.forgive("/nothing") // its status is 404, which the console tells
	})
}

// A reader searches, narrows down, opens a case, and sees the words of each fact where they stand.
func TestReading(t *testing.T) {
	everyWidth(t, func(p *tab, _ Options) {
		p.visit("/")
		p.fill("main input[name=q]", "メール")
		p.follow("main form[role=search] button")
		found := p.count(".list > li")
		if found == 0 {
			p.Fatal("nothing found")
		}
		narrow := ask[string](p, "document.querySelector('.facet li a .n').innerText")
		p.follow(".facet li a")
		if got := p.text(".lead b.num"); got != narrow || p.count(".chip.chosen") == 0 {
			p.Errorf("%s cases, the facet promised %s", got, narrow)
		}
		p.follow(".list h3 a")
		n := ask[int](p, "[...document.querySelectorAll('main a.q[href^=\"#\"]')].map((a, i) => a.id = 'quote' + i).length")
		if n < 3 {
			p.Errorf("only %d quotes", n)
		}
		for i := range n {
			p.ring(fmt.Sprintf("#quote%d", i))
		}
		p.sound()
	})
}

// ring clicks on the words of a fact and demands that just they are ringed in the text, and in view.
func (p *tab) ring(quote string) {
	p.Helper()
	if p.count(".source.sheet") > 0 { // on a phone the text lies over the facts
		p.click(".source .close")
	}
	p.click(quote)
	got := ask[[]string](p, fmt.Sprintf(`(() => {
		const on = [...document.querySelectorAll('.source mark.on')].filter(m => !m.parentElement.closest('mark.on'));
		const box = on[0]?.getBoundingClientRect();
		const bare = (s) => s.replace(/\s/g, '');
		return [bare(on.map(m => m.textContent).join('')), bare(document.querySelector(%q).textContent),
			box && box.top >= 0 && box.top < innerHeight ? 'in view' : 'out of view: ' + JSON.stringify(box)];
	})()`, quote))
	if got[0] != got[1] || got[2] != "in view" {
		p.Errorf("%s: ringed %q for %q, %s", p.at(), got[0], got[1], got[2])
	}
}

// Every chart has a table of the same and a CSV.
func TestCharts(t *testing.T) {
	everyWidth(t, func(p *tab, _ Options) {
		p.visit("/statistics")
		n := p.count(".chart")
		if n < 6 {
			p.Errorf("%d charts", n)
		}
		bad := ask[[]string](p, `Promise.all([...document.querySelectorAll('.chart')].map(async (c) => {
			const csv = await fetch(c.querySelector('a[href*=".csv"]').href);
			const drawn = c.querySelector('svg, .bar, rect'), table = c.querySelector('table');
			if (!drawn && !table && c.querySelector('p:last-child.not')) return csv.ok ? '' : c.id; // nobody says
			const ok = csv.ok && csv.headers.get('Content-Type').startsWith('text/csv') && drawn && table;
			return ok ? '' : c.id + ': CSV ' + csv.status + ', drawn ' + !!drawn + ', table ' + !!table;
		})).then(all => all.filter(x => x))`, awaited)
		for _, b := range bad {
			p.Error(b)
		}
		p.click(".chart details summary")
		p.see(".chart details table")
		p.sound()
	})
}

// A pasted notice is read at once, its words marked, and nothing of it is kept.
func TestTrying(t *testing.T) {
	everyWidth(t, func(p *tab, o Options) {
		p.visit("/read")
		p.fill("#text", "霞浜市は、令和6年5月10日、説明会の案内メールを送る際、BCCに入れるべき37名のアドレスを誤ってTOに入れ、互いに見える状態で送信した。")
		p.follow(".drop button")
		if !strings.Contains(p.text(".account"), "霞浜市") {
			p.Error(p.text("main"))
		}
		bad := ask[[]string](p, `[...document.querySelectorAll('.account a.q')].map(a => {
			const id = a.hash.slice(1), marks = [...document.querySelectorAll('#' + id + ', [data-of="' + id + '"]')];
			const words = marks.map(m => m.textContent).join('');
			return words === a.textContent ? '' : a.textContent + ' is marked as ' + words;
		}).filter(x => x)`)
		if len(bad) > 0 || p.count(".account a.q") < 5 {
			p.Errorf("%d quotes, wrong %q", p.count(".account a.q"), bad)
		}
		p.sound()
		entries, err := o.Book.Log(t.Context(), store.EntryFilter{Address: "霞浜"})
		if err != nil || len(entries) > 0 {
			p.Error("kept", entries, err)
		}
	})
}

// An editor signs in, corrects a value, merges two cases with a key and takes it back.
func TestEditing(t *testing.T) {
	everyWidth(t, func(p *tab, o Options) {
		c := someCase(p, o)
		p.visit("/cases/" + c)
		p.follow("footer a[href='/signin']")
		p.sound()
		p.fill("#name", "aoki")
		p.fill("#password", editorPassword)
		p.follow("form.card button")
		p.visit("/cases/" + c)
		p.follow("main a.button[href^='/review/']")
		p.sound()
		if part := ask[float64](p, "document.querySelector('.passage').offsetWidth / document.querySelector('.beside').offsetWidth"); part < 0.8 {
			p.Errorf("the passage is only %.2f as wide as its place", part)
		}
		p.strike("c")
		p.see("#correct .fields")
		p.follow("#correct .fields a[href*='field=count']")
		p.fill("#value", "4321")
		p.fill("#correct-words", "電話で確かめた")
		p.follow("#correct form button")
		if !strings.Contains(p.text(".done"), "4321") {
			p.Error(p.text("main"))
		}
		p.visit("/cases/" + c)
		if !strings.Contains(p.text("main"), "4,321") || !strings.Contains(p.text("main"), "電話で確かめた") {
			p.Error("the correction does not show")
		}

		p.visit("/review/searches")
		p.sound()
		p.visit("/review")
		for range 50 { // later, later, until two cases are asked about
			if p.count(".acts [data-key=m]") > 0 {
				break
			}
			p.press("n")
		}
		p.sound()
		queue := p.text(".lead.num")
		p.press("m")
		if p.count(".done") != 1 || p.text(".lead.num") == queue {
			p.Error("not merged: " + p.text("main"))
		}
		p.press("u")
		p.follow(".crumbs a[href='/review/log']")
		if log := p.text(".audit"); !strings.Contains(log, "取り消") || p.count(".audit tbody tr") != 3 {
			p.Error(log)
		}
		p.sound()
		p.follow("footer form button")
		p.visit("/cases/" + c)
		if p.count("main a.button[href^='/review/']") > 0 {
			p.Error("still signed in")
		}
	})
}

// What a page of strangers says is shown, and never run.
func TestHostileText(t *testing.T) {
	everyWidth(t, func(p *tab, o Options) {
		const hostile = `<script>window.pwned=1</script><img src=x onerror=window.pwned=2><a href="javascript:window.pwned=3">見る</a></mark></p>{{.}}`
		name := filepath.Join(p.TempDir(), `"><svg onload=window.pwned=4>.txt`)
		text := hostile + "\n鳴瀬市は、令和6年5月10日、説明会の案内メールを送る際、BCCに入れるべき" + hostile + "37名のアドレスを誤ってTOに入れ、互いに見える状態で送信した。\n" + hostile
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			p.Fatal(err)
		}
		addFile(p, o.Book, name)
		p.visit("/search?q=" + "鳴瀬市")
		p.follow(".list h3 a")
		p.sound()
		if ask[bool](p, "'pwned' in window") || p.count("main script, main img, main a[href^='javascript'], svg[onload]") > 0 {
			p.Error("a stranger's page runs in ours")
		}
		if !strings.Contains(p.text(".source"), "<script>window.pwned=1</script>") {
			p.Error("the text is not shown as it is: " + p.text(".source"))
		}
	})
}
