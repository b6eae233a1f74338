package speech

import (
	"slices"
	"strings"

	"overlap/align"
	"overlap/index"
	"overlap/internal/arena"
	"overlap/internal/span"
	"overlap/quote"
	"overlap/shingle"
)

// A sharing is words of an article, in quotation marks, that another text prints, too.
type sharing struct {
	article int
	words   []span.Span
}

// Share marks the words of quotations that more than one text prints.
func (s *Speech) Share() {
	s.Begin("comparing quotations")
	shared := make([][]sharing, len(s.Utterances))
	s.Fail(s.Each(len(s.Utterances), func(_, i int) {
		u := &s.Utterances[i]
		if !s.Try("comparing a quotation in", func() { shared[i] = s.sharings(u) }, s.Fullest(u)) {
			shared[i] = nil
		}
	}))
	for _, one := range slices.Concat(shared...) {
		s.Shared[one.article] = append(s.Shared[one.article], one.words...)
	}
	var spans arena.Arena[span.Span]
	for a, words := range s.Shared {
		s.Shared[a] = spans.Keep(span.Union(words))
	}
}

// sharings returns what the uses of an utterance have in common with its fullest one. In a check,
// that is what drafts have in common with the fullest one of a reference.
func (s *Speech) sharings(u *quote.Utterance) (all []sharing) {
	if len(s.texts(u)) < 2 {
		return nil
	}
	for _, use := range u.Uses {
		fullest, a := u.Fullest, s.Documents[s.uses[use].article]
		if s.HasDrafts() {
			if !a.Draft {
				continue
			}
			fullest = s.fullestReference(u, a)
		}
		if fullest >= 0 {
			all = append(all, s.common(use, fullest)...)
		}
	}
	return all
}

// fullestReference returns the fullest use of an utterance in a reference that is not the draft
// itself; negative if there is none.
func (s *Speech) fullestReference(u *quote.Utterance, draft *index.Document) int {
	fullest, most := -1, 0
	for _, use := range u.Uses {
		of, words := s.Documents[s.uses[use].article], int(s.uses[use].words)
		if !of.Draft && !s.drafts.IsItself(draft, of) && words > most {
			fullest, most = use, words
		}
	}
	return fullest
}

// common returns the words that two uses of one utterance have in common, on both sides; none if
// one text prints both.
func (s *Speech) common(use, fullest int) []sharing {
	a, b := int(s.uses[use].article), int(s.uses[fullest].article)
	if s.InText[a] == s.InText[b] {
		return nil
	}
	v, at := s.spokenWords(use)
	w, by := s.spokenWords(fullest)
	var here, there []span.Span
	for _, d := range align.Difference(v, w) {
		for k := d.AFirst; k < d.ALast && d.Same; k++ {
			here = span.Extend(here, at[k])
			there = span.Extend(there, by[d.BFirst+k-d.AFirst])
		}
	}
	return []sharing{{a, here}, {b, there}}
}

// longWord is how many bytes around a use are read, to find where its words begin and end.
const longWord = 64

// spokenWords returns the words of a use and their numbers in its article. It reads and splits no
// more of the text than it must.
func (s *Speech) spokenWords(use int) (words []shingle.Word, numbers []int) {
	u := &s.uses[use]
	q, article := s.quotation(use), int(u.article)
	lo := max(0, q.Lo-longWord)
	text := s.TextBetween(article, lo, q.Hi+longWord)
	if q.Hi-lo > len(text) {
		return nil, nil // it cannot be read
	}
	before := strings.LastIndexAny(text[:q.Lo-lo], " \n") // no word holds a space
	behind := strings.IndexAny(text[q.Hi-lo:], " \n")
	var t shingle.Text
	if before < 0 || behind < 0 || s.Documents[u.article].Respelt != nil {
		lo = 0 // the text begins or ends there, or with a word longer than any
		s.WordsOf(article, &t)
	} else {
		text, lo = text[before:q.Hi-lo+behind], lo+before
		t.Split(text)
	}
	first, _ := t.At(q.Lo-lo, q.Hi-lo)
	for _, p := range q.Parts {
		i, j := t.At(p.Lo-lo, p.Hi-lo)
		for ; i < j; i++ {
			words, numbers = append(words, t.Words[i]), append(numbers, int(u.first)+i-first)
		}
	}
	return words, numbers
}
