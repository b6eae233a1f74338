package main

import (
	"iter"
	"math"
	"slices"

	"overlap/shingle"
)

const (
	leastWords  = 20 // of a passage that is asked for
	middleWords = 8  // that say which articles print it
)

// A reach is how many articles print a passage, half open.
type reach struct {
	name   string
	lo, hi int
}

var reaches = []reach{
	{"2 to 4", 2, 5}, {"5 to 9", 5, 10}, {"10 to 19", 10, 20}, {"20 and more", 20, math.MaxInt},
}

// reachOf returns the number of a reach in reaches.
func reachOf(printings int) int {
	return max(0, slices.IndexFunc(reaches, func(r reach) bool { return printings < r.hi }))
}

// A stretch is words of an article, half open.
type stretch struct{ article, first, last int }

// A passage is words that some articles print, each place where they stand, and the pairs of places
// that are asked for.
type passage struct {
	prints    []stretch
	printings int // articles that have its middle words
	couples   [][2]stretch
}

// A book gathers passages, each once.
type book struct {
	texts    []*shingle.Text
	passages []*passage
	known    map[uint64]*passage
}

func newBook(texts []*shingle.Text) *book {
	return &book{texts: texts, known: map[uint64]*passage{}}
}

// hash returns the hash of a stretch's words.
func (b *book) hash(s stretch) uint64 {
	words := shingle.Text{Words: b.texts[s.article].Words[s.first:s.last]}
	return words.Shingles(nil, s.last-s.first)[0]
}

// at returns the passage of a stretch, which is new or known.
func (b *book) at(s stretch) *passage {
	h := b.hash(s)
	p := b.known[h]
	if p == nil {
		p = &passage{prints: []stretch{s}}
		b.known[h] = p
		b.passages = append(b.passages, p)
	}
	return p
}

// find looks every passage up in all texts: where else it is printed, and how many articles have
// its middle words.
func (b *book) find() {
	wanted := map[uint64][]*passage{}
	for _, p := range b.passages {
		s := p.prints[0]
		at := middle(s)
		h := b.hash(stretch{s.article, at, at + middleWords})
		wanted[h] = append(wanted[h], p)
	}
	var runs []uint64
	for i, t := range b.texts {
		runs = t.Shingles(runs[:0], middleWords)
		seen := map[*passage]bool{}
		for at, run := range runs {
			for _, p := range wanted[run] {
				b.meet(p, i, at, seen)
			}
		}
	}
}

// meet puts down that article i has the middle words of p. Each article counts once.
func (b *book) meet(p *passage, i, at int, seen map[*passage]bool) {
	if !seen[p] {
		p.printings++
		seen[p] = true
	}
	s := p.prints[0]
	first := at - (middle(s) - s.first)
	here := stretch{i, first, first + s.last - s.first}
	if first < 0 || here.last > len(b.texts[i].Words) || b.hash(here) != b.hash(s) ||
		slices.ContainsFunc(p.prints, func(x stretch) bool { return x.article == i }) {
		return
	}
	p.prints = append(p.prints, here)
}

// middle returns where the middle words of a stretch start.
func middle(s stretch) int { return s.first + (s.last-s.first-middleWords)/2 }

// pairs yields every two prints of a passage that are in two articles, the couples if it has any.
func (p *passage) pairs() iter.Seq2[stretch, stretch] {
	return func(yield func(a, b stretch) bool) {
		for _, c := range p.couples {
			if !yield(c[0], c[1]) {
				return
			}
		}
		if p.couples != nil {
			return
		}
		for i, a := range p.prints {
			for _, b := range p.prints[:i] {
				if !yield(a, b) {
					return
				}
			}
		}
	}
}

// outside returns the longest stretches of s that have no masked word and leastWords at least.
func outside(s stretch, masked []bool) (parts []stretch) {
	for first := s.first; first < s.last; first++ {
		last := first
		for last < s.last && !masked[last] {
			last++
		}
		if last-first >= leastWords {
			parts = append(parts, stretch{s.article, first, last})
		}
		first = max(first, last)
	}
	return parts
}
