package settle

import (
	"strings"
	"testing"

	"overlap/result"
)

// TestStart: an article without a title begins where it is no boilerplate.
func TestStart(t *testing.T) {
	for _, test := range []struct {
		name, text string
		apart      []string
		want       string
	}{
		{"no text", "", nil, ""},
		{"nothing apart", "The quay opened.\n\nNobody came.", nil, "The quay opened."},
		{"furniture first", "Share | Tweet\n\nBy Ida Fenn.\n\n“Quay” opens at dawn\n\nThe quay",
			[]string{"Share | Tweet", "By Ida Fenn"}, "“Quay” opens at dawn"},
		{"furniture in the end of the line", "Quay opens More", []string{"More"}, "Quay opens"},
		{"a number first", "(10482)\n\n7/14, 3:30pm\n\nQuay opens\n\nMore", []string{"More"},
			"Quay opens"},
		{"a number alone", "10482\n\n7/14", nil, "10482"},
		{"the outlet first", "The Harbour Post\n\nQuay opens", nil, "Quay opens"},
		{"all is furniture", "Share\n\nThe quay of Calder opens", []string{"Share",
			"The quay of Calder opens"}, "The quay of Calder opens"},
		{"nothing else", "Share. Tweet", []string{"Share", "Tweet"}, "Share. Tweet"},
	} {
		var apart []result.Span
		at := 0
		for _, part := range test.apart {
			at += strings.Index(test.text[at:], part)
			apart = append(apart, result.Span{Lo: at, Hi: at + len(part)})
			at += len(part)
		}
		s := startOf(test.text, "harbourpost.example", apart)
		if got := test.text[s.Lo:s.Hi]; got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}
