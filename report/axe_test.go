package report

import (
	"context"
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"

	"overlap/result"
)

// A look is how a page is looked at.
type look struct {
	theme string
	width int64
}

// allLooks are in light and in dark, as wide as a phone, a tablet, a laptop and a desk.
var allLooks = []look{{"light", 1366}, {"dark", 360}, {"light", 360}, {"light", 768}, {"dark", 768},
	{"dark", 1366}, {"light", 1920}, {"dark", 1920}}

// testAxe looks with axe-core at every view; at hostile articles in fewer ways. AXE is the path of
// axe.min.js; it is no part of the repository.
func testAxe(t *testing.T, browser context.Context) {
	for name, looks := range map[string][]look{"story": allLooks, "hostile": allLooks[:2]} {
		r := stored(t, "testdata/"+name+".json")
		axed(t, browser, r, name, append(routes(r), "?day=2024-05-14"), looks)
	}
}

// testDraftAxe does so with the views of a check.
func testDraftAxe(t *testing.T, browser context.Context) {
	r := stored(t, "testdata/check.json")
	views := []string{"", "references"}
	for i := range r.Articles {
		if r.Articles[i].Draft {
			views = append(views, fmt.Sprintf("draft/%d", i))
		}
	}
	axed(t, browser, r, "check", views, allLooks)
}

// axed looks at some views of a result.
func axed(t *testing.T, browser context.Context, r *result.Result, name string, views []string,
	looks []look) {
	t.Helper()
	p := openPage(t, browser, r)
	p.Axe()
	for _, look := range looks {
		p.Do(chromedp.EmulateViewport(look.width, 900))
		for _, route := range views {
			p.view(route)
			eval[bool](p,
				`document.documentElement.dataset.theme = "`+look.theme+`"; document.querySelectorAll("details").forEach((d) => { d.open = true; }); true`)
			for _, v := range p.Violations() {
				t.Errorf("%s, %s, %d wide, #/%s: %s", name, look.theme, look.width, route, v)
			}
			if wide := eval[int64](p,
				`document.documentElement.scrollWidth`); wide > look.width {
				t.Errorf("%s, #/%s: %d wide on %d", name, route, wide, look.width)
			}
		}
	}
	p.Clean()
}
