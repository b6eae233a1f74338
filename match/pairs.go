// Package match is the stage behind join: from candidates, and reasons to seek rewriting, to pairs
// of texts with the passages that they share. Each candidate is aligned word by word, in an order
// in which few texts need be prepared twice; nothing that join suspects is kept unverified.
//
// Cost: the alignment of each candidate once. It misses what the aligner does: see align.
package match

import (
	"overlap/index"

	"iter"
	"slices"
	"sync"

	"overlap/align"
	"overlap/edition"
	"overlap/internal/lists"
	"overlap/internal/span"
	"overlap/internal/work"
	"overlap/prepare"
	"overlap/timeline"
)

// A Pair is two texts and what they share. Where nobody asked for it, a is before b in the order of
// texts.
type Pair struct {
	A, B     int
	First    int32     // which of the two was first: see timeline.Direction
	Passages []Passage // by their place in A
	// that the pair as a whole is known to be rewritten, or nil
	Retelling *Retelling
}

// Pairs are the pairs of a set that share something.
type Pairs struct {
	*edition.Set
	Cache  *prepare.Cache // of the set's articles
	All    []Pair         // by b, then a; those that were asked for in the order in which they were
	byText lists.Lists    // of each text, its pairs
	Left   int            // candidates that were not aligned
	Worn   int            // pairs that were not, since what they share is common language
	// texts in a language of which nobody knows what is plain, where that was asked
	Foreign int

	// By aligns texts in place of this process, if it is not nil: it returns for each two of texts,
	// the first of which is the earlier one, the passages that Between would return, or nil. What
	// faults it skips.
	By func(asked [][2]int) ([][]Passage, error)

	pairers *work.Memory[pairer]
	doing   string          // what a fault in a comparison is said to have been in
	faulted *sync.Map       // pairs of which the comparison did
	told    *sync.Map       // of two texts, whether one tells much of the other
	retold  map[[2]int]bool // texts that are rewritten from each other, the smaller number first
}

// New returns no pairs yet. Rates are how often words stand in the set, so that what the whole set
// speaks of is no evidence of rewriting; nil if that is not known.
func New(s *edition.Set, cache *prepare.Cache, rates *align.Rates) *Pairs {
	ps := &Pairs{Set: s, Cache: cache, doing: "comparing", told: new(sync.Map),
		faulted: new(sync.Map)}
	ps.pairers = work.NewMemory(s.Crew, func() pairer { return newPairer(ps, rates) })
	return ps
}

// IsCommon reports whether a passage is set aside as common language.
func (ps *Pairs) IsCommon(q *Passage) bool { return q.Nature.IsCommon() && !ps.AllNatures }

// link tells every text which pairs it is in.
func (ps *Pairs) link() {
	ps.byText = lists.New(len(ps.Texts), func(yield func(int, uint32) bool) {
		for i := range ps.All {
			if !yield(ps.All[i].A, uint32(i)) || !yield(ps.All[i].B, uint32(i)) {
				return
			}
		}
	})
}

// Keep leaves those passages of the pairs that are wanted, and the pairs that have one, or were
// asked for. If wanted faults, the pair goes.
func (ps *Pairs) Keep(doing string, wanted func(p *Pair, q *Passage) bool) {
	kept := ps.All[:0]
	for _, p := range ps.All {
		var some []Passage
		ok := ps.TryPair(doing, &p, func(p *Pair) {
			some = slices.DeleteFunc(slices.Clone(p.Passages),
				func(q Passage) bool { return !wanted(p, &q) })
		})
		if p.Passages = some; ok && (len(some) > 0 || ps.Asked) {
			kept = append(kept, p)
		}
	}
	ps.All = kept
	ps.link()
}

// Have reports whether two texts are a pair.
func (ps *Pairs) Have(t, u int) bool {
	return slices.ContainsFunc(ps.byText.Of(t),
		func(i uint32) bool { return ps.All[i].Other(t) == u })
}

// Of yields the pairs of a text.
func (ps *Pairs) Of(t int) iter.Seq[*Pair] {
	return func(yield func(*Pair) bool) {
		for _, i := range ps.byText.Of(t) {
			if !yield(&ps.All[i]) {
				return
			}
		}
	}
}

// ByLater returns for each text the numbers of the pairs of which it is B.
func (ps *Pairs) ByLater() lists.Lists {
	return lists.New(len(ps.Texts), func(yield func(int, uint32) bool) {
		for i := range ps.All {
			if !yield(ps.All[i].B, uint32(i)) {
				return
			}
		}
	})
}

// TryPair is Crew.Try for a pair.
func (ps *Pairs) TryPair(doing string, p *Pair, do func(p *Pair)) bool {
	return ps.Crew.Try(doing, func() { do(p) }, ps.First(p.A), ps.First(p.B))
}

// DirectionOf says which of the two texts of a pair was first.
func (ps *Pairs) DirectionOf(p *Pair) timeline.Direction {
	return index.Direct(ps.First(p.A), ps.First(p.B))
}

// PairOf returns the pair of two texts, without passages.
func (ps *Pairs) PairOf(a, b int) Pair {
	p := Pair{A: a, B: b}
	p.First = int32(ps.DirectionOf(&p).First)
	return p
}

// Other returns the text of a pair that is not t.
func (p *Pair) Other(t int) int { return p.A + p.B - t }

// OrderFrom returns which of the two was first as text t sees it: negative if t was.
func (p *Pair) OrderFrom(t int) int {
	if t == p.B {
		return -int(p.First)
	}
	return int(p.First)
}

// Sides returns the sides of a passage of p: that of text t, and that of the other one.
func (p *Pair) Sides(t int, q *Passage, least int) (own, others Side) {
	a, b := q.Sides(least)
	if t == p.B {
		return b, a
	}
	return a, b
}

// appendWords appends to dst the words of text t inside passages.
func (p *Pair) appendWords(dst []span.Span, t int) []span.Span {
	for i := range p.Passages {
		a, b := p.Passages[i].Words()
		if t == p.B {
			a = b
		}
		dst = append(dst, a)
	}
	return dst
}

// Sizes returns the words of either text inside passages.
func (p *Pair) Sizes() (int, int) {
	var a, b []span.Span
	for i := range p.Passages {
		a, b = append(a, p.Passages[i].A.words()), append(b, p.Passages[i].B.words())
	}
	return span.Size(span.Union(a)), span.Size(span.Union(b))
}

// Acquire returns text t prepared for alignment, which must be released.
func (ps *Pairs) Acquire(t int) *prepare.Text { return ps.Cache.Acquire(ps.Texts[t].Editions[0]) }
