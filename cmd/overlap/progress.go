package main

import (
	"os"
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"overlap/article"
)

// A progress shows a person at a terminal how far the work is, once it takes more than a
// moment. The zero value shows nothing.
type progress struct {
	mu    sync.Mutex
	step  string
	done  int64
	total int64 // -1 if nobody knows

	stop  chan struct{}
	gone  chan struct{}
	ended sync.Once
}

// progress starts one if standard error is a terminal and nobody wants quiet.
func (c *command) progress(j *job) *progress {
	f, ok := c.stderr.(*os.File)
	if !ok || j.ctx.Bool("quiet") || !term.IsTerminal(int(f.Fd())) {
		return &progress{}
	}
	p := &progress{stop: make(chan struct{}), gone: make(chan struct{})}
	go p.show(f)
	return p
}

// show draws the step at hand ten times a second until end is called.
func (p *progress) show(f *os.File) {
	defer close(p.gone)
	const moment, tick = 500 * time.Millisecond, 100 * time.Millisecond
	var bar *progressbar.ProgressBar
	var drawn string
	for wait := moment; ; wait = tick {
		select {
		case <-p.stop:
			if bar != nil {
				bar.Clear()
			}
			return
		case <-time.After(wait):
		}
		p.mu.Lock()
		step, done, total := p.step, p.done, p.total
		p.mu.Unlock()
		if step == "" {
			continue
		}
		if bar == nil || step != drawn {
			if bar != nil {
				bar.Clear()
			}
			drawn = step
			bar = progressbar.NewOptions64(total, progressbar.OptionSetWriter(f),
				progressbar.OptionSetDescription(step),
				progressbar.OptionClearOnFinish(), progressbar.OptionShowBytes(step == readingStep),
				progressbar.OptionShowCount())
		}
		bar.Set64(done)
	}
}

// readingStep is the step whose parts are bytes.
const readingStep = "reading"

// set says how far a step is. It may be called from several goroutines.
func (p *progress) set(step string, done, total int) {
	if p.stop == nil {
		return
	}
	p.mu.Lock()
	p.step, p.done, p.total = step, int64(done), int64(total)
	p.mu.Unlock()
}

// watch tells p how far reading the paths is until the returned function is called.
func (p *progress) watch(j *job, paths []string) (stop func()) {
	if p.stop == nil {
		return func() {}
	}
	done := make(chan struct{})
	var group sync.WaitGroup
	group.Go(func() {
		total := int(article.Size(j.ctx.Context, paths...))
		if total == 0 {
			total = -1 // standard input
		}
		for {
			select {
			case <-done:
				return
			case <-time.After(50 * time.Millisecond):
				p.set(readingStep, int(j.reader.Tally().Bytes), total)
			}
		}
	})
	return func() {
		close(done)
		group.Wait()
	}
}

// end takes the bar away. It may be called again.
func (p *progress) end() {
	p.ended.Do(func() {
		if p.stop != nil {
			close(p.stop)
			<-p.gone
		}
	})
}
