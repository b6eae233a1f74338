package serve

import (
	"context"
	"fmt"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

// browser starts Chromium, or skips the test where there is none.
func browser(t testing.TB) context.Context {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if p, err := exec.LookPath(name); err == nil {
			path = p
			break
		}
	}
	if path == "" {
		t.Skip("no chromium in PATH: the desk is not opened")
	}
	if testing.Short() {
		t.Skip("short: the desk is not opened")
	}
	ctx, end := context.WithTimeout(t.Context(), 4*time.Minute)
	t.Cleanup(end)
	ctx, stop := chromedp.NewExecAllocator(ctx, append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true))...)
	t.Cleanup(stop)
	ctx, leave := chromedp.NewContext(ctx)
	t.Cleanup(leave)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatal(err)
	}
	return ctx
}

// A tab is the desk, open, and what it complained of or asked others for.
type tab struct {
	t   testing.TB
	url string
	ctx context.Context
	in  map[target.ID]context.Context // frames
	mu  sync.Mutex
	bad []string
}

// open opens a part of the desk.
func open(t testing.TB, browser context.Context, server *httptest.Server, part string) *tab {
	t.Helper()
	ctx, leave := chromedp.NewContext(browser)
	t.Cleanup(leave)
	p := &tab{t: t, url: server.URL, ctx: ctx, in: make(map[target.ID]context.Context)}
	if err := chromedp.Listen(p.ctx, p.hear); err != nil {
		t.Fatal(err)
	}
	err := chromedp.Do(p.ctx, chromedp.EmulateViewport(1366, 768),
		chromedp.Navigate(server.URL+"/#"+part))
	if err != nil {
		t.Fatal(err)
	}
	p.until(`document.body.dataset.ready === "yes"`)
	return p
}

// hear keeps complaints, exceptions and requests for anything but the desk. What a test provokes
// it takes away.
func (p *tab) hear(ev any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch e := ev.(type) {
	case *runtime.EventConsoleAPICalled:
		p.bad = append(p.bad, "console: "+string(e.Type))
	case *runtime.EventExceptionThrown:
		p.bad = append(p.bad, "exception: "+e.ExceptionDetails.Text)
	case *log.EventEntryAdded:
		p.bad = append(p.bad, "log: "+e.Entry.Text)
	case *network.EventRequestWillBeSent:
		u := e.Request.URL
		if !strings.HasPrefix(u, p.url+"/") && !strings.HasPrefix(u, "data:") &&
			!strings.HasPrefix(u, "blob:"+p.url+"/") {
			p.bad = append(p.bad, "request: "+u)
		}
	}
}

// clean fails if the desk complained, but of what the test provoked.
func (p *tab) clean(provoked ...string) {
	p.t.Helper()
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, b := range p.bad {
		known := false
		for _, some := range provoked {
			known = known || strings.Contains(b, some)
		}
		if !known {
			p.t.Error(b)
		}
	}
	p.bad = nil
}

// eval evaluates an expression in the desk.
func eval[T any](p *tab, expression string) T {
	p.t.Helper()
	v, err := chromedp.Run(p.ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		p.t.Fatalf("%s: %v", expression, err)
	}
	return v
}

// until waits for an expression to be true, half a minute at the most.
func (p *tab) until(expression string) {
	p.t.Helper()
	for range 3000 {
		is, err := chromedp.Run(p.ctx, chromedp.Evaluate[bool](expression))
		if is && err == nil {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	p.shoot("never")
	p.t.Fatalf("never true: %s; status %q", expression,
		eval[string](p, `[...document.querySelectorAll("[role=status]")].map((s) => s.textContent).join("|")`))
}

// shoot takes a picture, if SHOTS names a folder.
func (p *tab) shoot(name string) {
	p.t.Helper()
	dir := os.Getenv("SHOTS")
	if dir == "" {
		return
	}
	png, err := chromedp.Run(p.ctx, chromedp.CaptureScreenshot())
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, name+".png"), png, 0o666)
	}
	if err != nil {
		p.t.Error(err)
	}
}

