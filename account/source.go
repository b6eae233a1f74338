package account

import (
	"cmp"
	"slices"

	"overlap/result"
	"overlap/shingle"
	"overlap/timeline"
)

// sources returns where words of article a come from, by words, most first, then article.
func (b *Book) sources(creditor *Creditor, from map[int]int, a int) []result.Source {
	sources := make([]result.Source, 0, len(from))
	for of, words := range from {
		direction := timeline.Direct(b.Documents[of].When, b.Documents[a].When)
		sources = append(sources, result.Source{
			Article: b.Documents[of].ID, Words: words, Earlier: direction.First < 0,
			Credited: creditor.Credits(a, of), Agency: b.Agency[b.InText[of]],
		})
	}
	slices.SortFunc(sources, func(s, t result.Source) int {
		return cmp.Or(cmp.Compare(t.Words, s.Words), cmp.Compare(s.Article, t.Article))
	})
	return sources
}

// slices returns the runs of words of one class and source that are not own, by place.
func (b *Book) slices(l ledger, a int) (found []result.Slice) {
	words := b.WordsOf(a, new(shingle.Text))
	if len(words.Words) < len(l) {
		return nil // it cannot be read
	}
	for i, j := 0, 0; i < len(l); i = j {
		for j++; j < len(l) && l[j].class == l[i].class &&
			(l[i].class != asShared || l[j].source == l[i].source); j++ {
		}
		if l[i].class == asOwn {
			continue
		}
		lo, hi := words.Bytes(i, j)
		s := result.Slice{Lo: lo, Hi: hi, Class: classNames[l[i].class], Words: j - i}
		if l[i].class == asShared {
			s.Source = b.Documents[l[i].source].ID
		}
		found = append(found, s)
	}
	return found
}
