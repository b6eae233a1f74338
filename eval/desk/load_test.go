package main

import (
	"io"
	"testing"
	"time"
)

// TestUsage refuses what makes no sense.
func TestUsage(t *testing.T) {
	for _, args := range [][]string{{"-articles", "1"}, {"-hold", "-1s"}, {"more"}, {"-nothing"}} {
		if status := start(args, io.Discard, io.Discard); status != 2 {
			t.Errorf("%v: status %d", args, status)
		}
	}
}

// TestVolley tells what is held and what is refused cleanly.
func TestVolley(t *testing.T) {
	quick := []time.Duration{1, 2, 3, time.Second}
	for _, c := range []struct {
		name        string
		v           volley
		held, clean bool
	}{
		{"all answered", volley{took: quick, seen: map[int]int{200: 4}}, true, true},
		{"late", volley{took: []time.Duration{time.Minute}, seen: map[int]int{200: 1}}, false,
			true},
		{"refused", volley{took: quick, seen: map[int]int{200: 4, 429: 1}}, false, true},
		{"refused without a word", volley{seen: map[int]int{429: 1}, mute: 1}, false, false},
		{"a fault", volley{took: quick, seen: map[int]int{200: 4, 500: 1}}, false, false},
		{"no answer", volley{took: quick, seen: map[int]int{0: 1, 200: 4}}, false, false},
		{"nothing", volley{seen: map[int]int{}}, false, true},
	} {
		if c.v.held(time.Second) != c.held || c.v.clean() != c.clean {
			t.Errorf("%s: held %t, clean %t", c.name, c.v.held(time.Second), c.v.clean())
		}
	}
	if p := part(quick, .5); p != 3 {
		t.Errorf("the median is %v", p)
	}
}
