package main

import (
	"strings"

	"overlap"
	"overlap/article"
	"overlap/internal/newsgen"
	"overlap/shingle"
)

// A world is the articles, the truth about them and the result, side by side.
type world struct {
	result *overlap.Result
	items  []item
	number map[string]int     // of an article, by id
	pairs  map[[2]int]*mirror // by the two articles, either way round
	keys   map[string][]hand  // who wrote each word, by article; see hands
}

// An item is one article.
type item struct {
	article.Article
	truth newsgen.Truth
	found overlap.Article // what the result says of it
	words *shingle.Text
}

// stands reports whether the article stands for its text in the result, and is one
// of which nobody disputes whether it is an edition.
func (it *item) stands() bool { return it.found.EditionOf == "" && it.truth.EditionOf == "" }

// A mirror is a pair seen from one of its articles.
type mirror struct {
	*overlap.Pair
	turned bool // the pair's B is the first
}

// sides returns where a passage stands, in the order in which the pair was asked for.
func (m *mirror) sides(p *overlap.Passage) (first, second overlap.Span) {
	if m.turned {
		return p.B, p.A
	}
	return p.A, p.B
}

// first returns which of the two appeared first, "a" being the one asked for first.
func (m *mirror) first() string {
	if m.turned && m.First != "unknown" {
		return map[string]string{"a": "b", "b": "a"}[m.First]
	}
	return m.First
}

func newWorld(articles []article.Article, truths []newsgen.Truth, r *overlap.Result) *world {
	w := &world{result: r, number: map[string]int{}, pairs: map[[2]int]*mirror{}, keys: map[string][]hand{}}
	for i, a := range articles {
		w.number[a.ID] = i
		w.items = append(w.items, item{Article: a, truth: truths[i], words: shingle.Split(a.Text)})
	}
	for _, a := range r.Articles {
		w.items[w.number[a.ID]].found = a
	}
	for i := range r.Pairs {
		p := &r.Pairs[i]
		a, b := w.number[p.A], w.number[p.B]
		w.pairs[[2]int{a, b}] = &mirror{p, false}
		w.pairs[[2]int{b, a}] = &mirror{p, true}
	}
	return w
}

// A hand is who wrote a word: an article and a place in it; for speech the utterance,
// for boilerplate its outlet's rule, both without a place.
type hand struct {
	who  string
	word int
}

const (
	speech = "said "
	stock  = "boilerplate "
)

// hands returns who wrote each word of an article, as the truth has it. What is copied
// has the hand of what it was copied from.
func (w *world) hands(id string) []hand {
	if known := w.keys[id]; known != nil {
		return known
	}
	t := &w.items[w.number[id]].truth
	hands := make([]hand, t.Words)
	for i := range hands {
		hands[i] = hand{id, i}
	}
	w.keys[id] = hands
	for _, p := range t.Passages {
		from := w.hands(p.From)
		runs := p.Runs
		if runs == nil {
			runs = []newsgen.Run{{First: p.First, FromFirst: p.FromFirst, Words: p.Same}}
		}
		for _, r := range runs {
			copy(hands[r.First:r.First+r.Words], from[r.FromFirst:r.FromFirst+r.Words])
		}
	}
	for _, q := range t.Quotes {
		for i := q.First; i < q.Last; i++ {
			hands[i] = hand{speech + q.Utterance, 0}
		}
	}
	for _, b := range t.Boilerplate {
		for i := b.First; i < b.Last; i++ {
			hands[i] = hand{stock + b.Rule, 0}
		}
	}
	return hands
}

// prose reports whether the hand is an article's.
func (h hand) prose() bool {
	return !strings.HasPrefix(h.who, speech) && !strings.HasPrefix(h.who, stock)
}
