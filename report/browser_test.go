package report

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"overlap/internal/chromium"
	"overlap/result"
)

// TestBrowser opens pages in one browser, a tab each.
func TestBrowser(t *testing.T) {
	ctx := chromium.ForTest(t, 8*time.Minute)
	for name, test := range map[string]func(*testing.T, context.Context){
		"Views": testViews, "Threshold": testThreshold, "Search": testSearch,
		"Pair": testPair, "Switches": testSwitches, "Short": testShort, "Print": testPrint,
		"Paper":  testPaper,
		"Packed": testPacked, "Pages": testPages, "Tree": testTree, "Wild": testWild,
		"Saved":  testSaved,
		"Source": testSource, "Origins": testOrigins, "Bar": testBar,
		"Axe": testAxe, "Narrow": testNarrow, "Reader": testReader, "Variants": testVariants,
		"Quoted": testQuoted, "Aside": testAside, "Evidence": testEvidence, "Fold": testFold,
		"Drafts": testDrafts, "DraftSwitches": testDraftSwitches, "Deciding": testDeciding,
		"DraftViews": testDraftViews, "Here": testHere, "DraftAxe": testDraftAxe,
	} {
		t.Run(name, func(t *testing.T) { test(t, ctx) })
	}
}

// A tab is a page that is open.
type tab struct{ *chromium.Tab }

// openPage writes the page of a result into a file and opens it.
func openPage(t *testing.T, browser context.Context, r *result.Result) *tab {
	t.Helper()
	path := filepath.Join(t.TempDir(), "report.html")
	if err := os.WriteFile(path, []byte(rendered(t, r, HTML, Options{})), 0o666); err != nil {
		t.Fatal(err)
	}
	p := &tab{chromium.Open(t, browser, own, chromedp.Navigate("file://"+path))}
	p.Until(`document.querySelector("#ranked tbody tr, #ranked p, .finding, .drafts tr") !== null`)
	return p
}

// own tells the page's own addresses. Icons of form fields are the browser's.
func own(address string) bool {
	return strings.HasSuffix(address, "/report.html") ||
		strings.HasPrefix(address, "data:image/svg+xml")
}

// eval evaluates an expression in the page.
func eval[T any](p *tab, expression string) T {
	p.T.Helper()
	return chromium.Eval[T](p.Tab, expression)
}

// view opens a view and waits until it is drawn. Behind a question mark stands what narrows it.
func (p *tab) view(route string) {
	p.T.Helper()
	eval[string](p, `location.hash = "#/`+route+`"`)
	route, _, _ = strings.Cut(route, "?")
	p.Until(`document.querySelector("main").dataset.route === "` + route + `"`)
}

// routes are the addresses of every view of a result.
func routes(r *result.Result) []string {
	all := []string{"", "quotes", "stories", "changes", "outlets", "releases", "notes", "nowhere"}
	for name, n := range map[string]int{"article": len(r.Articles), "pair": len(r.Pairs),
		"quote": len(r.Quotes), "story": len(r.Stories)} {
		for i := range min(n, 4) {
			all = append(all, fmt.Sprintf("%s/%d", name, i))
		}
	}
	return all
}

// testViews opens every view of a plain and of a hostile result: each has a head,
// nothing that a program forgot to turn into words, no element that articles could have
// brought, and the console and the network stay silent.
func testViews(t *testing.T, browser context.Context) {
	for _, name := range []string{"story", "hostile"} {
		t.Run(name, func(t *testing.T) {
			r := stored(t, "testdata/"+name+".json")
			p := openPage(t, browser, r)
			for _, route := range routes(r) {
				p.view(route)
				for _, d := range []string{"true", "false"} {
					eval[bool](p,
						`document.querySelectorAll("details").forEach((d) => { d.open = `+d+
							` }), true`)
				}
				text := eval[string](p, `document.querySelector("main").textContent`)
				for _, bad := range []string{"[object", "undefined", "NaN", "Invalid Date"} {
					if strings.Contains(text, bad) {
						t.Errorf("%s: %q in %s", route, bad, text)
					}
				}
				if strings.ContainsAny(text,
					"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\x1b\x00") {
					t.Errorf("%s: a control is shown", route)
				}
				if n := eval[int](p,
					`document.querySelectorAll("img, iframe, object, embed, link, base, script:not([type]):not(#overview + script)").length`); n > 0 {
					t.Errorf("%s: %d elements that the page does not have", route, n)
				}
				if bad := eval[string](p,
					`[...document.querySelectorAll("a")].map((a) => a.getAttribute("href")).filter((h) => h && !/^(#|https?:)/.test(h)).join(" ")`); bad != "" {
					t.Errorf("%s: links to %s", route, bad)
				}
			}
			p.Clean()
		})
	}
}

