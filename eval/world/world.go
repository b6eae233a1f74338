// Package world puts generated articles, the truth about them and the result of a scan side by
// side.
package world

import (
	"overlap/article"
	"overlap/eval/hand"
	"overlap/internal/newsgen"
	"overlap/result"
	"overlap/shingle"
)

// A World is the articles, the truth about them and the result, side by side.
type World struct {
	Result *result.Result
	Items  []Item
	Number map[string]int     // of an article, by id
	Pairs  map[[2]int]*Mirror // by the two articles, either way round
	Book   *hand.Book
}

// An Item is one article.
type Item struct {
	article.Article
	Truth newsgen.Truth
	Found result.Article // what the result says of it
	Words *shingle.Text
}

// Stands reports whether the article stands for its text in the result, and is one
// of which nobody disputes whether it is an edition.
func (it *Item) Stands() bool { return it.Found.EditionOf == "" && it.Truth.EditionOf == "" }

// A Mirror is a pair seen from one of its articles.
type Mirror struct {
	*result.Pair
	turned bool // the pair's B is the first
}

// Sides returns where a passage stands, in the order in which the pair was asked for.
func (m *Mirror) Sides(p *result.Passage) (first, second result.Span) {
	if m.turned {
		return p.B, p.A
	}
	return p.A, p.B
}

// Earlier returns which of the two appeared first, "a" being the one asked for first.
func (m *Mirror) Earlier() string {
	if m.turned && m.First != "unknown" {
		return map[string]string{"a": "b", "b": "a"}[m.First]
	}
	return m.First
}

// New takes the truths in the order of the articles.
func New(articles []article.Article, truths []newsgen.Truth, r *result.Result) *World {
	w := &World{Result: r, Number: map[string]int{}, Pairs: map[[2]int]*Mirror{},
		Book: hand.NewBook()}
	for i, a := range articles {
		w.Number[a.ID] = i
		words := shingle.Split(a.Text)
		w.Items = append(w.Items, Item{Article: a, Truth: truths[i], Words: words})
		w.Book.Add(&truths[i], words)
	}
	for _, a := range r.Articles {
		w.Items[w.Number[a.ID]].Found = a
	}
	for i := range r.Pairs {
		p := &r.Pairs[i]
		a, b := w.Number[p.A], w.Number[p.B]
		w.Pairs[[2]int{a, b}] = &Mirror{p, false}
		w.Pairs[[2]int{b, a}] = &Mirror{p, true}
	}
	return w
}
