package work

import "sync"

// An Allowance is a number of bytes that several goroutines have together.
type Allowance struct {
	mu   sync.Mutex
	more sync.Cond
	most int
	out  int // bytes that were taken
}

// NewAllowance returns one of so many bytes, all of which are left.
func NewAllowance(most int) *Allowance {
	a := &Allowance{most: most}
	a.more.L = &a.mu
	return a
}

// Take takes bytes when there are so many left, or nobody has any.
func (a *Allowance) Take(bytes int) {
	a.mu.Lock()
	defer a.mu.Unlock()
	for a.out > 0 && a.out+bytes > a.most {
		a.more.Wait()
	}
	a.out += bytes
}

// Give gives bytes back.
func (a *Allowance) Give(bytes int) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.out -= bytes
	a.more.Signal()
}
