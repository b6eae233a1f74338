package lsh

import (
	"math/bits"
	"slices"
	"sync/atomic"

	minhashlsh "github.com/ekzhu/minhash-lsh"

	"overlap/internal/par"
	"overlap/internal/spool"
)

// A Pair is two signatures that may be alike, by their numbers; A is less than B.
type Pair struct {
	A, B int
}

const (
	// maxBucket is the most signatures of one bucket that are all paired with each
	// other.
	maxBucket = 64

	// maxIndexed is the most distinct signatures that go into minhash-lsh. The index costs 12 to 15
	// microseconds a signature, half of what all else takes for an article where whole articles
	// alone are sought, and the same bands in sorted lists 1.5 (BenchmarkNear). So it may take
	// fifteen milliseconds, but no share of a large run.
	maxIndexed = 1_000
)

// Near returns the pairs of signatures that agree in all rows of a band, each once,
// by A, then B. The bands and rows are those of NewBanding for the threshold. Signatures
// must be equally long, or Near panics; those that are nil or empty take no part.
//
// The work is bounded, since one story can run ten thousand times. Of identical
// signatures each is paired with the first only, and only the first takes part in the
// bands. Where more than maxBucket distinct signatures agree in a band, each is paired
// there with the first of them and with the one before it. So what is alike hangs
// together, but not every pair of it is here: verify the pairs, then group them.
//
// Up to maxIndexed signatures are found with the index of github.com/ekzhu/minhash-lsh
// (LSH Forest with fixed bands; Bawa, Condie and Ganesan, WWW 2005). More, and those
// with a bucket of more than maxBucket, for which the index would answer with squares,
// go through the same bands in sorted lists. Both are done on so many processors as
// jobs says, at least one; the pairs are the same.
func Near(signatures [][]uint64, threshold float64, jobs int) []Pair {
	n := width(signatures)
	if n == 0 {
		return nil
	}
	heads, codes := fold(signatures, jobs)
	var (
		found []uint64
		ok    bool
	)
	if len(heads) <= maxIndexed {
		found, ok = indexed(newIndex(n, threshold, len(heads)), signatures, heads, jobs)
	}
	if !ok {
		found = banded(NewBanding(n, threshold), signatures, heads, jobs)
	}
	codes = unique(append(codes, found...))
	pairs := make([]Pair, len(codes))
	for i, c := range codes {
		pairs[i] = Pair{int(c >> 32), int(c & (1<<32 - 1))}
	}
	return pairs
}

// width returns the length of the signatures, 0 if all are empty.
func width(signatures [][]uint64) (n int) {
	if uint64(len(signatures)) > 1<<32 {
		panic("lsh: more than 2^32 signatures")
	}
	for _, s := range signatures {
		if len(s) > 0 && n > 0 && len(s) != n {
			panic("lsh: signatures of different lengths")
		}
		n = max(n, len(s))
	}
	return n
}

// code puts the pair of a and b into one number that sorts as the pair does.
func code(a, b uint32) uint64 {
	return uint64(min(a, b))<<32 | uint64(max(a, b))
}

// fold returns the first of each group of identical signatures, in order, and the
// pairs of the others with it.
func fold(signatures [][]uint64, jobs int) (heads []uint32, codes []uint64) {
	var s spool.Records
	for i, signature := range signatures {
		if len(signature) > 0 {
			s = append(s, spool.Record{Key: hash(signature), Of: uint32(i)})
		}
	}
	spool.Sort(s, jobs)
	for group := range s.Groups() {
		first := group[0].Of
		heads = append(heads, first)
		for _, p := range group[1:] {
			if slices.Equal(signatures[first], signatures[p.Of]) {
				codes = append(codes, code(first, p.Of))
			} else { // another signature with the same hash
				heads = append(heads, p.Of)
			}
		}
	}
	slices.Sort(heads)
	return heads, codes
}

// indexed returns the pairs of heads as the index finds them, unordered, or false if a
// bucket may have more than maxBucket.
func indexed(
	index *minhashlsh.MinhashLSH, signatures [][]uint64, heads []uint32, jobs int,
) ([]uint64, bool) {
	for _, a := range heads {
		index.Add(a, signatures[a])
	}
	index.Index()
	found := make([][]uint64, max(1, jobs))
	var over atomic.Bool
	par.Each(jobs, len(heads), 1, func(worker, i, _ int) {
		if over.Load() {
			return
		}
		a := heads[i]
		near := index.Query(signatures[a]) // in no order, and a itself among them
		if len(near) > maxBucket {
			over.Store(true)
			return
		}
		for _, key := range near {
			if b := key.(uint32); a < b {
				found[worker] = append(found[worker], code(a, b))
			}
		}
	})
	return slices.Concat(found...), !over.Load()
}

// banded returns the pairs of heads that agree in a band, each once. A band at a time
// is a list of records, its key the hash of the rows; the memory is that of two
// such lists, 32 bytes a signature, and of the pairs.
func banded(b Banding, signatures [][]uint64, heads []uint32, jobs int) (codes []uint64) {
	s, scratch := make(spool.Records, len(heads)), make(spool.Records, len(heads))
	settled := 0 // codes that are unique
	for band := range b.Bands {
		lo, hi := band*b.Rows, (band+1)*b.Rows
		for i, a := range heads {
			s[i] = spool.Record{Key: hash(signatures[a][lo:hi]), Of: a}
		}
		spool.SortWith(s, scratch, jobs)
		for bucket := range s.Groups() {
			codes = pairUp(codes, bucket)
		}
		if len(codes) > 2*settled+1<<20 {
			codes = unique(codes)
			settled = len(codes)
		}
	}
	return unique(codes)
}

// pairUp appends the pairs of one bucket: all, or a star and a chain if they are many.
func pairUp(codes []uint64, bucket spool.Records) []uint64 {
	for i, b := range bucket {
		switch {
		case i == 0:
		case len(bucket) > maxBucket:
			codes = append(codes, code(bucket[0].Of, b.Of))
			if i > 1 {
				codes = append(codes, code(bucket[i-1].Of, b.Of))
			}
		default:
			for _, a := range bucket[:i] {
				codes = append(codes, code(a.Of, b.Of))
			}
		}
	}
	return codes
}

// unique sorts codes and leaves out repetitions.
func unique(codes []uint64) []uint64 {
	slices.Sort(codes)
	return slices.Compact(codes)
}

// hash mixes values into one, each by a folded 128-bit product.
func hash(values []uint64) uint64 {
	h := uint64(len(values))
	for _, v := range values {
		hi, lo := bits.Mul64(h^v^0xa0761d6478bd642f, 0x9e3779b97f4a7c15)
		h = hi ^ lo + 0x2545f4914f6cdd1d
	}
	return h
}
