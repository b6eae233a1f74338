package shingle

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestAgain: what is put into the memory of another text is what new memory gets.
func TestAgain(t *testing.T) {
	pieces := []string{"a", "a", "don’t", "3.5", "1,000", "U.S.", "km²", "ﬁ", "東京", "ÅÅÅÅÅÅÅÅÅÅ",
		"\n", "\n\n", ". ", "! ", "***", "\xff", "Mr. Holm", "e\u0301"}
	var used Text
	var shingles, signature []uint64
	var places []uint32
	var sentences []Sentence
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 80).Draw(t, "pieces"),
			rapid.SampledFrom([]string{"", " "}).Draw(t, "between"))
		text := Split(s)
		used.Split(s)
		if used.Source != s || !slices.Equal(used.Words, text.Words) {
			t.Fatalf("words %v, new %v", used.Words, text.Words)
		}
		k, n, w := rapid.IntRange(1, 9).Draw(t, "k"), rapid.IntRange(1, 64).Draw(t,
			"n"), rapid.IntRange(1, 20).Draw(t, "w")
		shingles = used.Shingles(shingles[:0], k)
		signature = Signature(signature[:0], shingles, n)
		places = Winnow(places[:0], shingles, w)
		sentences = used.AppendSentences(sentences[:0])
		if want := text.Shingles(nil, k); !slices.Equal(shingles, want) {
			t.Fatalf("shingles %v, new %v", shingles, want)
		}
		if want := Signature(nil, shingles, n); !slices.Equal(signature, want) {
			t.Fatalf("signature %v, new %v", signature, want)
		}
		if want := Winnow(nil, shingles, w); !slices.Equal(places, want) {
			t.Fatalf("fingerprints %v, new %v", places, want)
		}
		if want := text.Sentences(); !slices.Equal(sentences, want) {
			t.Fatalf("sentences %v, new %v", sentences, want)
		}
	})
}
