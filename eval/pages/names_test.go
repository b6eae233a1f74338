package main

import "testing"

// The measure, worked out by hand.
func TestNames(t *testing.T) {
	for _, tt := range []struct {
		want, got     naming
		byline, title bool
	}{
		{naming{"Ida Fenn", "The pier"}, naming{"IDA FENN", "“The Pier”"}, true, true},
		{naming{"Ida Fenn; Jo Marsh", ""}, naming{"Jo Marsh und Ida Fenn", "x"}, true, true},
		{naming{"Ida Fenn and Jo Marsh", "Pier"}, naming{"Ida Fenn", "Pier | Paper"}, false, false},
		{naming{"Ida Fenn", "Pier"}, naming{"Ida Fenn/dpa", ""}, false, false},
		{naming{"", "Pier"}, naming{"", "Pier"}, true, true},
		{naming{"", "Pier"}, naming{"Ida Fenn", "Pier"}, false, true},
	} {
		var n names
		byline, title := n.count(tt.want, tt.got)
		if byline != tt.byline || title != tt.title {
			t.Errorf("%q for %q: %v %v", tt.got, tt.want, byline, title)
		}
	}
}

// Segments are found whatever the white space.
func TestSegments(t *testing.T) {
	var f found
	extra, missing := f.count(segments{[]string{"the  pier", "barley"}, []string{"Share", "x y"}},
		"On the\npier. Share")
	if len(extra) != 1 || len(missing) != 1 || f != (found{1, 1, 1, 0, 1}) {
		t.Errorf("extra %q, missing %q, %+v", extra, missing, f)
	}
}
