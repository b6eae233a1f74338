package recall

import (
	"cmp"
	"math"
	"slices"

	"github.com/cespare/xxhash/v2"

	"overlap/align"
	"overlap/boilerplate"
	"overlap/index"
	"overlap/internal/codec"
	"overlap/join"
	"overlap/match"
	"overlap/result"
	"overlap/sketch"
	"overlap/timeline"
)

// Recall.
//
// How much did the fingerprints miss? Some texts are drawn and held against all others by brute
// force: every run of four tokens of them, not one in a few, is looked up in every text; where such
// runs lie near enough to be a passage, the two are aligned. That is all that the aligner itself
// would start from. Pairs that share more than boilerplate are counted, and which of them the run
// found.
//
// A drawn text is a cluster of pairs, which are found or missed together more often than others:
// the interval is Wilson's (1927) at 95 per cent, for as many pairs as are worth that many
// independent ones (Kish, Survey Sampling, 1965, section 8.2).
//
// The texts are those whose ids have the smallest hashes: drawn at random as far as their words are
// concerned, and the same for the same articles.
//
// Cost: some 5 ns a token of all texts, and the alignments of the drawn ones. What it does not see:
// passages in other words, and articles that folding should have brought together.

// recallGram is the number of tokens of a run that is looked up, mostOfRun how often it counts in
// one text: of two texts of one word again and again, each run of the one would meet each of the
// other.
const (
	recallGram = 4
	mostOfRun  = 8
)

// A drawing is the texts that were drawn with a table of their runs.
type drawing struct {
	texts []int  // ascending
	drawn []bool // of all texts
	runs  *join.Table
}

// Measure returns how many of the pairs of some texts, a sample of so many, were found; nil if they
// have none.
func Measure(r *boilerplate.Found, sample int) (*result.Recall, error) {
	r.Begin("measuring recall")
	var d *drawing
	if !r.Try("measuring recall", func() { d = drawFew(r, sample) }) {
		return nil, nil
	}
	met := make([][][]int, r.Jobs) // of each worker and drawn text
	lookers := make([]looker, r.Jobs)
	for i := range lookers {
		met[i] = make([][]int, len(d.texts))
		lookers[i].renew(r, d)
	}
	if err := r.Each(len(r.Texts), func(worker, t int) {
		l := &lookers[worker]
		if !r.Try("measuring recall with", func() { l.look(r, d, t) }, r.First(t)) {
			l.renew(r, d)
			return
		}
		for _, n := range l.Found {
			met[worker][n] = append(met[worker][n], t)
		}
	}); err != nil {
		return nil, err
	}
	counts := make([]tried, len(d.texts))
	err := r.Each(len(d.texts), func(worker, n int) {
		var all []int
		for i := range met {
			all = append(all, met[i][n]...)
		}
		slices.Sort(all)
		l := &lookers[worker]
		if !r.Try("measuring recall with", func() { counts[n] = l.try(r, d.texts[n], all) },
			r.First(d.texts[n])) {
			l.renew(r, d)
			counts[n] = tried{}
		}
	})
	return estimate(counts, len(d.texts) == len(r.Texts)), err
}

// drawFew draws as many texts as are wanted, or fewer.
func drawFew(r *boilerplate.Found, sample int) *drawing {
	d := draw(r, sample)
	if load := load(r, d); load > mostLoad {
		d = draw(r, max(leastDrawn, len(d.texts)*mostLoad/load))
	}
	return d
}

// mostTried is with how many texts a drawn one is aligned. Where very many print pieces of one
// story, or pages share a frame, an even sample of them stands for the others.
const mostTried = 500

// A tried is what came of a drawn text: how many of the pairs that were tried truly share
// something, how many of these were found, and for how many each stands.
type tried struct {
	pairs, found         int
	longPairs, longFound int // of these, those with a long passage
	weight               float64
}

// try aligns a drawn text with those of all, ascending, that it met.
func (l *looker) try(r *boilerplate.Found, drawn int, all []int) tried {
	n := min(len(all), mostTried)
	c := tried{weight: float64(len(all)) / float64(max(1, n))}
	for k := range n {
		t := all[k*len(all)/n]
		longest := l.shares(r, drawn, t)
		if longest == 0 {
			continue
		}
		found := codec.Bit(r.Have(t, drawn))
		c.pairs, c.found = c.pairs+1, c.found+found
		if longest >= longPassage {
			c.longPairs, c.longFound = c.longPairs+1, c.longFound+found
		}
	}
	return c
}

// Where pages share a frame, each run of it stands in all texts that were drawn. If a text has more
// than mostLoad runs of drawn ones, fewer are drawn.
const (
	mostLoad   = 4000
	leastDrawn = 8
)

// loadSample is over how many texts the load of a drawing is measured.
const loadSample = 512

// load returns how many runs of drawn texts a text has, the mean over an even sample.
func load(r *boilerplate.Found, d *drawing) int {
	var l looker
	l.renew(r, d)
	step, seeds, texts := len(r.Texts)/loadSample+1, 0, 0
	for t := 0; t < len(r.Texts); t += step {
		l.runs = runsOf(l.runs[:0], r.CompactOf(t, &l.here).Canon)
		l.Gather(l.runs, d.wants(t))
		seeds, texts = seeds+len(l.Met), texts+1
	}
	return seeds / texts
}

