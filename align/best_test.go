package align

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestBest: every word of B that was in a passage still is, and none of the passages left over
// could be done without.
func TestBest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		size := rapid.IntRange(1, 30).Draw(t, "size")
		common := letters(t, "common", size, 20)
		a := side(common + letters(t, "a", size, 60) + common)
		b := side(letters(t, "b1", size, 40) + common + letters(t, "b2", size, 40) + common)
		all := New(Options{}).Align(a, b)
		best := Best(slices.Clone(all), false)
		n := len(b.text.Words)
		got, want := covered(n, best, true), covered(n, all, true)
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("words of B\nbefore %v\nafter  %v", want, got)
		}
		if !slices.IsSortedFunc(best, comparePassages) {
			t.Fatalf("no order: %+v", best)
		}
		if again := Best(slices.Clone(best), false); !reflect.DeepEqual(again, best) {
			t.Fatalf("first %+v, again %+v", best, again)
		}
		for _, p := range best {
			if !slices.ContainsFunc(all, func(q Passage) bool { return reflect.DeepEqual(p, q) }) {
				t.Fatalf("%+v is new", p)
			}
		}
	})
}

// TestBestSide: what A says twice is one passage, what B says twice is two.
func TestBestSide(t *testing.T) {
	once := Passage{AFirst: 0, ALast: 20, BFirst: 50, BLast: 70, Matched: 20}
	again := Passage{AFirst: 30, ALast: 50, BFirst: 50, BLast: 70, Matched: 20}
	part := Passage{AFirst: 90, ALast: 99, BFirst: 55, BLast: 64, Matched: 9}
	more := Passage{AFirst: 90, ALast: 99, BFirst: 65, BLast: 74, Matched: 9}
	copied := Passage{AFirst: 0, ALast: 20, BFirst: 80, BLast: 100, Matched: 20}
	for _, test := range []struct{ found, want []Passage }{
		{nil, nil},
		{[]Passage{once, again, part}, []Passage{once}},
		{[]Passage{once, more}, []Passage{once, more}},
		{[]Passage{once, copied}, []Passage{once, copied}},
	} {
		if got := Best(slices.Clone(test.found), false); !reflect.DeepEqual(got, test.want) {
			t.Errorf("of %+v\ngot  %+v\nwant %+v", test.found, got, test.want)
		}
	}
}
