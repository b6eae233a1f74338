package lsh

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestHashes: signatures that have a band's hash in common are the candidates of
// github.com/ekzhu/minhash-lsh.
func TestHashes(t *testing.T) {
	for _, threshold := range []float64{.2, .5, .8} {
		all := news(uint64(threshold*1000), 1000, 128)
		index := newIndex(128, threshold, len(all))
		b := bandingOf(index)
		having := make(map[uint64][]int)
		for i, s := range all {
			index.Add(i, s)
			for _, h := range b.Hashes(nil, s) {
				having[h] = append(having[h], i)
			}
		}
		index.Index()
		rng := rand.New(rand.NewPCG(1, 1))
		found := 0
		for _, s := range all {
			s = alike(rng, s, .8)
			var got, want []int
			for _, h := range b.Hashes(nil, s) {
				got = append(got, having[h]...)
			}
			for _, key := range index.Query(s) {
				want = append(want, key.(int))
			}
			slices.Sort(got)
			slices.Sort(want)
			if got, want = slices.Compact(got), slices.Compact(want); !slices.Equal(got, want) {
				t.Fatalf("threshold %v: %v, want %v", threshold, got, want)
			}
			found += len(got)
		}
		if found < 100 {
			t.Errorf("threshold %v: %d candidates", threshold, found)
		}
	}
	if got := (Banding{2, 3}).Hashes(nil, make([]uint64, 5)); got != nil {
		t.Errorf("a short signature has %v", got)
	}
}
