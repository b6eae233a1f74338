package main

import (
	"fmt"

	"overlap"
	"overlap/article"
	"overlap/eval/oracle"
	"overlap/shingle"
)

// mostOther is the part of the verbatim passages of a subset that may be others than those
// of the whole. Which words are common, which passages boilerplate and which fingerprints
// too frequent depends on the set, so that a few are.
const mostOther = .01

// A stretch is a verbatim passage of a pair.
type stretch struct {
	a, b     string
	alo, ahi int
	blo, bhi int
}

// hold holds the verbatim passages of a subset against those of the whole: of pairs whose
// articles stand for their texts in both.
func (s *soak) hold(name string, part, whole *overlap.Result) {
	stand := standing(part)
	for id, ok := range standing(whole) {
		stand[id] = stand[id] && ok
	}
	p, w := verbatim(part, stand), verbatim(whole, stand)
	all, other := 0, 0
	for one := range p {
		all++
		if !w[one] {
			other++
		}
	}
	missing := 0
	for one := range w {
		if !p[one] {
			missing++
		}
	}
	fmt.Fprintf(s.w, "%s: %d verbatim passages, %d of them not in the whole, %d of the whole's missing\n", name, all, other, missing)
	s.must(float64(other+missing) <= mostOther*float64(all), "%s: too many passages are others", name)
}

// standing returns the articles that stand for their texts.
func standing(r *overlap.Result) map[string]bool {
	stand := map[string]bool{}
	for _, a := range r.Articles {
		stand[a.ID] = a.EditionOf == ""
	}
	return stand
}

// verbatim returns the verbatim passages of pairs of two articles that stand.
func verbatim(r *overlap.Result, stand map[string]bool) map[stretch]bool {
	all := map[stretch]bool{}
	for _, p := range r.Pairs {
		if !stand[p.A] || !stand[p.B] {
			continue
		}
		for _, q := range p.Passages {
			if q.Kind == "verbatim" {
				all[stretch{p.A, p.B, q.A.Lo, q.A.Hi, q.B.Lo, q.B.Hi}] = true
			}
		}
	}
	return all
}

// sure is how many words in a row a pair must share to be found for certain.
const sure = 20

// ask asks the oracle for the pairs that share a run of so many words, and demands them
// all of the result.
func (s *soak) ask(r *overlap.Result) error {
	articles := make([]article.Article, len(r.Articles))
	texts := make([]*shingle.Text, len(r.Articles))
	for i, a := range r.Articles {
		articles[i] = article.Article{ID: a.ID, Text: a.Text}
		texts[i] = shingle.Split(a.Text)
	}
	f, err := oracle.Find(r, articles, texts)
	if err != nil {
		return err
	}
	pairs, found := 0, 0
	for c := range oracle.New(texts, sure).Shared {
		if c.Of > c.With {
			continue
		}
		pairs++
		if f.Found(c) {
			found++
			continue
		}
		s.must(false, "sample: %s and %s share %d words in a row, and are no pair", articles[c.Of].ID, articles[c.With].ID, sure)
	}
	fmt.Fprintf(s.w, "sample: %d of %d pairs that share %d words in a row are found\n", found, pairs, sure)
	return nil
}