// testThreshold moves the threshold: articles and pairs follow.
func testThreshold(t *testing.T, browser context.Context) {
	r := stored(t, "testdata/story.json")
	p := openPage(t, browser, r)
	for _, least := range []int{0, 30, 60, 100} {
		want := 0
		for _, a := range r.Articles {
			if 100*a.Account.Shared >= least*a.Words {
				want++
			}
		}
		eval[bool](p,
			fmt.Sprintf(`(() => { const r = document.getElementById("threshold"); r.value = %d; return r.dispatchEvent(new Event("input")); })()`, least))
		p.Until(fmt.Sprintf(`document.querySelectorAll("#ranked tbody tr").length === %d`, want))
	}
	p.Clean()
}

// testSearch types, sorts and filters.
func testSearch(t *testing.T, browser context.Context) {
	p := openPage(t, browser, stored(t, "testdata/story.json"))
	p.Do(chromedp.SendKeys(chromedp.CSS(`input[type="search"]`), "gazette"))
	p.Until(`document.querySelectorAll("#ranked tbody tr").length === 2`)
	// Not by mouse: the table may be drawn again under it, once a letter.
	eval[bool](p, `document.querySelector('[data-key="words"]').click(), true`)
	p.Until(`document.querySelector('[data-key="words"]').closest("th").getAttribute("aria-sort")
		=== "descending"`)
	if got := eval[string](p,
		`document.querySelector("#ranked tbody tr td:nth-child(3)").textContent`); got != "127" {
		t.Errorf("first has %s words", got)
	}
	p.Clean()
}

// testPair chooses a passage by its chip: both panes scroll to it.
func testPair(t *testing.T, browser context.Context) {
	r := stored(t, "testdata/pair.json")
	filler := strings.Repeat("Nothing happened in this paragraph.\n\n", 200)
	for i := range r.Articles {
		r.Articles[i].Text = filler + r.Articles[i].Text
	}
	for i := range r.Pairs[0].Passages {
		q := &r.Pairs[0].Passages[i]
		for _, s := range []*result.Span{&q.A, &q.B} {
			s.Lo, s.Hi = s.Lo+len(filler), s.Hi+len(filler)
		}
	}
	p := openPage(t, browser, r)
	p.view("pair/0")
	const tops = `[...document.querySelectorAll(".pane .text")].map((t) => t.scrollTop)`
	if got := eval[[]float64](p, tops); got[0] != 0 || got[1] != 0 {
		t.Errorf("panes start at %v", got)
	}
	p.Do(chromedp.Click(chromedp.CSS(`[data-chip="2"]`)))
	p.Until(`(() => { const t = ` + tops + `; return t[0] > 1000 && t[1] > 1000; })()`)
	if n := eval[int](p, `document.querySelectorAll("mark.on").length`); n < 2 {
		t.Errorf("%d marks are on", n)
	}
	for _, side := range []string{"del", "ins"} {
		if n := eval[int](p, `document.querySelectorAll(".listing `+side+`").length`); n == 0 {
			t.Errorf("no %s in the list of passages", side)
		}
	}
	p.Clean()
}

// testSwitches: each setting of the switches shows the figures of the account.
func testSwitches(t *testing.T, browser context.Context) {
	r := stored(t, "testdata/story.json")
	p := openPage(t, browser, r)
	for i, a := range r.Articles {
		p.view(fmt.Sprintf("article/%d", i))
		for _, quotes := range []bool{false, true} {
			for _, boilerplate := range []bool{false, true} {
				want := a.Account.Shared
				if quotes {
					want += a.Account.SharedQuoted
				}
				if boilerplate {
					want += a.Account.Boilerplate
				}
				set, _ := json.Marshal([]bool{quotes, boilerplate})
				eval[bool](p,
					`(() => { const w = `+string(set)+`; for (const k of [0, 1]) { const c = document.querySelectorAll('input[type="checkbox"]')[k]; if (c.checked !== w[k]) c.click(); } return true; })()`)
				figure := fmt.Sprintf("%s of %s", count(want), number(a.Words, "word", "words"))
				if got := eval[string](p,
					`document.querySelector(".headline").textContent`); !strings.Contains(got,
					figure) {
					t.Errorf("%s, quotations %t, boilerplate %t: %q lacks %q", a.ID, quotes,
						boilerplate, got, figure)
				}
			}
		}
	}
	p.Clean()
}

