package join_test

import (
	"fmt"

	"overlap/agency"
	"overlap/internal/policy"
	"overlap/join"
	"overlap/sketch"
)

// A text is held against a few others.
func ExampleProber_Between() {
	o := sketch.Options{MinWords: 8, Shingle: 5, Window: 3, Of: sketch.Tokens}
	table := join.NewTable(join.Repeats, false)
	for _, text := range []string{
		"It will be fair on the lake all week, and the fishermen are glad of it.",
		"The ferry left the northern quay at dawn with forty crates of pears.",
	} {
		s := sketch.Of(agency.Article{Text: text}, o)
		table.Add(s.Compact, s.Prints)
	}
	prober := join.NewProber(table, &policy.Policy{MinWords: 8})
	draft := sketch.Of(agency.Article{
		Text: "We saw that the ferry left the northern quay at dawn with forty sheep."}, o)
	fmt.Println(prober.Between(draft.Compact, draft.Prints, nil))
	// Output: [1]
}
