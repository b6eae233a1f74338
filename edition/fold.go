package edition

import (
	"cmp"
	"slices"

	"overlap/align"
	"overlap/lsh"
	"overlap/prepare"
	"overlap/shingle"
	"overlap/timeline"
)

// Folding.
//
// The wire story that ran in 47 outlets and the page that was fetched twice are one text with many
// editions. They are folded before anything else, so that 500 copies cost one text and not 125,000
// pairs. Exact copies meet by a hash of their words; near-identical ones are candidates of
// whole-article LSH (MinHash over shingles, github.com/ekzhu/minhash-lsh), which is asked only for
// those that can have one: much of their fingerprints stands in another article, too. They are then
// aligned: an edition has nearly all of its words in common with the edition that stands for the
// text, and the reverse, and the two do not fill in one form: an update has another death toll,
// another company's report is another text. Each edition is verified against that one, never
// through a chain of others.
//
// What it misses: a near-identical copy that LSH does not suspect stays a text of its own and is
// then found as a passage, like any other copy.

const (
	// sameText is the share of both articles' words that must match for them to be
	// editions of one text: a correction, a byline and a credit line are let pass.
	sameText = .95

	// sameCandidate is the resemblance at which LSH is asked for candidates. One word
	// changed in twenty, evenly spread, leaves resemblance .6 of 5-word shingles.
	sameCandidate = .5

	// sharedPart is the part of an article's fingerprints that other articles must have for it
	// to be asked for. An edition with one word in twenty changed has three fifths in common.
	sharedPart = .3
)

// Fold groups the articles of order, which are by time, into texts. Afterwards texts are in the
// order of their first editions' times, so a smaller number means an earlier text. If articles of
// the same words may be apart in several texts, fingerprints that only they have are kept.
func (s *Set) Fold(cache *prepare.Cache, order []int, apart bool) error {
	s.Begin("folding editions")
	common, err := s.keepShared(apart)
	if err != nil {
		return err
	}
	f := &folder{Set: s, cache: cache, common: common}
	return f.gather(order)
}

// A folder groups articles into texts.
type folder struct {
	*Set
	cache  *prepare.Cache
	common []uint32 // of each content: how many fingerprints of it another has, too
}

// gather groups the articles of order, which are by time, into texts.
func (f *folder) gather(order []int) error {
	identical := f.identical(order)
	near, err := f.nearIdentical(identical)
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
	rank := make([]int, len(f.Documents))
	for i, a := range order {
		rank[a] = i
	}
	for _, editions := range identical {
		if editions == nil {
			continue
		}
		slices.SortFunc(editions, func(a, b int) int { return cmp.Compare(rank[a], rank[b]) })
		f.AddText(editions)
	}
	return nil
}

// identical groups the articles, in the given order, by equal words, unless they lie
// further apart than the window.
func (f *folder) identical(order []int) [][]int {
	// of each group: its first article, how many it has, 1 + the next group of its class
	var firsts, sizes, next []int
	known := make([]int, len(f.Leaders))  // 1 + the first group of each class
	groupOf := make([]int, 0, len(order)) // of each article
	for _, a := range order {
		g := &known[f.Documents[a].Content]
		for *g > 0 && !timeline.Near(f.Documents[a].When, f.Documents[firsts[*g-1]].When, f.Days) {
			g = &next[*g-1]
		}
		if *g == 0 {
			*g = len(firsts) + 1
			groupOf = append(groupOf, len(firsts))
			firsts, sizes, next = append(firsts, a), append(sizes, 1), append(next, 0)
			continue
		}
		groupOf = append(groupOf, *g-1)
		sizes[*g-1]++
	}
	// most have one article: no piece of memory for each
	groups, all := make([][]int, len(firsts)), make([]int, len(order))
	for g, n := range sizes {
		groups[g], all = all[:0:n], all[n:]
	}
	for i, a := range order {
		groups[groupOf[i]] = append(groups[groupOf[i]], a)
	}
	return groups
}

