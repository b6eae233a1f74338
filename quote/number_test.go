package quote

import (
	"testing"

	"overlap/shingle"
)

// TestDriftOfFigures: a use with another figure is reworded, however little its words changed.
func TestDriftOfFigures(t *testing.T) {
	const (
		before = `He told the court: "We paid `
		after  = ` for the old ship and for half of the harbour that year."`
	)
	for _, c := range []struct {
		a, b string
		want Drift
	}{
		{"$15 million", "£15 million", Reworded},
		{"$15 million", "$15 million", Same},
		{"20%", "20", Reworded},
		{"20%", "20 percent", Same},
		{"20 percent", "20 per cent", Same},
		{"20 percent", "20", Reworded},
		{"-15", "15", Reworded},
		{"+3", "3", Reworded},
		{"15", "16", Reworded},
		{"€3", "3 €", Same},
		{"15°C", "15°F", Reworded},
	} {
		var uses []Use
		for i, figure := range []string{c.a, c.b} {
			text := shingle.Split(before + figure + after)
			quotes := Find(text)
			uses = append(uses, NewUse(text, &quotes[0]))
			uses[i].Article = i
		}
		us := Group(uses, 1)
		if len(us) != 1 || max(us[0].Drifts[0], us[0].Drifts[1]) != c.want {
			t.Errorf("%s against %s: %+v, want one utterance, %s", c.a, c.b, us, c.want)
		}
	}
}

func TestDriftOfCutFigures(t *testing.T) {
	var uses []Use
	for i, said := range []string{
		"We paid $15 million for the old ship and another 20% in fees last year.",
		"We paid £15 million for the old ship", "another 20% in fees last year",
	} {
		text := shingle.Split(`He told the court: "` + said + `"`)
		quotes := Find(text)
		uses = append(uses, NewUse(text, &quotes[0]))
		uses[i].Article = i
	}
	us := Group(uses, 1)
	if len(us) != 1 || us[0].Drifts[0] != Same || us[0].Drifts[1] != Reworded ||
		us[0].Drifts[2] != Fragment {
		t.Errorf("%+v, want none, reworded, fragment", us)
	}
}
