package join

import (
	"overlap/internal/policy"
	"overlap/sketch"
)

// Two seeds belong to one edited passage if the words between them, and how many
// more there are on one side than on the other, stay below these.
const (
	gapWords  = 24
	slipWords = 8
)

// A chainer tells whether seeds can be part of a passage: one that grows, or a chain of several.
type chainer struct {
	minWords int  // of the shortest passage
	pieces   bool // it may be made of small pieces
}

func chainerOf(p *policy.Policy) chainer { return chainer{p.MinWords, p.Pieces} }

// slip is how much longer the words between two seeds may be on one side. A draft of small pieces
// has as many words between them as the seeds may be apart.
func (c chainer) slip() int {
	if c.pieces {
		return gapWords
	}
	return slipWords
}

// growth is how many tokens a seed is grown at most: "US" is two.
func (c chainer) growth() int { return c.minWords + c.minWords/2 }

// chains reports whether seeds of a later text, here, and an earlier one can be part of a passage.
// They are in order of the tokens here.
func (c chainer) chains(here, there sketch.Compact, seeds []seed) bool {
	var whole, pieces chain
	for _, s := range seeds {
		i, n, words := c.grow(here, there, s)
		shift := int(s.by) - int(s.at)
		if words >= c.minWords ||
			c.pieces && pieces.add(i, n, shift, words, gapWords) >= fewestPieces ||
			whole.add(i, n, shift, words, slipWords) >= c.minWords {
			return true
		}
	}
	return false
}

// grow returns where the run of equal tokens around a seed begins here, how many they are, and how
// many words. Growth bounds it.
func (c chainer) grow(here, there sketch.Compact, s seed) (first, n, words int) {
	i, j, enough := int(s.by), int(s.at), c.growth()
	for n < enough && i+n < len(here.Canon) && j+n < len(there.Canon) &&
		here.Canon[i+n] == there.Canon[j+n] {
		n++
	}
	for n < enough && i > 0 && j > 0 && here.Canon[i-1] == there.Canon[j-1] {
		i, j, n = i-1, j-1, n+1
	}
	return i, n, max(here.Across(i, i+n), there.Across(j, j+n)) // "per cent" is one token
}

// fewestPieces is how many words of seeds make a chain of pieces, of which what lies between them
// need not be about as long on both sides.
const fewestPieces = 25

// A chain is seeds that follow each other closely: where they end here, by how much they are
// shifted, their words.
type chain struct{ end, shift, words int }

// add adds a seed of n tokens at i, or begins a new chain with it where it is too far off: further
// than gapWords, or shifted by more than slip. It returns how many words the chain has. Words that
// it has already count no more.
func (c *chain) add(i, n, shift, words, slip int) int {
	if i < c.end {
		return 0
	}
	if i-c.end > gapWords || abs(shift-c.shift) > slip {
		c.words = 0
	}
	*c = chain{i + n, shift, c.words + words}
	return c.words
}

func abs(n int) int { return max(n, -n) }
