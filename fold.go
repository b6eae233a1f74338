package overlap

import (
	"cmp"
	"slices"

	"overlap/align"
	"overlap/lsh"
	"overlap/shingle"
)

// Folding.
//
// The wire story that ran in 47 outlets and the page that was fetched twice are one
// text with many editions. They are folded before anything else, so that 500 copies
// cost one text and not 125,000 pairs. Exact copies meet by a hash of their words;
// near-identical ones are candidates of whole-article LSH (MinHash over shingles,
// github.com/ekzhu/minhash-lsh) and are then aligned: an edition has nearly all of its
// words in common with the edition that stands for the text, and the reverse. Each
// edition is verified against that one, never through a chain of others.
//
// What it misses: a near-identical copy that LSH does not suspect stays a text of
// its own and is then found as a passage, like any other copy.

const (
	// sameText is the share of both articles' words that must match for them to be
	// editions of one text: a correction, a byline and a credit line are let pass.
	sameText = .95

	// sameCandidate is the resemblance at which LSH is asked for candidates. One word
	// changed in twenty, evenly spread, leaves resemblance .6 of 5-word shingles.
	sameCandidate = .5
)

// fold groups the articles into texts. Afterwards texts are in the order of their
// first editions' times, so a smaller number means an earlier text.
func (r *run) fold() error {
	if err := r.gather(r.byTime()); err != nil {
		return err
	}
	return r.prepare()
}

// gather groups the articles of order, which are by time, into texts, but does not make
// these ready for alignment.
func (r *run) gather(order []int) error {
	r.step = "folding editions"
	identical := r.identical(order)
	near, err := r.nearIdentical(identical)
	if err != nil {
		return err
	}
	for i, editions := range identical {
		if near[i] < 0 {
			continue
		}
		identical[near[i]] = append(identical[near[i]], editions...)
		identical[i] = nil
	}
	rank := make([]int, len(r.articles))
	for i, a := range order {
		rank[a] = i
	}
	for _, editions := range identical {
		if editions == nil {
			continue
		}
		slices.SortFunc(editions, func(a, b int) int { return cmp.Compare(rank[a], rank[b]) })
		for _, a := range editions {
			r.articles[a].text = len(r.texts)
		}
		r.texts = append(r.texts, text{editions: editions})
	}
	return nil
}

// byTime returns the articles' numbers by time, outlet and id, those without a time last.
func (r *run) byTime() []int {
	order := make([]int, len(r.articles))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int {
		a, b := &r.articles[i], &r.articles[j]
		return cmp.Or(a.when.compare(b.when), cmp.Compare(a.Outlet, b.Outlet), cmp.Compare(i, j))
	})
	return order
}

// identical groups the articles, in the given order, by equal words. Articles too
// short for a shingle stay alone: "Read more" twice is no copy.
func (r *run) identical(order []int) [][]int {
	var groups [][]int
	byHash := make(map[uint64][]int) // hash of all words -> groups
	for _, a := range order {
		words := r.articles[a].words.Words
		if len(words) < r.o.Shingle {
			groups = append(groups, []int{a})
			continue
		}
		hash := hashOf(words)
		known := slices.IndexFunc(byHash[hash], func(g int) bool { return r.equalWords(a, groups[g][0]) })
		if known >= 0 {
			g := byHash[hash][known]
			groups[g] = append(groups[g], a)
			continue
		}
		byHash[hash] = append(byHash[hash], len(groups))
		groups = append(groups, []int{a})
	}
	return groups
}

// hashOf returns a hash of words in their order.
func hashOf(words []shingle.Word) uint64 {
	var hash uint64
	for _, w := range words {
		hash = hash*0x9e3779b97f4a7c15 + w.Hash
	}
	return hash
}

// equalWords reports whether two articles, no further apart than the window, have the same words.
func (r *run) equalWords(a, b int) bool {
	if !r.inWindow(&r.articles[a], &r.articles[b]) {
		return false
	}
	v, w := r.articles[a].words.Words, r.articles[b].words.Words
	if len(v) != len(w) {
		return false
	}
	for i := range v {
		if v[i].Hash != w[i].Hash {
			return false
		}
	}
	return true
}

