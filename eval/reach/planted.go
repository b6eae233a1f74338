package main

import (
	"context"
	"fmt"
	"iter"

	"overlap"
	"overlap/article"
	"overlap/internal/newsgen"
	"overlap/shingle"
)

const (
	setSize  = 3000 // articles that are scanned at once
	newsSize = 300  // of which small sets are drawn
)

// tongues are the languages by name.
var tongues = map[newsgen.Language]string{newsgen.English: "English", newsgen.German: "German",
	newsgen.Chinese: "Chinese"}

// planted scans a set of ordinary news in each language, and then sets of stories of which others
// print single paragraphs, until each reach has as many distinct ones as asked.
func (p *plan) planted(s *sheet) error {
	for _, l := range newsgen.Languages {
		least := p.others
		if l == newsgen.English {
			least = p.english
		}
		if least == 0 {
			continue
		}
		o := newsgen.Options{Articles: setSize, Seed: p.seed, Language: l}
		if least < 100 {
			o.Articles = newsSize
		}
		if err := p.scan(s, s.rowsOf(tongues[l]+", news", share), o); err != nil {
			return err
		}
		rows := s.rowsOf(tongues[l]+", spread", share)
		for o.Shape = newsgen.Spread; fewest(rows) < least; o.Seed++ {
			if err := p.scan(s, rows, o); err != nil {
				return err
			}
		}
	}
	return nil
}

// scan generates, scans and counts a set.
func (p *plan) scan(s *sheet, rows []*row, o newsgen.Options) error {
	return p.count(s, rows, fmt.Sprintf("%s, seed %d", rows[0].set, o.Seed), newsgen.Generate(o))
}

// fewest returns how many passages the row with the fewest has.
func fewest(rows []*row) int {
	n := rows[0].distinct
	for _, r := range rows {
		n = min(n, r.distinct)
	}
	return n
}

// count scans a set and counts what becomes of what is planted in it.
func (p *plan) count(s *sheet, rows []*row, set string, news iter.Seq[*newsgen.Item]) error {
	var articles []article.Article
	var ids []string
	var texts []*shingle.Text
	var items []*newsgen.Item
	for item := range news {
		articles, ids = append(articles, item.Article), append(ids, item.ID)
		texts, items = append(texts, shingle.Split(item.Text)), append(items, item)
	}
	r, err := overlap.Find(context.Background(), articles,
		overlap.Options{Rewritten: true, Jobs: p.jobs})
	if err != nil {
		return fmt.Errorf("%s: %w", set, err)
	}
	s.add(rows, set, newScan(r, ids, texts), copied(items, texts).passages)
	return nil
}

// copied returns the passages that were copied word for word, outside of quotations, boilerplate
// and repetitions.
func copied(items []*newsgen.Item, texts []*shingle.Text) *book {
	b := newBook(texts)
	for i, item := range items {
		masked := make([]bool, len(texts[i].Words))
		mask := func(first, last int) {
			for w := first; w < last; w++ {
				masked[w] = true
			}
		}
		for _, q := range item.Truth.Quotes {
			mask(q.First, q.Last)
		}
		for _, x := range item.Truth.Boilerplate {
			mask(x.First, x.Last)
		}
		for _, x := range item.Truth.Self {
			mask(x.First, x.Last)
		}
		for _, p := range item.Truth.Passages {
			if p.Kind != "verbatim" {
				continue
			}
			for _, part := range outside(stretch{i, p.First, p.Last}, masked) {
				b.at(part)
			}
		}
	}
	b.find()
	return b
}
