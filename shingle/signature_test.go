package shingle

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// TestSignatureLaw holds the signature against the true Jaccard similarity: the mean of
// the estimate within four standard errors, and its variance not above that of n
// independent minima, J(1-J)/n, by more than chance.
func TestSignatureLaw(t *testing.T) {
	const n, trials = 128, 300
	for _, size := range []int{1, 7, 40, 128, 800} { // of the union
		for _, j := range []float64{0, 0.1, 0.5, 0.8, 1} {
			rng := rand.New(rand.NewPCG(uint64(size), math.Float64bits(j)))
			shared := int(j*float64(size) + 0.5)
			want := float64(shared) / float64(size)
			var sum, square float64
			for range trials {
				a, b := sets(rng.Uint64, size, shared)
				e := agree(Signature(nil, a, n), Signature(nil, b, n))
				sum += e
				square += (e - want) * (e - want)
			}
			mean, variance := sum/trials, square/trials
			classic := want * (1 - want) / n
			if math.Abs(mean-want) > 4*math.Sqrt(classic/trials) {
				t.Errorf("union of %d, J %.3f: estimate %.4f on average", size, want, mean)
			}
			if variance > 1.35*classic { // four standard errors of a variance over 300
				t.Errorf("union of %d, J %.3f: variance %.2g, of independent minima %.2g", size,
					want, variance, classic)
			}
			t.Logf("union of %d, J %.3f: mean %.4f, variance %.2f of that of independent minima",
				size, want, mean, variance/classic)
		}
	}
}

// TestSignatureOfCounters: elements that differ only in their last bits, as the hashes
// of another maker might, are estimated without bias too.
func TestSignatureOfCounters(t *testing.T) {
	const n, trials = 128, 300
	next := uint64(0)
	var sum float64
	for range trials {
		a, b := sets(func() uint64 { next++; return next }, 300, 150)
		sum += agree(Signature(nil, a, n), Signature(nil, b, n))
	}
	if mean := sum / trials; math.Abs(mean-0.5) > 4*math.Sqrt(0.25/n/trials) {
		t.Errorf("counters at J 0.5: estimate %.4f on average", mean)
	}
}

// sets makes two sets whose union has size elements, of which both have shared.
func sets(next func() uint64, size, shared int) (a, b []uint64) {
	for i := range size {
		x := next()
		if i < shared || i%2 == 0 {
			a = append(a, x)
		}
		if i < shared || i%2 == 1 {
			b = append(b, x)
		}
	}
	return a, b
}

func agree(a, b []uint64) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	same := 0
	for i := range a {
		if a[i] == b[i] {
			same++
		}
	}
	return float64(same) / float64(len(a))
}

// TestSignatureOfSet: order and repetition do not matter, what is in dst stays, and an
// empty set has none.
func TestSignatureOfSet(t *testing.T) {
	a := []uint64{5, 9, 1 << 60, 77}
	b := []uint64{77, 77, 9, 5, 1 << 60, 5}
	for _, n := range []int{1, 2, 100, 1000} {
		x, y := Signature(nil, a, n), Signature([]uint64{3}, b, n)
		if len(x) != n || y[0] != 3 || !slices.Equal(x, y[1:]) {
			t.Errorf("n %d: %v and %v", n, x, y)
		}
	}
	if s := Signature(nil, nil, 8); s != nil {
		t.Errorf("the empty set has the signature %v", s)
	}
}

func BenchmarkSignature(b *testing.B) {
	for _, size := range []int{20, 800, 5000} {
		b.Run(map[int]string{20: "quotation", 800: "article", 5000: "feature"}[size],
			func(b *testing.B) {
				rng := rand.New(rand.NewPCG(1, 2))
				set, _ := sets(rng.Uint64, size, size)
				var dst []uint64
				for b.Loop() {
					dst = Signature(dst[:0], set, 128)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(size),
					"ns/shingle")
			})
	}
}
