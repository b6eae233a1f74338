package main

import (
	"context"
	"math"
	"slices"
	"time"

	"overlap"
	"overlap/article"
	"overlap/result"
	"overlap/shingle"
)

// A corpus is a scan of articles and the passages in it.
type corpus struct {
	articles map[string]*result.Article
	texts    map[string]*shingle.Text
	passages []*passage // verbatim and edited ones, as the result has them
	total    int        // articles
}

// A passage is one that two articles share, and what may tell copying from shared language.
type passage struct {
	place
	kind    string
	nature  string // as the program has it
	words   int
	further int     // words that the pair shares elsewhere
	days    float64 // between the two articles; not a number if a time is not known
	rarest  int     // articles that have the rarest run of four of both sides; 0 if there is none
}

// A place says where a passage stands: ids of two articles, the smaller one first, and bytes.
type place struct {
	a, b         string
	aSpan, bSpan result.Span
}

// scan finds what the articles at paths share. What cannot be read is left out, as a scan does.
func scan(ctx context.Context, paths []string) (*corpus, error) {
	reader := article.Reader{Paragraph: " ### ", Fields: map[string]string{
		"outlet": "outlet,publisher", "published": "published,scrape_time"}}
	var articles []article.Article
	for a, skip := range reader.Read(ctx, paths...) {
		switch {
		case skip == nil:
			articles = append(articles, a)
		case skip.Named:
			return nil, skip
		}
	}
	r, err := overlap.Find(ctx, articles, overlap.Options{Rewritten: true, WithText: true})
	if err != nil {
		return nil, err
	}
	return newCorpus(r), nil
}

// newCorpus gathers the passages of a result with texts.
func newCorpus(r *result.Result) *corpus {
	c := &corpus{articles: map[string]*result.Article{}, texts: map[string]*shingle.Text{},
		total: len(r.Articles)}
	for i := range r.Articles {
		a := &r.Articles[i]
		c.articles[a.ID], c.texts[a.ID] = a, shingle.Split(a.Text)
	}
	for _, pair := range r.Pairs {
		days := c.days(pair.A, pair.B)
		for i := range pair.Passages {
			if q := &pair.Passages[i]; q.Kind != "rewritten" {
				c.passages = append(c.passages, &passage{
					place: place{pair.A, pair.B, q.A, q.B}, kind: q.Kind, nature: natureOf(q),
					words: q.Words, further: max(0, pair.AShared+pair.ACommon-q.Words), days: days})
			}
		}
	}
	c.countRuns()
	return c
}

// natureOf returns what the program says that a passage is.
func natureOf(q *result.Passage) string {
	switch {
	case q.Quoted:
		return quotation
	case q.Boilerplate:
		return boilerplate
	}
	return q.Nature
}

// of returns the passages that the program gives one of some natures.
func (c *corpus) of(natures []string) []*passage {
	var all []*passage
	for _, p := range c.passages {
		if slices.Contains(natures, p.nature) {
			all = append(all, p)
		}
	}
	return all
}

// days returns how many days two articles lie apart.
func (c *corpus) days(a, b string) float64 {
	s, errA := article.ParseDate(c.articles[a].Published)
	t, errB := article.ParseDate(c.articles[b].Published)
	if errA != nil || errB != nil {
		return math.NaN()
	}
	return s.Time.Sub(t.Time).Abs().Hours() / (24 * time.Hour).Hours()
}

// runWords is how many words a run has that is counted.
const runWords = 4

// countRuns counts for every passage in how many articles its rarest shared run stands.
func (c *corpus) countRuns() {
	articles := map[uint64]int{} // those that have a run
	for _, t := range c.texts {
		runs := t.Shingles(nil, runWords)
		slices.Sort(runs)
		for _, h := range slices.Compact(runs) {
			articles[h]++
		}
	}
	for _, p := range c.passages {
		other := c.runs(p.b, p.bSpan)
		for _, h := range c.runs(p.a, p.aSpan) {
			if n := articles[h]; slices.Contains(other, h) && (p.rarest == 0 || n < p.rarest) {
				p.rarest = n
			}
		}
	}
}

// runs returns the runs of four words in a stretch of an article.
func (c *corpus) runs(id string, s result.Span) []uint64 {
	t := c.texts[id]
	first, last := t.At(s.Lo, s.Hi)
	return (&shingle.Text{Source: t.Source, Words: t.Words[first:last]}).Shingles(nil, runWords)
}
