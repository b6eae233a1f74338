package quote_test

import (
	"fmt"

	"overlap/quote"
	"overlap/shingle"
)

func ExampleFind() {
	text := `“The ice is thin,” Mayor Ada Holm told reporters, “and the boats stay here.”`
	for _, q := range quote.Find(shingle.Split(text)) {
		for _, p := range q.Parts {
			fmt.Println(text[p.Lo:p.Hi])
		}
		fmt.Println(q.Speaker, "by rule", q.Rule)
	}
	// Output:
	// The ice is thin,
	// and the boats stay here.
	// Ada Holm by rule after
}

func ExampleGroup() {
	var uses []quote.Use
	for i, text := range []string{
		`“We do not open the harbour until the ice is gone,” Ada Holm said on Monday.`,
		`"We don't open the harbor until the ice is gone," said Holm.`,
		`Holm said they would not "open the harbour until the ice is gone".`,
		`"We don't open the harbour until the snow is gone," said Holm.`,
	} {
		t := shingle.Split(text)
		quotations := quote.Find(t)
		for k := range quotations {
			use := quote.NewUse(t, &quotations[k])
			use.Article = i
			uses = append(uses, use)
		}
	}
	for _, u := range quote.Group(uses, 2) {
		fmt.Println(u.Speaker)
		for i, use := range u.Uses {
			fmt.Println("article", uses[use].Article, u.Drifts[i])
		}
	}
	// Output:
	// Ada Holm
	// article 0 none
	// article 1 none
	// article 2 fragment
	// article 3 reworded
}
