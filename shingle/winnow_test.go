package shingle

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestWinnowSmallWorlds goes through all texts of up to nine shingles over three
// values. Each window must have one of its minima chosen, and nothing else may be.
func TestWinnowSmallWorlds(t *testing.T) {
	for w := 1; w <= 5; w++ {
		for n := range 10 {
			text := make([]uint64, n)
			for {
				if why := brokenWinnow(text, w); why != "" {
					t.Fatalf("%v, window %d: %s: %v", text, w, why, Winnow(nil, text, w))
				}
				i := 0
				for ; i < n; i++ {
					if text[i]++; text[i] < 3 {
						break
					}
					text[i] = 0
				}
				if i == n {
					break
				}
			}
		}
	}
}

// brokenWinnow says which promise Winnow breaks on shingles, or nothing.
func brokenWinnow(shingles []uint64, w int) string {
	got := Winnow(nil, shingles, w)
	w = min(w, len(shingles))
	minimum := map[uint32]bool{} // positions that are a minimum of a window
	for i := range len(shingles) - w + 1 {
		if w == 0 {
			break
		}
		window := shingles[i : i+w]
		chosen := false
		for j, h := range window {
			if h == slices.Min(window) {
				minimum[uint32(i+j)] = true
				chosen = chosen || slices.Contains(got, uint32(i+j))
			}
		}
		if !chosen {
			return "a window has none of its minima"
		}
	}
	for i, at := range got {
		if !minimum[at] {
			return "a position is no minimum"
		}
		if i > 0 && at <= got[i-1] {
			return "positions do not ascend"
		}
	}
	return ""
}

// TestWinnowGuarantee: a run of w shingles that two texts share has a fingerprint with
// one hash in both, and where its minimum is unique or its twins are far, at one place.
func TestWinnowGuarantee(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		w := rapid.IntRange(1, 12).Draw(r, "w")
		values := rapid.SliceOfN(rapid.Uint64Range(0, 9), 0, 20)
		run := rapid.SliceOfN(rapid.Uint64Range(0, 9), w, w).Draw(r, "run")
		first := values.Draw(r, "before a")
		second := values.Draw(r, "before b")
		a := slices.Concat(first, run, values.Draw(r, "behind a"))
		b := slices.Concat(second, run, values.Draw(r, "behind b"))
		inA := inside(Winnow(nil, a, w), len(first), w)
		inB := inside(Winnow(nil, b, w), len(second), w)
		hash, place := false, false
		for _, i := range inA {
			for _, j := range inB {
				hash = hash || run[i] == run[j]
				place = place || i == j
			}
		}
		if !hash || !place && twins(run) >= (w+1)/2 {
			r.Fatalf("run %v at %v in %v and at %v in %v", run, inA, a, inB, b)
		}
	})
}

// inside returns the places of the run from lo of n shingles that positions choose.
func inside(positions []uint32, lo, n int) (places []int) {
	for _, p := range positions {
		if int(p) >= lo && int(p) < lo+n {
			places = append(places, int(p)-lo)
		}
	}
	return places
}

// twins returns the least distance between two minima of run, or its length.
func twins(run []uint64) int {
	least, last := len(run), -len(run)
	for i, h := range run {
		if h == slices.Min(run) {
			least = min(least, i-last)
			last = i
		}
	}
	return least
}

// TestWinnowDensity: ordinary text has 2 in w+1, and so has a text of one word.
func TestWinnowDensity(t *testing.T) {
	const n, w = 100_000, 8
	rng := rand.New(rand.NewPCG(1, 2))
	random := make([]uint64, n)
	for i := range random {
		random[i] = rng.Uint64()
	}
	if got := float64(len(Winnow(nil, random, w))) / n; got < 0.21 || got > 0.235 {
		t.Errorf("ordinary text: %.3f fingerprints a shingle", got)
	}
	for period := 1; period < 12; period++ {
		text := make([]uint64, n)
		for i := range text {
			text[i] = random[i%period]
		}
		if got := float64(len(Winnow(nil, text, w))) / n; got > 0.251 {
			t.Errorf("period %d: %.3f fingerprints a shingle", period, got)
		}
	}
}

func TestShingles(t *testing.T) {
	text := Split("one two three one two three four")
	for k := 1; k <= 8; k++ {
		got := text.Shingles([]uint64{7}, k)
		if got[0] != 7 || len(got)-1 != max(0, len(text.Words)-k+1) {
			t.Fatalf("k %d: %d shingles", k, len(got)-1)
		}
		for i := range got[1:] {
			alone := &Text{Words: text.Words[i : i+k]}
			if one := alone.Shingles(nil, k); one[0] != got[1+i] {
				t.Errorf("k %d, shingle %d differs from the same words alone", k, i)
			}
			for j := range got[1:] {
				lo, hi := text.Bytes(i, i+k)
				lo2, hi2 := text.Bytes(j, j+k)
				if (got[1+i] == got[1+j]) != (text.Source[lo:hi] == text.Source[lo2:hi2]) {
					t.Errorf("k %d: shingles %d and %d", k, i, j)
				}
			}
		}
	}
}

func BenchmarkShingles(b *testing.B) {
	text := Split(strings.Repeat("The council of the small town met again. ", 10_000))
	var dst []uint64
	for b.Loop() {
		dst = text.Shingles(dst[:0], 5)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(dst)), "ns/shingle")
}

func BenchmarkWinnow(b *testing.B) {
	rng := rand.New(rand.NewPCG(1, 2))
	shingles := make([]uint64, 100_000)
	for i := range shingles {
		shingles[i] = rng.Uint64()
	}
	for _, w := range []int{2, 4, 8} {
		b.Run(string(rune('0'+w)), func(b *testing.B) {
			var dst []uint32
			for b.Loop() {
				dst = Winnow(dst[:0], shingles, w)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(shingles)),
				"ns/shingle")
		})
	}
}
