package check

import (
	"iter"
	"maps"

	"overlap/align"
	"overlap/article"
	"overlap/draft"
	"overlap/edition"
	"overlap/index"
	"overlap/internal/codec"
	"overlap/join"
	"overlap/match"
	"overlap/shingle"
	"overlap/sketch"
)

// Touched are the references that share something with a draft. All references count for how rare
// a key is, and an even sample of them for what words are common in the whole set.
type touched struct {
	documents []*index.Document // looked at, by id
	elsewhere edition.Elsewhere // what the other references have of what the drafts are found by
	rates     *align.Rates      // of words in the references
}

// touchedOf returns the references that share something with a draft.
func touchedOf(s *edition.Set, drafts draft.Drafts,
	references iter.Seq[article.Article]) (*touched, error) {
	s.Begin("reading references")
	held := s.Library.Held()
	holders, known := holdersOf(s), newVocabulary()
	o := s.Segment.Options.Sketch
	o.Speech, o.Keys = false, len(holders[0].keys) > 0
	all, err := s.Segment.Beside(s.Crew, references, o,
		func(worker int, a *index.Document, k *sketch.Sketcher) {
			known.add(k.Text.Words)
			holders[worker].hold(a, k)
		})
	if err != nil {
		return nil, err
	}
	all.CountVisits(s.Documents...)
	changed, err := rejoin(s, drafts, words{known.has, known.hasPair})
	if err == nil && changed {
		holders = holdersOf(s)
		all.Documents, err = all.Again(s.Crew,
			func(worker int, a *index.Document, k *sketch.Sketcher) { holders[worker].hold(a, k) })
	}
	if err != nil {
		return nil, err
	}
	s.Library.Hold(held - s.Library.Held()) // what is looked at is kept anew
	touches := make(map[*index.Document]touch)
	for _, h := range holders {
		maps.Copy(touches, h.touches)
	}
	kept, others := worth(all.Documents, touches, max(s.MaxTexts, join.RareTexts))
	t := &touched{elsewhere: edition.Elsewhere{Keys: others}}
	if t.documents, err = s.Segment.Add(s.Crew, kept); err != nil {
		return nil, err
	}
	if s.Rewritten {
		s.Begin("counting words")
		some := sample(s, drafts, all.Documents, len(holders[0].keys) > 0)
		t.rates = match.RatesOf(s.Crew, some, func(i int) (align.Tokens, func()) {
			words := index.WordsOf(s.Crew, some[i], new(shingle.Text))
			return align.Tokenize(words), func() {}
		})
	}
	return t, s.Failed()
}

// taken returns references of which it is known that they may share something, and rates of words.
func taken(s *edition.Set, references iter.Seq[article.Article]) (*touched, error) {
	s.Begin("reading references")
	o := s.Segment.Options.Sketch
	o.Speech, o.Keys, o.Of = false, false, sketch.Nothing // they are sketched when they are added
	all, err := s.Segment.Beside(s.Crew, references, o,
		func(int, *index.Document, *sketch.Sketcher) {})
	if err != nil {
		return nil, err
	}
	all.CountVisits(s.Documents...)
	t := new(touched)
	t.documents, err = s.Segment.Add(s.Crew, all.Documents)
	return t, err
}

// manyKeys is how many keys make a reference worth a look, however many references have them.
const manyKeys = 8

// worth returns the references that are to become texts, and counts the keys of the others. A key
// that more than most references have is no reason, however many of them will turn out to be
// editions of one text. Fewer than manyKeys count as what they would say if none are.
func worth(references []*index.Document, touches map[*index.Document]touch,
	most int) (kept []*index.Document, others map[uint64]int) {
	others = make(map[uint64]int)
	for _, a := range references { // not those that touched something and faulted
		for _, k := range touches[a].keys {
			others[k]++
		}
	}
	for _, a := range references {
		t, rare, says := touches[a], 0, 0
		for _, k := range t.keys {
			rare += codec.Bit(others[k] <= most)
			says += join.KeyWeight(others[k] + 1)
		}
		if t.sure || rare >= manyKeys || says >= 2*join.LeastShared {
			kept = append(kept, a)
		}
	}
	for _, a := range kept {
		for _, k := range touches[a].keys {
			others[k]--
		}
	}
	return kept, others
}

// mostRated is over how many references the rates of words are counted.
const mostRated = 512

// sample returns the drafts and, if they have keys of rewriting, an even sample of the references.
func sample(s *edition.Set, drafts draft.Drafts, references []*index.Document,
	keys bool) (some []*index.Document) {
	for _, a := range s.Documents {
		if !drafts.IsBeside(a) {
			some = append(some, a)
		}
	}
	for i := 0; keys && i < len(references); i += len(references)/mostRated + 1 {
		some = append(some, references[i])
	}
	return some
}
