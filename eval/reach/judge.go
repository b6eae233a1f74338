package main

import (
	"overlap/result"
	"overlap/shingle"
)

// A fate is what became of a passage in a pair, the worst last.
type fate uint8

const (
	shown    fate = iota
	noPair        // the pair is not in the result
	stock         // it is called boilerplate
	missing       // the pair is there, no passage over most of its words
	setAside      // its words are common language to the program
)

// A found is one passage of a pair as the result has it, in words, and what became of it.
type found struct {
	a, b     stretch
	fate     fate
	verbatim bool
	nature   string
}

// A scan is a result by pairs of articles, the smaller number first.
type scan struct {
	ids   []string
	texts []*shingle.Text
	of    []int // the article that stands for each one's text
	pairs map[[2]int][]found
}

// newScan gathers a result over articles with these ids and texts.
func newScan(r *result.Result, ids []string, texts []*shingle.Text) *scan {
	s := &scan{ids: ids, texts: texts, of: make([]int, len(ids)), pairs: map[[2]int][]found{}}
	number := map[string]int{}
	for i, id := range ids {
		number[id], s.of[i] = i, i
	}
	for _, a := range r.Articles {
		if a.EditionOf != "" {
			s.of[number[a.ID]] = number[a.EditionOf]
		}
	}
	for _, p := range r.Pairs {
		a, b := number[p.A], number[p.B]
		list := make([]found, 0, len(p.Passages))
		for i := range p.Passages {
			q := &p.Passages[i]
			f := found{a: s.words(a, q.A), b: s.words(b, q.B), verbatim: q.Kind == "verbatim",
				nature: q.Nature}
			switch {
			case q.IsCommon():
				f.fate = setAside
			case q.Boilerplate, q.Nature == "boilerplate":
				f.fate = stock
			}
			if a > b {
				f.a, f.b = f.b, f.a
			}
			list = append(list, f)
		}
		s.pairs[[2]int{min(a, b), max(a, b)}] = list
	}
	return s
}

func (s *scan) words(article int, span result.Span) stretch {
	first, last := s.texts[article].At(span.Lo, span.Hi)
	return stretch{article, first, last}
}

// stands reports whether an article stands for its text: of editions only this one is in pairs.
func (s *scan) stands(article int) bool { return s.of[article] == article }

// over returns the passages of a pair that have words of a and of b, which answer to each other.
func (s *scan) over(a, b stretch) (list []found, pair bool) {
	if a.article > b.article {
		a, b = b, a
	}
	all, pair := s.pairs[[2]int{a.article, b.article}]
	for _, f := range all {
		if f.a.meets(a) && f.b.meets(b) {
			list = append(list, f)
		}
	}
	return list, pair
}

func (s stretch) meets(t stretch) bool { return s.first < t.last && t.first < s.last }

// fateOf says what became of words that stand at a and at b, and of which nature they are then.
// Half of them must be shown; of what stands in a text twice, either printing does.
func (s *scan) fateOf(a, b stretch) (fate, string) {
	list, pair := s.over(a, b)
	switch {
	case !pair:
		return noPair, ""
	case s.shows(a, b.article) || s.shows(b, a.article):
		return shown, ""
	}
	worst, nature := missing, ""
	for _, f := range list {
		switch {
		case f.fate == setAside:
			worst, nature = setAside, f.nature
		case f.fate == stock && worst == missing:
			worst = stock
		}
	}
	return worst, nature
}

// shows reports whether half of the words of a lie in shown passages of its article with another.
func (s *scan) shows(a stretch, with int) bool {
	inside := make([]bool, a.last-a.first)
	n := 0
	for _, f := range s.pairs[[2]int{min(a.article, with), max(a.article, with)}] {
		side := f.a
		if a.article > with {
			side = f.b
		}
		for w := max(side.first, a.first); f.fate == shown && w < min(side.last, a.last); w++ {
			if !inside[w-a.first] {
				inside[w-a.first] = true
				n++
			}
		}
	}
	return 2*n >= len(inside)
}

// A verdict is the worst that became of a passage, and where; and in how many of its pairs what.
type verdict struct {
	*passage
	pairs  [setAside + 1]int
	fate   fate
	nature string
	a, b   stretch
}

// judge asks for a passage in all its pairs. It reports false if no two of its prints are one.
func (s *scan) judge(p *passage) (v verdict, ok bool) {
	v.passage = p
	for a, b := range p.pairs() {
		if a.article == b.article || !s.stands(a.article) || !s.stands(b.article) {
			continue
		}
		f, nature := s.fateOf(a, b)
		v.pairs[f]++
		if !ok || f > v.fate {
			v.fate, v.nature, v.a, v.b = f, nature, a, b
		}
		ok = true
	}
	return v, ok
}
