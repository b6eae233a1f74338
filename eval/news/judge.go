package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"

	"overlap/article"
	"overlap/eval/oracle"
)

// A tally is how much of what an oracle knows is in a result.
type tally struct {
	half, tenth       int // pairs that reach 50 %, that reach 10 % but not 50 %, either way round
	found             int // of both
	words, foundWords int // shared words of both directions of these pairs
	worst             []shortfall
}

// A shortfall is the words of one article, shared with another, that are not found.
type shortfall struct {
	oracle.Couple
	share   float64 // of the pair
	words   int     // that are missing
	missing []oracle.Run
}

// judge asks the finding for everything that the oracle knows of the pairs that reach
// a tenth.
func judge(o *oracle.Oracle, f *oracle.Finding) tally {
	var t tally
	for i := range o.Words {
		for j := i + 1; j < len(o.Words); j++ {
			c := oracle.Couple{Of: i, With: j}
			share := o.Share(c)
			if share < .1 {
				continue
			}
			if share >= .5 {
				t.half++
			} else {
				t.tenth++
			}
			if f.Found(c) {
				t.found++
			}
			for _, d := range []oracle.Couple{c, {Of: j, With: i}} {
				short := shortfall{Couple: d, share: share, missing: f.Missing(d, o.Shared[d])}
				for _, r := range short.missing {
					short.words += r.Last - r.First
				}
				n := o.Count(d)
				t.words += n
				t.foundWords += n - short.words
				if short.words > 0 {
					t.worst = append(t.worst, short)
				}
			}
		}
	}
	slices.SortStableFunc(t.worst, func(a, b shortfall) int {
		return cmp.Or(compareBool(f.Found(a.Couple), f.Found(b.Couple)),
			cmp.Compare(b.words, a.words))
	})
	return t
}

// pairShare is the share of pairs that are found, wordShare that of their words.
func (t tally) pairShare() float64 { return ratio(t.found, t.half+t.tenth) }
func (t tally) wordShare() float64 { return ratio(t.foundWords, t.words) }

// ratio is 1 where there is nothing to find.
func ratio(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

// compareBool orders false before true.
func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// printWorst prints n shortfalls with the words that are missing: pairs that are not
// found at all, then those with the most words missing.
func (t tally) printWorst(w io.Writer, f *oracle.Finding, articles []article.Article, n int) {
	for _, s := range t.worst[:min(n, len(t.worst))] {
		a, b := articles[s.Of], articles[s.With]
		fmt.Fprintf(w,
			"== %s (%s) with %s (%s), share %.2f: %d words missing, found: %v, stand for them: "+
				"%s, %s\n", a.ID, a.Outlet,
			b.ID, b.Outlet, s.share, s.words, f.Found(s.Couple), articles[f.Stands[s.Of]].ID,
			articles[f.Stands[s.With]].ID)
		for _, r := range s.missing[:min(6, len(s.missing))] {
			lo, hi := f.Texts[s.Of].Bytes(r.First, r.Last)
			fmt.Fprintf(w, "   words %d-%d  %s\n", r.First, r.Last, excerpt(a.Text[lo:hi], 240))
		}
	}
}
