package postings

import (
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"overlap/internal/spool"
)

// forms are all that there is, of few keys and values and of many.
var forms = []Form{
	{Bits: 40, Values: 1 << 20, Contexts: true}, {Bits: 32, Values: 1 << 31}, {Bits: 32},
	{Bits: 64, Values: 1}, {Bits: 3, Values: 7}, {Bits: 4, Values: 900, Contexts: true},
}

// recordsOf returns sorted records of a form, each there once.
func recordsOf(f Form, n int, key, value func() uint64) spool.Records {
	all := make(spool.Records, n)
	for i := range all {
		all[i].Key = key() << (64 - f.Bits)
		if f.Values > 0 {
			all[i].Of = uint32(value() % uint64(f.Values))
		}
		if f.Contexts {
			all[i].At = uint32(value() % 3 << 14)
		}
	}
	spool.Sort(all, 1)
	return slices.Compact(all)
}

// TestCoder: a block is read as it was written, whole and key by key.
func TestCoder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := rapid.SampledFrom(forms).Draw(t, "form")
		n := rapid.IntRange(1, 300).Draw(t, "records")
		random := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
		keys := rapid.SampledFrom([]uint64{1, 2, 50, 1 << 62}).Draw(t, "keys")
		values := rapid.SampledFrom([]uint64{1, 100, 1 << 62}).Draw(t, "values")
		all := recordsOf(f, n, func() uint64 { return random.Uint64N(keys) },
			func() uint64 { return random.Uint64N(values) })
		c := &Coder{Form: f}
		in := c.Append([]byte("abc"), all)[3:]
		got, ok := c.All(nil, all[0].Key, in)
		if !ok || !slices.Equal(got, all) {
			t.Fatalf("%v, %v: want %v", got, ok, all)
		}
		for _, r := range append(slices.Clone(all), spool.Record{Key: all[0].Key - 1},
			spool.Record{Key: random.Uint64()}, spool.Record{Key: all[len(all)/2].Key + 1}) {
			r.Key &^= 1<<(64-f.Bits) - 1
			want := slices.DeleteFunc(slices.Clone(all),
				func(s spool.Record) bool { return s.Key != r.Key })
			most := rapid.SampledFrom([]int{0, 1, 3, 1 << 62}).Draw(t, "most")
			got, n, ok := c.Find(all[:1:1], all[0].Key, in, r.Key, most)
			if !ok || n != len(want) || !slices.Equal(got[1:], want[:min(most, n)]) {
				t.Fatalf("key %x: %v of %d, %v: want %v", r.Key, got[1:], n, ok, want)
			}
		}
	})
}

// FuzzCoder reads anything as a block: there is no panic, and little memory is taken.
func FuzzCoder(f *testing.F) {
	random := rand.New(rand.NewPCG(1, 1))
	for i, form := range forms {
		all := recordsOf(form, 100, func() uint64 { return random.Uint64() % 50 }, random.Uint64)
		f.Add(uint8(i), all[0].Key, (&Coder{Form: form}).Append(nil, all), all[7].Key)
	}
	f.Fuzz(func(t *testing.T, i uint8, first uint64, in []byte, key uint64) {
		c := &Coder{Form: forms[int(i)%len(forms)]}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		all, whole := c.All(nil, first, in)
		found, n, ok := c.Find(nil, first, in, key, 1<<62)
		runtime.ReadMemStats(&after)
		if taken := after.TotalAlloc - before.TotalAlloc; taken > 1<<20 {
			t.Errorf("%d bytes of memory were taken for %d", taken, len(in))
		}
		if whole && !ok && c.keysAre(first, in) {
			t.Errorf("key %x is not found in what is a block", key)
		}
		for _, r := range append(all, found...) {
			if c.Values > 0 && r.Of >= c.Values {
				t.Errorf("a value of %d", r.Of)
			}
		}
		if ok && n < len(found) || n > Most {
			t.Errorf("%d of %d records", len(found), n)
		}
	})
}

// keysAre reports whether a block can be opened.
func (c *Coder) keysAre(first uint64, in []byte) bool {
	_, ok := c.open(first, in)
	return ok
}

// dense returns a block of fingerprints as a segment of so many contents has them.
func dense(contents uint32) (*Coder, spool.Records, []byte) {
	c := &Coder{Form: Form{Bits: 40, Values: contents, Contexts: true}}
	random := rand.New(rand.NewPCG(1, 1))
	key := func() uint64 { return random.Uint64N(1024 << 13) }
	all := recordsOf(c.Form, 1024, key, random.Uint64)
	return c, all, c.Append(nil, all)
}

func BenchmarkFind(b *testing.B) {
	c, all, in := dense(1_000_000)
	var dst spool.Records
	i := 0
	for b.Loop() {
		i = (i + 97) % len(all)
		dst, _, _ = c.Find(dst[:0], all[0].Key, in, all[i].Key, 100)
	}
	b.ReportMetric(8*float64(len(in))/float64(len(all)), "bits/record")
}

func BenchmarkAll(b *testing.B) {
	c, all, in := dense(1_000_000)
	var dst spool.Records
	for b.Loop() {
		dst, _ = c.All(dst[:0], all[0].Key, in)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(all)), "ns/record")
}

func BenchmarkAppend(b *testing.B) {
	c, all, in := dense(1_000_000)
	for b.Loop() {
		in = c.Append(in[:0], all)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(all)), "ns/record")
}