// nearIdentical returns for each group the earlier group of which it is an edition,
// or -1. That earlier group is never an edition itself.
func (f *folder) nearIdentical(groups [][]int) ([]int, error) {
	signatures := make([][]uint64, len(groups))
	signers := make([]signer, f.Jobs)
	if err := f.Each(len(groups), func(worker, i int) {
		a := groups[i][0]
		if !f.mayBeNear(a) {
			return
		}
		s := &signers[worker]
		if !f.Try("folding", func() { signatures[i] = s.sign(f.WordsOf(a, &s.text), f.Shingle) },
			f.Documents[a]) {
			signatures[i], *s = nil, signer{}
		}
	}); err != nil {
		return nil, err
	}
	suspects := closest(lsh.Near(signatures, sameCandidate, f.Jobs), signatures)
	of, n := -1, 0
	suspects = slices.DeleteFunc(suspects, func(s lsh.Pair) bool {
		if n++; s.B != of {
			of, n = s.B, 1
		}
		return n > fewSuspects && f.Documents[groups[s.B][0]].Few
	})
	same := make([]bool, len(suspects))
	aligners := f.aligners()
	err := f.Each(len(suspects), func(worker, i int) {
		s := suspects[i]
		same[i] = f.isEdition(&aligners[worker], groups[s.A][0], groups[s.B][0])
	})
	earlier := make([]int, len(groups))
	for i := range earlier {
		earlier[i] = -1
	}
	for i, s := range suspects {
		if !same[i] || earlier[s.B] >= 0 {
			continue
		}
		first := s.A
		if earlier[first] >= 0 { // an edition itself: what it is an edition of must bear it out
			first = earlier[first]
			if !f.isEdition(&aligners[0], groups[first][0], groups[s.B][0]) {
				continue
			}
		}
		earlier[s.B] = first
	}
	return earlier, err
}

// fewSuspects is with how many a text of few distinct words is compared: such texts have the same
// shingles in any order, and all look alike.
const fewSuspects = 2

// mayBeNear reports whether article a can have a near-identical copy.
func (f *folder) mayBeNear(a int) bool {
	class := f.Documents[a].Content
	return f.common[class] > 0 &&
		float64(f.common[class]) >= sharedPart*float64(f.Leaders[class].Prints)
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
		return cmp.Or(cmp.Compare(p.B, q.B), cmp.Compare(q.agreement, p.agreement),
			cmp.Compare(p.A, q.A))
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

// isEdition reports whether two articles are editions of one text, as far as comparing them does
// not fault.
func (f *folder) isEdition(aligner **align.Aligner, a, b int) (is bool) {
	if !f.Try("comparing", func() { is = f.sameText(*aligner, a, b) }, f.Documents[a],
		f.Documents[b]) {
		*aligner, is = align.New(f.Align(false)), false
	}
	if f.cache.IsHuge(f.Documents[a].Size + f.Documents[b].Size) {
		*aligner = align.New(f.Align(false))
	}
	return is
}

// sameText reports whether two articles are editions of one text.
func (f *folder) sameText(aligner *align.Aligner, a, b int) bool {
	if !timeline.Near(f.Documents[a].When, f.Documents[b].When, f.Days) {
		return false
	}
	v, w := f.Documents[a].Size, f.Documents[b].Size
	long := max(v, w)
	if float64(min(v, w)) < sameText*float64(long) {
		return false
	}
	matched, forms := 0, 0
	defer f.cache.Large(v + w)()
	x := f.cache.Acquire(a)
	defer x.Release()
	y := f.cache.Acquire(b)
	defer y.Release()
	found := aligner.Align(&x.Side, &y.Side)
	marks := align.Templates(&x.Side, &y.Side, found)
	for i, p := range found {
		if matched += p.Matched; marks != nil && marks[i] {
			forms += p.Matched
		}
	}
	return float64(matched) >= sameText*float64(long) && 2*forms < matched
}

// aligners returns an aligner for each worker.
func (f *folder) aligners() []*align.Aligner {
	aligners := make([]*align.Aligner, f.Jobs)
	for i := range aligners {
		aligners[i] = align.New(f.Align(false))
	}
	return aligners
}

// signatureValues is the length of a whole article's MinHash signature: the standard error of an
// estimated resemblance is at most 1/(2·√128) = .044.
const signatureValues = 128

// A signer makes signatures, in the same memory. One goroutine uses it.
type signer struct {
	text     shingle.Text
	shingles []uint64
}

// sign returns the MinHash signature of a text's shingles of k words; nil if it is too short for
// one: such texts would all look alike.
func (s *signer) sign(t *shingle.Text, k int) []uint64 {
	if s.shingles = t.Shingles(s.shingles[:0], k); len(s.shingles) == 0 {
		return nil
	}
	return shingle.Signature(nil, s.shingles, signatureValues)
}
