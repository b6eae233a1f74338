package overlap

import (
	"overlap/internal/work"
	"sync"
	"sync/atomic"
	"testing"
)

// TestLargeAtATime: of articles that need more than all the room, one worker compares two at a time.
func TestLargeAtATime(t *testing.T) {
	const room = 1 << 20
	s := &sides{room: room, most: work.NewAllowance(room)}
	var now, most atomic.Int64
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 100 {
				done := s.large(2 * room / sideBytes)
				if n := now.Add(1); n > most.Load() {
					most.Store(n)
				}
				now.Add(-1)
				done()
				s.large(room / mostFree / sideBytes)() // never waits
			}
		})
	}
	group.Wait()
	if most.Load() != 1 {
		t.Errorf("%d at a time", most.Load())
	}
}
