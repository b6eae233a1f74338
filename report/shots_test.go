package report

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"overlap/internal/chromium"
)

// TestShots writes pictures of the views of the page at PAGE into the folder SHOTS, to be looked
// at: as wide as a phone and a desk, and as it is printed. `make shots PAGE=report.html SHOTS=DIR`
// runs it.
func TestShots(t *testing.T) {
	page := os.Getenv("PAGE")
	if page == "" || os.Getenv("SHOTS") == "" {
		t.Skip("PAGE and SHOTS name no page and no folder")
	}
	p := &tab{chromium.Open(t, chromium.ForTest(t, 8*time.Minute), own,
		chromedp.Navigate("file://"+page))}
	p.Until(`document.querySelector("#ranked tbody tr, #ranked p") !== null`)
	for _, route := range []string{"", "article/0", "article/3", "pair/0", "pair/1", "quotes",
		"quote/0", "stories", "story/0", "story/1", "outlets", "releases", "notes"} {
		p.view(route)
		eval[bool](p,
			`document.querySelectorAll("main details").forEach((d) => { d.open = true }), true`)
		file := strings.ReplaceAll("view/"+route, "/", "-")
		for name, width := range map[string]int64{"phone": 390, "desk": 1280} {
			p.Do(chromedp.EmulateViewport(width, 1200))
			p.Shoot(file + "-" + name)
		}
		pdf, err := chromedp.Run(p.Ctx, chromedp.PrintToPDF())
		if err != nil {
			t.Fatal(err)
		}
		p.Keep(file+".pdf", pdf)
	}
}
