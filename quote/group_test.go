package quote

import (
	"testing"

	"overlap/shingle"
)

// use makes a use of the one quotation that text holds.
func use(t *testing.T, article int, text, speaker string) Use {
	t.Helper()
	s := shingle.Split(text)
	qs := Find(s)
	if len(qs) == 0 {
		t.Fatalf("no quotation in %q", text)
	}
	qs[0].Speaker = speaker
	u := NewUse(s, &qs[0])
	u.Article = article
	return u
}

func TestGroupPairs(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		speakers   [2]string
		together   bool
		drift      Drift
	}{
		{"same over marks", `He said: “We won’t leave the harbour until the ice is gone.”`,
			`"We won't leave the harbor until the ice is gone," he said.`, [2]string{}, true, Same},
		{"contraction", `“We do not leave the harbour until the ice is gone.”`,
			`"We don't leave the harbour until the ice is gone."`, [2]string{}, true, Same},
		{"contraction that is another word",
			`“We are well and we will leave it is harbour.”`,
			`"We're well and we'll leave it's harbour."`, [2]string{}, true, Same},
		{"spelling by rule",
			`“We have prioritised neighbouring harbours, and fuelled the boats.”`,
			`"We have prioritized neighboring harbors, and fueled the boats."`, [2]string{}, true,
			Same},
		{"advisers",
			`“The Prime Minister's advisors met in Kyiv, Sen. Holm said.”`,
			`"The Prime Minister’s advisers met in Kiev, Senator Holm said."`, [2]string{}, true,
			Same},
		{"per cent",
			`“Some 12 per cent of the boats have gone.”`,
			`"Some 12 pct of the boats have gone."`, [2]string{}, true, Same},
		{"cut",
			`“We stay. We won’t leave the harbour until the ice is gone, and the boats are mended.”`, `"We won't leave the harbour until the ice is gone."`, [2]string{}, true, Cut},
		{"one word changed", `“We won’t leave the harbour until the ice is gone.”`,
			`"We won't leave the harbour until the snow is gone."`, [2]string{}, true, Reworded},
		{"tense", `“We will leave the harbour when the ice has gone.”`,
			`"We would leave the harbour when the ice had gone."`, [2]string{}, true, Reworded},
		{"other speaker", `“We won’t leave the harbour until the ice is gone.”`,
			`"We won't leave the harbour until the ice is gone."`, [2]string{"Ada Holm",
				"Jon Brekke"}, true, Same},
		{"other words", `“We won’t leave the harbour until the ice is gone.”`,
			`"The council will vote about schools next Thursday evening."`, [2]string{}, false,
			Same},
		{"phrase, other speaker", `“No comment.”`, `"No comment."`,
			[2]string{"Ada Holm", "Jon Brekke"}, false, Same},
		{"phrase, same speaker", `“No comment at all.”`, `"No comment at all."`,
			[2]string{"Ada Holm", "Holm"}, true, Same},
	} {
		us := Group([]Use{use(t, 0, c.a, c.speakers[0]), use(t, 1, c.b, c.speakers[1])}, 1)
		if got := len(us) == 1; got != c.together {
			t.Errorf("%s: together %v, want %v", c.name, got, c.together)
			continue
		}
		if c.name == "other speaker" {
			if us[0].Drifts[1] != OtherSpeaker {
				t.Errorf("%s: drifts %v", c.name, us[0].Drifts)
			}
			continue
		}
		if c.together && us[0].Drifts[0] != c.drift && us[0].Drifts[1] != c.drift {
			t.Errorf("%s: drifts %v, want %v", c.name, us[0].Drifts, c.drift)
		}
	}
}
