package report

import (
	"strings"
	"testing"

	"overlap/result"
)

// TestStart names articles without a title by the paragraph with which they begin.
func TestStart(t *testing.T) {
	for _, test := range []struct {
		name, title, text string
		starts            *result.Span
		want              string
	}{
		{"a title", "Quay opens", "Advertisement", nil, ""},
		{"no text", "", "", nil, ""},
		{"the first", "", "The quay opened.\nIt rained.\n\nNobody came.", nil,
			"The quay opened.\nIt rained."},
		{"furniture first", "", "Share\n\nQuay opens\n\nThe quay",
			&result.Span{Lo: 7, Hi: 17}, "Quay opens"},
		{"a long line", "", strings.Repeat("é", 150), nil, strings.Repeat("é", 100)},
		{"outside", "", "Quay", &result.Span{Lo: 2, Hi: 9}, ""},
	} {
		a := &result.Article{Title: test.title, Text: test.text, Starts: test.starts}
		if got := start(a); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}
