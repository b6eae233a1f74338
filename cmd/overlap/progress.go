package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"sync"
	"time"

	"github.com/dustin/go-humanize"
	"golang.org/x/term"

	"overlap/article"
)

// A progress shows a person at a terminal how far the work is, once it takes more than a
// moment: one line, with the stage of how many, how much of it is done, how fast that goes and how
// long the stage will take. The zero value shows nothing.
type progress struct {
	stages []stage

	mu    sync.Mutex
	step  string
	done  int64
	total int64     // -1 if nobody knows
	since time.Time // when the step began
	nth   int       // of the stages; it never goes back

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
	p := &progress{stages: stagesOf(j.ctx.Command.Name), stop: make(chan struct{}),
		gone: make(chan struct{})}
	go p.show(f, terminalColumns(f))
	return p
}

// stagesOf returns the stages of a command.
func stagesOf(command string) []stage {
	switch command {
	case "add", "compact", "remove":
		return keepingStages
	case "verify":
		return verifyingStages
	case "extract":
		return findingStages[:1]
	}
	return findingStages
}

// show draws the line ten times a second until end is called.
func (p *progress) show(w io.Writer, columns func() int) {
	defer close(p.gone)
	const moment, tick = 500 * time.Millisecond, 100 * time.Millisecond
	const clear = "\r\x1b[K"
	drawn := ""
	for wait := moment; ; wait = tick {
		select {
		case <-p.stop:
			if drawn != "" {
				io.WriteString(w, clear)
			}
			return
		case <-time.After(wait):
		}
		line := []rune(p.line(time.Now()))
		if most := columns() - 1; most > 0 && len(line) > most {
			line = line[:most]
		}
		if string(line) != drawn {
			drawn = string(line)
			io.WriteString(w, clear+drawn)
		}
	}
}

// line says how far the work is at a time; nothing before it has begun.
func (p *progress) line(now time.Time) string {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.step == "" {
		return ""
	}
	line := p.step
	if len(p.stages) > 0 {
		line = p.stages[p.nth].says
	}
	if len(p.stages) > 1 {
		line = fmt.Sprintf("%d of %d: %s", p.nth+1, len(p.stages), line)
	}
	passed := now.Sub(p.since).Seconds()
	amount := func(n int64) string {
		if p.step == readingStep {
			return humanize.Bytes(uint64(max(0, n)))
		}
		return humanize.Comma(n)
	}
	if p.total > 0 {
		line += fmt.Sprintf(", %d %%", min(100, 100*p.done/p.total))
	} else if p.done > 0 {
		line += ", " + amount(p.done)
	}
	if passed < 1 || p.done <= 0 {
		return line
	}
	line += fmt.Sprintf(", %s a second", amount(int64(float64(p.done)/passed)))
	if left := float64(p.total-p.done) / float64(p.done) * passed; p.total > 0 && passed > 2 {
		line += ", " + spanOf(time.Duration(left*float64(time.Second)))
	}
	return line
}

// spanOf says in words how long something will take.
func spanOf(d time.Duration) string {
	switch minutes := int(d.Round(time.Minute).Minutes()); {
	case d < 10*time.Second:
		return "a few seconds left"
	case d < 90*time.Second:
		return fmt.Sprintf("about %d seconds left", int(d.Round(10*time.Second).Seconds()))
	case minutes < 90:
		return fmt.Sprintf("about %s left", count(minutes, "minute"))
	}
	return fmt.Sprintf("about %s left", count(int(d.Round(time.Hour).Hours()), "hour"))
}

// readingStep is the step whose parts are bytes.
const readingStep = "reading"

// set says how far a step is. It may be called from several goroutines.
func (p *progress) set(step string, done, total int) {
	if p.stop == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if step != p.step {
		p.step, p.since = step, time.Now()
		if i := slices.IndexFunc(p.stages, func(s stage) bool {
			return slices.Contains(s.steps, step)
		}); i > p.nth {
			p.nth = i
		}
	}
	p.done, p.total = int64(done), int64(total)
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
