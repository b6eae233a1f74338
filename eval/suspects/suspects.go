// Package suspects says which pairs of a set a scan aligns, and for what: shared words, or a reason
// to seek rewriting. So an evaluation tells a pair that was never looked at from one in which
// nothing was found.
package suspects

import (
	"context"
	"slices"

	"overlap"
	"overlap/article"
	"overlap/edition"
	"overlap/join"
	"overlap/prepare"
	"overlap/speech"
)

// A Why is what a pair is aligned for. The zero value is that it is not.
type Why struct {
	Edition bool // it need not be: the two print one text
	Words   bool // they may share a passage
	Reason  bool // rewriting is sought between them
	Rank    int  // by the keys that the later one shares with earlier ones, from 1; 0 for no key
}

// Any reports whether a scan sees the two at all.
func (w Why) Any() bool { return w.Edition || w.Words || w.Reason }

// Suspects are the pairs of a set that a scan aligns.
type Suspects struct {
	texts map[string]int // by the id of an article
	of    map[pair]Why
}

// A pair is two texts.
type pair struct{ later, earlier int }

// Of returns the suspects of articles. It does what a scan does before it aligns, and costs about
// half of one.
func Of(articles []article.Article, o overlap.Options) (*Suspects, error) {
	set, err := overlap.NewSet(context.Background(), slices.Values(articles), o)
	if err != nil {
		return nil, err
	}
	defer set.Close()
	said := speech.New(set, nil)
	said.Gather()()
	cache := prepare.New(set.Crew, set.Documents, set.Align(set.Rewritten))
	if err := set.Fold(cache, set.ByTime(), set.Days > 0); err != nil {
		return nil, err
	}
	said.Share()
	found, err := join.Self(set)
	if err != nil {
		return nil, err
	}
	byKeys, err := join.ByKeys(set, found)
	if err != nil {
		return nil, err
	}
	s := &Suspects{texts: map[string]int{}, of: map[pair]Why{}}
	for i, a := range set.Documents {
		s.texts[a.ID] = set.InText[i]
	}
	s.add(set, found, byKeys)
	for t, reasons := range join.Reasons(set, said.Told(), byKeys) {
		for _, u := range reasons {
			s.set(t, u, func(w *Why) { w.Reason = true })
		}
	}
	return s, nil
}

// add adds the candidates of texts, and those by keys, that with the most first.
func (s *Suspects) add(set *edition.Set, found join.Candidates, byKeys [][]uint32) {
	for t := range set.Texts {
		for _, c := range found.Of[t] {
			s.set(t, c.Text, func(w *Why) { w.Words = true })
		}
		for i, u := range byKeys[t] {
			s.set(t, u, func(w *Why) { w.Rank = i + 1 })
		}
	}
}

// set says something more of a pair.
func (s *Suspects) set(later int, earlier uint32, say func(*Why)) {
	p := pair{later, int(earlier)}
	w := s.of[p]
	say(&w)
	s.of[p] = w
}

// Why returns what two articles, by id, are aligned for.
func (s *Suspects) Why(a, b string) Why {
	t, u := s.texts[a], s.texts[b]
	if t == u {
		return Why{Edition: true}
	}
	return s.of[pair{max(t, u), min(t, u)}]
}

// Counts returns how many pairs are aligned, and for how many there is a reason.
func (s *Suspects) Counts() (pairs, reasons int) {
	for _, w := range s.of {
		if w.Reason {
			reasons++
		}
	}
	return len(s.of), reasons
}
