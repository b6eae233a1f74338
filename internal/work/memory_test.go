package work

import (
	"slices"
	"testing"
)

// TestMemory throws away what a worker had when it faulted, and nothing else.
func TestMemory(t *testing.T) {
	c := &Crew{Context: t.Context(), Jobs: 2}
	made := 0
	m := NewMemory(c, func() []int { made++; return []int{-1} })
	for i := range 4 {
		ok := m.Try(1, "counting", func(list *[]int) {
			*list = append(*list, i)
			if i == 2 {
				panic("at two")
			}
		})
		if ok != (i != 2) {
			t.Errorf("number %d: %v", i, ok)
		}
	}
	if !slices.Equal(*m.Of(1), []int{-1, 3}) || !slices.Equal(*m.Of(0), []int{-1}) || made != 3 {
		t.Errorf("%v and %v, made %d times", *m.Of(0), *m.Of(1), made)
	}
	if skipped := c.Skipped(); len(skipped) != 1 || skipped[0].Why != "fault: counting: at two" {
		t.Errorf("skipped %+v", skipped)
	}
	zero := NewMemory[int](c, nil)
	zero.Try(0, "counting", func(n *int) { *n = 7; panic("again") })
	if *zero.Of(0) != 0 {
		t.Errorf("%d is left", *zero.Of(0))
	}
}

// TestEachOf does every item once, tells how far it is, and ends early where there is a fault that
// no item is blamed for.
func TestEachOf(t *testing.T) {
	for jobs := 1; jobs < 4; jobs++ {
		c := &Crew{Context: t.Context(), Jobs: jobs}
		times := make([]int, 100)
		if err := c.EachOf(10, 90, 100, func(_, i int) { times[i]++ }); err != nil {
			t.Fatal(err)
		}
		for i, n := range times {
			if want := i >= 10 && i < 90; (n == 1) != want || n > 1 {
				t.Errorf("%d workers: %d is done %d times", jobs, i, n)
			}
		}
		err := c.EachOf(0, 100, 100, func(_, i int) {
			if i == 50 {
				panic("at fifty")
			}
		})
		if err == nil || c.Failed() != err {
			t.Errorf("%d workers: %v", jobs, err)
		}
	}
	most := 0
	c := &Crew{Context: t.Context(), Jobs: 1,
		Progress: func(_ string, done, total int) { most = max(most, done) }}
	if err := c.Each(33, func(_, _ int) {}); err != nil || most != 33 {
		t.Errorf("told of %d of 33, %v", most, err)
	}
}
