package background

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// TestBits holds the formula against one worked out by hand.
func TestBits(t *testing.T) {
	var c Counter
	for _, text := range []string{"a b c", "a b d", "a e", "f"} {
		c.Add(hashes(text))
	}
	alone := func(n float64) float64 { return -4 * math.Log(1-n/5) / 9 }
	pair := (2 + alone(2)) / (3 + 1)
	triple := (1 + (1+alone(1))/(2+1)) / (2 + 1)
	for text, want := range map[string][]float64{
		"":      nil,
		"a":     {alone(3)},
		"a b":   {alone(3), pair},
		"a b c": {alone(3), pair, triple},
		"x":     {alone(.5)},
		"x a":   {alone(.5), alone(3)},
	} {
		got := c.Counts().Bits(nil, hashes(text))
		if len(got) != len(want) {
			t.Fatalf("%q has %d words", text, len(got))
		}
		for i, p := range want {
			if math.Abs(float64(got[i])+math.Log2(p)) > 1e-5 {
				t.Errorf("word %d of %q has %.3f bits, not %.3f", i, text, got[i], -math.Log2(p))
			}
		}
	}
}

// TestBitsAppended holds that bits are appended, one to a word, and that a word has those that it
// has with the two before it alone.
func TestBitsAppended(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var c Counter
		for _, text := range texts.Draw(t, "texts") {
			c.Add(hashes(text))
		}
		words := hashes(text.Draw(t, "text"))
		all := c.Counts().Bits([]float32{1}, words)
		if len(all) != 1+len(words) || all[0] != 1 {
			t.Fatalf("%d words have the bits %v", len(words), all)
		}
		for i := range words {
			near := words[max(0, i-2) : i+1]
			bits := c.Counts().Bits(nil, near)
			if got := bits[len(near)-1]; got != all[1+i] || !(got >= 0 && got < 200) {
				t.Fatalf("word %d has %v bits, behind two words %v", i, all[1+i], got)
			}
		}
	})
}
