package report

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"overlap/decision"
	"overlap/result"
)

// tribune is the draft of testdata/check.json that is stopped.
const tribune = "desk/tribune"

// articleOf returns an article of a result, and its number.
func articleOf(r *result.Result, id string) (*result.Article, int) {
	i := slices.IndexFunc(r.Articles, func(a result.Article) bool { return a.ID == id })
	return &r.Articles[i], i
}

// openDraft opens the page of a check at a draft.
func openDraft(t *testing.T, browser context.Context, r *result.Result, id string) *tab {
	t.Helper()
	p := openPage(t, browser, r)
	_, i := articleOf(r, id)
	p.view(fmt.Sprintf("draft/%d", i))
	return p
}

// testDrafts looks at the table of several drafts: what is stopped stands first.
func testDrafts(t *testing.T, browser context.Context) {
	r := stored(t, "testdata/check.json")
	p := openPage(t, browser, r)
	got := eval[string](p, `document.querySelector("main h1").textContent`)
	if strings.ReplaceAll(got, nbsp, " ") != "3 drafts: 1 stopped, 2 pass" {
		t.Errorf("heading %q", got)
	}
	rows := eval[string](p,
		`[...document.querySelectorAll(".drafts tbody tr")].map((r) => r.textContent).join("\n")`)
	for i, row := range strings.Split(rows, "\n") {
		want := []string{"Summit opens", "Presidents trade", "What the gauge"}[i]
		if !strings.HasPrefix(row, want) ||
			!strings.Contains(strings.ReplaceAll(row, nbsp, " "), byUrgency(r.Drafts)[i].Sentence) {
			t.Errorf("row %d: %s", i, row)
		}
	}
	eval[bool](p, `document.querySelector(".drafts tbody a").click(), true`)
	p.Until(`document.querySelector(".finding") !== null`)
	p.Clean()
}

// countedBy returns what is counted of a draft by Go.
func countedBy(r *result.Result, a *result.Article, s *decision.Switches, quotes bool) (n, of int) {
	left := decision.Lay(r, a.ID).Tally(&a.Account, s).Left
	g := *r.Settings.Gate
	g.CountQuotes = quotes
	return g.Counted(left), g.Of(left, a.Words)
}

// testDraftSwitches moves every switch in every way: the page counts what Go counts, and says that
// it is changed.
func testDraftSwitches(t *testing.T, browser context.Context) {
	r := stored(t, "testdata/check.json")
	p := openDraft(t, browser, r, tribune)
	a, _ := articleOf(r, tribune)
	families := len(decision.Families(&a.Account))
	if families < 2 {
		t.Fatalf("%d families", families)
	}
	for way := range 1 << families {
		for _, quotes := range []bool{false, true} {
			for _, least := range []int{0, 9, 25, 60} {
				s := &decision.Switches{Least: least}
				for k := range families {
					if way>>k&1 > 0 {
						s.Sources = append(s.Sources, k)
					}
				}
				p.set(s.Sources, families, quotes, least)
				n, of := countedBy(r, a, s, quotes)
				want := fmt.Sprintf("%d of %d", n, of)
				if way == 0 && !quotes && least == 0 {
					want = "as run"
				}
				if got := eval[string](p, counting); got != want {
					t.Errorf("without %v, quotes %v, least %d: %s; want %s", s.Sources, quotes,
						least, got, want)
				}
			}
		}
	}
	eval[bool](p,
		`[...document.querySelectorAll(".controls button")].
			find((b) => b.textContent === "Back to the figures of the run").click(), true`)
	if got := eval[string](p, counting); got != "as run" {
		t.Errorf("as run: %s", got)
	}
	p.Clean()
}

// testHere touches a mark on a phone: its source is shown below the paragraph, and taken away by
// another touch; where sources stand beside the text nothing is put into it. A legend says what
// the marks are.
func testHere(t *testing.T, browser context.Context) {
	r := stored(t, "testdata/check.json")
	p := openDraft(t, browser, r, tribune)
	const touch = `(document.querySelector(".text mark.agency").click(),
		[...document.querySelectorAll(".here")].
			map((n) => n.querySelector("strong").textContent).join())`
	for _, width := range []int64{360, 1366} {
		p.Do(chromedp.EmulateViewport(width, 768))
		want := ""
		if width == 360 {
			want = "Meridian Wire copy"
		}
		if got := eval[string](p, touch); got != want {
			t.Errorf("%d wide: a touch shows %q; want %q", width, got, want)
		}
		if got := eval[string](p, touch); got != "" {
			t.Errorf("%d wide: another touch shows %q", width, got)
		}
	}
	p.shows(".legend.marks", "agency copy", "copied", "told in other words", "quotation")
	p.view("references")
	p.shows("main .lede", "References are not compared with each other")
	p.Clean()
}

// counting is what a draft's page says that it counts.
const counting = `((c) => c ? c.dataset.counted + " of " + c.dataset.of : "as run")(document.querySelector(".changed"))`

// set moves the switches of a draft's page.
func (p *tab) set(out []int, families int, quotes bool, least int) {
	p.T.Helper()
	for k := range families {
		eval[bool](p, fmt.Sprintf(
			`((b) => { if (b.checked !== %v) b.click(); return true; })(document.querySelector('[data-family="%d"] label input'))`,
			slices.Contains(out, k), k))
	}
	eval[bool](p, fmt.Sprintf(`((b, l) => {
		if (b.checked !== %v) b.click();
		l.value = %d;
		return l.dispatchEvent(new Event("input"));
	})(document.getElementById("count-quotes"), document.getElementById("least"))`, quotes, least))
}

