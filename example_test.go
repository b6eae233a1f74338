package overlap_test

import (
	"context"
	"fmt"
	"os"
	"slices"

	"overlap"
	"overlap/article"
	"overlap/join"
	"overlap/prepare"
	"overlap/report"
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

// ferry are two articles of which one copies the other.
var ferry = []article.Article{
	{ID: "agency", Outlet: "Meridian Wire",
		Text: "The ferry left the northern quay at dawn with forty crates of pears. “Nobody " +
			"counted the goat,” said harbour master Ida Voss."},
	{ID: "gazette", Outlet: "Quay Gazette",
		Text: "The ferry left the northern quay at dawn with forty crates of pears. “Nobody " +
			"counted the goat,” Voss told us."},
}

// A result is written while it is made.
func ExampleFindParts() {
	parts := overlap.FindParts(context.Background(), slices.Values(ferry),
		overlap.Options{Memory: 256 << 20})
	file, err := os.CreateTemp("", "result")
	if err != nil {
		panic(err)
	}
	defer os.Remove(file.Name())
	if err := report.WriteParts(file, parts, report.JSON, report.Options{}); err != nil {
		panic(err)
	}
	fmt.Println(file.Close())
	// Output: <nil>
}

// Two given articles are compared with each other.
func ExampleCompare() {
	couples := []overlap.Couple{{A: "gazette", B: "agency"}}
	result, err := overlap.Compare(context.Background(), slices.Values(ferry),
		slices.Values(couples), overlap.Options{})
	if err != nil {
		panic(err)
	}
	for _, p := range result.Pairs[0].Passages {
		fmt.Printf("%d words, %s: %.30s…\n", p.Words, p.Kind, ferry[1].Text[p.A.Lo:p.A.Hi])
	}
	// Output:
	// 17 words, verbatim: The ferry left the northern qu…
}

// Who is quoted, by whom.
func ExampleQuotes() {
	result, err := overlap.Quotes(context.Background(), slices.Values(ferry), false,
		overlap.Options{})
	if err != nil {
		panic(err)
	}
	for _, q := range result.Quotes {
		fmt.Printf("%s: %q, in %d articles\n", q.Speaker, q.Text, len(q.Uses))
	}
	// Output:
	// Ida Voss: "Nobody counted the goat,", in 2 articles
}

// Two stages by themselves: articles that print one text, and which texts may share a passage.
func ExampleNewSet() {
	set, err := overlap.NewSet(context.Background(), slices.Values(ferry), overlap.Options{})
	if err != nil {
		panic(err)
	}
	defer set.Close()
	cache := prepare.New(set.Crew, set.Documents, set.Align(false))
	if err := set.Fold(cache, set.ByTime(), false); err != nil {
		panic(err)
	}
	candidates, err := join.Self(set)
	if err != nil {
		panic(err)
	}
	for t, some := range candidates.Of {
		for _, c := range some {
			fmt.Printf("%s may share a passage with %s\n", set.First(t).ID,
				set.First(int(c.Text)).ID)
		}
	}
	// Output:
	// gazette may share a passage with agency
}
