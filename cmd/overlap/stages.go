package main

import "overlap/archive"

// A stage is what a person is told of steps that follow each other.
type stage struct {
	says  string
	steps []string // as a work.Crew names them
}

// stages are those of the commands that find something, and those of the commands that keep an
// archive. A step that none of them has is told with the stage before it.
var (
	findingStages = []stage{
		{"reading", []string{readingStep, "reading the archive", "reading articles",
			"reading references", "counting words"}},
		{"finding what may be shared", []string{"folding editions", "seeking near copies",
			"asking the archive", "seeking shared words", "seeking families",
			"sketching what is asked for", "reading what is like today's",
			"seeking who shares fingerprints", "taking postings in", "joining what is shared"}},
		{"comparing articles", []string{"aligning pairs", "seeking boilerplate",
			"aligning what many share", "telling copies from common language"}},
		{"comparing what is told in other words", []string{"seeking reasons for rewriting",
			"judging what may be rewritten", "aligning what is rewritten"}},
		{"comparing quotations", []string{"comparing quotations",
			"seeking who quotes the same words"}},
		{"looking for what was missed", []string{"sampling the archive", "measuring recall",
			"measuring recall of rewriting"}},
		{"summing up", []string{"settling accounts"}},
	}
	keepingStages = []stage{
		{"reading", []string{readingStep, "reading articles", "counting words"}},
		{"storing", []string{archive.Committing, "storing articles", "storing lists"}},
		{"tidying", []string{"merging segments"}},
	}
	verifyingStages = []stage{
		{"reading every byte", []string{"verifying segments", "verifying the catalogue"}},
	}
)
