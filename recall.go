package overlap

import (
	"cmp"
	"math"
	"slices"

	"github.com/cespare/xxhash/v2"

	"overlap/align"
	"overlap/lsh"
)

// Recall.
//
// How much did the fingerprints miss? Some texts are drawn and held against all others by brute
// force: every run of four tokens of them, not one in a few, is looked up in every text; where
// such runs lie near enough to be a passage, the two are aligned. That is all that the aligner
// itself would start from. Pairs that share more than boilerplate are counted, and which of them the
// run found.
//
// A drawn text is a cluster of pairs, which are found or missed together more often than
// others: the interval is Wilson's (1927) at 95 per cent, for as many pairs as are worth that many
// independent ones (Kish, Survey Sampling, 1965, section 8.2).
//
// The texts are those whose ids have the smallest hashes: drawn at random as far as their
// words are concerned, and the same for the same articles.
//
// Cost: some 5 ns a token of all texts, and the alignments of the drawn ones. What it does not
// see: passages in other words, and articles that folding should have brought together.

// recallGram is the number of tokens of a run that is looked up.
const recallGram = 4

// A drawing is the texts that were drawn with an index of their runs.
type drawing struct {
	texts  []int // ascending
	filter []uint64
	drawn  []bool                 // of all texts
	runs   map[uint64]lsh.Segment // hash of a run -> where it stands, by the number in texts
}

// filterBits is the width of a bit set of hashes, 128 KB: nearly all runs of other texts are put
// aside by one look.
const filterBits = 20

// measureRecall returns how many of the pairs of some texts were found, or nil if none is to be drawn
// or they have none.
func (r *run) measureRecall() (*Recall, error) {
	if r.o.RecallSample == 0 || len(r.lines) == 0 || r.checking {
		return nil, nil
	}
	r.step = "measuring recall"
	d := r.draw()
	truths, founds := make([][]int, r.o.Jobs), make([][]int, r.o.Jobs)
	lookers := make([]looker, r.o.Jobs)
	for i := range lookers {
		truths[i], founds[i] = make([]int, len(d.texts)), make([]int, len(d.texts))
		lookers[i].aligner = align.New(r.o.align(false))
	}
	err := r.each(len(r.texts), func(worker, t int) {
		for _, n := range lookers[worker].look(r, d, t) {
			truths[worker][n]++
			if r.isPair(d.texts[n], t) {
				founds[worker][n]++
			}
		}
	})
	for worker := 1; worker < r.o.Jobs; worker++ {
		for n := range d.texts {
			truths[0][n] += truths[worker][n]
			founds[0][n] += founds[worker][n]
		}
	}
	return estimate(truths[0], founds[0], len(d.texts) == len(r.texts)), err
}

// draw draws the texts and indexes their runs.
func (r *run) draw() *drawing {
	type one struct {
		hash uint64
		text int
	}
	all := make([]one, len(r.texts))
	for t := range all {
		all[t] = one{xxhash.Sum64String(r.first(t).ID), t}
	}
	slices.SortFunc(all, func(a, b one) int { return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.text, b.text)) })
	d := &drawing{filter: make([]uint64, 1<<filterBits/64), runs: make(map[uint64]lsh.Segment), drawn: make([]bool, len(r.texts))}
	for _, o := range all[:min(len(all), r.o.RecallSample)] {
		d.texts = append(d.texts, o.text)
		d.drawn[o.text] = true
	}
	slices.Sort(d.texts)
	var buf []uint32
	for n, t := range d.texts {
		for i, h := range runHashes(nil, r.lineOf(t, &buf).canon) {
			bit := h >> (64 - filterBits)
			d.filter[bit/64] |= 1 << (bit % 64)
			d.runs[h] = append(d.runs[h], lsh.Posting{Text: uint32(n), Word: uint32(i)})
		}
	}
	return d
}

