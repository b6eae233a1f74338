package sketch

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"overlap/agency"
)

// TestSketcherAgain: a sketcher that sketched other articles before sketches like a new one.
func TestSketcherAgain(t *testing.T) {
	some := strings.Fields("ice ice harbour don’t per cent percent forty 40% vik. Holm the of " +
		"東 京 “We said so,” (Reuters)")
	for _, of := range []Unit{Nothing, Words, Tokens} {
		o := Options{MinWords: 8, Shingle: 5, Window: 3, Of: of, Speech: true, Keys: true,
			Agencies: agency.NewTable(nil)}
		used := New(o)
		rapid.Check(t, func(t *rapid.T) {
			s := strings.Repeat(strings.Join(rapid.SliceOfN(rapid.SampledFrom(some), 0, 60).Draw(t,
				"words"), " ")+" ", rapid.IntRange(1, 4).Draw(t, "times"))
			a := agency.Article{Outlet: "Gazette", Text: s}
			used.Read(a, nil)
			used.Print()
			fresh := Of(a, o)
			for i := range used.Uses {
				used.Uses[i].Quotation, fresh.Uses[i].Quotation = nil, nil // pointers
			}
			if used.Credit != nil && fresh.Credit != nil && *used.Credit == *fresh.Credit {
				used.Credit, fresh.Credit = nil, nil // pointers
			}
			// nothing may be nil or not
			if got, want := fmt.Sprintf("%+v", used.Sketch), fmt.Sprintf("%+v",
				*fresh); got != want {
				t.Fatalf("used before %s, new %s", got, want)
			}
		})
	}
}
