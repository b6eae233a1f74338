package newsgen

import (
	"fmt"
	"slices"
	"time"
)

// A Shape is what kind of collection is written.
type Shape string

// Beside news there are paragraphs of which is known how far they spread, and three collections
// that break what is quadratic in them.
const (
	News Shape = "news" // stories and what becomes of them; the zero value, too
	// stories of which others print single paragraphs: each stands in 2 to 60 outlets
	Spread Shape = "spread"
	// stories of articles that descend from each other: leads, updates, releases, pooled copy
	Lineage Shape = "lineage"
	// pages of one outlet, each some sentences inside the same three hundred words
	Template Shape = "template"
	// one wire story that everybody prints, one in ten without some of its sentences
	Copies Shape = "copies"
	// three to ten of the same ten paragraphs in any order, the first article all of them
	Paragraphs Shape = "paragraphs"
)

// Shapes lists the shapes by name.
var Shapes = []Shape{News, Spread, Lineage, Template, Copies, Paragraphs}

// isHard reports whether a collection is one of the three, all of whose articles are one story.
func (s Shape) isHard() bool { return s == Template || s == Copies || s == Paragraphs }

// hard yields one of the collections that are no news. Everything in them comes from one
// article, the first; of the others none is kept. Which of the shortened copies and of
// the arrangements are alike enough to be one text the truth does not say.
func hard(o Options, w *tongue, outlets []*outlet, yield func(*Item) bool) {
	start := time.Date(2023, 1, 2, 5, 0, 0, 0, time.UTC)
	s := newStory(o.Seed, 0, outlets, w, start)
	if o.Shape == Template {
		s.templates(o.Articles, yield)
		return
	}
	root := s.root(o.Shape)
	first := s.item(root, []string{hardID(0)})
	if o.Articles == 0 || !yield(first) {
		return
	}
	for n := 1; n < o.Articles; n++ {
		s.drafts = s.drafts[:1]
		d := s.successor("copy", root)
		d.time = root.time.Add(time.Duration(n) * time.Minute)
		whole := false
		switch {
		case o.Shape == Paragraphs:
			s.arrange(d, root)
		case n%10 == 0:
			s.shorten(d, root)
		default:
			d.kind, whole = "reprinted", true
			d.whole(root)
		}
		item := s.item(d, []string{first.ID, hardID(n)})
		if whole {
			item.Truth.EditionOf = first.ID
		}
		for i := range item.Truth.Passages {
			item.Truth.Passages[i].Direction = direction(first, item)
		}
		if !yield(item) {
			return
		}
	}
}

func hardID(n int) string { return fmt.Sprintf("h%08d", n) }

// root writes the article that the others are made of.
func (s *story) root(shape Shape) *draft {
	if shape == Copies {
		d := s.write(s.outlets[0], "wire", s.start)
		d.dated = "exact"
		return d
	}
	d := s.newDraft(s.newspaper(), "own", s.start)
	d.dated = "exact"
	for range 10 {
		for i := range 3 {
			d.add(s.sentence(), i == 0)
		}
	}
	return d
}

// arrange prints three to ten of the root's paragraphs of three sentences in any order.
func (s *story) arrange(d, root *draft) {
	for _, p := range s.Perm(10)[:3+s.IntN(8)] {
		d.copyLines(s.grammar, root, 3*p, 3*p+3, manner{})
	}
}

// shorten leaves out a quarter to a half of the root's sentences.
func (s *story) shorten(d, root *draft) {
	kept := root.kept()
	s.Shuffle(len(kept), func(i, j int) { kept[i], kept[j] = kept[j], kept[i] })
	kept = kept[:len(kept)*(50+s.IntN(26))/100]
	s.stretches(d, root, func(i int) bool { return slices.Contains(kept, i) }, manner{})
}

// templates yields n pages of one outlet: twelve sentences that are always there, and
// three to six in their midst that never were before.
func (s *story) templates(n int, yield func(*Item) bool) {
	o := s.newspaper()
	var above, below []sentence
	for range 6 {
		above = append(above, s.notice(o.nameWords))
		below = append(below, s.notice(nil))
	}
	for i := range n {
		s.drafts = s.drafts[:0]
		s.topic = s.newTopic()
		d := s.newDraft(o, "own", s.start.Add(time.Duration(i)*time.Minute))
		for _, t := range above {
			d.addNotice(t, "outlet")
		}
		for range 3 + s.IntN(4) {
			d.add(s.sentence(), true)
		}
		for _, t := range below {
			d.addNotice(t, "outlet")
		}
		if !yield(s.item(d, []string{hardID(i)})) {
			return
		}
	}
}
