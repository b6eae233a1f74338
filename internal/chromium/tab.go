package chromium

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// A Tab is a page that a test opened, and what it complained of or asked the network for.
type Tab struct {
	T   testing.TB
	Ctx context.Context

	own func(address string) bool
	mu  sync.Mutex
	bad []string
}

// Open opens a tab and does something in it. The addresses that own names are the page's own; every
// other request is a complaint.
func Open(t testing.TB, browser context.Context, own func(address string) bool,
	do ...chromedp.Action[chromedp.Void]) *Tab {
	t.Helper()
	ctx, leave := chromedp.NewContext(browser)
	t.Cleanup(leave)
	p := &Tab{T: t, Ctx: ctx, own: own}
	if err := chromedp.Listen(p.Ctx, p.hear); err != nil {
		t.Fatal(err)
	}
	p.Do(do...)
	return p
}

// Do does something in the tab.
func (p *Tab) Do(do ...chromedp.Action[chromedp.Void]) {
	p.T.Helper()
	if err := chromedp.Do(p.Ctx, do...); err != nil {
		p.T.Fatal(err)
	}
}

// hear keeps complaints, exceptions and requests for what is not the page's own.
func (p *Tab) hear(ev any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch e := ev.(type) {
	case *runtime.EventConsoleAPICalled:
		p.bad = append(p.bad, "console: "+string(e.Type))
	case *runtime.EventExceptionThrown:
		said := "exception: " + e.ExceptionDetails.Text
		if e.ExceptionDetails.Exception != nil {
			said += " " + e.ExceptionDetails.Exception.Description
		}
		p.bad = append(p.bad, said)
	case *log.EventEntryAdded:
		p.bad = append(p.bad, "log: "+e.Entry.Text)
	case *network.EventRequestWillBeSent:
		if !p.own(e.Request.URL) {
			p.bad = append(p.bad, "request: "+e.Request.URL)
		}
	}
}

// Clean fails the test if the page complained of anything but what the test provoked, and forgets
// it.
func (p *Tab) Clean(provoked ...string) {
	p.T.Helper()
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, b := range p.bad {
		known := false
		for _, some := range provoked {
			known = known || strings.Contains(b, some)
		}
		if !known {
			p.T.Error(b)
		}
	}
	p.bad = nil
}

// Eval evaluates an expression in the page.
func Eval[T any](p *Tab, expression string) T {
	p.T.Helper()
	v, err := chromedp.Run(p.Ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		p.T.Fatalf("%s: %v", expression, err)
	}
	return v
}

// Until waits for an expression to be true, half a minute at the most. A page that is left while it
// is asked cannot answer, and the next one is asked. What never comes is shot as "never".
func (p *Tab) Until(expression string) {
	p.T.Helper()
	var err error
	for range 3000 {
		var is bool
		if is, err = chromedp.Run(p.Ctx, chromedp.Evaluate[bool](expression)); is && err == nil {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	p.Shoot("never")
	p.T.Fatalf("never true: %s (%v); status %q", expression, err, Eval[string](p,
		`[...document.querySelectorAll("[role=status]")].map((s) => s.textContent).join("|")`))
}

// Shoot takes a picture of what the tab shows, name.png in the folder that SHOTS names. Without
// SHOTS it does nothing.
func (p *Tab) Shoot(name string) {
	p.T.Helper()
	if os.Getenv("SHOTS") == "" {
		return
	}
	picture, err := chromedp.Run(p.Ctx, chromedp.CaptureScreenshot())
	if err != nil {
		p.T.Error(err)
		return
	}
	p.Keep(name+".png", picture)
}

// Keep writes a file into the folder that SHOTS names.
func (p *Tab) Keep(name string, content []byte) {
	p.T.Helper()
	if err := os.WriteFile(filepath.Join(os.Getenv("SHOTS"), name), content, 0o666); err != nil {
		p.T.Error(err)
	}
}
