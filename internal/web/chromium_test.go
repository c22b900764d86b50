package web

import (
	"context"
	"fmt"
	"iter"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// tools are Chromium and axe-core, found or installed once.
var tools = sync.OnceValues(func() ([]string, error) {
	cmd := exec.Command("../../scripts/chromium.sh")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("the tests need Chromium and axe-core: %w", err)
	}
	return strings.Split(strings.TrimSpace(string(out)), "\n"), nil
})

// tab is a tab of a real Chromium with cookies of its own. Whatever goes wrong
// in it (an error in the console, a request to elsewhere) fails the test.
type tab struct {
	*testing.T
	ctx      context.Context
	base     string
	mu       sync.Mutex
	problems []string
}

// patience is how long a step may take on a busy machine.
const patience = 60 * time.Second

// browse opens a tab of that width at a server.
func browse(t *testing.T, base string, width int64) *tab {
	t.Helper()
	found, err := tools()
	if err != nil {
		t.Fatal(err)
	}
	allocator, stop := chromedp.NewExecAllocator(context.Background(),
		chromedp.ExecPath(found[0]), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.Headless,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-sync", true))
	t.Cleanup(stop)
	ctx, closeTab := chromedp.NewContext(allocator, chromedp.WithErrorf(t.Logf))
	t.Cleanup(closeTab)
	p := &tab{T: t, ctx: ctx, base: base}
	t.Cleanup(p.report)
	p.do(chromedp.EmulateViewport(width, 900))
	go p.listen(chromedp.Console(ctx))
	go p.requests(chromedp.Events(ctx, network.RequestWillBeSent))
	return p
}

// listen notes what the console must not say.
func (p *tab) listen(messages iter.Seq2[chromedp.ConsoleMessage, error]) {
	for m, err := range messages {
		switch {
		case err != nil: // the tab is closed
			return
		case m.Type == chromedp.ConsoleError, m.Type == chromedp.ConsoleWarning, m.IsException():
			p.problem(fmt.Sprintf("console: %s (%s:%d)", m.Text, m.URL, m.Line))
		}
	}
}

// requests notes requests to elsewhere.
func (p *tab) requests(sent iter.Seq2[network.EventRequestWillBeSent, error]) {
	for e, err := range sent {
		switch {
		case err != nil:
			return
		case !strings.HasPrefix(e.Request.URL, p.base+"/") && !strings.HasPrefix(e.Request.URL, "data:"):
			p.problem("a request to elsewhere: " + e.Request.URL)
		}
	}
}

func (p *tab) problem(words string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.problems = append(p.problems, words)
}

func (p *tab) report() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, words := range p.problems {
		p.Error(words)
	}
}

// do takes steps, which must succeed within patience. The first starts Chromium.
func (p *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	p.Helper()
	done := make(chan error, 1)
	go func() { done <- chromedp.Do(p.ctx, steps...) }()
	select {
	case err := <-done:
		if err != nil {
			p.Fatalf("at %s: %v", p.at(), err)
		}
	case <-time.After(patience):
		p.Fatalf("nothing for %v at %s", patience, p.at())
	}
}

// at is the address of the page, for messages.
func (p *tab) at() string {
	ctx, cancel := context.WithTimeout(p.ctx, 5*time.Second)
	defer cancel()
	address, _ := chromedp.Run(ctx, chromedp.Location()) // none is fine in a message
	return strings.TrimPrefix(address, p.base)
}

// visit opens a page.
func (p *tab) visit(path string) {
	p.Helper()
	p.do(chromedp.Navigate(p.base + path))
}

// awaited makes an expression that promises its value wait for it.
var awaited = chromedp.EvalAwaitPromise

// css is a selector.
func css(selector string) chromedp.CSS { return chromedp.CSS(selector) }

// click clicks on what a selector finds, once it is there.
func (p *tab) click(selector string) {
	p.Helper()
	p.do(chromedp.Click(css(selector)))
}

