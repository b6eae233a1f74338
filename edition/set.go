// Package edition is the stage between index and join: from the articles of a segment to texts,
// each what one or more articles print in the same words, by time. See fold.go for what it costs
// and misses.
package edition

import (
	"cmp"
	"slices"

	"overlap/agency"
	"overlap/index"
	"overlap/internal/codec"
	"overlap/internal/lists"
	"overlap/internal/policy"
	"overlap/internal/work"
)

// A Text is what one or more articles print in the same words. The first of them
// stands for it in every comparison.
type Text struct {
	First    *index.Document // stands for the text
	leader   *index.Document // has its compact tokens
	Editions []int           // articles, by time: it is the first
}

// A Set is the texts of a segment, and who works on them. Texts are numbered by the time of their
// first edition: a smaller number is an earlier text. In a check, references come first, then
// drafts.
type Set struct {
	*work.Crew
	*index.Segment
	policy.Policy
	Texts      []Text
	InText     []int // of each article, the text that it prints
	References int   // texts below it are references, the others drafts; negative without drafts
	Elsewhere  Elsewhere
}

// HasDrafts reports whether drafts are compared with references, and nothing else.
func (s *Set) HasDrafts() bool { return s.References >= 0 }

// First returns the article that stands for text t.
func (s *Set) First(t int) *index.Document { return s.Texts[t].First }

// Leader returns the article that has the compact tokens of text t.
func (s *Set) Leader(t int) *index.Document { return s.Texts[t].leader }

// Meets reports whether text t is compared with the earlier text u.
func (s *Set) Meets(t, u int) bool {
	return s.References < 0 || u < s.References && s.References <= t
}

// AreArchived reports whether two texts are of an archive, and of nobody else: nobody asks what
// they share, but it may tell what others have from whom.
func (s *Set) AreArchived(t, u int) bool { return s.isArchived(t) && s.isArchived(u) }

// isArchived reports whether all editions of a text are of an archive.
func (s *Set) isArchived(t int) bool {
	return !slices.ContainsFunc(s.Texts[t].Editions,
		func(a int) bool { return !s.Documents[a].Archived })
}

// AddText adds a text of some articles, by time.
func (s *Set) AddText(editions []int) {
	if s.InText == nil {
		s.InText = make([]int, len(s.Documents))
	}
	for _, a := range editions {
		s.InText[a] = len(s.Texts)
	}
	first := s.Documents[editions[0]]
	s.Texts = append(s.Texts,
		Text{First: first, leader: s.Leaders[first.Content], Editions: editions})
}

// Number returns the number of the article of an id, which there is.
func (s *Set) Number(id string) int {
	i, _ := slices.BinarySearchFunc(s.Documents, id,
		func(a *index.Document, id string) int { return cmp.Compare(a.ID, id) })
	return i
}

// Outlets returns for each text a number of its outlet, below the number of texts. A
// text without one is an outlet of its own.
func (s *Set) Outlets() []uint32 {
	// half the memory of ints, which are looked up at random
	numbers := make([]uint32, len(s.Texts))
	byName := make(map[string]uint32)
	for t := range numbers {
		name := s.First(t).Outlet
		if _, ok := byName[name]; !ok || name == "" {
			byName[name] = uint32(t)
		}
		numbers[t] = byName[name]
	}
	return numbers
}

// isOwn reports whether an agency's own outlet prints an article.
func isOwn(a *index.Document) bool { return a.Credit != nil && a.Credit.Evidence == agency.Own }

// ByTime returns the articles' numbers by time, outlet and id, those without a time last. Of
// several of one time an agency's own comes first: the others print it.
func (s *Set) ByTime() []int {
	order := make([]int, len(s.Documents))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int {
		a, b := s.Documents[i], s.Documents[j]
		return cmp.Or(a.When.Compare(b.When), codec.Bit(isOwn(b))-codec.Bit(isOwn(a)),
			cmp.Compare(a.Outlet, b.Outlet), cmp.Compare(i, j))
	})
	return order
}

// ByContent returns the texts of each content: of most one; none if its articles were skipped or
// are editions of another content's text; several if they lie further apart than the window.
func (s *Set) ByContent() lists.Lists {
	return lists.New(len(s.Leaders), func(yield func(int, uint32) bool) {
		for t := range s.Texts {
			if !yield(int(s.First(t).Content), uint32(t)) {
				return
			}
		}
	})
}
