// Package hand tells who wrote each word of generated articles, and what it is that two
// of them share.
package hand

import (
	"strings"

	"overlap/eval/proof"
	"overlap/internal/newsgen"
	"overlap/shingle"
)

// A Hand is who wrote a word: an article and a place in it; for speech the utterance,
// for boilerplate its outlet's rule, both without a place.
type Hand struct {
	Who  string
	Word int
}

const (
	speech = "said "
	stock  = "boilerplate "
)

// Prose reports whether the hand is an article's.
func (h Hand) Prose() bool {
	return !strings.HasPrefix(h.Who, speech) && !strings.HasPrefix(h.Who, stock)
}

// What two stretches of words have in common.
const (
	Prose   = "prose"  // one article's writing
	Speech  = "speech" // one utterance
	Stock   = "stock"  // boilerplate
	Chance  = "chance" // words in the same order, by accident
	Nothing = ""
)

// leastByChance is how many words in order, two thirds of the longer stretch, two
// articles have in common by accident when it is no mistake to report them.
const leastByChance = 8

// A Book is articles and the truth about them. It is not safe for use by several
// goroutines, since it remembers what it was asked.
type Book struct{ pages map[string]*page }

type page struct {
	truth *newsgen.Truth
	words *shingle.Text
	hands []Hand
}

// NewBook returns a book without articles.
func NewBook() *Book { return &Book{map[string]*page{}} }

// Add adds an article. What it was copied from must be added before anything is asked.
func (b *Book) Add(truth *newsgen.Truth, words *shingle.Text) {
	b.pages[truth.ID] = &page{truth: truth, words: words}
}

// Words returns the words of an article.
func (b *Book) Words(id string) *shingle.Text { return b.pages[id].words }

// Hands returns who wrote each word of an article, as the truth has it. What is copied
// has the hand of what it was copied from.
func (b *Book) Hands(id string) []Hand {
	p := b.pages[id]
	if p.hands != nil {
		return p.hands
	}
	t := p.truth
	p.hands = make([]Hand, t.Words)
	for i := range p.hands {
		p.hands[i] = Hand{id, i}
	}
	for _, c := range t.Passages {
		from := b.Hands(c.From)
		for _, r := range Runs(&c) {
			copy(p.hands[r.First:r.First+r.Words], from[r.FromFirst:r.FromFirst+r.Words])
		}
	}
	for _, q := range t.Quotes {
		for i := q.First; i < q.Last; i++ {
			p.hands[i] = Hand{speech + q.Utterance, 0}
		}
	}
	for _, s := range t.Boilerplate {
		for i := s.First; i < s.Last; i++ {
			p.hands[i] = Hand{stock + s.Rule, 0}
		}
	}
	return p.hands
}

// Runs returns the words of a passage that are still its source's: all of a verbatim
// one, which the truth does not list.
func Runs(p *newsgen.Passage) []newsgen.Run {
	if p.Runs == nil {
		return []newsgen.Run{{First: p.First, FromFirst: p.FromFirst, Words: p.Same}}
	}
	return p.Runs
}

// A Stretch is words of an article, half open.
type Stretch struct {
	ID          string
	First, Last int
}

// Shared says what two stretches have in common. Prose, speech and stock need one hand in a
// third of the shorter one's words.
func (b *Book) Shared(s, t Stretch) string {
	both := map[Hand]bool{}
	for _, h := range b.Hands(s.ID)[s.First:s.Last] {
		both[h] = true
	}
	n := map[string]int{}
	for _, h := range b.Hands(t.ID)[t.First:t.Last] {
		switch {
		case !both[h]:
		case h.Prose():
			n[Prose]++
		case strings.HasPrefix(h.Who, speech):
			n[Speech]++
		default:
			n[Stock]++
		}
	}
	best := Nothing
	for _, kind := range []string{Prose, Speech, Stock} {
		if n[kind] > n[best] {
			best = kind
		}
	}
	if n[Prose]+n[Speech]+n[Stock] >= (min(s.Last-s.First, t.Last-t.First)+2)/3 {
		return best
	}
	order := len(proof.Common(proof.Hashes(b.Words(s.ID), s.First, s.Last), proof.Hashes(b.Words(t.ID), t.First, t.Last)))
	if order >= leastByChance && 3*order >= 2*max(s.Last-s.First, t.Last-t.First) {
		return Chance
	}
	return Nothing
}
