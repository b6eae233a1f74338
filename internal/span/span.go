// Package span has ranges of words, and what can be said of lists of them.
package span

import (
	"cmp"
	"iter"
	"slices"
)

// A Span is a half-open range of words.
type Span struct{ First, Last int } // Last is behind the last word

// Of returns the span from first to last, half open.
func Of(first, last int) Span { return Span{first, last} }

// Union sorts spans, in place, and joins those that touch.
func Union(spans []Span) []Span {
	slices.SortFunc(spans, func(a, b Span) int {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(a.Last, b.Last))
	})
	joined := spans[:0]
	for _, s := range spans {
		if n := len(joined); n > 0 && s.First <= joined[n-1].Last {
			joined[n-1].Last = max(joined[n-1].Last, s.Last)
		} else if s.First < s.Last {
			joined = append(joined, s)
		}
	}
	return joined
}

// Size returns the number of words in spans that do not overlap.
func Size(spans []Span) int {
	n := 0
	for _, s := range spans {
		n += s.Last - s.First
	}
	return n
}

// overlapping yields the parts of spans, which are a union, that lie in s.
func overlapping(s Span, spans []Span) iter.Seq[Span] {
	return func(yield func(Span) bool) {
		i, _ := slices.BinarySearchFunc(spans, s.First,
			func(t Span, first int) int { return cmp.Compare(t.Last, first+1) })
		for ; i < len(spans) && spans[i].First < s.Last; i++ {
			if !yield(Of(max(s.First, spans[i].First), min(s.Last, spans[i].Last))) {
				return
			}
		}
	}
}

// Within returns how many words of s lie in spans, which are a union.
func Within(s Span, spans []Span) int {
	n := 0
	for part := range overlapping(s, spans) {
		n += part.Last - part.First
	}
	return n
}

// In reports whether word i lies in spans, which are a union.
func In(i int, spans []Span) bool { return Within(Of(i, i+1), spans) > 0 }

// Minus returns what of spans, a union, lies in none of others, a union.
func Minus(spans, others []Span) []Span {
	var left []Span
	for _, s := range spans {
		for o := range overlapping(s, others) {
			if s.First < o.First {
				left = append(left, Of(s.First, o.First))
			}
			s.First = o.Last
		}
		if s.First < s.Last {
			left = append(left, s)
		}
	}
	return left
}

// Long returns the spans of at least least words.
func Long(spans []Span, least int) []Span {
	return slices.DeleteFunc(slices.Clone(spans),
		func(s Span) bool { return s.Last-s.First < least })
}

// Extend adds word i to spans: to the last one, if it ends there.
func Extend(spans []Span, i int) []Span {
	if n := len(spans); n > 0 && spans[n-1].First <= i && i <= spans[n-1].Last {
		spans[n-1].Last = max(spans[n-1].Last, i+1)
		return spans
	}
	return append(spans, Of(i, i+1))
}

// Both returns the words that are in spans and in others, which are unions, as a union.
func Both(spans, others []Span) []Span { return Minus(spans, Minus(spans, others)) }
