// Package work does what a run has to do for many items: on several goroutines, until it is done or
// must end, with faults confined to the items that they befall.
package work

import (
	"context"
	"sync"
	"sync/atomic"

	"overlap/internal/par"
	"overlap/internal/spool"
	"overlap/result"
)

// A Progress is told that done of total parts of a step are done. Several goroutines call it,
// often: it must be quick.
type Progress func(step string, done, total int)

// A Crew is the goroutines of one run, and why and how far they work. Its fields are set before it
// works; all methods but Begin may be called at the same time.
type Crew struct {
	Context  context.Context
	Jobs     int      // goroutines, at least one
	Progress Progress // may be nil
	Budget   Budget   // of memory
	Temp     string   // the folder of files; the system's if empty

	// Trip is for tests: it is called before and after all that is done for items, and may panic.
	Trip func(doing string, done bool, items []Item)

	step    string
	buffers []spool.Buffer // of each worker

	mu      sync.Mutex
	err     error         // the first that ends the run
	skipped []result.Skip // what was not read or not compared
}

// Begin says what is done from now on, for Progress and for errors.
func (c *Crew) Begin(step string) { c.step = step }

// Fail ends the run with an error, the first one that there is. Nil is none.
func (c *Crew) Fail(err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.err == nil && err != nil {
		c.err = err
	}
}

// Failed returns why the run must end: the context is over, or something failed.
func (c *Crew) Failed() error {
	if err := c.Context.Err(); err != nil {
		return err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.err
}

// Skip notes what is left out.
func (c *Crew) Skip(s result.Skip) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.skipped = append(c.skipped, s); len(c.skipped) >= 2*result.MostSkips {
		c.skipped = result.BoundSkips(c.skipped)
	}
}

// Skipped returns what was left out so far, in the order of a result.
func (c *Crew) Skipped() []result.Skip {
	c.mu.Lock()
	defer c.mu.Unlock()
	return result.BoundSkips(c.skipped)
}

// Each calls do for every i below n, on all workers, each i once and in no order. It returns early,
// with an error, when the run must end. What do writes must belong to i or to worker, a number
// below Jobs. What of do is for one item is for it to Try.
func (c *Crew) Each(n int, do func(worker, i int)) error { return c.EachOf(0, n, n, do) }

// EachOf is Each for the numbers from lo to hi, half open, of total ones.
func (c *Crew) EachOf(lo, hi, total int, do func(worker, i int)) error {
	const most = 8                            // items a worker takes at a time
	chunk := min(most, (hi-lo)/(16*c.Jobs)+1) // few enough to share the last ones evenly
	var done atomic.Int64
	par.Each(c.Jobs, hi-lo, chunk, func(worker, from, to int) {
		if c.Failed() != nil {
			return
		}
		c.Guard(func() {
			for i := from; i < to; i++ {
				do(worker, lo+i)
			}
			if c.Progress != nil {
				c.Progress(c.step, lo+int(done.Add(int64(to-from))), total)
			}
		})
	})
	return c.Failed()
}
