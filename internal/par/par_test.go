package par

import (
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"pgregory.net/rapid"
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
		if !ok || p.String() != "at 2" || !strings.Contains(string(p.Stack), "TestDo") ||
			called.Load() != 62 {
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

// TestEach has every number in one run, of stride but for the last, and each worker at one run
// at a time.
func TestEach(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		jobs, n := rapid.IntRange(-1, 6).Draw(t, "jobs"), rapid.IntRange(0, 200).Draw(t, "n")
		stride := rapid.IntRange(1, 70).Draw(t, "stride")
		workers := max(1, min(jobs, (n+stride-1)/stride))
		busy := make([]atomic.Bool, workers)
		runs := make([]int, (n+stride-1)/stride) // where each ends
		Each(jobs, n, stride, func(worker, lo, hi int) {
			if busy[worker].Swap(true) {
				t.Errorf("worker %d has two runs", worker)
			}
			if lo%stride != 0 || runs[lo/stride] != 0 {
				t.Errorf("a run from %d", lo)
			}
			runs[lo/stride] = hi
			busy[worker].Store(false)
		})
		for i, hi := range runs {
			if hi != min(n, (i+1)*stride) {
				t.Fatalf("run %d ends at %d", i, hi)
			}
		}
	})
}

// TestEachPanics has the runs that other workers take done all the same.
func TestEachPanics(t *testing.T) {
	done := make([]bool, 100)
	p := Caught(func() {
		Each(2, len(done), 1, func(_, lo, _ int) {
			if lo == 7 {
				panic("at 7")
			}
			done[lo] = true
		})
	})
	if p == nil || p.String() != "at 7" {
		t.Errorf("panic %v", p)
	}
	if i := slices.Index(done, false); i != 7 || slices.Contains(done[8:], false) {
		t.Errorf("run %d was not done", i)
	}
}
