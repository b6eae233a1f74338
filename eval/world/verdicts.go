package world

import (
	"overlap/eval/sheet"
	"overlap/internal/newsgen"
)

// JudgeDirections asks whether the first of two is right where the dates tell, and
// unknown where they do not. Pairs whose dates can be read either way are not asked.
func (w *World) JudgeDirections(s *sheet.Sheet) {
	right := s.Row(.99, "first told right, where the dates tell")
	silent := s.Row(1, "first left open, where they do not")
	declared := s.Row(.99, "first told right, where they do not and the article declares it")
	asked := map[[2]int]bool{}
	for i := range w.Items {
		it := &w.Items[i]
		for _, p := range it.Truth.Passages {
			j := w.Number[p.From]
			m := w.Pairs[[2]int{i, j}]
			if m == nil || asked[[2]int{i, j}] || !it.Stands() || !w.Items[j].Stands() {
				continue
			}
			asked[[2]int{i, j}] = true
			switch {
			case p.Direction == newsgen.Untold && w.declares(it, j):
				declared.Count(m.Earlier() == "b", "%s after %s: %s, %s", it.ID, p.From,
					m.Earlier(), m.Reason)
			case p.Direction == newsgen.Told:
				right.Count(m.Earlier() == "b", "%s (%s, %s) after %s (%s, %s): %s, %s", it.ID,
					it.Truth.Dated, it.Published, p.From,
					w.Items[j].Truth.Dated, w.Items[j].Published, m.Earlier(), m.Reason)
			case p.Direction == newsgen.Untold:
				silent.Count(m.Earlier() == "unknown",
					"%s (%s, %s, fetched %s) after %s (%s, %s, fetched %s): %s, %s", it.ID,
					it.Truth.Dated,
					it.Published, it.Fetched, p.From, w.Items[j].Truth.Dated, w.Items[j].Published,
					w.Items[j].Fetched, m.Earlier(), m.Reason)
			}
		}
	}
}

// declares reports whether an article declares the outlet of another one as its source.
func (w *World) declares(it *Item, of int) bool {
	return it.Truth.Declared != "" &&
		w.Items[w.Number[it.Truth.Declared]].Outlet == w.Items[of].Outlet
}

// leastEdition is from how many words on it is asked whether texts are one: in shorter ones a
// single word decides.
const leastEdition = 50

// JudgeEditions asks whether articles are folded that are one text, and no others.
// What is nearly one text is not asked, nor what is a later version at the same address.
func (w *World) JudgeEditions(s *sheet.Sheet) {
	folded := s.Row(1, "editions folded")
	apart := s.Row(1, "folded articles that are editions")
	root := func(i int) string {
		if of := w.Items[i].Truth.EditionOf; of != "" {
			return of
		}
		return w.Items[i].ID
	}
	for i := range w.Items {
		it := &w.Items[i]
		if it.Truth.EditionOf != "" && it.Truth.Words >= leastEdition {
			of := w.Items[w.Number[it.Truth.EditionOf]]
			folded.Count(it.Found.TextID == of.Found.TextID, "%s (%s) and %s", it.ID,
				it.Truth.Kind, of.ID)
		}
		if it.Found.EditionOf != "" {
			j := w.Number[it.Found.EditionOf]
			near := len(it.Truth.Near)+len(w.Items[j].Truth.Near) > 0 ||
				it.URL == w.Items[j].URL
			if same := root(i) == root(j); same || !near {
				apart.Count(same, "%s (%s) folded into %s", it.ID, it.Truth.Kind,
					it.Found.EditionOf)
			}
		}
	}
}
