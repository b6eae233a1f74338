package report

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// TestShots writes pictures of the views of the page at PAGE into the folder SHOTS, to be looked
// at: as wide as a phone and a desk, and as it is printed. `make shots PAGE=report.html SHOTS=DIR`
// runs it.
func TestShots(t *testing.T) {
	page, dir := os.Getenv("PAGE"), os.Getenv("SHOTS")
	if page == "" || dir == "" {
		t.Skip("PAGE and SHOTS name no page and no folder")
	}
	ctx, leave := chromedp.NewContext(browser(t))
	defer leave()
	p := &tab{t: t, ctx: ctx}
	if err := chromedp.Do(ctx, chromedp.Navigate("file://"+page)); err != nil {
		t.Fatal(err)
	}
	p.until(`document.querySelector("#ranked tbody tr, #ranked p") !== null`)
	for _, route := range []string{"", "article/0", "article/3", "pair/0", "pair/1", "quotes",
		"quote/0", "stories", "story/0", "story/1", "outlets", "releases", "notes"} {
		p.view(route)
		eval[bool](p,
			`document.querySelectorAll("main details").forEach((d) => { d.open = true }), true`)
		for name, width := range map[string]int64{"phone": 390, "desk": 1280} {
			p.shoot(filepath.Join(dir,
				fmt.Sprintf("%s-%s.png", strings.ReplaceAll("view/"+route, "/", "-"), name)), width)
		}
		pdf, err := chromedp.Run(ctx, chromedp.PrintToPDF())
		if err != nil {
			t.Fatal(err)
		}
		p.keep(filepath.Join(dir, strings.ReplaceAll("view/"+route, "/", "-")+".pdf"), pdf)
	}
}

// shoot writes a picture of the upper part of the view at hand to a file.
func (p *tab) shoot(path string, width int64) {
	p.t.Helper()
	if err := chromedp.Do(p.ctx, chromedp.EmulateViewport(width, 1200)); err != nil {
		p.t.Fatal(err)
	}
	picture, err := chromedp.Run(p.ctx, chromedp.CaptureScreenshot())
	if err != nil {
		p.t.Fatal(err)
	}
	p.keep(path, picture)
}

// keep writes a file.
func (p *tab) keep(path string, content []byte) {
	p.t.Helper()
	if err := os.WriteFile(path, content, 0o666); err != nil {
		p.t.Fatal(err)
	}
}
