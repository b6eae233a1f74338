package par

import (
	"strings"
	"sync/atomic"
	"testing"
)

// TestDo calls all, and panics with what the lowest number panicked with when all have ended.
func TestDo(t *testing.T) {
	var called atomic.Int64
	Do(5, func(i int) { called.Add(1 << i) })
	if called.Load() != 31 {
		t.Errorf("called %b", called.Load())
	}
	defer func() {
		p, ok := recover().(*Panic)
		if !ok || p.String() != "at 2" || !strings.Contains(string(p.Stack), "TestDo") || called.Load() != 62 {
			t.Errorf("%v, called %b", p, called.Load())
		}
	}()
	Do(5, func(i int) {
		defer called.Add(1 << i)
		if i >= 2 {
			Do(1, func(int) { panic("at " + string(rune('0'+i))) })
		}
	})
}
