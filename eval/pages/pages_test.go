package main

import "testing"

// The measure, worked out by hand.
func TestCompare(t *testing.T) {
	for _, tt := range []struct {
		want, got         string
		precision, recall float64
		found             bool
	}{
		// 4-grams: two wanted, four given
		{"one two three four five", "One? No: one, two three four five!", 2. / 4, 1, true},
		{"one two three four five", "one two three four five", 1, 1, true},
		{"one two three four five", "one two three four", 1, .5, true},
		{"one two", "one two", 1, 1, true}, // shorter than a 4-gram: one of its own
		{"one two", "", 0, 0, false},
		{"a b c d a b c d", "a b c d", 1, .2, true}, // a bag: the second a b c d is missing
	} {
		s := compare(tt.want, tt.got)
		if s.precision != tt.precision || s.recall != tt.recall || s.found != tt.found {
			t.Errorf("%q for %q: %v %v %v", tt.got, tt.want, s.precision, s.recall, s.found)
		}
	}
}

func TestMissing(t *testing.T) {
	if err := run(t.TempDir(), "all", 0); err == nil {
		t.Error("a folder without pages is no error")
	}
}
