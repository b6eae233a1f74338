package align

import (
	"reflect"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"overlap/shingle"
)

// TestPrepareInto: a side in used memory is as good as a new one.
func TestPrepareInto(t *testing.T) {
	o := Options{Rewritten: true}
	al := New(o)
	used := new(Side)
	rapid.Check(t, func(t *rapid.T) {
		size := rapid.IntRange(1, 30).Draw(t, "size")
		common := letters(t, "common", size, 20)
		text := shingle.Split(letters(t, "a1", size, 80) + common + letters(t, "a2", size, 40))
		other := side(letters(t, "b1", size, 40) + common)
		PrepareInto(used, text, o)
		want := al.Align(Prepare(text, o), other)
		if got := al.Align(used, other); !reflect.DeepEqual(got, want) {
			t.Fatalf("in used memory %+v, in new %+v", got, want)
		}
	})
}

// TestSharedSide aligns one pair on many goroutines, for the race detector's sake.
func TestSharedSide(t *testing.T) {
	o := Options{Rewritten: true}
	a, b := side(rewritings[0][0]), side(rewritings[0][1])
	want := New(o).Align(side(rewritings[0][0]), side(rewritings[0][1]))
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			if got := New(o).Align(a, b); !reflect.DeepEqual(got, want) {
				t.Errorf("%+v, alone %+v", got, want)
			}
		})
	}
	all.Wait()
}

// TestCounter: a set counted in parts is the set counted in one.
func TestCounter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var whole, first, second Counter
		for range rapid.IntRange(0, 60).Draw(t, "texts") {
			ts := Tokenize(shingle.Split(letters(t, "text", 50, 20)))
			whole.Add(ts)
			if rapid.Bool().Draw(t, "which") {
				first.Add(ts)
			} else {
				second.Add(ts)
			}
		}
		first.Merge(&second)
		if got, want := first.Rates(), whole.Rates(); !reflect.DeepEqual(got, want) {
			t.Fatalf("in parts %v, in one %v", got, want)
		}
	})
}
