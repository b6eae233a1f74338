package serve

import (
	"context"
	"fmt"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"

	"overlap/internal/chromium"
)

// A tab is the desk, open.
type tab struct {
	*chromium.Tab
	url string
	in  map[target.ID]context.Context // frames
}

// open opens a part of the desk. Whatever is asked of others than the desk is a complaint.
func open(t testing.TB, browser context.Context, server *httptest.Server, part string) *tab {
	t.Helper()
	own := func(address string) bool {
		return strings.HasPrefix(address, server.URL+"/") || strings.HasPrefix(address, "data:") ||
			strings.HasPrefix(address, "blob:"+server.URL+"/")
	}
	p := &tab{url: server.URL, in: make(map[target.ID]context.Context),
		Tab: chromium.Open(t, browser, own, chromedp.EmulateViewport(1366, 768),
			chromedp.Navigate(server.URL+"/#"+part))}
	p.Until(`document.body.dataset.ready === "yes"`)
	return p
}

// eval evaluates an expression in the desk.
func eval[T any](p *tab, expression string) T {
	p.T.Helper()
	return chromium.Eval[T](p.Tab, expression)
}

// type types a draft, as if it were pasted.
func (p *tab) paste(text string) {
	p.T.Helper()
	eval[bool](p, fmt.Sprintf(`(() => { delete document.body.dataset.checked;
		const d = document.getElementById("draft"); d.value = %q;
		return d.dispatchEvent(new Event("input")); })()`, text))
}

