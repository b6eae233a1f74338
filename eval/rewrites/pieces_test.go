package main

import (
	"slices"
	"testing"

	"overlap/eval/rewrites/set"
	"overlap/result"
)

// madeOf returns a text of sentences of ten bytes, each made of these of the source.
func madeOf(from ...[]int) *set.Text {
	t := &set.Text{}
	for n, f := range from {
		t.Sentences = append(t.Sentences, set.Sentence{Lo: 10 * n, Hi: 10*n + 9, From: f})
	}
	return t
}

func TestStretches(t *testing.T) {
	for _, test := range []struct {
		name string
		from [][]int
		want []int
	}{
		{"in order", [][]int{{0}, {1, 2}, {2}, {5}}, []int{0, 0, 0, 0}},
		{"neighbours exchanged", [][]int{{1}, {0}, {3}, {2}}, []int{0, 0, 0, 0}},
		{"back", [][]int{{3}, {4}, {0}, {1}}, []int{0, 0, 1, 1}},
		{"one back, one not", [][]int{{3}, {0, 4}, {1}}, []int{0, 0, 0}},
		{"one that was added", [][]int{{0}, nil, {1}, {2}}, []int{0, 0, 1, 1}},
		{"and back behind it", [][]int{{3}, nil, {0}}, []int{0, 0, 1}},
	} {
		if of := stretchesOf(madeOf(test.from...)); !slices.Equal(of, test.want) {
			t.Errorf("%s: %v, not %v", test.name, of, test.want)
		}
	}
}

func TestPieces(t *testing.T) {
	source := madeOf(nil, nil, nil, nil, nil)
	rewrite := madeOf([]int{0}, []int{1}, nil, []int{3}, []int{4})
	of := func(lo, hi, from, to int) claim {
		return claim{"source", result.Span{Lo: lo, Hi: hi}, result.Span{Lo: from, Hi: to}, reworded}
	}
	for _, test := range []struct {
		name                string
		about               []claim
		passages, stretches int
	}{
		{"nothing", nil, 0, 0},
		{"one for each", []claim{of(0, 19, 0, 19), of(30, 49, 30, 49)}, 2, 2},
		{"one for both", []claim{of(0, 49, 0, 49)}, 2, 2},
		{"two for one", []claim{of(0, 9, 0, 9), of(10, 19, 10, 19)}, 2, 1},
		{"what is not so", []claim{of(0, 9, 30, 49), of(20, 29, 0, 49)}, 0, 0},
		{"another article", []claim{{"other", everything, everything, alike}}, 0, 0},
	} {
		passages, stretches := piecesOf(rewrite, source, "source", test.about)
		if passages != test.passages || stretches != test.stretches {
			t.Errorf("%s: %d of %d, not %d of %d", test.name, passages, stretches, test.passages,
				test.stretches)
		}
	}
}
