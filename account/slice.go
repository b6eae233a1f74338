package account

import (
	"overlap/internal/span"
	"overlap/result"
	"overlap/shingle"
	"overlap/sketch"
)

// slices returns the runs of words that are put down as one thing and are not own, by place. Those
// of a draft are cut where a claim on it begins or ends, and stand for its rewritten words, too.
func (b *Book) slices(l ledger, a int, sources []result.Source) (found []result.Slice) {
	words := b.WordsOf(a, new(shingle.Text))
	if len(words.Words) < len(l) {
		return nil // it cannot be read
	}
	draft := b.Documents[a].Draft
	for i, j := 0, 0; i < len(l); i = j {
		for j++; j < len(l) && !l[j].cut && l[j].isLike(&l[i]); j++ {
		}
		w := &l[i]
		name := classNames[w.class]
		if w.class == asOwn {
			if !draft || w.rewritten == 0 {
				continue
			}
			name = result.Retold
		}
		lo, hi := words.Bytes(i, j)
		s := result.Slice{Lo: lo, Hi: hi, Class: name, Words: j - i, Licence: int(w.licence),
			Repeated: w.again, Sheltered: w.sheltered}
		if w.class == asShared {
			s.Origin = b.Documents[w.source].ID
			if w.of > 0 {
				s.Source = sources[w.of-1].Article
			}
		}
		if name == result.Retold {
			s.Source = b.Documents[w.rewritten-1].ID
		}
		found = append(found, s)
	}
	return found
}

// isLike reports whether two words stand side by side in one slice.
func (w *word) isLike(v *word) bool {
	return w.class == v.class && w.licence == v.licence && w.again == v.again &&
		w.sheltered == v.sheltered &&
		(w.class != asShared || w.source == v.source && w.of == v.of) &&
		(w.class != asOwn || w.rewritten == v.rewritten)
}

// markDraft notes in the ledger of a draft what only its slices tell: which words are repetitions,
// which are sheltered, and where claims begin and end.
func (l ledger) markDraft(facts *sketch.Facts, sheltered []span.Span, claims []claim) {
	for k := range facts.Repetitions {
		for _, w := range l.in(facts.Repetitions[k].Span) {
			w.again = true
		}
	}
	for _, w := range l.in(sheltered...) {
		w.sheltered = true
	}
	for i := range claims {
		l[claims[i].First].cut = true
		if last := claims[i].Last; last < len(l) {
			l[last].cut = true
		}
	}
}
