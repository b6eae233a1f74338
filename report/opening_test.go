package report

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"overlap/internal/chromium"
)

// TestOpening says how large the page at PAGE is and how long a reader waits for its first
// view and for a pair. `make opening PAGE=report.html` runs it. It judges nothing: what is
// quick enough depends on the page and on the machine.
func TestOpening(t *testing.T) {
	path := os.Getenv("PAGE")
	if path == "" {
		t.Skip("PAGE names no page")
	}
	path, err := filepath.Abs(path)
	if err != nil {
		t.Fatal(err)
	}
	at, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("size %.2f MB", float64(at.Size())/1e6)
	ctx := chromium.ForTest(t, 8*time.Minute)
	for range 3 {
		p := &tab{chromium.Open(t, ctx, own)} // the tab itself is not what is measured
		if _, err := chromedp.Call(p.Ctx, page.AddScriptToEvaluateOnNewDocument,
			page.AddScriptToEvaluateOnNewDocumentParams{Source: seen}); err != nil {
			t.Fatal(err)
		}
		p.Do(chromedp.Navigate("file://" + path))
		p.Until(`window.seen > 0`)
		t.Logf("first view %.0f ms", eval[float64](p, `window.seen`))
		// before that there is no pair to open
		p.Until(`document.querySelector("#pairs a, #pairs p") !== null`)
		for _, route := range []string{"pair/0", "pair/1", "pair/2"} {
			t.Logf("%s %.0f ms", route, p.drawn(route))
		}
	}
}

// seen notes when the ranked table is there and the browser is about to draw it: milliseconds after
// the page was asked for.
const seen = `new MutationObserver(() => {
	if (window.seen === undefined && document.querySelector("#ranked tbody tr, #ranked p")) {
		window.seen = 0;
		requestAnimationFrame(() => { window.seen = performance.now(); });
	}
}).observe(document, { childList: true, subtree: true })`

// drawn opens a view and returns the milliseconds until the browser has laid it out and
// is about to draw the next frame.
func (p *tab) drawn(route string) float64 {
	p.T.Helper()
	eval[bool](p, `window.took = 0; (() => {
		const start = performance.now(), look = () => {
			if (document.querySelector("main").dataset.route !== "`+route+`") return requestAnimationFrame(look);
			document.body.getBoundingClientRect();
			window.took = performance.now() - start;
		};
		location.hash = "#/`+route+`";
		requestAnimationFrame(look);
	})(); true`)
	p.Until(`window.took > 0`)
	return eval[float64](p, `window.took`)
}
