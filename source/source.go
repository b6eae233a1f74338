// Package source explains the words of an article by few sources: of many texts that have some of
// its words, and are gathered in families, it says which families the words come from, and which
// text of a family has most of them.
//
// An article that shares words with thirty earlier texts did not copy from thirty. One of them has
// most of its words; what the others have besides is mostly what they have from the same place, and
// the rest are pieces of a few words that edits left between longer runs. So families are chosen
// one after the other, each the one that has most of the words which are not explained yet (the
// greedy cover of sets: Chvátal, A greedy heuristic for the set-covering problem, Mathematics of
// Operations Research 4, 1979); evidence weighs beside words. A family with fewer words than a
// shortest passage has is no explanation. Then the article is read from its first word to its last,
// and each word is put down to a family that has it, along the path on which the families change
// least (Viterbi's algorithm, as in passim's model of spans and sources: Smith, Cordell and Mullen,
// Computational methods for uncovering reprinted texts, American Literary History 27, 2015).
//
// All of it is pure: numbers in, numbers out. Cost: for each chosen family a pass over the
// candidates' words in sets of bits, and for the path words times chosen families.
package source

import (
	"cmp"
	"container/heap"
	"slices"

	"github.com/bits-and-blooms/bitset"
)

// Words are words of an article, by their numbers.
type Words = bitset.BitSet

// A Candidate is a text that has words of an article.
type Candidate struct {
	Family int
	Has    *Words // these words
	// how much likelier than by its words alone it is that they come from its family: 0 says
	// nothing, 1 twice
	Evidence float64
}

// A Share is a family from which words of an article come, and the candidates of it.
type Share struct {
	Family     int
	Words      *Words // these words; no other share has them
	Candidates []Ranked
}

// A Ranked is a candidate of a share.
type Ranked struct {
	Candidate int // its number
	Words     int // of the share's that it has
}

// mostRounds is how often a path is sought, without the families that had too little on the one
// before. It bounds the time that an article takes which was made to cost it.
const mostRounds = 8

// Trace returns the families from which words of an article come, the largest first, then by
// number; each has a run of at least so many words, or twice
// as many. Words that are in none of them are in pieces that are
// too short. The candidates of a share are in order of its words that they have, then as they were
// given. Nothing that it takes is changed.
func Trace(words *Words, candidates []Candidate, least int) []Share {
	pool := poolOf(words, candidates)
	chosen := pool.choose(words, least)
	for round := 1; ; round++ {
		shares := along(words, chosen)
		kept := slices.DeleteFunc(slices.Clone(shares),
			func(s Share) bool { return !s.explains(least) })
		if len(kept) == len(shares) || round == mostRounds {
			rank(kept, candidates)
			return kept
		}
		chosen = slices.DeleteFunc(chosen, func(f *family) bool {
			return !slices.ContainsFunc(kept, func(s Share) bool { return s.Family == f.number })
		})
	}
}

// explains reports whether a share is an explanation: it has a run of a shortest passage, or the
// words of two in shorter ones. Less is what edits of another text left, or chance.
func (s *Share) explains(least int) bool {
	n, run := 0, 0
	last := uint(0)
	for i := range s.Words.EachSet() {
		if n++; n > 1 && i == last+1 {
			run++
		} else {
			run = 1
		}
		if run >= least || n >= 2*least {
			return true
		}
		last = i
	}
	return false
}

// A family is what the candidates of one family have of the article.
type family struct {
	number   int
	has      *Words
	evidence float64 // the greatest of its candidates
	gain     int     // words that it had when they were last counted
	weight   float64 // of these
	order    int     // in the pool
}

// A pool is the families that have words of an article.
type pool []*family

// poolOf returns the families of candidates, by number.
func poolOf(words *Words, candidates []Candidate) pool {
	var all pool
	byNumber := make(map[int]*family)
	for _, c := range candidates {
		f := byNumber[c.Family]
		if f == nil {
			f = &family{number: c.Family, has: bitset.New(words.Len())}
			byNumber[c.Family] = f
			all = append(all, f)
		}
		f.has.InPlaceUnion(c.Has)
		f.evidence = max(f.evidence, c.Evidence)
	}
	for _, f := range all {
		f.has.InPlaceIntersection(words)
	}
	slices.SortFunc(all, func(f, g *family) int { return cmp.Compare(f.number, g.number) })
	return all
}

// choose returns the families that explain the words, the best first: each adds at least so many.
// What a family adds only becomes less, so one is counted anew when it seems to be the best (lazy
// greedy: Minoux, Accelerated greedy algorithms for maximizing submodular set functions, 1978).
func (p pool) choose(words *Words, least int) (chosen []*family) {
	rest := words.Clone()
	for i, f := range p {
		f.order = i
		f.count(rest)
	}
	heap.Init(&p)
	for len(p) > 0 {
		best := p[0]
		was := best.gain
		if best.count(rest); best.gain < least {
			heap.Pop(&p)
			continue
		}
		if best.gain < was {
			heap.Fix(&p, 0)
			continue
		}
		chosen = append(chosen, best)
		rest.InPlaceDifference(best.has)
	}
	return chosen
}

// count counts what f has of words that are not explained.
func (f *family) count(rest *Words) {
	f.gain = int(rest.IntersectionCardinality(f.has))
	f.weight = float64(f.gain) * (1 + f.evidence)
}

// A pool is a heap: the family of most weight, then the least number, is on top.
func (p pool) Len() int      { return len(p) }
func (p pool) Swap(i, j int) { p[i], p[j] = p[j], p[i] }
func (p pool) Less(i, j int) bool {
	return cmp.Or(cmp.Compare(p[j].weight, p[i].weight), cmp.Compare(p[i].order, p[j].order)) < 0
}

// Push is part of heap.Interface; nothing is pushed.
func (p *pool) Push(f any) { *p = append(*p, f.(*family)) }

// Pop is part of heap.Interface.
func (p *pool) Pop() any {
	last := len(*p) - 1
	f := (*p)[last]
	*p = (*p)[:last]
	return f
}

// rank orders shares, and gives them their candidates.
func rank(shares []Share, candidates []Candidate) {
	slices.SortFunc(shares, func(s, t Share) int {
		return cmp.Or(cmp.Compare(t.Words.Count(), s.Words.Count()),
			cmp.Compare(s.Family, t.Family))
	})
	for i := range shares {
		s := &shares[i]
		for k, c := range candidates {
			if c.Family != s.Family {
				continue
			}
			if n := int(s.Words.IntersectionCardinality(c.Has)); n > 0 {
				s.Candidates = append(s.Candidates, Ranked{k, n})
			}
		}
		slices.SortStableFunc(s.Candidates,
			func(a, b Ranked) int { return cmp.Compare(b.Words, a.Words) })
	}
}
