package report

import (
	"strings"
	"testing"

	"overlap/result"
)

// TestStart names articles without a title.
func TestStart(t *testing.T) {
	boilerplate := func(text string, parts ...string) (slices []result.Slice) {
		at := 0
		for _, part := range parts {
			at += strings.Index(text[at:], part)
			slices = append(slices, result.Slice{Lo: at, Hi: at + len(part), Class: "boilerplate"})
			at += len(part)
		}
		return slices
	}
	for _, test := range []struct {
		name, title, text string
		apart             []string
		want              string
	}{
		{"a title", "Quay opens", "Advertisement", nil, ""},
		{"no text", "", "", nil, ""},
		{"nothing apart", "", "The quay opened.\nIt rained.\n\nNobody came.", nil,
			"The quay opened.\nIt rained."},
		{"furniture first", "", "Share | Tweet\n\nBy Ida Fenn.\n\n“Quay” opens at dawn\n\nThe quay",
			[]string{"Share | Tweet", "By Ida Fenn"}, "“Quay” opens at dawn"},
		{"furniture in the end of the line", "", "Quay opens More", []string{"More"}, "Quay opens"},
		{"a number first", "", "(10482)\n\n7/14, 3:30pm\n\nQuay opens\n\nMore", []string{"More"},
			"Quay opens"},
		{"a number alone", "", "10482\n\n7/14", nil, "10482"},
		{"all is furniture", "", "Share. Tweet", []string{"Share", "Tweet"}, "Share. Tweet"},
		{"a long line", "", strings.Repeat("é", 150), nil, strings.Repeat("é", 100)},
	} {
		a := &result.Article{Title: test.title, Text: test.text}
		a.Account.Slices = boilerplate(test.text, test.apart...)
		if got := start(a); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}