// within evaluates an expression in the frame that shows a report.
func (p *tab) within(expression string) string {
	p.T.Helper()
	targets, err := chromedp.Targets(p.Ctx)
	if err != nil {
		p.T.Fatal(err)
	}
	for _, one := range targets {
		if one.Type != "iframe" || !strings.HasPrefix(one.URL, "blob:"+p.url) {
			continue
		}
		if p.in[one.TargetID] == nil { // to leave a frame would close the tab
			ctx, leave := chromedp.NewContext(p.Ctx, chromedp.WithTargetID(one.TargetID))
			p.T.Cleanup(leave)
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
	p.T.Helper()
	got := ""
	for range 300 {
		if got = p.within(`document.documentElement.textContent`); strings.Contains(got, text) {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	p.T.Errorf("the report never shows %q: %.300s", text, got)
}

// TestBrowser opens the desk.
func TestBrowser(t *testing.T) {
	ctx := chromium.ForTest(t, 4*time.Minute)
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
	p.Shoot("desk-empty")
	p.paste(lamp[0].Text)
	p.Until(`document.body.dataset.checked !== undefined`)
	p.shows("pell/1")
	p.Shoot("desk-check")
	if name := eval[string](p, `document.getElementById("save").download`); name !=
		"draft-check.html" {
		t.Errorf("saved as %q", name)
	}
	saved := eval[bool](p, `(window.saved = "", fetch(document.getElementById("save").href).then(
		(r) => r.text()).then((t) => { window.saved = t; }, (e) => { window.saved = "" + e; }), true)`)
	if p.Until(`window.saved !== ""`); !saved {
		t.Error("not saved")
	}
	if head := eval[string](p, `window.saved`); !strings.Contains(head, "blocked") &&
		!strings.HasPrefix(head, "<!doctype html>") && !strings.Contains(head, "Failed") {
		t.Errorf("what is saved begins with %.80s", head)
	}
	p.paste("")
	p.Until(`document.querySelector("iframe") === null`)
	p.Clean("blob:", "Content Security Policy")
}

// testError checks what cannot be: the desk says why, and the next draft is checked.
func testError(t *testing.T, browser context.Context, server *httptest.Server) {
	p := open(t, browser, server, "check")
	p.paste(strings.Repeat("… ", 200))
	p.Until(`document.querySelector("#check-status.trouble") !== null`)
	if says := eval[string](p, `document.getElementById("check-status").textContent`); !strings.
		Contains(says, "no text is there") {
		t.Errorf("it says %q", says)
	}
	p.Shoot("desk-error")
	p.paste(lamp[1].Text)
	p.Until(`document.querySelector("#check-status.trouble") === null &&
		document.body.dataset.checked !== undefined`)
	p.Clean("422")
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
	p.Until(`document.body.dataset.checked !== undefined`)
	for range 600 {
		if p.within(`document.querySelector("main").dataset.route === undefined ? "" : "drawn"`) ==
			"drawn" {
			p.Clean()
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Error("the report is never drawn")
}

// submit presses a button of a form.
func (p *tab) submit(form, field, text, button string) {
	p.T.Helper()
	eval[bool](p, fmt.Sprintf(`(() => { const f = document.getElementById(%q);
		if (%q) f.elements[%q].value = %q;
		[...f.querySelectorAll("button")].find((b) => b.textContent === %q).click();
		return true; })()`, form, field, field, text, button))
}

// testSearch searches, opens an article, its story, two beside each other, and quotations.
func testSearch(t *testing.T, browser context.Context, server *httptest.Server) {
	p := open(t, browser, server, "search")
	p.submit("search-form", "words", "western mole", "Find articles")
	p.Until(`document.querySelectorAll("#found li").length === 2`)
	p.Shoot("desk-search")
	eval[bool](p, `document.querySelector("#found h2 button").click(), true`)
	p.Until(`document.querySelector("iframe:not(.coming)") !== null`)
	p.shows("Towpath Daily")
	p.Shoot("desk-article")
	const press = `[...document.querySelectorAll("#found li:nth-child(%d) button")].find(
		(b) => b.textContent === %q).click(), true`
	eval[bool](p, `location.hash = "check", true`)
	p.Until(`document.querySelector("iframe").className === "away" &&
		!document.getElementById("empty").hidden`)
	eval[bool](p, `location.hash = "search", true`)
	p.Until(`document.querySelector("iframe").className === ""`)
	eval[bool](p, fmt.Sprintf(press, 1, "Story"))
	p.Until(`document.querySelector("iframe:not(.coming)").src.endsWith("#/story/0")`)
	eval[bool](p, fmt.Sprintf(press, 1, "Compare"))
	eval[bool](p, fmt.Sprintf(press, 2, "Compare"))
	p.Until(`document.querySelector("iframe:not(.coming)").src.endsWith("#/pair/0")`)
	p.Shoot("desk-pair")
	p.submit("search-form", "words", "lamp", "Find quotations")
	p.Until(`document.querySelectorAll("#found blockquote").length === 2`)
	p.submit("search-form", "words", "nowheretobefound", "Find articles")
	p.Until(`document.getElementById("search-status").textContent.startsWith("No article")`)
	p.Clean()
}

// testOutlets shows who has words from whom.
func testOutlets(t *testing.T, browser context.Context, server *httptest.Server) {
	p := open(t, browser, server, "outlets")
	p.Until(`document.querySelectorAll("#outlet-rows tr").length > 3`)
	p.submit("outlets-form", "", "", "Compare outlets")
	p.Until(`document.querySelector("iframe:not(.coming)")?.src.endsWith("#/outlets")`)
	p.Shoot("desk-outlets")
	p.Clean()
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
	p.Until(`document.querySelectorAll("#found li").length === 1`)
	const brought = `document.querySelectorAll("#found :is(script, img, iframe)").length`
	if n := eval[int](p, brought); n > 0 {
		t.Errorf("%d elements that an article brought", n)
	}
	eval[bool](p, `document.querySelector("#found h2 button").click(), true`)
	p.Until(`document.querySelector("iframe:not(.coming)") !== null`)
	eval[bool](p, `location.hash = "check", true`)
	p.paste(bad.Text)
	p.Until(`document.body.dataset.checked !== undefined`)
	p.shows("parent.alert(3)")
	if title := eval[string](p, `document.title`); title != "The originality desk" {
		t.Errorf("the title is %q", title)
	}
	p.Clean()
}

// testFile opens a file as a draft.
func testFile(t *testing.T, browser context.Context, server *httptest.Server) {
	p := open(t, browser, server, "check")
	eval[bool](p, fmt.Sprintf(`(() => { const d = new DataTransfer();
		d.items.add(new File([%q], "wire.html", { type: "text/html" }));
		return dispatchEvent(new DragEvent("drop", { dataTransfer: d, cancelable: true })); })() || true`,
		"<html><body><article><p>"+strings.Repeat(lamp[0].Text, 2)+"</p></article></body></html>"))
	p.Until(`document.body.dataset.checked !== undefined`)
	p.shows("wire.html")
	if got := eval[string](p, `document.getElementById("save").download`); got !=
		"wire-check.html" {
		t.Errorf("saved as %q", got)
	}
	eval[bool](p, `document.getElementById("file-close").click(), true`)
	p.Until(`document.querySelector("iframe") === null`)
	p.Clean()
}

// testAxe looks with axe-core at every part of the desk, in both themes and at four widths.
func testAxe(t *testing.T, browser context.Context, server *httptest.Server) {
	p := open(t, browser, server, "search")
	p.submit("search-form", "words", "lamp", "Find articles")
	p.Until(`document.querySelectorAll("#found li").length > 1`)
	p.Axe()
	for _, width := range []int64{360, 768, 1366, 1920} {
		p.Do(chromedp.EmulateViewport(width, 768))
		for _, theme := range []string{"light", "dark"} {
			for _, part := range []string{"check", "search", "outlets"} {
				eval[bool](p, fmt.Sprintf(`document.documentElement.dataset.theme = %q,
					location.hash = %q, true`, theme, part))
				p.Until(fmt.Sprintf(`!document.getElementById(%q).hidden`, part))
				at := fmt.Sprintf("%s, %s, %d wide", part, theme, width)
				for _, v := range p.Violations() {
					t.Errorf("%s: %s", at, v)
				}
				if wide := eval[int64](p, `document.documentElement.scrollWidth`); wide > width {
					t.Errorf("%s: it is %d wide", at, wide)
				}
				p.Shoot(fmt.Sprintf("axe-%s-%s-%d", part, theme, width))
			}
		}
	}
	p.Clean()
}
