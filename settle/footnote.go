package settle

import (
	"cmp"
	"fmt"
	"slices"
)

// footnotes returns the doubts about a result, in words: what the readers had doubts
// about, and what the dates do not tell.
func (r *writer) footnotes() []string {
	if r.HasDrafts() {
		return append(slices.Clone(boundNotes(r.Options.Notes)), r.draftDoubts()...)
	}
	notes := append([]string{}, r.Options.Notes...)
	undated, fetched := 0, 0
	doubts := make(map[string]int)
	for i := range r.Documents {
		a := r.Documents[i]
		switch {
		case !a.When.Known:
			undated++
		case a.When.Fetched:
			fetched++
		}
		for _, doubt := range a.Notes {
			doubts[doubt]++
		}
	}
	all := len(r.Documents)
	if undated > 0 {
		notes = append(notes,
			fmt.Sprintf("%d of %d articles without a time of publication: who was first stays "+
				"unknown there", undated, all))
	}
	if fetched > 0 {
		notes = append(notes,
			fmt.Sprintf("%d of %d articles with no more than the time they were fetched: who "+
				"was first is less sure there", fetched, all))
	}
	if n := r.unknownPairs(); n > 0 {
		notes = append(notes,
			fmt.Sprintf("%d of %d pairs share words without dates that tell who was first: "+
				"prose that they share counts as shared on both sides", n, len(r.Pairs.All)))
	}
	if r.Pairs.Left > 0 {
		notes = append(notes,
			fmt.Sprintf("%d pairs of texts with common words were not compared: where very many "+
				"print pieces of one story, each is compared with the earliest and with those "+
				"that share most", r.Pairs.Left))
	}
	notes = append(notes, r.wireNotes()...)
	return append(notes, counted(doubts, all)...)
}

// unknownPairs returns in how many pairs the dates do not tell who was first.
func (r *writer) unknownPairs() int {
	n := 0
	for i := range r.Pairs.All {
		if r.Pairs.All[i].First == 0 {
			n++
		}
	}
	return n
}

// counted lists the readers' doubts with the number of articles, the most frequent first.
func counted(doubts map[string]int, all int) []string {
	kinds := make([]string, 0, len(doubts))
	for doubt := range doubts {
		kinds = append(kinds, doubt)
	}
	slices.SortFunc(kinds, func(a, b string) int {
		return cmp.Or(cmp.Compare(doubts[b], doubts[a]), cmp.Compare(a, b))
	})
	for i, doubt := range kinds {
		kinds[i] = fmt.Sprintf("%d of %d articles: %s", doubts[doubt], all, doubt)
	}
	return boundNotes(kinds)
}

// mostNotes is how many notes of one kind a result has.
const mostNotes = 100

// boundNotes leaves the first mostNotes of some, and one that says how many more there are.
func boundNotes(notes []string) []string {
	if more := len(notes) - mostNotes; more > 0 {
		return append(notes[:mostNotes:mostNotes], fmt.Sprintf("and %d more such notes", more))
	}
	return notes
}

// draftDoubts lists the readers' doubts about drafts.
func (r *writer) draftDoubts() []string {
	doubts := make(map[string]int)
	drafts := 0
	for _, a := range r.Documents {
		if a.Draft && !r.Drafts.IsBeside(a) {
			drafts++
			for _, doubt := range a.Notes {
				doubts[doubt]++
			}
		}
	}
	return counted(doubts, drafts)
}
