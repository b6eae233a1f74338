package edition

import (
	"cmp"
	"slices"

	"overlap/internal/work"
	"overlap/lsh"
	"overlap/shingle"
	"overlap/sketch"
)

// sharedPart is the part of an article's fingerprints that other articles must have for it to be
// asked for. An edition with one word in twenty changed has three fifths in common.
const sharedPart = .3

// With how many earlier articles one is compared, and one of few distinct words: such texts have
// the same shingles in any order, and all look alike.
const (
	mostSuspects = 8
	fewSuspects  = 2
)

// suspects returns the pairs of groups that LSH suspects, in order of the later one: see closest.
func (f *folder) suspects(groups [][]int) ([]lsh.Pair, error) {
	signatures := make([][]uint64, len(groups))
	signers := work.NewMemory[signer](f.Crew, nil)
	err := f.Each(len(groups), func(worker, i int) {
		a := groups[i][0]
		if f.mayBeNear(a) && !signers.Try(worker, "folding", func(s *signer) {
			signatures[i] = s.Sign(nil, f.WordsOf(a, &s.text), f.Shingle)
		}, f.Documents[a]) {
			signatures[i] = nil
		}
	})
	if err != nil {
		return nil, err
	}
	return closest(lsh.Near(signatures, sketch.Resembling, f.Jobs), signatures, func(b int) int {
		if f.Documents[groups[b][0]].Few {
			return fewSuspects
		}
		return mostSuspects
	}), nil
}

// mayBeNear reports whether article a can have a near-identical copy.
func (f *folder) mayBeNear(a int) bool {
	content := f.Documents[a].Content
	return f.common[content] > 0 &&
		float64(f.common[content]) >= sharedPart*float64(f.Leaders[content].Prints)
}

// closest returns, for the later of each two that LSH suspects, the earlier ones whose signatures
// agree most, in order of later and earlier, at most so many as most says of the later. Those that
// agree in less than leastAgreement of their values cannot be editions and are left out. So a
// thousand articles mixed from the same paragraphs cost a thousand times a few
// alignments, not a million.
func closest(pairs []lsh.Pair, signatures [][]uint64, most func(b int) int) []lsh.Pair {
	const leastAgreement = sketch.Resembling - .12 // less by chance: one in a hundred
	type suspect struct {
		lsh.Pair
		agreement int // values that are equal
	}
	var all []suspect
	for _, p := range pairs {
		one := suspect{Pair: p}
		for i, v := range signatures[p.A] {
			if v == signatures[p.B][i] {
				one.agreement++
			}
		}
		if float64(one.agreement) >= leastAgreement*float64(len(signatures[p.A])) {
			all = append(all, one)
		}
	}
	slices.SortFunc(all, func(p, q suspect) int {
		return cmp.Or(cmp.Compare(p.B, q.B), cmp.Compare(q.agreement, p.agreement),
			cmp.Compare(p.A, q.A))
	})
	var kept []lsh.Pair
	n := 0 // of the later one, so far
	for i, s := range all {
		if n++; i == 0 || all[i-1].B != s.B {
			n = 1
		}
		if n <= most(s.B) {
			kept = append(kept, s.Pair)
		}
	}
	return kept
}

// A signer makes signatures, in the same memory. One goroutine uses it.
type signer struct {
	sketch.Signer
	text shingle.Text
}