// draw draws n texts and indexes their runs.
func draw(r *boilerplate.Found, n int) *drawing {
	type one struct {
		hash uint64
		text int
	}
	all := make([]one, len(r.Texts))
	for t := range all {
		all[t] = one{xxhash.Sum64String(r.First(t).ID), t}
	}
	slices.SortFunc(all,
		func(a,
			b one) int {
			return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.text, b.text))
		})
	d := &drawing{runs: join.NewTable(mostOfRun, false), drawn: make([]bool, len(r.Texts))}
	for _, o := range all[:min(len(all), n)] {
		d.texts = append(d.texts, o.text)
		d.drawn[o.text] = true
	}
	slices.Sort(d.texts)
	for _, t := range d.texts {
		l := r.CompactOf(t, new(index.Buffer))
		d.runs.Add(l, runsOf(nil, l.Canon))
	}
	return d
}

// runsOf appends the fingerprint of each run of recallGram tokens.
func runsOf(dst []sketch.Fingerprint, canon []uint16) []sketch.Fingerprint {
	const base = 0x9e3779b97f4a7c15
	for i := 0; i+recallGram <= len(canon); i++ {
		h := uint64(1)
		for _, c := range canon[i : i+recallGram] {
			h = (h ^ uint64(c)) * base
			h ^= h >> 32
		}
		dst = append(dst, sketch.Fingerprint{Hash: h * base, At: uint32(i)})
	}
	return dst
}

// A looker holds texts against a drawing. One goroutine uses it.
type looker struct {
	join.Prober
	aligner *align.Aligner
	here    index.Buffer
	runs    []sketch.Fingerprint
}

// renew throws the memory of the looker away.
func (l *looker) renew(r *boilerplate.Found, d *drawing) {
	*l = looker{aligner: align.New(r.Align(false)), Prober: join.NewProber(d.runs, &r.Policy)}
}

// look makes l.found the numbers of the drawn texts with which text t may share a passage.
func (l *looker) look(r *boilerplate.Found, d *drawing, t int) {
	here := r.CompactOf(t, &l.here)
	l.runs = runsOf(l.runs[:0], here.Canon)
	l.Prober.Between(here, l.runs, d.wants(t))
}

// wants returns which drawn texts text t is held against: each pair once.
func (d *drawing) wants(t int) func(n int) bool {
	return func(n int) bool {
		u := d.texts[n]
		return u != t && (u < t || !d.drawn[t])
	}
}

// longPassage is how many matched words make a passage that nobody wants to miss.
const longPassage = 20

// shares returns the matched words of the longest passage of two texts that is no boilerplate; 0 if
// they have none.
func (l *looker) shares(r *boilerplate.Found, t, u int) (longest int) {
	if !timeline.Near(r.First(t).When, r.First(u).When, r.Days) {
		return 0
	}
	t, u = min(t, u), max(t, u)
	v := r.Acquire(t)
	defer v.Release()
	w := r.Acquire(u)
	defer w.Release()
	for _, found := range l.aligner.Align(&v.Side, &w.Side) {
		passage := match.Compact(&found, v.Text(), w.Text(), nil)
		own, others := passage.Sides(r.MinWords)
		if match.Bears(&found, r.MinWords) && !r.IsBoilerplate(t, own) && !r.IsBoilerplate(u, others) {
			longest = max(longest, found.Matched)
		}
	}
	return longest
}

// estimate returns the recall for what came of each drawn text; nil if no pairs did. If all
// texts were drawn, it is no estimate.
func estimate(counts []tried, whole bool) *result.Recall {
	e := result.Recall{Sampled: len(counts)}
	var all, found float64
	for _, c := range counts {
		e.Pairs, e.Found = e.Pairs+c.pairs, e.Found+c.found
		e.LongPairs, e.LongFound = e.LongPairs+c.longPairs, e.LongFound+c.longFound
		all, found = all+c.weight*float64(c.pairs), found+c.weight*float64(c.found)
		whole = whole && c.weight <= 1
	}
	if e.Pairs == 0 {
		return nil
	}
	p, n := found/all, float64(e.Pairs)
	var within float64 // variance of p as that of a ratio of sums over clusters
	for _, c := range counts {
		d := c.weight * (float64(c.found) - p*float64(c.pairs)) * n / all
		within += d * d
	}
	even := p * (1 - p) * n
	switch {
	case whole:
		n = math.Inf(1)
	case even > 0:
		n = min(n, n*even/within) // worth no more independent pairs than there are
	}
	const z = 1.96
	middle := (p + z*z/(2*n)) / (1 + z*z/n)
	half := z / (1 + z*z/n) * math.Sqrt(p*(1-p)/n+z*z/(4*n*n))
	round := func(x float64) float64 { return math.Round(x*1e4) / 1e4 }
	e.Estimate, e.Low, e.High = round(p), round(max(0, middle-half)), round(min(1, middle+half))
	return &e
}
