package main

import (
	"fmt"

	"overlap/eval/hand"
	"overlap/eval/proof"
	"overlap/internal/newsgen"
)

// A score is how many of what should be found were found, and how many of what was
// found should be.
type score struct {
	found, wanted int
	right, said   int
	manners       map[string]*score // of passages, by the manner in which they were copied
}

func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

func (s score) recall() float64    { return share(s.found, s.wanted) }
func (s score) precision() float64 { return share(s.right, s.said) }

// f1 is the harmonic mean of recall and precision.
func (s score) f1() float64 {
	r, p := s.recall(), s.precision()
	if r+p == 0 {
		return 0
	}
	return 2 * r * p / (r + p)
}

// A pair is two articles, the smaller id first.
type pair [2]string

func pairOf(a, b string) pair {
	if a > b {
		a, b = b, a
	}
	return pair{a, b}
}

// scoreArticles scores pairs of near-duplicate articles. Wanted are all pairs of
// editions of one text, as the truth has them. Pairs that the truth calls near (.85 to
// .97 of the words) count neither way, whatever else they are.
func (w *news) scoreArticles(matches []match) score {
	root, near := map[string]string{}, map[pair]bool{}
	editions := map[string][]string{}
	for _, t := range w.truths {
		root[t.ID] = t.ID
		if t.EditionOf != "" {
			root[t.ID] = t.EditionOf
		}
		editions[root[t.ID]] = append(editions[root[t.ID]], t.ID)
		for _, other := range t.Near {
			near[pairOf(t.ID, other)] = true
		}
	}
	var s score
	for _, ids := range editions {
		for i, a := range ids {
			for _, b := range ids[:i] {
				if !near[pairOf(a, b)] {
					s.wanted++
				}
			}
		}
	}
	seen := map[pair]bool{}
	for _, m := range matches {
		p := pairOf(m.A, m.B)
		if seen[p] || near[p] || m.A == m.B {
			continue
		}
		seen[p] = true
		s.said++
		if root[m.A] == root[m.B] {
			s.right++
		}
	}
	s.found = s.right
	return s
}

// leastWords is how many words a planted passage has that is asked for.
const leastWords = 20

// scorePassages scores passages between articles of different outlets. A planted passage
// is found if at least half of its words lie in passages that are reported for
// the same two articles and meet it on the other side. A reported passage is right if it
// rests on something (hand.Book.Shared): one article's writing, one utterance,
// boilerplate, or eight words in order.
func (w *news) scorePassages(f *found) score {
	s := score{manners: map[string]*score{}}
	reported := map[pair][]match{}
	for _, m := range f.matches {
		if w.outlet[m.A] == w.outlet[m.B] {
			continue
		}
		a, b := w.sides(m)
		s.said++
		if w.book.Shared(a, b) != hand.Nothing {
			s.right++
		}
	}
	for _, m := range f.matches {
		reported[pairOf(m.A, m.B)] = append(reported[pairOf(m.A, m.B)], m)
	}
	for _, t := range w.truths {
		for _, p := range t.Passages {
			if p.Last-p.First < leastWords || w.outlet[t.ID] == w.outlet[p.From] {
				continue
			}
			s.ask(&p, 2*w.covered(t.ID, &p, f, reported) >= p.Last-p.First)
		}
	}
	return s
}

// manners are how passages are copied, in the order of the table. One word changed is
// neither.
var manners = []string{"verbatim", "edited at 10 %", "edited at 20 %", "edited at 30 %",
	"edited at 40 %", "rewritten"}

// manner returns how a passage was copied, in words.
func manner(p *newsgen.Passage) string {
	if p.Kind == "edited" {
		return fmt.Sprintf("edited at %d %%", p.Rate)
	}
	return p.Kind
}

// ask counts a planted passage.
func (s *score) ask(p *newsgen.Passage, found bool) {
	m := s.manners[manner(p)]
	if m == nil {
		m = new(score)
		s.manners[manner(p)] = m
	}
	for _, count := range []*score{s, m} {
		count.wanted++
		if found {
			count.found++
		}
	}
}

// sides returns the words of a passage's two sides.
func (w *news) sides(m match) (a, b hand.Stretch) {
	a, b = hand.Stretch{ID: m.A}, hand.Stretch{ID: m.B}
	a.First, a.Last = w.book.Words(m.A).At(m.ALo, m.AHi)
	b.First, b.Last = w.book.Words(m.B).At(m.BLo, m.BHi)
	return a, b
}

// covered returns how many words of a planted passage are reported. Where the peer has
// folded an article, what it reports of the one that stands for it is carried over to the
// words that both have in the same order; and two articles folded into one text are
// reported to share these.
func (w *news) covered(id string, p *newsgen.Passage, f *found, reported map[pair][]match) int {
	x, y := f.standsFor(id), f.standsFor(p.From)
	inside := make([]bool, p.Last-p.First)
	fill := func(place []int, s hand.Stretch) {
		for i := s.First; i < s.Last; i++ {
			if k := place[i] - p.First; k >= 0 && k < len(inside) {
				inside[k] = true
			}
		}
	}
	if x == y {
		for i, j := range w.places(id, p.From) {
			if i >= p.First && i < p.Last && j >= p.FromFirst && j < p.FromLast {
				inside[i-p.First] = true
			}
		}
		return count(inside)
	}
	here, there := w.places(x, id), w.places(y, p.From)
	for _, m := range reported[pairOf(x, y)] {
		a, b := w.sides(m)
		if a.ID != x {
			a, b = b, a
		}
		if meets(there, b, p.FromFirst, p.FromLast) {
			fill(here, a)
		}
	}
	return count(inside)
}

// places returns for each word of an article its place in another, -1 for none: in a
// longest common subsequence of the two.
func (w *news) places(of, in string) []int {
	a, b := w.book.Words(of), w.book.Words(in)
	places := make([]int, len(a.Words))
	for i := range places {
		places[i] = -1
		if of == in {
			places[i] = i
		}
	}
	if of != in {
		for _, m := range proof.Common(proof.Hashes(a, 0, len(a.Words)),
			proof.Hashes(b, 0, len(b.Words))) {
			places[m.I] = m.J
		}
	}
	return places
}

// meets reports whether a word of s is in first to last of the other article.
func meets(places []int, s hand.Stretch, first, last int) bool {
	for _, j := range places[s.First:s.Last] {
		if j >= first && j < last {
			return true
		}
	}
	return false
}

func count(bits []bool) int {
	n := 0
	for _, b := range bits {
		if b {
			n++
		}
	}
	return n
}

// standsFor returns the article whose passages an article shares: itself, for a peer that
// does not fold.
func (f *found) standsFor(id string) string {
	if of, ok := f.text[id]; ok {
		return of
	}
	return id
}