// nearIdentical returns for each group the earlier group of which it is an edition,
// or -1. That earlier group is never an edition itself.
func (r *run) nearIdentical(groups [][]int) ([]int, error) {
	signatures := make([][]uint64, len(groups))
	sketchers := make([]sketcher, r.o.Jobs)
	if err := r.each(len(groups), func(worker, i int) {
		signatures[i] = sketchers[worker].signature(r.articles[groups[i][0]].words, r.o)
	}); err != nil {
		return nil, err
	}
	suspects := closest(lsh.Near(signatures, sameCandidate), signatures)
	same := make([]bool, len(suspects))
	aligners := r.aligners()
	err := r.each(len(suspects), func(worker, i int) {
		s := suspects[i]
		same[i] = r.sameText(aligners[worker], groups[s.A][0], groups[s.B][0])
	})
	of := make([]int, len(groups))
	for i := range of {
		of[i] = -1
	}
	for i, s := range suspects {
		if !same[i] || of[s.B] >= 0 {
			continue
		}
		first := s.A
		if of[first] >= 0 { // an edition itself: what it is an edition of must bear it out
			first = of[first]
			if !r.sameText(aligners[0], groups[first][0], groups[s.B][0]) {
				continue
			}
		}
		of[s.B] = first
	}
	return of, err
}

// closest returns, for the later of each two that LSH suspects, the mostSuspects earlier
// ones whose signatures agree most, in order of later and earlier. Those that agree in
// less than leastAgreement of their values cannot be editions and are left out. So a
// thousand articles mixed from the same paragraphs cost a thousand times a few
// alignments, not a million.
func closest(pairs []lsh.Pair, signatures [][]uint64) []lsh.Pair {
	const (
		mostSuspects   = 8
		leastAgreement = sameCandidate - .12 // less by chance: one in a hundred
	)
	agreement := func(p lsh.Pair) int {
		n := 0
		for i, v := range signatures[p.A] {
			if v == signatures[p.B][i] {
				n++
			}
		}
		return n
	}
	type suspect struct {
		lsh.Pair
		agreement int
	}
	var all []suspect
	for _, p := range pairs {
		if n := agreement(p); float64(n) >= leastAgreement*float64(len(signatures[p.A])) {
			all = append(all, suspect{p, n})
		}
	}
	slices.SortFunc(all, func(p, q suspect) int {
		return cmp.Or(cmp.Compare(p.B, q.B), cmp.Compare(q.agreement, p.agreement), cmp.Compare(p.A, q.A))
	})
	var kept []lsh.Pair
	of, n := -1, 0
	for _, s := range all {
		if s.B != of {
			of, n = s.B, 0
		}
		if n++; n <= mostSuspects {
			kept = append(kept, s.Pair)
		}
	}
	return kept
}

// sameText reports whether two articles are editions of one text.
func (r *run) sameText(aligner *align.Aligner, a, b int) bool {
	if !r.inWindow(&r.articles[a], &r.articles[b]) {
		return false
	}
	v, w := r.articles[a].words, r.articles[b].words
	long := max(len(v.Words), len(w.Words))
	if float64(min(len(v.Words), len(w.Words))) < sameText*float64(long) {
		return false
	}
	o := r.o.align(false)
	matched := 0
	for _, p := range aligner.Align(align.Prepare(v, o), align.Prepare(w, o)) {
		matched += p.Matched
	}
	return float64(matched) >= sameText*float64(long)
}

// prepare makes every text ready for alignment.
func (r *run) prepare() error {
	o := r.o.align(r.o.Rewritten)
	return r.each(len(r.texts), func(_, t int) {
		r.texts[t].side = align.Prepare(r.words(t), o)
	})
}

// aligners returns an aligner for each worker.
func (r *run) aligners() []*align.Aligner {
	aligners := make([]*align.Aligner, r.o.Jobs)
	for i := range aligners {
		aligners[i] = align.New(r.o.align(false))
	}
	return aligners
}
