// Package recall measures how many of the pairs that share something a scan found: from its texts
// and pairs to an estimate.
//
// How much did the fingerprints miss? Some texts are drawn and held against all others by brute
// force: every run of four tokens of them, not one in a few, is looked up in every text; where such
// runs lie near enough to be a passage, the two are aligned. That is all that the aligner itself
// would start from. Pairs that share copied words are counted, as the run itself tells copies from
// common language (package nature), and which of them it found.
//
// A drawn text is a cluster of pairs, which are found or missed together more often than others:
// the interval is Wilson's (1927) at 95 per cent, for as many pairs as are worth that many
// independent ones (Kish, Survey Sampling, 1965, section 8.2).
//
// The texts are those whose ids have the smallest hashes: drawn at random as far as their words are
// concerned, and the same for the same articles.
//
// Passages in other words are counted apart: see rewriting.go.
//
// Cost: some 5 ns a token of all texts, and the alignments of the drawn ones. What it does not see:
// articles that folding should have brought together.
package recall

import (
	"cmp"
	"slices"

	"github.com/cespare/xxhash/v2"

	"overlap/index"
	"overlap/internal/codec"
	"overlap/internal/work"
	"overlap/join"
	"overlap/match"
	"overlap/nature"
	"overlap/result"
	"overlap/sketch"
	"overlap/timeline"
)

// A run of tokens that is looked up has runTokens, and counts mostRepeats times in one text: of two
// texts of one word again and again, each run of the one would meet each of the other.
const (
	runTokens   = 4
	mostRepeats = 8
)

// A Drawing is the texts that were drawn with a table of their runs.
type Drawing struct {
	*match.Pairs
	hashed []int  // those that were drawn, by their hashes
	drawn  []int  // ascending
	isOne  []bool // of all texts
	runs   *join.Table
}

// Drawn returns the texts that were drawn, ascending: none if nothing is measured.
func (d *Drawing) Drawn() []int {
	if d == nil {
		return nil
	}
	return d.drawn
}

// Measure returns how many of the pairs of the drawn texts were found; nil if they have none, or
// there is no drawing. The judge has counted the runs of the drawn texts.
func (d *Drawing) Measure(j *nature.Judge) (*result.Recall, error) {
	if d == nil {
		return nil, nil
	}
	f := d.Pairs
	f.Begin("measuring recall")
	found := make([][]int, len(f.Texts)) // of each text, the numbers of drawn ones
	searchers := work.NewMemory(f.Crew, func() searcher { return newSearcher(d, j) })
	if err := f.Each(len(f.Texts), func(worker, t int) {
		if !searchers.Try(worker, "measuring recall with",
			func(s *searcher) { found[t] = slices.Clone(s.search(d, t)) }, f.First(t)) {
			found[t] = nil
		}
	}); err != nil {
		return nil, err
	}
	met := make([][]int, len(d.drawn)) // of each drawn text, ascending
	for t, numbers := range found {
		for _, n := range numbers {
			met[n] = append(met[n], t)
		}
	}
	counts := make([]tried, len(d.drawn))
	err := f.Each(len(d.drawn), func(worker, n int) {
		var c tried
		if searchers.Try(worker, "measuring recall with",
			func(s *searcher) { c = s.try(worker, d, d.drawn[n], met[n]) }, f.First(d.drawn[n])) {
			counts[n] = c
		}
	})
	if err != nil {
		return nil, err
	}
	told, err := d.measureRewriting(j)
	return estimate(counts, told, len(d.drawn) == len(f.Texts)), err
}

// Where pages share a frame, each run of it stands in all texts that were drawn. If a text has more
// than mostLoad runs of drawn ones, fewer are drawn.
const (
	mostLoad   = 4000
	leastDrawn = 8
)

// loadSample is over how many texts the load of a drawing is measured.
const loadSample = 512

// Draw draws as many texts as are wanted, or fewer; nil for none.
func Draw(ps *match.Pairs, sample int) (d *Drawing) {
	if sample == 0 {
		return nil
	}
	ok := ps.Try("measuring recall", func() {
		d = draw(ps, sample)
		if load := d.load(); load > mostLoad {
			d = draw(ps, max(leastDrawn, len(d.drawn)*mostLoad/load))
		}
	})
	if !ok {
		return nil
	}
	return d
}

