package main

import (
	"fmt"

	"overlap/article"
	"overlap/eval/oracle"
	"overlap/result"
	"overlap/shingle"
)

// A stretch is a verbatim passage of a pair.
type stretch struct {
	a, b     string
	alo, ahi int
	blo, bhi int
}

// sure is how many words in a row two articles must share to be found. Fewer may be a
// phrase that so many texts have that it is held for common: whether that is so depends
// on the set. Some longer ones are such phrases, too, as an agency's notice of copyright
// or the dates at which a share pays: so few that these parts bound them.
const (
	sure       = 20
	leastFound = .995 // of the pairs that share so much in a row
	mostLonger = .01  // of a subset's verbatim passages: as long, and not in the whole
)

// hold holds the verbatim passages of a subset against those of the whole: of pairs whose
// articles stand for their texts in both. What the whole has, the subset must have. What
// the subset has besides must be short.
func (s *soak) hold(name string, part, whole *result.Result) {
	stand := standing(part)
	for id, ok := range standing(whole) {
		stand[id] = stand[id] && ok
	}
	p, w := verbatim(part, stand), verbatim(whole, stand)
	missing, short, long := 0, 0, 0
	for one, words := range w {
		if p[one] == 0 {
			missing++
			s.must(false, "%s: of the whole's it has not %d words of %s and %s, bytes %d and %d",
				name, words, one.a, one.b, one.alo, one.blo)
		}
	}
	for one, words := range p {
		switch {
		case w[one] > 0:
		case words < sure:
			short++
		default:
			long++
		}
	}
	fmt.Fprintf(s.w,
		"%s: %d verbatim passages; of the whole's are missing %d; the whole has not %d below %d "+
			"words, %d of more\n", name, len(p),
		missing, short, sure, long)
	s.must(float64(long) <= mostLonger*float64(len(p)),
		"%s: %d of %d passages of %d words are not in the whole", name, long, len(p), sure)
}

// standing returns the articles that stand for their texts.
func standing(r *result.Result) map[string]bool {
	stand := map[string]bool{}
	for _, a := range r.Articles {
		stand[a.ID] = a.EditionOf == ""
	}
	return stand
}

// verbatim returns the words of the verbatim passages of pairs of two articles that stand.
func verbatim(r *result.Result, stand map[string]bool) map[stretch]int {
	all := map[stretch]int{}
	for _, p := range r.Pairs {
		if !stand[p.A] || !stand[p.B] {
			continue
		}
		for _, q := range p.Passages {
			if q.Kind == "verbatim" {
				all[stretch{p.A, p.B, q.A.Lo, q.A.Hi, q.B.Lo, q.B.Hi}] = q.Words
			}
		}
	}
	return all
}

// ask asks the oracle for the pairs that share so many words in a row, and demands them of
// the result.
func (s *soak) ask(r *result.Result) error {
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
		} else {
			fmt.Fprintf(s.w, "sample: %s and %s share %d words in a row, and are no pair\n",
				articles[c.Of].ID, articles[c.With].ID, sure)
		}
	}
	s.must(float64(found) >= leastFound*float64(pairs), "sample: only %d of %d pairs are found",
		found, pairs)
	fmt.Fprintf(s.w, "sample: %d of %d pairs that share %d words in a row are found\n", found,
		pairs, sure)
	return nil
}
