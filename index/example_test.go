package index_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"overlap/agency"
	"overlap/article"
	"overlap/index"
	"overlap/internal/work"
	"overlap/sketch"
)

// Articles are stored, and the file is asked for what a draft has in common with them.
func Example() {
	dir, err := os.MkdirTemp("", "segment")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "today")
	crew := &work.Crew{Context: context.Background(), Jobs: 2, Budget: work.NewBudget(0), Temp: dir}
	options := index.Options{
		Sketch: sketch.Options{MinWords: 8, Shingle: 5, Window: 4, Of: sketch.Tokens},
		Delay:  func(string) time.Duration { return 0 },
	}
	articles := []article.Article{
		{ID: "weather", Text: "It will be fair on the lake all week."},
		{ID: "agency", Text: "The ferry left the northern quay at dawn with forty goats."},
	}
	if _, err := index.Store(crew, slices.Values(articles), options, path); err != nil {
		panic(err)
	}

	file, err := index.Open(path)
	if err != nil {
		panic(err)
	}
	defer file.Close()
	draft := sketch.Of(agency.Article{
		Text: "They saw that the ferry left the northern quay at dawn with forty sheep.",
	}, options.Sketch)
	const earliest = 100
	for _, print := range draft.Prints {
		postings, _, err := file.Prints(nil, print.Hash, earliest)
		if err != nil {
			panic(err)
		}
		for _, p := range postings {
			numbers, err := file.OfContent(nil, p.Content)
			if err != nil {
				panic(err)
			}
			for _, n := range numbers {
				a, err := file.Article(n)
				if err != nil {
					panic(err)
				}
				fmt.Printf("token %d of the draft is in %s\n", print.At, a.ID)
			}
		}
	}
	// Output:
	// token 6 of the draft is in agency
	// token 7 of the draft is in agency
	// token 8 of the draft is in agency
}
