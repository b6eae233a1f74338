package lsh

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// alike returns a signature that agrees with s in each value with probability j.
func alike(rng *rand.Rand, s []uint64, j float64) []uint64 {
	t := slices.Clone(s)
	for i := range t {
		if rng.Float64() >= j {
			t[i] = rng.Uint64()
		}
	}
	return t
}

func random(rng *rand.Rand, n int) []uint64 { return alike(rng, make([]uint64, n), 0) }

// news returns signatures of which one in five is like an earlier one.
func news(seed uint64, count, n int) [][]uint64 {
	rng := rand.New(rand.NewPCG(seed, 2))
	all := make([][]uint64, 0, count)
	for len(all) < count {
		s := random(rng, n)
		if len(all) > 10 && rng.IntN(5) == 0 {
			s = alike(rng, all[rng.IntN(len(all))], 0.3+0.7*rng.Float64())
		}
		all = append(all, s)
	}
	return all
}

// TestBothWays: the index and the sorted lists find the same candidates.
func TestBothWays(t *testing.T) {
	for _, threshold := range []float64{0.2, 0.5, 0.8, 0.95} {
		all := news(uint64(threshold*100), 1500, 64)
		heads, _ := fold(all, 2)
		index := newIndex(64, threshold, len(heads))
		one, ok := indexed(index, all, heads, 2)
		two := banded(bandingOf(index), all, heads, 2)
		if one = unique(one); !ok || !slices.Equal(one, two) || len(one) < 10 {
			t.Errorf("threshold %v: %d candidates of the index (%v), %d of the lists", threshold,
				len(one), ok, len(two))
		}
	}
}

// TestNearSmallWorlds holds Near against the definition, over signatures of few values
// so that bands agree often.
func TestNearSmallWorlds(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		n := rapid.IntRange(1, 6).Draw(r, "n")
		threshold := rapid.Float64Range(-0.1, 1.1).Draw(r, "threshold")
		one := rapid.SliceOfN(rapid.Uint64Range(0, 2), n, n)
		all := rapid.SliceOfN(rapid.OneOf(one, rapid.Just([]uint64(nil))), 0, 12).Draw(r,
			"signatures")
		b := NewBanding(n, threshold)
		for jobs := range 4 {
			if got, want := Near(all, threshold, jobs), define(all, b); !slices.Equal(got, want) {
				r.Fatalf("%v, %d jobs: got %v, want %v", b, jobs, got, want)
			}
		}
	})
}

// define is the definition of Near for small buckets: brute force.
func define(all [][]uint64, b Banding) (pairs []Pair) {
	first := func(i int) int {
		return slices.IndexFunc(all, func(s []uint64) bool { return slices.Equal(s, all[i]) })
	}
	for i := range all {
		for j := i + 1; j < len(all); j++ {
			if len(all[i]) == 0 || len(all[j]) == 0 {
				continue
			}
			near := first(j) == i
			if first(i) == i && first(j) == j {
				for band := range b.Bands {
					lo, hi := band*b.Rows, (band+1)*b.Rows
					near = near || slices.Equal(all[i][lo:hi], all[j][lo:hi])
				}
			}
			if near {
				pairs = append(pairs, Pair{i, j})
			}
		}
	}
	return pairs
}

// TestNearCurve holds the rate of candidates against Probability.
func TestNearCurve(t *testing.T) {
	const n, pairs = 128, 1000
	for _, threshold := range []float64{0.3, 0.6} {
		b := NewBanding(n, threshold)
		for _, j := range []float64{0.1, 0.3, 0.5, 0.7, 0.9} {
			rng := rand.New(rand.NewPCG(1, math.Float64bits(j)))
			var all [][]uint64
			for range pairs {
				s := random(rng, n)
				all = append(all, s, alike(rng, s, j))
			}
			want := b.Probability(j)
			rate := float64(len(Near(all, threshold, 2))) / pairs
			if math.Abs(rate-want) > 4*math.Sqrt(want*(1-want)/pairs)+0.001 {
				t.Errorf("%+v at similarity %v: rate %.3f, probability %.3f", b, j, rate, want)
			}
		}
	}
}

// TestNearBounded: identical signatures are a star, and so is a crowd that agrees in
// one band only; both keep what is alike together and take linear work.
func TestNearBounded(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	same := random(rng, 64)
	const count = 30_000
	identical := slices.Repeat([][]uint64{same}, count)
	crowd := make([][]uint64, count)
	for i := range crowd {
		crowd[i] = random(rng, 64)
		copy(crowd[i], same[:32])
	}
	for name, all := range map[string][][]uint64{"identical": identical, "crowd": crowd,
		"small crowd": crowd[:1000]} {
		start := time.Now()
		pairs := Near(all, 0.5, 2)
		if len(pairs) < len(all)-1 || len(pairs) > 20*len(all) {
			t.Errorf("%s: %d pairs of %d signatures", name, len(pairs), len(all))
		}
		for i, p := range pairs[:len(all)-1] {
			if p != (Pair{0, i + 1}) {
				t.Fatalf("%s: pair %d is %v", name, i, p)
			}
		}
		t.Logf("%s: %d pairs in %v", name, len(pairs), time.Since(start))
	}
}

func TestNearNothing(t *testing.T) {
	one := []uint64{1, 2}
	for _, all := range [][][]uint64{nil, {nil, nil}, {{}, {}}, {one}, {one, nil},
		{nil, one, {3, 4}}} {
		if got := Near(all, 0.9, 1); len(got) != 0 {
			t.Errorf("%v: %v", all, got)
		}
	}
	defer func() {
		if recover() == nil {
			t.Error("signatures of different lengths do not panic")
		}
	}()
	Near([][]uint64{{1, 2}, {1}}, 0.5, 1)
}

func ExampleNear() {
	signatures := [][]uint64{
		{11, 12, 13, 14},
		{21, 22, 23, 24},
		{11, 12, 13, 99},
		nil,
		{21, 22, 23, 24},
	}
	fmt.Println(Near(signatures, 0.5, 1))
	// Output: [{0 2} {1 4}]
}

func ExampleBanding_Probability() {
	b := Banding{Bands: 32, Rows: 4}
	for _, j := range []float64{0.2, 0.5, 0.8} {
		fmt.Printf("%.1f: %.3f\n", j, b.Probability(j))
	}
	// Output:
	// 0.2: 0.050
	// 0.5: 0.873
	// 0.8: 1.000
}

// BenchmarkNear compares the two ways at sizes around maxIndexed.
func BenchmarkNear(b *testing.B) {
	for _, count := range []int{600, 5_000, 20_000, 60_000} {
		all := news(1, count, 128)
		heads, _ := fold(all, 2)
		b.Run(fmt.Sprintf("index/%d", count), func(b *testing.B) {
			for b.Loop() {
				indexed(newIndex(128, 0.5, 0), all, heads, 2)
			}
		})
		b.Run(fmt.Sprintf("lists/%d", count), func(b *testing.B) {
			for b.Loop() {
				banded(NewBanding(128, 0.5), all, heads, 2)
			}
		})
	}
}
