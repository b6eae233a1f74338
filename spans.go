package overlap

import (
	"cmp"
	"iter"
	"slices"
)

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
			if !yield(span{max(s.first, spans[i].first), min(s.last, spans[i].last)}) {
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
				left = append(left, span{s.first, o.first})
			}
			s.first = o.last
		}
		if s.first < s.last {
			left = append(left, s)
		}
	}
	return left
}