// follow clicks on what leads to another page, and waits for that.
func (p *tab) follow(selector string) {
	p.Helper()
	p.do(func(ctx context.Context, _ *chromedp.Target) (chromedp.Void, error) {
		_, err := chromedp.RunResponse(ctx, chromedp.Click(css(selector)))
		return chromedp.Void{}, err
	})
}

// press presses a key that leads to another page, and waits for that.
func (p *tab) press(key string) {
	p.Helper()
	p.do(func(ctx context.Context, _ *chromedp.Target) (chromedp.Void, error) {
		_, err := chromedp.RunResponse(ctx, chromedp.KeyEvent(key))
		return chromedp.Void{}, err
	})
}

// strike presses a key that changes the page where it is.
func (p *tab) strike(key string) {
	p.Helper()
	p.do(chromedp.KeyEvent(key))
}

// dark asks for dark pages.
func (p *tab) dark(dark bool) {
	p.Helper()
	scheme := map[bool]string{true: "dark", false: "light"}[dark]
	p.do(func(ctx context.Context, t *chromedp.Target) (none chromedp.Void, err error) {
		_, err = cdp.Call(ctx, t, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}})
		return none, err
	})
}

// forgive drops what the console said about an address.
func (p *tab) forgive(address string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.problems = slices.DeleteFunc(p.problems, func(s string) bool { return strings.Contains(s, address) })
}

// see waits until something is visible.
func (p *tab) see(selector string) {
	p.Helper()
	p.do(chromedp.WaitVisible(css(selector)))
}

// fill types words into a field, in place of what is there.
func (p *tab) fill(selector, words string) {
	p.Helper()
	p.see(selector)
	ask[string](p, fmt.Sprintf("document.querySelector(%q).value = ''", selector))
	p.do(chromedp.SendKeys(css(selector), words))
}

// ask is the value of an expression.
func ask[T any](p *tab, expression string, opts ...chromedp.EvaluateOption) (v T) {
	p.Helper()
	p.do(func(ctx context.Context, t *chromedp.Target) (none chromedp.Void, err error) {
		v, err = chromedp.Evaluate[T](expression, opts...)(ctx, t)
		return none, err
	})
	return v
}

// count is how many elements a selector finds.
func (p *tab) count(selector string) int {
	p.Helper()
	return ask[int](p, fmt.Sprintf("document.querySelectorAll(%q).length", selector))
}

// text is what stands in the first element that a selector finds.
func (p *tab) text(selector string) string {
	p.Helper()
	return ask[string](p, fmt.Sprintf("document.querySelector(%q)?.innerText ?? ''", selector))
}

// sound demands that axe-core finds no serious fault in the page, and that it is
// no wider than the screen.
func (p *tab) sound() {
	p.Helper()
	found, err := tools()
	if err != nil {
		p.Fatal(err)
	}
	axe, err := os.ReadFile(found[1])
	if err != nil {
		p.Fatal(err)
	}
	ask[struct{}](p, string(axe)+";({})")
	faults := ask[[]string](p, `axe.run().then(r => r.violations.filter(v => v.impact === "serious" || v.impact === "critical")
		.map(v => v.id + ": " + v.help + "\n\t" + v.nodes.slice(0, 3).map(n => n.html + "\n\t" + n.failureSummary).join("\n\t")))`, awaited)
	for _, f := range faults {
		p.Errorf("%s: axe: %s", p.at(), f)
	}
	if wide := ask[int](p, "document.documentElement.scrollWidth - document.documentElement.clientWidth"); wide > 0 {
		p.Errorf("%s is %d pixels wider than the screen: %s", p.at(), wide, ask[string](p,
			`[...document.querySelectorAll("main *")].filter(e => e.getBoundingClientRect().right > innerWidth).slice(0, 5).map(e => e.tagName + "." + e.className).join(" ")`))
	}
}
