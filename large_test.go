package overlap

import (
	"overlap/internal/work"
	"overlap/prepare"
	"sync"
	"sync/atomic"
	"testing"
)

// TestLargeAtATime: of articles that need more than all the room, one worker compares two at a
// time.
func TestLargeAtATime(t *testing.T) {
	const room = 1 << 20
	s := &prepare.Cache{Room: room, Most: work.NewAllowance(room)}
	var now, most atomic.Int64
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 100 {
				done := s.Large(2 * room / prepare.SideBytes)
				if n := now.Add(1); n > most.Load() {
					most.Store(n)
				}
				now.Add(-1)
				done()
				s.Large(room / prepare.MostFree / prepare.SideBytes)() // never waits
			}
		})
	}
	group.Wait()
	if most.Load() != 1 {
		t.Errorf("%d at a time", most.Load())
	}
}
