package main

import (
	"slices"
	"strings"

	"overlap/eval/sheet"
	"overlap/eval/world"
	"overlap/internal/newsgen"
	"overlap/shingle"
)

// judgeSources asks of how many copied words the text that wrote them is said to have printed them
// first: in stories in which every article has an exact date, and in all others of which
// everything copied, and everything that it was copied from, has dates that tell. In
// the latter a copy with a bare day may look like the earliest, hence nothing is asked.
// What was not found at all is not asked for again: the figure is of the words that are
// copied and put down to anybody of the story. From whom an article has them is another question,
// which eval/account asks.
func (w judge) judgeSources(s *sheet.Sheet) {
	exact := s.Row(.97, "copied words put down to who wrote them, all dates of the story exact")
	others := s.Row(0, "copied words put down to who wrote them, other stories whose dates tell")
	vague := map[string]bool{} // stories
	for i := range w.Items {
		if it := &w.Items[i]; it.Truth.Dated != "exact" {
			vague[story(it.ID)] = true
		}
	}
	for i := range w.Items {
		it := &w.Items[i]
		if !it.Stands() || len(it.Truth.Near) > 0 || !w.told(it.ID, map[string]bool{}) {
			continue
		}
		right := exact
		if vague[story(it.ID)] {
			right = others
		}
		wrote := map[string]int{}
		for _, h := range w.Book.Hands(it.ID) {
			if h.Prose() && h.Who != it.ID {
				wrote[w.Items[w.Number[h.Who]].Found.TextID]++
			}
		}
		said, all := map[string]int{}, 0
		for _, slice := range it.Found.Account.Slices {
			if slice.Origin != "" && story(slice.Origin) == story(it.ID) { // else it is chance
				said[w.Items[w.Number[slice.Origin]].Found.TextID] += slice.Words
				all += slice.Words
			}
		}
		delete(wrote, it.Found.TextID)
		agreed, copied := 0, 0
		for text, n := range wrote {
			copied += n
			agreed += min(n, said[text])
		}
		right.Part += agreed
		right.Whole += min(copied, all)
		if agreed < min(copied, all)*9/10 {
			right.Wrong("%s, text %s: wrote %v, said %v", it.ID, it.Found.TextID, wrote, said)
		}
	}
}

// judgeCredits asks of the nearest article of every source whether the copy names its outlet.
func (w judge) judgeCredits(s *sheet.Sheet) {
	right := s.Row(0, "credit told right")
	for i := range w.Items {
		it := &w.Items[i]
		for _, source := range it.Found.Account.Sources {
			if story(source.Article) != story(it.ID) {
				continue
			}
			of := w.Items[w.Number[source.Article]].Outlet
			if of == it.Outlet {
				continue
			}
			named := slices.Contains(it.Truth.Credits, of)
			right.Count(source.Credited == named,
				"%s names %q; credited to %s: %v; byline %q, credit %q", it.ID, it.Truth.Credits,
				of,
				source.Credited, it.Byline, it.Credit)
		}
	}
}

// story returns the story of an article, which its id starts with.
func story(id string) string {
	number, _, _ := strings.Cut(id, "-")
	return number
}

// told reports whether the dates tell of all that the article copies, and of all that
// it was copied from.
func (w judge) told(id string, seen map[string]bool) bool {
	if seen[id] {
		return true
	}
	seen[id] = true
	for _, p := range w.Items[w.Number[id]].Truth.Passages {
		if p.Direction != newsgen.Told || !w.told(p.From, seen) {
			return false
		}
	}
	return true
}

// A wording is words that an outlet prints again and again.
type wording struct {
	outlet string
	hash   uint64
	words  int
}

// judgeBoilerplate compares the words that the result calls boilerplate with those that
// are. Asked for are wordings that an outlet prints in at least three stories: below
// that nobody can know.
func (w judge) judgeBoilerplate(s *sheet.Sheet) {
	found := s.Row(.98, "boilerplate words found, of wordings in three stories of an outlet")
	right := s.Row(.98, "words called boilerplate that are")
	stories := map[wording]map[string]bool{}
	each := func(i int, f func(w wording, first, last int)) {
		it := &w.Items[i]
		for _, b := range it.Truth.Boilerplate {
			hash := it.Words.Shingles(nil, b.Last-b.First)[b.First]
			f(wording{it.Outlet, hash, b.Last - b.First}, b.First, b.Last)
		}
	}
	for i := range w.Items {
		each(i, func(x wording, _, _ int) {
			if stories[x] == nil {
				stories[x] = map[string]bool{}
			}
			stories[x][story(w.Items[i].ID)] = true
		})
	}
	known := w.wordings()
	for i := range w.Items {
		it := &w.Items[i]
		called := w.called(it, known[it.Outlet])
		is := make([]bool, len(called))
		each(i, func(x wording, first, last int) {
			missed := 0
			for k := first; k < last; k++ {
				is[k] = true
				if !called[k] {
					missed++
				}
			}
			if len(stories[x]) >= 3 {
				found.Whole += last - first
				found.Part += last - first - missed
				if missed > 0 {
					found.Wrong("%s (%s): %d of %d words missed: %s", it.ID, it.Outlet, missed,
						last-first, excerpt(it.Words, first, last))
				}
			}
		})
		for k, c := range called {
			if c {
				right.Count(is[k], "%s (%s): %s", it.ID, it.Outlet,
					excerpt(it.Words, max(0, k-3), min(len(called), k+4)))
			}
		}
	}
}

// wordings returns what the result calls each outlet's boilerplate, by number of words.
func (w judge) wordings() map[string]map[int]map[uint64]bool {
	known := map[string]map[int]map[uint64]bool{}
	for _, b := range w.Result.Boilerplate {
		if b.Rule == "self" {
			continue
		}
		t := shingle.Split(b.Text)
		n := len(t.Words)
		if n == 0 {
			continue
		}
		if known[b.Outlet] == nil {
			known[b.Outlet] = map[int]map[uint64]bool{}
		}
		if known[b.Outlet][n] == nil {
			known[b.Outlet][n] = map[uint64]bool{}
		}
		known[b.Outlet][n][t.Shingles(nil, n)[0]] = true
	}
	return known
}

// called marks the words of an article that stand in one of its outlet's wordings.
func (w judge) called(it *world.Item, wordings map[int]map[uint64]bool) []bool {
	called := make([]bool, len(it.Words.Words))
	for n, hashes := range wordings {
		for k, h := range it.Words.Shingles(nil, n) {
			if hashes[h] {
				for x := k; x < k+n; x++ {
					called[x] = true
				}
			}
		}
	}
	return called
}
