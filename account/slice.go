package account

import (
	"overlap/result"
	"overlap/shingle"
)

// slices returns the runs of words of one class, source and origin that are not own, by place.
func (b *Book) slices(l ledger, a int, sources []result.Source) (found []result.Slice) {
	words := b.WordsOf(a, new(shingle.Text))
	if len(words.Words) < len(l) {
		return nil // it cannot be read
	}
	for i, j := 0, 0; i < len(l); i = j {
		for j++; j < len(l) && l[j].class == l[i].class &&
			(l[i].class != asShared || l[j].source == l[i].source && l[j].of == l[i].of); j++ {
		}
		if l[i].class == asOwn {
			continue
		}
		lo, hi := words.Bytes(i, j)
		s := result.Slice{Lo: lo, Hi: hi, Class: classNames[l[i].class], Words: j - i}
		if l[i].class == asShared {
			s.Origin = b.Documents[l[i].source].ID
			if l[i].of > 0 {
				s.Source = sources[l[i].of-1].Article
			}
		}
		found = append(found, s)
	}
	return found
}
