package span

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// drawSpans draws spans of few words that may overlap.
func drawSpans(t *rapid.T, name string) (spans []Span) {
	for _, first := range rapid.SliceOfN(rapid.IntRange(0, 20), 0, 6).Draw(t, name) {
		spans = append(spans, Of(first, first+rapid.IntRange(0, 6).Draw(t, "words")))
	}
	return spans
}

// words returns which words lie in spans.
func words(spans []Span) (in [30]bool) {
	for _, s := range spans {
		for i := s.First; i < s.Last; i++ {
			in[i] = true
		}
	}
	return in
}

// TestSets holds unions, differences and sizes against the words one by one.
func TestSets(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawSpans(t, "a"), drawSpans(t, "b")
		inA, inB := words(a), words(b)
		union, others := Union(slices.Clone(a)), Union(slices.Clone(b))
		if words(union) != inA {
			t.Fatalf("union %v of %v", union, a)
		}
		for i, s := range union {
			if s.First >= s.Last || i > 0 && union[i-1].Last >= s.First {
				t.Fatalf("union %v of %v", union, a)
			}
		}
		minus, size := words(Minus(union, others)), 0
		for i := range inA {
			if minus[i] != (inA[i] && !inB[i]) || In(i, union) != inA[i] {
				t.Fatalf("word %d: %v without %v", i, union, others)
			}
			if inA[i] {
				size++
			}
		}
		s := Of(3, 17)
		if Size(union) != size || Within(s, union) != size-Size(Minus(union, []Span{s})) {
			t.Fatalf("%d words of %v, %d in %v", Size(union), union, Within(s, union), s)
		}
		for _, l := range Long(union, 3) {
			if l.Last-l.First < 3 || !slices.Contains(union, l) {
				t.Fatalf("%v is long in %v", l, union)
			}
		}
		var grown []Span
		for i, in := range inA {
			if in {
				grown = Extend(grown, i)
			}
		}
		if !slices.Equal(grown, union) {
			t.Fatalf("grown %v, union %v", grown, union)
		}
	})
}
