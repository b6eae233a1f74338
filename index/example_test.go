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

// A segment is built of articles, saved, opened and asked for what a draft has in common with them.
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
	segment, err := index.Build(crew, slices.Values(articles), options)
	if err != nil {
		panic(err)
	}
	defer segment.Close()
	if err := index.Save(crew, segment, path); err != nil {
		panic(err)
	}

	file, err := index.Open(path)
	if err != nil {
		panic(err)
	}
	defer file.Close()
	opened, err := file.Segment(crew, options)
	if err != nil {
		panic(err)
	}
	defer opened.Close()
	draft := sketch.Of(agency.Article{
		Text: "They saw that the ferry left the northern quay at dawn with forty sheep.",
	}, options.Sketch)
	for _, print := range draft.Prints {
		postings, err := file.Lookup(nil, print.Hash)
		if err != nil {
			panic(err)
		}
		for _, p := range postings {
			at, of := sketch.PlaceOf(p), opened.Leaders[p.Of].ID
			fmt.Printf("token %d of the draft is token %d of %s\n", print.At, at, of)
		}
	}
	// Output:
	// token 6 of the draft is token 3 of agency
	// token 7 of the draft is token 4 of agency
	// token 8 of the draft is token 5 of agency
}
