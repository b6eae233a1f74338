package article

import (
	"context"
	"sync"
)

// A purse holds the bytes that may still be taken.
type purse struct {
	mu   sync.Mutex
	wake *sync.Cond
	free int64
}

// newPurse is a purse with size bytes in it.
func newPurse(size int64) *purse {
	p := &purse{free: size}
	p.wake = sync.NewCond(&p.mu)
	return p
}

// take waits until n bytes are free; it reports false if ctx was done first.
func (p *purse) take(ctx context.Context, n int64) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.free < n {
		stop := context.AfterFunc(ctx, func() {
			p.mu.Lock()
			defer p.mu.Unlock()
			p.wake.Broadcast()
		})
		defer stop()
	}
	for p.free < n {
		if ctx.Err() != nil {
			return false
		}
		p.wake.Wait()
	}
	p.free -= n
	return true
}

// give puts n bytes back and wakes those that wait.
func (p *purse) give(n int64) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.free += n
	p.wake.Broadcast()
}

// A room is what one job may take for its trees. The nil room is endless.
type room struct {
	ctx   context.Context
	purse *purse
	held  int64
}

// grow sees to it that the job has n bytes. It gives back what it has before it waits for more,
// so that no two jobs wait for each other.
func (r *room) grow(n int) {
	if want := min(int64(n), treeRoom); r != nil && want > r.held {
		r.leave()
		if r.purse.take(r.ctx, want) {
			r.held = want
		}
	}
}

// leave gives all of it back.
func (r *room) leave() {
	r.purse.give(r.held)
	r.held = 0
}
