// Package hand tells who wrote each word of generated articles, and what it is that two
// of them share.
package hand

import (
	"slices"
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
	Prose   = "prose"  // one article's writing, or words put in the place of it
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
	heirs []Hand
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
// has the hand of what it was copied from; a word that was changed on the way is its
// changer's.
func (b *Book) Hands(id string) []Hand {
	p := b.pages[id]
	if p.hands == nil {
		p.hands = own(p.truth)
		for _, c := range p.truth.Passages {
			from := b.Hands(c.From)
			for _, r := range Runs(&c) {
				copy(p.hands[r.First:r.First+r.Words], from[r.FromFirst:r.FromFirst+r.Words])
			}
		}
		p.override(p.hands)
	}
	return p.hands
}

// heirsOf returns the same with one difference: a word that was put in the place of another
// has the other's hand. Two copies of a sentence in which every second word was exchanged
// are still copies of one sentence, though they have few words in common.
func (b *Book) heirsOf(id string) []Hand {
	p := b.pages[id]
	if p.heirs == nil {
		p.heirs = own(p.truth)
		for _, c := range p.truth.Passages {
			from := b.heirsOf(c.From)
			for k, place := range replaced(&c) {
				if place >= 0 {
					p.heirs[c.First+k] = from[place]
				}
			}
		}
		p.override(p.heirs)
	}
	return p.heirs
}

// own returns hands that are all the article's own.
func own(t *newsgen.Truth) []Hand {
	hands := make([]Hand, t.Words)
	for i := range hands {
		hands[i] = Hand{t.ID, i}
	}
	return hands
}

// override gives speech and boilerplate their hands.
func (p *page) override(hands []Hand) {
	for _, q := range p.truth.Quotes {
		for i := q.First; i < q.Last; i++ {
			hands[i] = Hand{speech + q.Utterance, 0}
		}
	}
	for _, s := range p.truth.Boilerplate {
		for i := s.First; i < s.Last; i++ {
			hands[i] = Hand{stock + s.Rule, 0}
		}
	}
}

// replaced returns for each word of a passage the word of the source that it is or
// stands for, -1 for none. A word stands for another where as many words were changed
// here as are missing there, between the same two neighbours.
func replaced(p *newsgen.Passage) []int {
	places := make([]int, p.Last-p.First)
	for i := range places {
		places[i] = -1
	}
	first, from := p.First, p.FromFirst // where the gap before the next run starts
	for _, r := range append(slices.Clone(Runs(p)),
		newsgen.Run{First: p.Last, FromFirst: p.FromLast}) {
		if r.First-first == r.FromFirst-from {
			for w := first; w < r.First; w++ {
				places[w-p.First] = from + w - first
			}
		}
		for w := range r.Words {
			places[r.First-p.First+w] = r.FromFirst + w
		}
		first, from = r.First+r.Words, r.FromFirst+r.Words
	}
	return places
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
	for _, h := range b.heirsOf(s.ID)[s.First:s.Last] {
		both[h] = true
	}
	n := map[string]int{}
	for _, h := range b.heirsOf(t.ID)[t.First:t.Last] {
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
	order := len(proof.Common(spelled(b.Words(s.ID), s.First, s.Last),
		spelled(b.Words(t.ID), t.First, t.Last)))
	if order >= leastByChance && 3*order >= 2*max(s.Last-s.First, t.Last-t.First) {
		return Chance
	}
	return Nothing
}
