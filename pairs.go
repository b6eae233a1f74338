package overlap

import (
	"cmp"
	"iter"
	"slices"

	"overlap/align"
	"overlap/edition"
	"overlap/internal/arena"
	"overlap/internal/lists"
	"overlap/internal/span"
	"overlap/prepare"
	"overlap/timeline"
)

// A pair is two texts and what they share. Where nobody asked for it, a is before b in the order of texts.
type pair struct {
	a, b     int
	first    int32 // which of the two was first: see timeline.Direction
	passages []passage
}

// pairs are the pairs of a set that share something.
type pairs struct {
	*edition.Set
	Cache  *prepare.Cache
	all    []pair      // by b, then a; those that were asked for in the order in which they were
	byText lists.Lists // of each text, its pairs
	left   int         // candidates that were not aligned

	pairers []pairer // of each worker
}

// newPairs returns no pairs yet. Rates are how often words stand in the set, so that what the whole set
// speaks of is no evidence of rewriting; nil if that is not known.
func newPairs(s *edition.Set, cache *prepare.Cache, rates *align.Rates) *pairs {
	ps := &pairs{Set: s, Cache: cache, pairers: make([]pairer, s.Jobs)}
	for i := range ps.pairers {
		ps.pairers[i] = pairer{pairs: ps, rates: rates}
		ps.pairers[i].renew()
	}
	return ps
}

// add adds pairs, by b, then a, to those that are there, and tells every text which pairs it is in.
func (ps *pairs) add(more []pair) {
	ps.all = merged(ps.all, more)
	ps.link()
}

// merged returns pairs of two lists that are in order in one that is.
func merged(old, more []pair) []pair {
	if len(old) == 0 {
		return more
	}
	all := make([]pair, 0, len(old)+len(more))
	for _, p := range more {
		n, _ := slices.BinarySearchFunc(old, p, func(q, p pair) int { return cmp.Or(cmp.Compare(q.b, p.b), cmp.Compare(q.a, p.a)) })
		all = append(append(all, old[:n]...), p)
		old = old[n:]
	}
	return append(all, old...)
}

// link tells every text which pairs it is in.
func (ps *pairs) link() {
	ps.byText = lists.New(len(ps.Texts), func(yield func(int, uint32) bool) {
		for i := range ps.all {
			if !yield(ps.all[i].a, uint32(i)) || !yield(ps.all[i].b, uint32(i)) {
				return
			}
		}
	})
}

// keep leaves those passages of the pairs that are wanted, and the pairs that have one, or were asked
// for. If wanted faults, the pair goes.
func (ps *pairs) keep(doing string, wanted func(p *pair, q *passage) bool) {
	kept := ps.all[:0]
	for _, p := range ps.all {
		var some []passage
		ok := ps.tryPair(doing, &p, func(p *pair) {
			some = slices.DeleteFunc(slices.Clone(p.passages), func(q passage) bool { return !wanted(p, &q) })
		})
		if p.passages = some; ok && (len(some) > 0 || ps.Asked) {
			kept = append(kept, p)
		}
	}
	ps.all = kept
	ps.link()
}

// have reports whether two texts are a pair.
func (ps *pairs) have(t, u int) bool {
	return slices.ContainsFunc(ps.byText.Of(t), func(i uint32) bool { return ps.all[i].other(t) == u })
}

// of yields the pairs of a text.
func (ps *pairs) of(t int) iter.Seq[*pair] {
	return func(yield func(*pair) bool) {
		for _, i := range ps.byText.Of(t) {
			if !yield(&ps.all[i]) {
				return
			}
		}
	}
}

// tryPair is Crew.Try for a pair.
func (ps *pairs) tryPair(doing string, p *pair, do func(p *pair)) bool {
	return ps.Crew.Try(doing, func() { do(p) }, ps.First(p.a), ps.First(p.b))
}

// directionOf says which of the two texts of a pair was first.
func (ps *pairs) directionOf(p *pair) timeline.Direction {
	return timeline.Direct(ps.First(p.a).When, ps.First(p.b).When)
}

// pairOf returns the pair of two texts, without passages.
func (ps *pairs) pairOf(a, b int) pair {
	p := pair{a: a, b: b}
	p.first = int32(ps.directionOf(&p).First)
	return p
}

// other returns the text of a pair that is not t.
func (p *pair) other(t int) int { return p.a + p.b - t }

// orderFrom returns which of the two was first as text t sees it: negative if t was.
func (p *pair) orderFrom(t int) int {
	if t == p.b {
		return -int(p.first)
	}
	return int(p.first)
}

// sides returns the sides of a passage of p: that of text t, and that of the other one.
func (p *pair) sides(t int, q *passage, least int) (own, others side) {
	a, b := q.sides(least)
	if t == p.b {
		return b, a
	}
	return a, b
}

// sizes returns the words of either text inside passages.
func (p *pair) sizes() (int, int) {
	var a, b []span.Span
	for i := range p.passages {
		a, b = append(a, p.passages[i].a.words()), append(b, p.passages[i].b.words())
	}
	return span.Size(span.Union(a)), span.Size(span.Union(b))
}

// A pairer aligns texts. One goroutine uses it.
type pairer struct {
	*pairs
	rates             *align.Rates
	literal, rewriter *align.Aligner
	found             []passage // of the pair at hand
	blocks            []block
	passages          arena.Arena[passage]
	kept              arena.Arena[block]
	some              []pair // of a text
	pairsKept         arena.Arena[pair]
}

// acquire returns text t prepared for alignment, which must be released.
func (ps *pairs) acquire(t int) *prepare.Text { return ps.Cache.Acquire(ps.Texts[t].Editions[0]) }
