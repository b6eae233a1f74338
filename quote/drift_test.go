package quote

import "testing"

// TestDrifts holds what printings of one utterance do to it.
func TestDrifts(t *testing.T) {
	const full = `“Well, we closed the old harbour on Monday because the ice was thin. ` +
		`We will open it again when the county has measured the ice. ` +
		`Nobody goes out with a boat before that day,” Holm said.`
	for _, c := range []struct {
		name, text string
		want       Drift
	}{
		{"all of it", full, Same},
		{"a sentence",
			`“We'll open it again when the county has measured the ice,” she said.`, Same},
		{"two sentences",
			`“We will open it again when the county has measured the ice,” Holm said. ` +
				`“Nobody goes out with a boat before that day.”`, Same},
		{"sentences apart",
			`“We closed the old harbour on Monday because the ice was thin,” Holm ` +
				`said. “Nobody goes out with a boat before that day.”`, Same},
		{"a breath less", `“We closed the old harbour on Monday because the ice was thin.”`, Same},
		{"a sentence inside another",
			`Holm said that “nobody goes out with a boat before that day” and left.`, Same},
		{"brackets",
			`“We will open [the harbour] again when the county has measured the ice.”`, Same},
		{"woven", `Holm closed the “old harbour on Monday because the ice was thin” and left.`,
			Fragment},
		{"woven behind half a contraction",
			`They “will open it again when the county has measured”.`,
			Fragment},
		{"woven with a capital first",
			`They wait until “The county has measured the ice”, all of it.`,
			Fragment},
		{"broken off", `“We closed the old harbour on Monday,” Holm said.`, Cut},
		{"broken off, said before",
			`Holm said: “We will open it again when the county has measured.”`,
			Cut},
		{"ellipsis", `“We closed the old harbour … because the ice was thin,” Holm said.`, Cut},
		{"ellipsis between sentences", `“We closed the old harbour on Monday because the ice was ` +
			`thin. … Nobody goes out with a boat before that day.”`, Cut},
		{"sentence dropped in silence",
			`“We closed the old harbour on Monday because the ice was ` +
				`thin. Nobody goes out with a boat before that day.”`, Cut},
		{"words dropped in silence",
			`“We closed the old harbour because the ice was thin,” she said.`,
			Cut},
		{"interrupted in the midst",
			`“We closed the old harbour,” Holm said, “because the ice was ` +
				`thin.”`, Cut},
		{"ellipsis first", `“… it again when the county has measured the ice,” Holm wrote.`, Cut},
		{"ellipsis behind a few words",
			`She hopes they will “go … when the county has measured the ` +
				`ice. Nobody goes out with a boat before that day.”`, Cut},
		{"ellipsis last", `She thinks they will “open it again when the county has measured ...”`,
			Cut},
		{"you know",
			`“You know, we will open it again when the county has measured the ice.”`, Same},
		{"two parts with a colon", `Holm spoke of the “thin ice of this winter,” and she said: ` +
			`“We will open it again when the county has measured the ice.”`, Same},
		{"changed", `“We closed the new harbour on Monday because the ice was thin.”`, Reworded},
		{"added",
			`“We closed the old harbour on Monday because the ice was really thin.”`, Reworded},
		{"other words behind",
			`“We closed the old harbour on Monday because the snow fell.”`, Reworded},
	} {
		us := Group([]Use{use(t, 0, full, ""), use(t, 1, c.text, "")}, 1)
		if len(us) != 1 {
			t.Errorf("%s: %d utterances", c.name, len(us))
			continue
		}
		if got := max(us[0].Drifts[0], us[0].Drifts[1]); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// TestDriftsInside holds a sentence that the fullest use has behind an ellipsis, or in marks of its
// own.
func TestDriftsInside(t *testing.T) {
	const full = `“Some asked me in spring … But nobody went out with a boat before that day. I told ` +
		`them all, ‘Stay in the harbour until the county has measured the ice,’ and they did.”`
	for text, want := range map[string]Drift{
		`“Some asked me in spring. Nobody went out with a boat before that day.”`:               Same,
		`“Nobody went out with a boat before that day.”`:                                        Same,
		`Holm said: “Stay in the harbour until the county has measured it.”`:                    Reworded,
		`Holm said: “Stay in the harbour until the county has measured the ice, and they did.”`: Same,
		`“Stay in the harbour until the county has measured the ice,” she said.`:                Cut,
	} {
		us := Group([]Use{use(t, 0, full, ""), use(t, 1, text, "")}, 1)
		if len(us) != 1 || max(us[0].Drifts[0], us[0].Drifts[1]) != want {
			t.Errorf("%s: %+v, want %v", text, us, want)
		}
	}
}
