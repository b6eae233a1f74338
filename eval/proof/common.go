// Package proof checks a result against the words of its articles, with code that
// shares nothing with what found it.
package proof

import (
	"slices"

	"overlap/shingle"
)

// A Match is a word of one list and the equal word of another.
type Match struct{ I, J int }

// Common returns a longest common subsequence of two lists of words, in order: the
// most words that can be paired without crossing (Hunt and Szymanski, "A fast
// algorithm for computing longest common subsequences", CACM 20(5), 1977). Cost: the
// number of equal pairs times a logarithm, so that common words make long lists dear.
func Common(a, b []uint64) []Match {
	places := map[uint64][]int{}
	for j, h := range b {
		places[h] = append(places[h], j)
	}
	type node struct {
		Match
		before int // the node before it in its subsequence, -1 for none
	}
	var nodes []node
	var ends []int // the node with which the best subsequence of each length ends
	for i, h := range a {
		for _, j := range slices.Backward(places[h]) {
			n, _ := slices.BinarySearchFunc(ends, j, func(e, j int) int { return nodes[e].J - j })
			before := -1
			if n > 0 {
				before = ends[n-1]
			}
			nodes = append(nodes, node{Match{i, j}, before})
			if n == len(ends) {
				ends = append(ends, len(nodes)-1)
			} else {
				ends[n] = len(nodes) - 1
			}
		}
	}
	if len(ends) == 0 {
		return nil
	}
	found := make([]Match, len(ends))
	for n, at := len(ends)-1, ends[len(ends)-1]; n >= 0; n, at = n-1, nodes[at].before {
		found[n] = nodes[at].Match
	}
	return found
}

// Bag returns how many words two lists have in common, whatever their order.
func Bag(a, b []uint64) int {
	left := map[uint64]int{}
	for _, h := range a {
		left[h]++
	}
	n := 0
	for _, h := range b {
		if left[h] > 0 {
			left[h]--
			n++
		}
	}
	return n
}

// Hashes returns the hashes of the words first to last of a text, half open.
func Hashes(t *shingle.Text, first, last int) []uint64 {
	hashes := make([]uint64, 0, last-first)
	for _, w := range t.Words[first:last] {
		hashes = append(hashes, w.Hash)
	}
	return hashes
}
