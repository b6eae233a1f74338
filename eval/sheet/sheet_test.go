package sheet

import (
	"strings"
	"testing"
)

func TestPrint(t *testing.T) {
	fill := func(examples int) *Sheet {
		s := &Sheet{Examples: examples}
		least, most, few := s.Row(.6, "least"), s.AtMost(.6, "most"), s.Few(1, "few")
		s.Row(0, "nothing counted")
		for i := range 2 {
			for _, r := range []*Row{least, most, few} {
				r.Count(i == 0, "thing %d", i)
			}
		}
		return s
	}
	for _, test := range []struct {
		examples, times int
		short           int
		want            []string // without runs of spaces
	}{
		{0, 1, 1, []string{"least 0.5000 1 of 2 at least 0.600, falls short",
			"most 0.5000 1 of 2 at most 0.600", "few 0.5000 1 of 2 at most 1"}},
		{1, 1, 1, []string{"least: thing 1", "most: thing 0", "few: thing 0"}},
		{1, 2, 2, []string{"few 0.5000 2 of 4 at most 1, falls short", "least: thing 1"}},
	} {
		s := &Sheet{Examples: test.examples}
		for range test.times {
			s.Add(fill(test.examples))
		}
		var b strings.Builder
		s.Print(&b)
		got := strings.Join(strings.FieldsFunc(b.String(),
			func(r rune) bool { return r == ' ' || r == '\n' }), " ")
		for _, want := range test.want {
			if strings.Count(got, want) != 1 {
				t.Errorf("not once %q in\n%s", want, b.String())
			}
		}
		if s.Short != test.short || strings.Contains(got, "nothing counted") {
			t.Errorf("%d fall short, want %d:\n%s", s.Short, test.short, b.String())
		}
	}
}
