// Package chromium opens pages in a real browser: for tests, which skip where there is none, and
// for what is measured in one.
package chromium

import (
	"context"
	"errors"
	"os/exec"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// Start starts Chromium, and ends it with ctx or when it is stopped. Tabs are opened in the context
// that it returns.
func Start(ctx context.Context) (browser context.Context, stop func(), err error) {
	path := find()
	if path == "" {
		return nil, nil, errors.New("no chromium in PATH")
	}
	// What a browser asks the network for on its own would count as the page's requests.
	ctx, end := chromedp.NewExecAllocator(ctx, append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-sync", true),
		chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true))...)
	ctx, leave := chromedp.NewContext(ctx)
	stop = func() { leave(); end() }
	if err := chromedp.Do(ctx); err != nil {
		stop()
		return nil, nil, err
	}
	return ctx, stop, nil
}

// find is the path of Chromium, empty where there is none.
func find() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// ForTest starts Chromium for a test of at most some time. The test is skipped where there is none,
// and among short ones.
func ForTest(t testing.TB, most time.Duration) context.Context {
	t.Helper()
	if find() == "" {
		t.Skip("no chromium in PATH: no page is opened")
	}
	if testing.Short() {
		t.Skip("short: no page is opened")
	}
	ctx, end := context.WithTimeout(t.Context(), most)
	t.Cleanup(end)
	ctx, stop, err := Start(ctx)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(stop)
	return ctx
}
