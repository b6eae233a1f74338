package overlap_test

import (
	"context"
	"fmt"
	"slices"

	"overlap"
	"overlap/article"
	"overlap/result"
)

func ExampleFind() {
	day := func(s string) article.Date {
		d, err := article.ParseDate(s)
		if err != nil {
			panic(err)
		}
		return d
	}
	result, err := overlap.Find(context.Background(), []article.Article{
		{ID: "agency", Outlet: "Meridian Wire", Published: day("2024-05-14T08:40:00Z"),
			Text: "The ferry left the northern quay at dawn with forty crates of pears. “Nobody " +
				"counted the goat,” said harbour master Ida Voss."},
		{ID: "gazette", Outlet: "Quay Gazette", Published: day("2024-05-14T11:00:00Z"),
			Text: "Early risers had a surprise. The ferry left the northern quay at dawn with " +
				"forty crates of pears. Then it came back for more."},
	}, overlap.Options{})
	if err != nil {
		panic(err)
	}
	p := result.Pairs[0]
	fmt.Printf("%s and %s share %d words; %s was first, %s\n", p.A, p.B, p.AShared, p.First,
		p.Reason)
	copier := result.Articles[1]
	fmt.Printf("%d of the %d words of %s come from %s\n",
		copier.Account.Shared, copier.Words, copier.ID, copier.Account.Sources[0].Article)
	// Output:
	// agency and gazette share 13 words; a was first, published 2 h 20 min earlier
	// 13 of the 24 words of gazette come from agency
}

// A draft is held against references, with a gate.
func ExampleCheck() {
	draft := article.Article{ID: "draft",
		Text: "Early risers had a surprise. The ferry left the northern quay at dawn with forty " +
			"crates of pears. Then it came back for more."}
	references := []article.Article{
		{ID: "agency", Outlet: "Meridian Wire",
			Text: "The ferry left the northern quay at dawn with forty crates of pears. Nobody " +
				"counted the goat."},
		{ID: "weather", Outlet: "Quay Gazette",
			Text: "It will be fair on the lake all week, and the fishermen are glad of it."},
	}
	gate := &result.Gate{Percent: 30}
	result, err := overlap.Check(context.Background(), []article.Article{draft},
		slices.Values(references), overlap.Options{Gate: gate})
	if err != nil {
		panic(err)
	}
	for _, a := range result.Articles {
		if a.Draft && gate.Crossed(a.Account, a.Words) {
			fmt.Printf("%d of the %d words of %s are copied, most from %s\n",
				gate.Counted(a.Account), a.Words, a.ID, a.Account.Sources[0].Article)
		}
	}
	// Output:
	// 13 of the 24 words of draft are copied, most from agency
}