// testDeciding accepts a passage and dismisses a pair in the page, and saves: the file says the
// same to Go, which then counts as the page does; a page of the decided result shows what was
// decided.
func testDeciding(t *testing.T, browser context.Context) {
	r := stored(t, "testdata/check.json")
	p := openDraft(t, browser, r, tribune)
	eval[bool](p, `((was) => {
		URL.createObjectURL = (b) => {
			b.text().then((t) => { window.saved = t; });
			return was.call(URL, b);
		};
		return true;
	})(URL.createObjectURL)`)
	for i, decided := range []string{"accepted", "dismissed"} {
		eval[bool](p, fmt.Sprintf(`((card) => {
			card.querySelector("details").open = true;
			card.querySelectorAll(".deciding button")[%d].click();
			const form = card.querySelector(".decide");
			form.elements.decision.value = "%s";
			form.elements.reason.value = "<b>said so</b> \u202e";
			form.elements.by.value = "A. Holm";
			form.requestSubmit();
			return true;
		})(document.querySelector('[data-family="%d"]'))`, 1-i, decided, i))
	}
	eval[bool](p, `document.getElementById("save").click(), true`)
	p.Until(`window.saved !== undefined`)
	all, err := decision.Read(strings.NewReader(eval[string](p, `window.saved`)))
	if err != nil || len(all) != 2 {
		t.Fatalf("%v, %v", all, err)
	}
	decision.Apply(r, all)
	a, i := articleOf(r, tribune)
	if a.Decided == nil || a.Decided.Standing != 2 || a.Decided.Accepted == 0 ||
		a.Decided.Dismissed == 0 {
		t.Fatalf("%+v", a.Decided)
	}
	want := fmt.Sprintf("%d of %d", r.Settings.Gate.Counted(a.Decided.Left),
		r.Settings.Gate.Of(a.Decided.Left, a.Words))
	if got := eval[string](p, counting); got != want {
		t.Errorf("the page counts %s; want %s", got, want)
	}
	p.Clean()
	Judge(r)
	p = openPage(t, browser, r)
	p.view(fmt.Sprintf("draft/%d", i))
	got := eval[string](p,
		`[...document.querySelectorAll(".ruling")].map((n) => n.textContent).join("|")`)
	if strings.Count(got, "<b>said so</b>") != 2 {
		t.Errorf("decisions %s", got)
	}
	if got := eval[string](p, counting); got != "as run" {
		t.Errorf("as run: %s", got)
	}
	p.Clean()
}

// testDraftViews opens drafts as wide as a phone and as a wide screen, in both themes, of a plain
// and of a hostile check: nothing that a program forgot to turn into words, and nothing too wide.
func testDraftViews(t *testing.T, browser context.Context) {
	plain, hostile := stored(t, "testdata/check.json"), stored(t, "testdata/check.json")
	for i := range hostile.Articles {
		a := &hostile.Articles[i]
		a.Title = `</script><script>alert(1)</script><img src=x onerror=alert(1)> ` +
			"\u202e\x1b[31m"
		a.URL, a.Outlet, a.Byline = "javascript:alert(1)", `"><b>`+strings.Repeat("W", 300), a.Title
		a.Text = strings.Replace(a.Text, "the", "<i>", 1)
	}
	for i := range hostile.Quotes {
		hostile.Quotes[i].Speaker = "<script>\u2067"
		for k := range hostile.Quotes[i].Uses {
			hostile.Quotes[i].Uses[k].Hi += 1 << 20
		}
	}
	hostile.Drafts = nil
	for name, r := range map[string]*result.Result{"plain": plain, "hostile": hostile} {
		p := openPage(t, browser, r)
		_, i := articleOf(r, tribune)
		_, k := articleOf(r, "desk/speaker")
		for _, route := range []string{"", fmt.Sprintf("draft/%d", i), fmt.Sprintf("draft/%d", k),
			"references", "draft/0"} {
			p.view(route)
			for _, width := range []int64{360, 768, 1366, 1920} {
				p.Do(chromedp.EmulateViewport(width, 768))
				if wide := eval[int64](p, `document.documentElement.scrollWidth`); wide > width {
					t.Errorf("%s, #/%s: %d wide on %d", name, route, wide, width)
				}
			}
			text := eval[string](p, `document.querySelector("main").textContent`)
			for _, bad := range []string{"[object", "undefined", "NaN", "Invalid Date", "\u202e"} {
				if strings.Contains(text, bad) {
					t.Errorf("%s, %s: %q in %s", name, route, bad, text)
				}
			}
			if n := eval[int](p,
				`document.querySelectorAll("main img, main script, main i, a[href^=javascript]").length`); n > 0 {
				t.Errorf("%s, %s: %d elements that the page does not have", name, route, n)
			}
		}
		p.Clean()
	}
	var check struct{ Check *checkFront }
	if _, after, ok := strings.Cut(rendered(t, plain, HTML, Options{}), `id="overview">`); !ok ||
		json.NewDecoder(strings.NewReader(after)).Decode(&check) != nil || check.Check == nil {
		t.Error("no overview of the check")
	}
}