// load returns how many runs of drawn texts a text has, the mean over an even sample.
func (d *Drawing) load() int {
	s, seeds, texts := searcher{Prober: join.NewProber(d.runs, &d.Policy)}, 0, 0
	for t := 0; t < len(d.Texts); t += len(d.Texts)/loadSample + 1 {
		s.runs = runsOf(s.runs[:0], d.CompactOf(t, &s.here).Canon)
		seeds, texts = seeds+s.Gather(s.runs, d.wants(t)), texts+1
	}
	return seeds / texts
}

// draw draws n texts and indexes their runs.
func draw(f *match.Pairs, n int) *Drawing {
	order := make([]int, len(f.Texts))
	hashes := make([]uint64, len(f.Texts))
	for t := range order {
		order[t], hashes[t] = t, xxhash.Sum64String(f.First(t).ID)
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(hashes[a], hashes[b]), cmp.Compare(a, b))
	})
	hashed := order[:min(len(order), n)]
	d := &Drawing{Pairs: f, hashed: hashed, drawn: slices.Sorted(slices.Values(hashed)),
		isOne: make([]bool, len(f.Texts)), runs: join.NewTable(mostRepeats, false)}
	for _, t := range d.drawn {
		d.isOne[t] = true
		compact := f.CompactOf(t, new(index.Buffer))
		d.runs.Add(compact, runsOf(nil, compact.Canon))
	}
	return d
}

// wants returns which drawn texts text t is held against: each pair once.
func (d *Drawing) wants(t int) func(n int) bool {
	return func(n int) bool {
		u := d.drawn[n]
		return u != t && (u < t || !d.isOne[t])
	}
}

// runsOf appends the fingerprint of each run of runTokens tokens.
func runsOf(dst []sketch.Fingerprint, canon []uint16) []sketch.Fingerprint {
	const base = 0x9e3779b97f4a7c15
	for i := 0; i+runTokens <= len(canon); i++ {
		h := uint64(1)
		for _, c := range canon[i : i+runTokens] {
			h = (h ^ uint64(c)) * base
			h ^= h >> 32
		}
		dst = append(dst, sketch.Fingerprint{Hash: h * base, At: uint32(i)})
	}
	return dst
}

// A searcher holds texts against a drawing. One goroutine uses it.
type searcher struct {
	join.Prober
	nature.Weigher
	here index.Buffer
	runs []sketch.Fingerprint
}

func newSearcher(d *Drawing, j *nature.Judge) searcher {
	return searcher{Weigher: j.Weigher(), Prober: join.NewProber(d.runs, &d.Policy)}
}

// search returns the numbers of the drawn texts with which text t may share a passage. They are
// overwritten by the next call.
func (s *searcher) search(d *Drawing, t int) []int {
	here := d.CompactOf(t, &s.here)
	s.runs = runsOf(s.runs[:0], here.Canon)
	return s.Between(here, s.runs, d.wants(t))
}

// mostTried is with how many texts a drawn one is aligned. Where very many print pieces of one
// story, or pages share a frame, an even sample of them stands for the others.
const mostTried = 500

// longPassage is how many matched words make a passage that nobody wants to miss.
const longPassage = 20

// try aligns a drawn text with those of all, ascending, that it met.
func (s *searcher) try(worker int, d *Drawing, drawn int, all []int) tried {
	n := min(len(all), mostTried)
	c := tried{weight: float64(len(all)) / float64(max(1, n))}
	for k := range n {
		t := all[k*len(all)/n]
		longest := s.copied(worker, d, min(drawn, t), max(drawn, t))
		truly, long := codec.Bit(longest > 0), codec.Bit(longest >= longPassage)
		found := codec.Bit(d.Have(t, drawn))
		c.pairs, c.found = c.pairs+truly, c.found+truly*found
		c.longPairs, c.longFound = c.longPairs+long, c.longFound+long*found
	}
	return c
}

// copied returns the matched words of the longest passage of text t and a later one that is a copy;
// 0 if they have none.
func (s *searcher) copied(worker int, d *Drawing, t, u int) (longest int) {
	if !timeline.Near(d.First(t).When, d.First(u).When, d.Days) {
		return 0
	}
	p := d.PairOf(t, u)
	p.Passages, _ = d.Between(worker, t, u, false, nil)
	s.Weigh(&p)
	for i := range p.Passages {
		if q := &p.Passages[i]; q.Nature == match.Reuse {
			longest = max(longest, int(q.Matched))
		}
	}
	return longest
}
