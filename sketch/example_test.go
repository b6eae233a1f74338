package sketch_test

import (
	"fmt"

	"overlap/agency"
	"overlap/sketch"
)

func ExampleOf() {
	s := sketch.Of(agency.Article{Text: "The ferry left the northern quay at dawn. “We had forty " +
		"goats on board,” said Mr Holm."},
		sketch.Options{MinWords: 8, Shingle: 5, Window: 3, Of: sketch.Tokens, Speech: true,
			Agencies: agency.NewTable(nil)})
	fmt.Println(s.Size, "words,", len(s.Prints), "fingerprints")
	for _, u := range s.Uses {
		fmt.Println(u.Quotation.Speaker, "says", u.Words, "of them")
	}
	// Output:
	// 17 words, 7 fingerprints
	// Holm says 6 of them
}