// runHashes appends the hash of each run of recallGram tokens.
func runHashes(dst []uint64, canon []uint32) []uint64 {
	const base = 0x9e3779b97f4a7c15
	for i := 0; i+recallGram <= len(canon); i++ {
		h := uint64(1)
		for _, c := range canon[i : i+recallGram] {
			h = (h ^ uint64(c)) * base
			h ^= h >> 32
		}
		dst = append(dst, h*base)
	}
	return dst
}

// A looker holds texts against a drawing. One goroutine uses it.
type looker struct {
	aligner     *align.Aligner
	here, there []uint32
	hashes      []uint64
	met         lsh.Segment
	seeds       []seed
	found       []int
}

// look returns the numbers of the drawn texts with which text t shares more than boilerplate.
func (l *looker) look(r *run, d *drawing, t int) []int {
	here := r.lineOf(t, &l.here)
	l.hashes = runHashes(l.hashes[:0], here.canon)
	l.met, l.found = l.met[:0], l.found[:0]
	for i, h := range l.hashes {
		if bit := h >> (64 - filterBits); d.filter[bit/64]&(1<<(bit%64)) == 0 {
			continue
		}
		for _, p := range d.runs[h] {
			if u := d.texts[p.Text]; u != t && (u < t || !d.drawn[t]) { // each pair once
				l.met = append(l.met, lsh.Posting{Print: uint64(p.Text), Text: uint32(i), Word: p.Word})
			}
		}
	}
	lsh.Sort(l.met)
	for group := range l.met.Groups() {
		l.seeds = l.seeds[:0]
		for _, m := range group {
			l.seeds = append(l.seeds, seed{at: m.Word, by: m.Text})
		}
		n := int(group[0].Print)
		if r.grows(here, r.lineOf(d.texts[n], &l.there), l.seeds) && l.shares(r, d.texts[n], t) {
			l.found = append(l.found, n)
		}
	}
	return l.found
}

// shares reports whether two texts have a passage that is no boilerplate.
func (l *looker) shares(r *run, t, u int) bool {
	if !r.inWindow(r.first(t), r.first(u)) {
		return false
	}
	t, u = min(t, u), max(t, u)
	v, w := r.side(t), r.side(u)
	p := pair{a: t, b: u}
	return slices.ContainsFunc(l.aligner.Align(v, w), func(found align.Passage) bool {
		passage := compact(&found, v.Text(), w.Text())
		own, others := p.halves(t, &passage, r.o.MinWords)
		return r.bears(&found) && !r.isStock(t, own) && !r.isStock(u, others)
	})
}

// isPair reports whether two texts were found to share something.
func (r *run) isPair(t, u int) bool {
	return slices.ContainsFunc(r.texts[t].pairs, func(i int) bool { return r.pairs[i].other(t) == u })
}

// estimate returns the recall for the numbers of pairs that each drawn text truly has and of those
// found; nil if there are none. If all texts were drawn, it is no estimate.
func estimate(truths, founds []int, whole bool) *Recall {
	all, found := 0, 0
	for n := range truths {
		all, found = all+truths[n], found+founds[n]
	}
	if all == 0 {
		return nil
	}
	p, n := float64(found)/float64(all), float64(all)
	if whole {
		n = math.Inf(1)
	}
	var within float64 // variance of p as that of a ratio of sums over clusters
	for i := range truths {
		d := float64(founds[i]) - p*float64(truths[i])
		within += d * d
	}
	if even := p * (1 - p) * n; even > 0 && !whole {
		n = min(n, n*even/within) // worth no more independent pairs than there are
	}
	const z = 1.96
	middle := (p + z*z/(2*n)) / (1 + z*z/n)
	half := z / (1 + z*z/n) * math.Sqrt(p*(1-p)/n+z*z/(4*n*n))
	round := func(x float64) float64 { return math.Round(x*1e4) / 1e4 }
	return &Recall{
		Sampled: len(truths), Pairs: all, Found: found, Estimate: round(p),
		Low: round(max(0, middle-half)), High: round(min(1, middle+half)),
	}
}
