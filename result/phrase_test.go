package result

import "testing"

func TestSaid(t *testing.T) {
	three := []Portion{{"a", 84}, {"b", 80}, {"c", 7}}
	for _, test := range []struct {
		source Source
		want   string
	}{
		{Source{Article: "a", Named: true, Texts: 9, Candidates: three}, "The A"},
		{Source{Article: "a", Named: true, Agency: "Nordwire", Candidates: three},
			"The A (Nordwire copy)"},
		{Source{Article: "a", Named: true, Agency: "The A", Candidates: three}, "The A"},
		{Source{Article: "a", Named: true, Words: 88, Candidates: three}, "The A"},
		{Source{Article: "a", Named: true, Words: 95, Candidates: three}, "The A, which has 84 %"},
		{Source{Article: "a", Agency: "Nordwire", Texts: 9, Candidates: three},
			"Nordwire copy, as in 9 printings; nearest The A, 84 %"},
		{Source{Article: "b", Agency: "Nordwire", Texts: 1, Candidates: three},
			"Nordwire copy; nearest The B, 80 %"},
		{Source{Article: "c", Texts: 4, Candidates: three},
			"a report in 4 versions; nearest The C, 7 %"},
		{Source{Article: "a", Texts: 2, Candidates: three[:1]}, "The A or a version of it"},
		{Source{Article: "d", Texts: 1, Candidates: three},
			"The D or a version of it"},
		{Source{Article: "a", Unseen: true, Agency: "Nordwire", Texts: 3, Candidates: three},
			"an unseen version of Nordwire copy; nearest The A, 84 %"},
		{Source{Article: "a", Unseen: true, Named: true, Candidates: three},
			"an unseen version of the report; nearest The A, 84 %"},
	} {
		got := test.source.Said(100, func(id string) string {
			return "The " + map[string]string{"a": "A", "b": "B", "c": "C", "d": "D"}[id]
		})
		if got != test.want {
			t.Errorf("%+v: %q, want %q", test.source, got, test.want)
		}
	}
}
