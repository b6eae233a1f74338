package report

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
)

// wellFormed fails if text is no XML, and returns how many elements of each name it has.
func wellFormed(t *testing.T, text string) map[string]int {
	t.Helper()
	names := map[string]int{}
	d := xml.NewDecoder(strings.NewReader(text))
	for {
		token, err := d.Token()
		switch token := token.(type) {
		case xml.StartElement:
			names[token.Name.Local]++
		}
		if errors.Is(err, io.EOF) {
			return names
		}
		if err != nil {
			t.Fatalf("%v in %.2000s", err, text)
		}
	}
}

// TestPlots draws each plot of the stored results, twice.
func TestPlots(t *testing.T) {
	for _, name := range []string{"testdata/story.json", "testdata/hostile.json"} {
		r := stored(t, name)
		for _, p := range Plots() {
			svg := rendered(t, r, SVG, Options{Plot: p})
			names := wellFormed(t, svg)
			if names["svg"] != 1 || names["text"] < 4 || names["title"] < 2 {
				t.Errorf("%s of %s has %v", p, name, names)
			}
			for _, bad := range []string{"NaN", "undefined", "var(", "null", "Infinity"} {
				if strings.Contains(svg, bad) {
					t.Errorf("%s of %s has %q", p, name, bad)
				}
			}
			if again := rendered(t, r, SVG, Options{Plot: p}); again != svg {
				t.Errorf("%s of %s: not twice the same", p, name)
			}
		}
	}
}
