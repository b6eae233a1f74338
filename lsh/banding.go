package lsh

import (
	"math"

	minhashlsh "github.com/ekzhu/minhash-lsh"
)

// A Banding cuts signatures into bands of so many rows (values). Two signatures are
// candidates if they agree in all rows of a band.
type Banding struct {
	Bands, Rows int
}

// NewBanding returns the bands and rows that github.com/ekzhu/minhash-lsh chooses for
// signatures of n values, at least one: those for which the chance of missing what is
// above the threshold and of suspecting what is below it, summed over all
// similarities, is smallest. The bands may leave some of the n values unused.
//
// A threshold is the similarity of an even chance, not a floor: ask for 0.1 to 0.2 less
// than what must be found. It is taken as 0 or 1 if it lies outside. Cost: about 5 ms
// for 128 values.
func NewBanding(n int, threshold float64) Banding {
	return bandingOf(newIndex(n, threshold, 0))
}

// newIndex returns an empty index that has room for size signatures of n values.
func newIndex(n int, threshold float64, size int) *minhashlsh.MinhashLSH {
	if !(threshold > 0) { // also if it is no number
		threshold = 0
	}
	return minhashlsh.NewMinhashLSH64(n, min(threshold, 1), size)
}

func bandingOf(index *minhashlsh.MinhashLSH) Banding {
	rows, bands := index.Params()
	return Banding{Bands: bands, Rows: rows}
}

// Probability returns the chance that two signatures of similarity j, from 0 to 1,
// become candidates: the S-curve 1-(1-j^rows)^bands (Leskovec, Rajaraman and Ullman,
// Mining of Massive Datasets, section 3.4).
func (b Banding) Probability(j float64) float64 {
	return 1 - math.Pow(1-math.Pow(j, float64(b.Rows)), float64(b.Bands))
}

// Hashes appends to dst a hash of the rows of each band of a signature, with the band in it, and
// returns it: two signatures are candidates if they have one in common, and others by chance alone,
// once in 2^64. A signature that is too short for the bands, as one of no values, has none.
func (b Banding) Hashes(dst, signature []uint64) []uint64 {
	if len(signature) < b.Bands*b.Rows {
		return dst
	}
	for band := range b.Bands {
		of := hash(signature[band*b.Rows : (band+1)*b.Rows])
		dst = append(dst, hash([]uint64{uint64(band), of}))
	}
	return dst
}
