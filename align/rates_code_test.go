package align

import (
	"fmt"
	"math"
	"reflect"
	"testing"

	"github.com/cespare/xxhash/v2"
	"pgregory.net/rapid"

	"overlap/internal/codec"
	"overlap/shingle"
)

// TestCodeRates reads rates as they were written, in the same bytes.
func TestCodeRates(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var want, got *Rates
		if rapid.Bool().Draw(t, "any") {
			want = &Rates{rates: rapid.MapOf(rapid.Uint32(),
				rapid.Float32Range(0, 1)).Draw(t, "rates")}
		}
		var out, again codec.Coder
		CodeRates(&out, &want)
		in := codec.Coder{Bytes: out.Bytes, Reads: true}
		if CodeRates(&in, &got); !in.Ended() || !reflect.DeepEqual(got, want) {
			t.Fatalf("%v, written %v", got, want)
		}
		if CodeRates(&again, &got); string(again.Bytes) != string(out.Bytes) {
			t.Fatal("other bytes")
		}
	})
}

// FuzzCodeRates reads any bytes: no rate is more than all tokens.
func FuzzCodeRates(f *testing.F) {
	f.Add([]byte{1, 2, 3, 0xcd, 0x99, 0xb3, 0xee, 3, 1, 0})
	f.Fuzz(func(t *testing.T, all []byte) {
		var r *Rates
		in := codec.Coder{Bytes: all, Reads: true}
		if CodeRates(&in, &r); in.Bad || r == nil {
			return
		}
		for stem, rate := range r.rates {
			if !(rate >= 0 && rate <= 1) || math.IsNaN(float64(rate)) {
				t.Errorf("%d: %v", stem, rate)
			}
		}
	})
}

// TestRatesVersion fails where texts have other words than they had when RatesVersion was set. Then
// raise it, and put down here what they have: archives keep rates.
func TestRatesVersion(t *testing.T) {
	var c Counter
	for i := range 30 {
		c.Add(Tokenize(shingle.Split(fmt.Sprintf("The harbour of Pell stays closed for %d days, "+
			"its keepers said on Monday, and won't open until they've mended 12 per cent of it. "+
			"Ferries, boats and sailors colored the organisation's running meetings.", i))))
	}
	rates := c.Rates()
	var out codec.Coder
	CodeRates(&out, &rates)
	const want = 0x7f89a474cac610c8
	if got := xxhash.Sum64(out.Bytes); got != want || RatesVersion != 1 {
		t.Errorf("version %d has %#x", RatesVersion, got)
	}
}
