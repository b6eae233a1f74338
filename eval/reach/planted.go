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

// setSize is how many articles are scanned at once.
const setSize = 3000

// tongues are the languages by name.
var tongues = map[newsgen.Language]string{newsgen.English: "English", newsgen.German: "German",
	newsgen.Chinese: "Chinese"}

// spread scans sets of stories of which others print single paragraphs, until each reach has as
// many distinct ones as asked.
func (p *plan) spread(s *sheet) error {
	for _, l := range newsgen.Languages {
		least := p.others
		if l == newsgen.English {
			least = p.english
		}
		rows := s.rowsOf(tongues[l], share)
		for seed := p.seed; fewest(rows) < least; seed++ {
			o := newsgen.Options{Articles: setSize, Seed: seed, Shape: newsgen.Spread, Language: l}
			if least < 100 {
				o.Articles = setSize / 10
			}
			set := fmt.Sprintf("%s, seed %d", tongues[l], seed)
			if err := p.scan(s, rows, set, newsgen.Generate(o)); err != nil {
				return err
			}
		}
	}
	return nil
}

// fewest returns how many passages the row with the fewest has.
func fewest(rows []*row) int {
	n := rows[0].distinct
	for _, r := range rows {
		n = min(n, r.distinct)
	}
	return n
}

// scan generates, scans and counts one set.
func (p *plan) scan(s *sheet, rows []*row, set string, news iter.Seq[*newsgen.Item]) error {
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
	b := planted(items, texts)
	s.add(rows, set, newScan(r, ids, texts), b.passages)
	return nil
}

// planted returns the passages that were copied word for word, outside of quotations, boilerplate
// and repetitions.
func planted(items []*newsgen.Item, texts []*shingle.Text) *book {
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
