package align

import "testing"

// TestFigures: a passage is verbatim only where its figures are printed alike, and is found either
// way.
func TestFigures(t *testing.T) {
	const before, after = "the council said on Monday that it had paid ", " for the old ferry " +
		"and its berth in the harbour"
	for _, c := range []struct {
		a, b string
		want Kind
	}{
		{"$15 million", "$15 million", Verbatim},
		{"$15 million", "£15 million", Edited},
		{"$15 million", "15 million", Edited},
		{"20%", "20", Edited},
		{"20%", "20 %", Verbatim},
		{"−15", "-15", Verbatim},
		{"-15", "15", Edited},
		{"+3", "3", Edited},
		{"€ 3", "3 €", Verbatim},
		{"¥300", "€300", Edited},
		{"15°C", "15 C", Edited},
		{"(15)", "15", Verbatim},
	} {
		a, b := side(before+c.a+after), side(before+c.b+after)
		found := New(Options{Rewritten: true}).Align(a, b)
		if len(found) != 1 || found[0].Kind != c.want || found[0].Matched < 16 {
			t.Errorf("%s against %s: %+v, want one passage, %s", c.a, c.b, found, c.want)
		}
	}
}
