package work

import (
	"cmp"
	"fmt"

	"overlap/internal/par"
	"overlap/result"
)

// Faults.
//
// A panic in what is done for one article, pair, quotation or story is a fault of this program and
// costs that item alone. The item is skipped, what its worker had in memory for it is thrown away
// and not used again, and the run goes on. What is done for an item is first worked out and then
// noted, so that an item which faults leaves nothing behind.
//
// A panic that no item can be blamed for ends the run with a result.Fault, as does one in the
// caller's own functions: the sequence of articles, Progress.

// An Item is something that the crew works on, and can be told to have faulted.
type Item interface {
	Name() string                   // its id
	Place() (path string, line int) // where it was read, if that is known
}

// Guard calls do and ends the run with a result.Fault if it panics.
func (c *Crew) Guard(do func()) { c.guard(c.step, do) }

func (c *Crew) guard(doing string, do func()) {
	if p := par.Caught(do); p != nil {
		c.Fail(&result.Fault{Why: doing + ": " + said(p.Value), Stack: stackOf(p)})
	}
}

// Finally does what Guard does and returns why the run must end: that do says so, or that it
// failed.
func (c *Crew) Finally(do func() error) error {
	var err error
	c.Guard(func() { err = do() })
	return cmp.Or(err, c.Failed())
}

// Go calls do in a goroutine, and returns what waits for it. If do panics, the run ends with a
// result.Fault that says what was done.
func (c *Crew) Go(doing string, do func()) (wait func()) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		c.guard(doing, do)
	}()
	return func() { <-done }
}

// Try calls do, which does something for items, and reports whether that went well. If it panics,
// the items are skipped.
func (c *Crew) Try(doing string, do func(), items ...Item) bool {
	p := par.Caught(func() {
		if c.Trip != nil {
			c.Trip(doing, false, items)
		}
		do()
		if c.Trip != nil {
			c.Trip(doing, true, items)
		}
	})
	if p == nil {
		return true
	}
	s := result.Skip{Why: result.FaultMark + doing, Stack: stackOf(p)}
	for i, a := range items {
		if i > 0 {
			s.Why += " with"
		}
		s.Why += fmt.Sprintf(" %.80q", a.Name())
	}
	s.Why += ": " + said(p.Value)
	if len(items) > 0 {
		s.Path, s.Line = items[0].Place()
	}
	c.Skip(s)
	return false
}

// said returns what a panic said. It has no address in it, which would be another one in each run.
func said(value any) string {
	text := fmt.Sprintf("a panic of type %T", value)
	switch v := value.(type) {
	case error:
		text = v.Error()
	case string:
		text = v
	}
	return fmt.Sprintf("%.200s", text)
}

// mostStack is how much of a stack is kept, in bytes.
const mostStack = 1 << 12

func stackOf(p *par.Panic) string { return string(p.Stack[:min(len(p.Stack), mostStack)]) }
