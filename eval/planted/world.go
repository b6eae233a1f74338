package main

import (
	"overlap/article"
	"overlap/eval/hand"
	"overlap/internal/newsgen"
	"overlap/result"
	"overlap/shingle"
)

// A world is the articles, the truth about them and the result, side by side.
type world struct {
	result *result.Result
	items  []item
	number map[string]int     // of an article, by id
	pairs  map[[2]int]*mirror // by the two articles, either way round
	book   *hand.Book
}

// An item is one article.
type item struct {
	article.Article
	truth newsgen.Truth
	found result.Article // what the result says of it
	words *shingle.Text
}

// stands reports whether the article stands for its text in the result, and is one
// of which nobody disputes whether it is an edition.
func (it *item) stands() bool { return it.found.EditionOf == "" && it.truth.EditionOf == "" }

// A mirror is a pair seen from one of its articles.
type mirror struct {
	*result.Pair
	turned bool // the pair's B is the first
}

// sides returns where a passage stands, in the order in which the pair was asked for.
func (m *mirror) sides(p *result.Passage) (first, second result.Span) {
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

func newWorld(articles []article.Article, truths []newsgen.Truth, r *result.Result) *world {
	w := &world{result: r, number: map[string]int{}, pairs: map[[2]int]*mirror{},
		book: hand.NewBook()}
	for i, a := range articles {
		w.number[a.ID] = i
		words := shingle.Split(a.Text)
		w.items = append(w.items, item{Article: a, truth: truths[i], words: words})
		w.book.Add(&truths[i], words)
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
