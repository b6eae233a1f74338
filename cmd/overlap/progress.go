package main

import (
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"overlap/article"
)

// progress shows how far reading is, where a person looks on: standard error is a terminal,
// and reading takes more than a moment. The returned function takes it away.
func (c *command) progress(j *job, paths []string) (stop func()) {
	f, ok := c.stderr.(*os.File)
	if !ok || j.ctx.Bool("quiet") || !term.IsTerminal(int(f.Fd())) {
		return func() {}
	}
	done, gone := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(gone)
		select {
		case <-done:
			return
		case <-time.After(time.Second / 2):
		}
		total := article.Size(j.ctx.Context, paths...)
		if total == 0 {
			total = -1 // standard input: nobody knows
		}
		bar := progressbar.NewOptions64(total, progressbar.OptionSetWriter(f), progressbar.OptionShowBytes(true),
			progressbar.OptionSetDescription("reading"), progressbar.OptionClearOnFinish(), progressbar.OptionThrottle(100*time.Millisecond))
		for {
			select {
			case <-done:
				bar.Clear()
				return
			case <-time.After(100 * time.Millisecond):
				t := j.reader.Tally()
				bar.Describe("reading, " + count(int(t.Articles), "article"))
				bar.Set64(min(t.Bytes, max(total, t.Bytes)))
			}
		}
	}()
	return func() {
		close(done)
		<-gone
	}
}