// type types a draft, as if it were pasted.
func (p *tab) paste(text string) {
	p.t.Helper()
	eval[bool](p, fmt.Sprintf(`(() => { delete document.body.dataset.checked;
		const d = document.getElementById("draft"); d.value = %q;
		return d.dispatchEvent(new Event("input")); })()`, text))
}

// within evaluates an expression in the frame that shows a report.
func (p *tab) within(expression string) string {
	p.t.Helper()
	targets, err := chromedp.Targets(p.ctx)
	if err != nil {
		p.t.Fatal(err)
	}
	for _, one := range targets {
		if one.Type != "iframe" || !strings.HasPrefix(one.URL, "blob:"+p.url) {
			continue
		}
		if p.in[one.TargetID] == nil { // to leave a frame would close the tab
			ctx, leave := chromedp.NewContext(p.ctx, chromedp.WithTargetID(one.TargetID))
			p.t.Cleanup(leave)
			p.in[one.TargetID] = ctx
		}
		text, err := chromedp.Run(p.in[one.TargetID], chromedp.Evaluate[string](expression))
		if err == nil {
			return text
		}
	}
	return ""
}

// shows waits until the report has a text.
func (p *tab) shows(text string) {
	p.t.Helper()
	got := ""
	for range 300 {
		if got = p.within(`document.documentElement.textContent`); strings.Contains(got, text) {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	p.t.Errorf("the report never shows %q: %.300s", text, got)
}

// TestBrowser opens the desk.
func TestBrowser(t *testing.T) {
	ctx := browser(t)
	server := served(t, news(80), nil)
	for name, test := range map[string]func(*testing.T, context.Context, *httptest.Server){
		"Paste": testPaste, "Error": testError, "Large": testLarge, "Search": testSearch,
		"Outlets": testOutlets, "Hostile": testHostile, "Axe": testAxe, "File": testFile,
	} {
		t.Run(name, func(t *testing.T) { test(t, ctx, server) })
	}
}

// testPaste pastes a draft: its account and its sources are shown, and the check can be saved.
func testPaste(t *testing.T, browser context.Context, server *httptest.Server) {
	p := open(t, browser, server, "check")
	p.shoot("desk-empty")
	p.paste(lamp[0].Text)
	p.until(`document.body.dataset.checked !== undefined`)
	p.shows("pell/1")
	p.shoot("desk-check")
	if name := eval[string](p, `document.getElementById("save").download`); name !=
		"draft-check.html" {
		t.Errorf("saved as %q", name)
	}
	saved := eval[bool](p, `(window.saved = "", fetch(document.getElementById("save").href).then(
		(r) => r.text()).then((t) => { window.saved = t; }, (e) => { window.saved = "" + e; }), true)`)
	if p.until(`window.saved !== ""`); !saved {
		t.Error("not saved")
	}
	if head := eval[string](p, `window.saved`); !strings.Contains(head, "blocked") &&
		!strings.HasPrefix(head, "<!doctype html>") && !strings.Contains(head, "Failed") {
		t.Errorf("what is saved begins with %.80s", head)
	}
	p.paste("")
	p.until(`document.querySelector("iframe") === null`)
	p.clean("blob:", "Content Security Policy")
}

// testError checks what cannot be: the desk says why, and the next draft is checked.
func testError(t *testing.T, browser context.Context, server *httptest.Server) {
	p := open(t, browser, server, "check")
	p.paste(strings.Repeat("… ", 200))
	p.until(`document.querySelector("#check-status.trouble") !== null`)
	if says := eval[string](p, `document.getElementById("check-status").textContent`); !strings.
		Contains(says, "no text is there") {
		t.Errorf("it says %q", says)
	}
	p.shoot("desk-error")
	p.paste(lamp[1].Text)
	p.until(`document.querySelector("#check-status.trouble") === null &&
		document.body.dataset.checked !== undefined`)
	p.clean("422")
}

// testLarge checks a draft of 2 MB.
func testLarge(t *testing.T, browser context.Context, server *httptest.Server) {
	p := open(t, browser, server, "check")
	var b strings.Builder
	for i := 0; b.Len() < 2<<20; i++ {
		fmt.Fprintf(&b, "In the year %d the harbour master %d saw %d boats and wrote of it.\n\n",
			i, i*7, i*i)
	}
	b.WriteString(lamp[0].Text)
	p.paste(b.String())
	p.until(`document.body.dataset.checked !== undefined`)
	for range 600 {
		if p.within(`document.querySelector("main").dataset.route === undefined ? "" : "drawn"`) ==
			"drawn" {
			p.clean()
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Error("the report is never drawn")
}

// submit presses a button of a form.
func (p *tab) submit(form, field, text, button string) {
	p.t.Helper()
	eval[bool](p, fmt.Sprintf(`(() => { const f = document.getElementById(%q);
		if (%q) f.elements[%q].value = %q;
		[...f.querySelectorAll("button")].find((b) => b.textContent === %q).click();
		return true; })()`, form, field, field, text, button))
}

// testSearch searches, opens an article, its story, two beside each other, and quotations.
func testSearch(t *testing.T, browser context.Context, server *httptest.Server) {
	p := open(t, browser, server, "search")
	p.submit("search-form", "words", "western mole", "Find articles")
	p.until(`document.querySelectorAll("#found li").length === 2`)
	p.shoot("desk-search")
	eval[bool](p, `document.querySelector("#found h2 button").click(), true`)
	p.until(`document.querySelector("iframe:not(.coming)") !== null`)
	p.shows("Towpath Daily")
	p.shoot("desk-article")
	const press = `[...document.querySelectorAll("#found li:nth-child(%d) button")].find(
		(b) => b.textContent === %q).click(), true`
	eval[bool](p, `location.hash = "check", true`)
	p.until(`document.querySelector("iframe").className === "away" &&
		!document.getElementById("empty").hidden`)
	eval[bool](p, `location.hash = "search", true`)
	p.until(`document.querySelector("iframe").className === ""`)
	eval[bool](p, fmt.Sprintf(press, 1, "Story"))
	p.until(`document.querySelector("iframe:not(.coming)").src.endsWith("#/story/0")`)
	eval[bool](p, fmt.Sprintf(press, 1, "Compare"))
	eval[bool](p, fmt.Sprintf(press, 2, "Compare"))
	p.until(`document.querySelector("iframe:not(.coming)").src.endsWith("#/pair/0")`)
	p.shoot("desk-pair")
	p.submit("search-form", "words", "lamp", "Find quotations")
	p.until(`document.querySelectorAll("#found blockquote").length === 2`)
	p.submit("search-form", "words", "nowheretobefound", "Find articles")
	p.until(`document.getElementById("search-status").textContent.startsWith("No article")`)
	p.clean()
}

// testOutlets shows who has words from whom.
func testOutlets(t *testing.T, browser context.Context, server *httptest.Server) {
	p := open(t, browser, server, "outlets")
	p.until(`document.querySelectorAll("#outlet-rows tr").length > 3`)
	p.submit("outlets-form", "", "", "Compare outlets")
	p.until(`document.querySelector("iframe:not(.coming)")?.src.endsWith("#/outlets")`)
	p.shoot("desk-outlets")
	p.clean()
}

// testHostile checks and finds what tries to run: it stays text.
func testHostile(t *testing.T, browser context.Context, _ *httptest.Server) {
	bad := lamp[0]
	bad.ID, bad.Outlet = `"><script>alert(1)</script>`, `<img src=x onerror=alert(2)>`
	bad.Title = "</script><script>parent.document.title='x'</script>\u202e"
	bad.Text += ` <script>parent.alert(3)</script><iframe src="https://evil.example/"></iframe>`
	server := served(t, append(news(3), bad), nil)
	p := open(t, browser, server, "search")
	p.submit("search-form", "words", "evil.example", "Find articles")
	p.until(`document.querySelectorAll("#found li").length === 1`)
	const brought = `document.querySelectorAll("#found :is(script, img, iframe)").length`
	if n := eval[int](p, brought); n > 0 {
		t.Errorf("%d elements that an article brought", n)
	}
	eval[bool](p, `document.querySelector("#found h2 button").click(), true`)
	p.until(`document.querySelector("iframe:not(.coming)") !== null`)
	eval[bool](p, `location.hash = "check", true`)
	p.paste(bad.Text)
	p.until(`document.body.dataset.checked !== undefined`)
	p.shows("parent.alert(3)")
	if title := eval[string](p, `document.title`); title != "The originality desk" {
		t.Errorf("the title is %q", title)
	}
	p.clean()
}

// testFile opens a file as a draft.
func testFile(t *testing.T, browser context.Context, server *httptest.Server) {
	p := open(t, browser, server, "check")
	eval[bool](p, fmt.Sprintf(`(() => { const d = new DataTransfer();
		d.items.add(new File([%q], "wire.html", { type: "text/html" }));
		return dispatchEvent(new DragEvent("drop", { dataTransfer: d, cancelable: true })); })() || true`,
		"<html><body><article><p>"+strings.Repeat(lamp[0].Text, 2)+"</p></article></body></html>"))
	p.until(`document.body.dataset.checked !== undefined`)
	p.shows("wire.html")
	if got := eval[string](p, `document.getElementById("save").download`); got !=
		"wire-check.html" {
		t.Errorf("saved as %q", got)
	}
	eval[bool](p, `document.getElementById("file-close").click(), true`)
	p.until(`document.querySelector("iframe") === null`)
	p.clean()
}

// testAxe looks with axe-core at every part of the desk, in both themes and at four widths. AXE is
// the path of axe.min.js.
func testAxe(t *testing.T, browser context.Context, server *httptest.Server) {
	path := os.Getenv("AXE")
	if path == "" {
		t.Skip("AXE does not name axe.min.js: accessibility is not looked at")
	}
	axe, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	p := open(t, browser, server, "search")
	p.submit("search-form", "words", "lamp", "Find articles")
	p.until(`document.querySelectorAll("#found li").length > 1`)
	eval[bool](p, string(axe)+"\n;true")
	for _, width := range []int64{360, 768, 1366, 1920} {
		if err := chromedp.Do(p.ctx, chromedp.EmulateViewport(width, 768)); err != nil {
			t.Fatal(err)
		}
		for _, theme := range []string{"light", "dark"} {
			for _, part := range []string{"check", "search", "outlets"} {
				eval[bool](p, fmt.Sprintf(`document.documentElement.dataset.theme = %q,
					location.hash = %q, window.found = undefined, true`, theme, part))
				p.until(fmt.Sprintf(`!document.getElementById(%q).hidden`, part))
				eval[bool](p, `axe.run(document, { preload: false, iframes: false,
					resultTypes: ["violations"] }).then((r) => { window.found = r.violations.filter(
					(v) => v.impact === "serious" || v.impact === "critical").map(
					(v) => v.id + ": " + v.nodes.slice(0, 3).map((n) => n.html).join(" | ")).join("\n");
					}, (e) => { window.found = "axe: " + e.message; }), true`)
				p.until(`window.found !== undefined`)
				at := fmt.Sprintf("%s, %s, %d wide", part, theme, width)
				if found := eval[string](p, `window.found`); found != "" {
					t.Errorf("%s: %s", at, found)
				}
				if wide := eval[int64](p, `document.documentElement.scrollWidth`); wide > width {
					t.Errorf("%s: it is %d wide", at, wide)
				}
				p.shoot(fmt.Sprintf("axe-%s-%s-%d", part, theme, width))
			}
		}
	}
	p.clean()
}
