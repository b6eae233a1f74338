package spool

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestSort holds Sort against the standard library's, over lists small and large,
// with prints of few and of many bits.
func TestSort(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	var scratch Buffer
	for _, n := range []int{0, 1, 2, few, few + 1, 300, 5000, large - 1, large + 1} {
		for _, mask := range []uint64{0, 0xf, 0xff << 56, 0xf0f0f0f0f0f0f0f0, 1<<64 - 1} {
			for _, places := range []uint32{1, 1 << 31} {
				s := make(Records, n)
				for i := range s {
					s[i] = Record{rng.Uint64() & mask, rng.Uint32N(places), rng.Uint32N(places)}
				}
				want, alone := slices.Clone(s), slices.Clone(s)
				slices.SortFunc(want, order)
				if scratch.Sort(alone); !slices.Equal(alone, want) {
					t.Fatalf("%d records, mask %x, %d places: wrong order on one core", n, mask,
						places)
				}
				for _, jobs := range []int{0, 1, 2, 3, 1000} {
					sorted := slices.Clone(s)
					if Sort(sorted, jobs); !slices.Equal(sorted, want) {
						t.Fatalf("%d records, mask %x, %d places, %d jobs: wrong order", n, mask,
							places, jobs)
					}
				}
			}
		}
	}
}

// order is the definition of the order.
func order(a, b Record) int {
	return cmp.Or(cmp.Compare(a.Key, b.Key), cmp.Compare(a.Of, b.Of), cmp.Compare(a.At, b.At))
}

func TestSortSmallWorlds(t *testing.T) {
	record := rapid.Custom(func(r *rapid.T) Record {
		return Record{
			rapid.SampledFrom([]uint64{0, 1, 15, 16, 1 << 63, 1<<64 - 1,
				rapid.Uint64().Draw(r, "p")}).Draw(r, "print"),
			rapid.Uint32().Draw(r, "text"), rapid.Uint32().Draw(r, "word"),
		}
	})
	rapid.Check(t, func(r *rapid.T) {
		s := Records(rapid.SliceOfN(record, 0, 100).Draw(r, "s"))
		want := slices.Clone(s)
		slices.SortFunc(want, order)
		if Sort(s, 1); !slices.Equal(s, want) {
			r.Fatal(s)
		}
	})
}

func TestGroups(t *testing.T) {
	s := Records{{1, 0, 0}, {1, 0, 5}, {2, 0, 0}, {9, 1, 1}, {9, 2, 1}, {9, 3, 0}}
	var sizes []int
	for g := range s.Groups() {
		sizes = append(sizes, len(g))
		if cap(g) != len(g) {
			t.Error("a group has room to overwrite the next")
		}
		if len(sizes) == 3 {
			break
		}
	}
	if !slices.Equal(sizes, []int{2, 1, 3}) {
		t.Errorf("groups of %v", sizes)
	}
	for range Records(nil).Groups() {
		t.Error("an empty list has a group")
	}
}

// records returns the fingerprints of texts of 800 words, text by text; every tenth
// record has one of a few prints.
func records(n int) Records {
	rng := rand.New(rand.NewPCG(1, 2))
	s := make(Records, n)
	for i := range s {
		s[i] = Record{rng.Uint64(), uint32(i / 180), uint32(i % 180)}
		if i%10 == 0 {
			s[i].Key = s[rng.IntN(min(i+1, 1000))].Key
		}
	}
	return s
}

func BenchmarkSort(b *testing.B) {
	for _, n := range []int{10_000, 1_000_000, 5_000_000} {
		b.Run(map[int]string{10_000: "10k", 1_000_000: "1M", 5_000_000: "5M"}[n],
			func(b *testing.B) {
				from := records(n)
				s, scratch := make(Records, n), make(Records, n)
				for b.Loop() {
					b.StopTimer()
					copy(s, from)
					b.StartTimer()
					SortWith(s, scratch, 2)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n),
					"ns/record")
			})
	}
}

// BenchmarkSortSeeds sorts what two texts have in common, by both: most bits of the key are the
// same in all.
func BenchmarkSortSeeds(b *testing.B) {
	rng := rand.New(rand.NewPCG(3, 4))
	from := make(Records, 100_000)
	for i := range from {
		from[i] = Record{uint64(70_000+rng.IntN(400))<<32 | uint64(rng.IntN(70_000)),
			rng.Uint32N(500), rng.Uint32N(500)}
	}
	s := make(Records, len(from))
	var scratch Buffer
	for b.Loop() {
		b.StopTimer()
		copy(s, from)
		b.StartTimer()
		scratch.Sort(s)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(s)), "ns/record")
}

func BenchmarkGroups(b *testing.B) {
	s := records(1_000_000)
	Sort(s, 2)
	for b.Loop() {
		n := 0
		for g := range s.Groups() {
			n += len(g)
		}
		if n != len(s) {
			b.Fatal(n)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(s)), "ns/record")
}
