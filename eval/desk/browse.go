package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/chromedp/chromedp"

	"overlap/internal/chromium"
)

// browse pastes drafts into the desk's page, one after the other, and says how long each took from
// when it was sent until its report was shown.
func (d *desk) browse(ctx context.Context, w io.Writer, drafts int) error {
	ctx, stop, err := chromium.Start(ctx)
	if err != nil {
		return err
	}
	defer stop()
	if err := chromedp.Do(ctx, chromedp.Navigate(d.url+"/#check")); err != nil {
		return err
	}
	var took []time.Duration
	for i := range drafts {
		ms, err := paste(ctx, d.drafts[i%len(d.drafts)])
		if err != nil {
			return err
		}
		took = append(took, time.Duration(ms)*time.Millisecond)
	}
	fmt.Fprintf(w, "\nIn Chromium, from sending a draft until its report is shown, %d drafts: "+
		"p50 %v, p95 %v, most %v\n", drafts, part(took, .5), part(took, .95), part(took, 1))
	return nil
}

// paste puts a draft into the page, and returns the milliseconds until its report is shown.
func paste(ctx context.Context, draft string) (ms int, err error) {
	_, err = chromedp.Run(ctx, chromedp.Evaluate[bool](fmt.Sprintf(`(() => {
		delete document.body.dataset.checked;
		const d = document.getElementById("draft"); d.value = %q;
		return d.dispatchEvent(new Event("input")); })()`, draft)))
	if err != nil {
		return 0, err
	}
	for range 6000 {
		ms, err = chromedp.Run(ctx, chromedp.Evaluate[int](
			`Number(document.body.dataset.checked || 0)`))
		if ms > 0 || err != nil {
			return ms, err
		}
		time.Sleep(10 * time.Millisecond)
	}
	return 0, errors.New("a draft is never checked in the browser")
}
