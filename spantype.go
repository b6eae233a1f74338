package overlap

import (
	"cmp"
	"iter"
	"slices"
)

// A span is a half-open range of words.
type span struct{ first, last int }

// spanOf returns the span from first to last, half open.
func spanOf(first, last int) span { return span{first, last} }

// union sorts spans, in place, and joins those that touch.
func union(spans []span) []span {
	slices.SortFunc(spans, func(a, b span) int {
		return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(a.last, b.last))
	})
	joined := spans[:0]
	for _, s := range spans {
		if n := len(joined); n > 0 && s.first <= joined[n-1].last {
			joined[n-1].last = max(joined[n-1].last, s.last)
		} else if s.first < s.last {
			joined = append(joined, s)
		}
	}
	return joined
}

// size returns the number of words in spans that do not overlap.
func size(spans []span) int {
	n := 0
	for _, s := range spans {
		n += s.last - s.first
	}
	return n
}

// overlapping yields the parts of spans, which are a union, that lie in s.
func overlapping(s span, spans []span) iter.Seq[span] {
	return func(yield func(span) bool) {
		i, _ := slices.BinarySearchFunc(spans, s.first, func(t span, first int) int { return cmp.Compare(t.last, first+1) })
		for ; i < len(spans) && spans[i].first < s.last; i++ {
			if !yield(spanOf(max(s.first, spans[i].first), min(s.last, spans[i].last))) {
				return
			}
		}
	}
}

// within returns how many words of s lie in spans, which are a union.
func within(s span, spans []span) int {
	n := 0
	for part := range overlapping(s, spans) {
		n += part.last - part.first
	}
	return n
}

// minus returns what of spans, a union, lies in none of others, a union.
func minus(spans, others []span) []span {
	var left []span
	for _, s := range spans {
		for o := range overlapping(s, others) {
			if s.first < o.first {
				left = append(left, spanOf(s.first, o.first))
			}
			s.first = o.last
		}
		if s.first < s.last {
			left = append(left, s)
		}
	}
	return left
}

// long returns the spans of at least least words.
func long(spans []span, least int) []span {
	var kept []span
	for _, s := range spans {
		if s.last-s.first >= least {
			kept = append(kept, s)
		}
	}
	return kept
}

// extend adds word i to spans: to the last one, if it ends there.
func extend(spans []span, i int) []span {
	if n := len(spans); n > 0 && spans[n-1].first <= i && i <= spans[n-1].last {
		spans[n-1].last = max(spans[n-1].last, i+1)
		return spans
	}
	return append(spans, spanOf(i, i+1))
}
