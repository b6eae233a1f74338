package overlap

import "sync"

// An allowance is a number of bytes that several goroutines have together.
type allowance struct {
	mu   sync.Mutex
	more sync.Cond
	most int
	out  int // bytes that were taken
}

func newAllowance(most int) *allowance {
	a := &allowance{most: most}
	a.more.L = &a.mu
	return a
}

// take takes bytes when there are so many left, or nobody has any.
func (a *allowance) take(bytes int) {
	a.mu.Lock()
	defer a.mu.Unlock()
	for a.out > 0 && a.out+bytes > a.most {
		a.more.Wait()
	}
	a.out += bytes
}

// give gives bytes back.
func (a *allowance) give(bytes int) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.out -= bytes
	a.more.Signal()
}
