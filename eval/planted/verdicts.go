package main

import (
	"fmt"
	"slices"
	"strings"

	"overlap/internal/newsgen"
	"overlap/shingle"
)

// judgeDirections asks whether the first of two is right where the dates tell, and
// unknown where they do not. Pairs whose dates can be read either way are not asked.
func (w *world) judgeDirections(s *sheet) {
	right := s.row(.99, "first told right, where the dates tell")
	silent := s.row(1, "first left open, where they do not")
	asked := map[[2]int]bool{}
	for i := range w.items {
		it := &w.items[i]
		for _, p := range it.truth.Passages {
			j := w.number[p.From]
			m := w.pairs[[2]int{i, j}]
			if m == nil || asked[[2]int{i, j}] || !it.stands() || !w.items[j].stands() {
				continue
			}
			asked[[2]int{i, j}] = true
			switch p.Direction {
			case newsgen.Told:
				right.count(m.first() == "b", s, "%s (%s, %s) after %s (%s, %s): %s, %s", it.ID,
					it.truth.Dated, it.Published, p.From,
					w.items[j].truth.Dated, w.items[j].Published, m.first(), m.Reason)
			case newsgen.Untold:
				silent.count(m.first() == "unknown", s,
					"%s (%s, %s, fetched %s) after %s (%s, %s, fetched %s): %s, %s", it.ID,
					it.truth.Dated,
					it.Published, it.Fetched, p.From, w.items[j].truth.Dated, w.items[j].Published,
					w.items[j].Fetched, m.first(), m.Reason)
			}
		}
	}
}

// judgeEditions asks whether articles are folded that are one text, and no others.
// What is nearly one text is not asked.
func (w *world) judgeEditions(s *sheet) {
	folded := s.row(1, "editions folded")
	apart := s.row(1, "folded articles that are editions")
	roots := map[string]bool{}
	root := func(i int) string {
		if of := w.items[i].truth.EditionOf; of != "" {
			return of
		}
		return w.items[i].ID
	}
	for i := range w.items {
		it := &w.items[i]
		if it.truth.EditionOf != "" {
			roots[it.truth.EditionOf] = true
			of := w.items[w.number[it.truth.EditionOf]]
			folded.count(it.found.TextID == of.found.TextID, s, "%s (%s) and %s", it.ID,
				it.truth.Kind, of.ID)
		}
		if it.found.EditionOf != "" {
			j := w.number[it.found.EditionOf]
			near := len(it.truth.Near)+len(w.items[j].truth.Near) > 0
			if same := root(i) == root(j); same || !near {
				apart.count(same, s, "%s (%s) folded into %s", it.ID, it.truth.Kind,
					it.found.EditionOf)
			}
		}
	}
}

// judgeSources asks how many copied words are put down to the text that wrote them:
// in stories in which every article has an exact date, and in all others of which
// everything copied, and everything that it was copied from, has dates that tell. In
// the latter a copy with a bare day may look like the earliest, hence nothing is asked.
// What was not found at all is not asked for again: the figure is of the words that are
// copied and put down to anybody of the story.
func (w *world) judgeSources(s *sheet) {
	exact := s.row(.97, "copied words put down to who wrote them, all dates of the story exact")
	others := s.row(0, "copied words put down to who wrote them, other stories whose dates tell")
	vague := map[string]bool{} // stories
	for i := range w.items {
		if it := &w.items[i]; it.truth.Dated != "exact" {
			vague[story(it.ID)] = true
		}
	}
	for i := range w.items {
		it := &w.items[i]
		if !it.stands() || len(it.truth.Near) > 0 || !w.told(it.ID, map[string]bool{}) {
			continue
		}
		right := exact
		if vague[story(it.ID)] {
			right = others
		}
		wrote := map[string]int{}
		for _, h := range w.book.Hands(it.ID) {
			if h.Prose() && h.Who != it.ID {
				wrote[w.items[w.number[h.Who]].found.TextID]++
			}
		}
		said, all := map[string]int{}, 0
		for _, source := range it.found.Account.Sources {
			if story(source.Article) == story(it.ID) { // others are boilerplate or chance
				said[w.items[w.number[source.Article]].found.TextID] += source.Words
				all += source.Words
			}
		}
		delete(wrote, it.found.TextID)
		agreed, copied := 0, 0
		for text, n := range wrote {
			copied += n
			agreed += min(n, said[text])
		}
		right.part += agreed
		right.whole += min(copied, all)
		if agreed < min(copied, all)*9/10 && len(right.wrong) < s.examples {
			right.wrong = append(right.wrong,
				fmt.Sprintf("%s, text %s: wrote %v, said %v", it.ID, it.found.TextID, wrote, said))
		}
	}
}

// judgeCredits asks of every source that an article's account names whether the copy
// names it, too.
func (w *world) judgeCredits(s *sheet) {
	right := s.row(0, "credit told right")
	for i := range w.items {
		it := &w.items[i]
		for _, source := range it.found.Account.Sources {
			if story(source.Article) != story(it.ID) {
				continue
			}
			of := w.items[w.number[source.Article]].Outlet
			if of == it.Outlet {
				continue
			}
			named := slices.Contains(it.truth.Credits, of)
			right.count(source.Credited == named, s,
				"%s names %q; credited to %s: %v; byline %q, credit %q", it.ID, it.truth.Credits,
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
func (w *world) told(id string, seen map[string]bool) bool {
	if seen[id] {
		return true
	}
	seen[id] = true
	for _, p := range w.items[w.number[id]].truth.Passages {
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
func (w *world) judgeBoilerplate(s *sheet) {
	found := s.row(.98, "boilerplate words found, of wordings in three stories of an outlet")
	right := s.row(.98, "words called boilerplate that are")
	stories := map[wording]map[string]bool{}
	each := func(i int, f func(w wording, first, last int)) {
		it := &w.items[i]
		for _, b := range it.truth.Boilerplate {
			hash := it.words.Shingles(nil, b.Last-b.First)[b.First]
			f(wording{it.Outlet, hash, b.Last - b.First}, b.First, b.Last)
		}
	}
	for i := range w.items {
		each(i, func(x wording, _, _ int) {
			if stories[x] == nil {
				stories[x] = map[string]bool{}
			}
			stories[x][story(w.items[i].ID)] = true
		})
	}
	known := w.wordings()
	for i := range w.items {
		it := &w.items[i]
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
				found.whole += last - first
				found.part += last - first - missed
				if missed > 0 && len(found.wrong) < s.examples {
					found.wrong = append(found.wrong,
						fmt.Sprintf("%s (%s): %d of %d words missed: %s", it.ID, it.Outlet,
							missed, last-first, excerpt(it.words, first, last)))
				}
			}
		})
		for k, c := range called {
			if c {
				right.count(is[k], s, "%s (%s): %s", it.ID, it.Outlet,
					excerpt(it.words, max(0, k-3), min(len(called), k+4)))
			}
		}
	}
}

// wordings returns what the result calls each outlet's boilerplate, by number of words.
func (w *world) wordings() map[string]map[int]map[uint64]bool {
	known := map[string]map[int]map[uint64]bool{}
	for _, b := range w.result.Boilerplate {
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
func (w *world) called(it *item, wordings map[int]map[uint64]bool) []bool {
	called := make([]bool, len(it.words.Words))
	for n, hashes := range wordings {
		for k, h := range it.words.Shingles(nil, n) {
			if hashes[h] {
				for x := k; x < k+n; x++ {
					called[x] = true
				}
			}
		}
	}
	return called
}