// testPacked opens a page whose result is packed, and prints it.
func testPacked(t *testing.T, browser context.Context) {
	p := openPage(t, browser, large())
	if got := eval[string](p,
		`document.querySelector("#pairs p").textContent`); got != "All 5,000\u00a0pairs." {
		t.Errorf("%q", got)
	}
	pdf, err := chromedp.Run(p.Ctx, chromedp.PrintToPDF())
	if err != nil || len(pdf) < 10_000 {
		t.Errorf("printed %d bytes: %v", len(pdf), err)
	}
	p.Clean()
}

// testShort hides short matches: the figure is that of the stretches of the result that are left,
// and the others stand in a list.
func testShort(t *testing.T, browser context.Context) {
	r := stored(t, "testdata/story.json")
	p := openPage(t, browser, r)
	for i, a := range r.Articles {
		if len(a.Account.Slices) == 0 {
			continue
		}
		p.view(fmt.Sprintf("article/%d", i))
		for _, least := range []int{1, 19, 20, 999} {
			want, hidden := 0, 0
			for _, s := range a.Account.Slices {
				if s.Class == "shared" && s.Words >= least {
					want += s.Words
				} else {
					hidden++
				}
			}
			eval[bool](p,
				fmt.Sprintf(`(() => { const n = document.querySelector('input[type="number"]'); n.value = %d; return n.dispatchEvent(new Event("change")); })()`, least))
			figure := fmt.Sprintf("%s of %s", count(want), number(a.Words, "word", "words"))
			if got := eval[string](p,
				`document.querySelector(".headline").textContent`); !strings.Contains(got, figure) {
				t.Errorf("%s, at least %d: %q lacks %q", a.ID, least, got, figure)
			}
			if got := eval[int](p,
				`document.querySelectorAll(".excluded li").length`); got != hidden {
				t.Errorf("%s, at least %d: %d in the list, want %d", a.ID, least, got, hidden)
			}
		}
	}
	p.Clean()
}

// testPrint: on paper everything is unfolded, panes have their whole height, and no page break cuts
// a paragraph or a row.
func testPrint(t *testing.T, browser context.Context) {
	r := stored(t, "testdata/story.json")
	p := openPage(t, browser, r)
	if _, err := chromedp.Call(p.Ctx, emulation.SetEmulatedMedia,
		emulation.SetEmulatedMediaParams{Media: "print"}); err != nil {
		t.Fatal(err)
	}
	for _, route := range []string{"article/0", "pair/0", "quotes", "story/0"} {
		p.view(route)
		eval[bool](p, `window.dispatchEvent(new Event("beforeprint"))`)
		if n := eval[int](p, `document.querySelectorAll("details:not([open])").length`); n > 0 {
			t.Errorf("%s: %d details are folded", route, n)
		}
		if cut := eval[string](p,
			`[...document.querySelectorAll(".text p, main tr, .quote, .both")].filter((n) => getComputedStyle(n).breakInside !== "avoid").map((n) => n.outerHTML.slice(0, 80)).join("\n")`); cut != "" {
			t.Errorf("%s: a page break may cut %s", route, cut)
		}
		if n := eval[int](p,
			`[...document.querySelectorAll(".pane .text")].filter((n) => n.scrollHeight > n.clientHeight + 1).length`); n > 0 {
			t.Errorf("%s: %d panes hide text", route, n)
		}
		pdf, err := chromedp.Run(p.Ctx, chromedp.PrintToPDF())
		if err != nil || !strings.HasPrefix(string(pdf), "%PDF") {
			t.Errorf("%s: printed %d bytes: %v", route, len(pdf), err)
		}
	}
	p.Clean()
}
