package main

import (
	"fmt"
	"slices"

	"overlap/internal/newsgen"
)

// newsSize is how many articles are generated at once to draw small sets from.
const newsSize = 300

// A smallSet says how small sets are drawn from generated news.
type smallSet struct {
	name    string
	outlets int // of the news; 240 if zero
	part    func(news []*newsgen.Item, yield func([]*newsgen.Item))
}

var smallSetsOf = []smallSet{
	{"2 articles", 0, couples},
	{"14 articles", 0, fourteens},
	{"one story", 0, stories},
	{"one outlet", 12, outlets},
}

// smallSets scans small sets of each kind, in each language.
func (p *plan) smallSets(s *sheet) error {
	for _, l := range newsgen.Languages {
		for _, small := range smallSetsOf {
			name := fmt.Sprintf("%s, %s", tongues[l], small.name)
			if err := p.smallSet(s, s.allReaches(name), l, small); err != nil {
				return err
			}
		}
	}
	return nil
}

// smallSet scans as many sets of one kind as are asked for, of news of more and more seeds. A set
// with nothing planted counts for none.
func (p *plan) smallSet(s *sheet, rows []*row, l newsgen.Language, small smallSet) error {
	var err error
	left := p.small
	for seed := p.seed; left > 0 && err == nil; seed++ {
		news := slices.Collect(newsgen.Generate(newsgen.Options{Articles: newsSize, Seed: seed,
			Outlets: small.outlets, Language: l}))
		number := 0
		small.part(news, func(part []*newsgen.Item) {
			before := rows[0].distinct
			number++
			if left == 0 || err != nil {
				return
			}
			set := fmt.Sprintf("%s, seed %d, set %d", rows[0].set, seed, number)
			if err = p.scan(s, rows, set, slices.Values(part)); rows[0].distinct > before {
				left--
			}
		})
	}
	return err
}

// couples yields each copy with what it was copied from.
func couples(news []*newsgen.Item, yield func([]*newsgen.Item)) {
	byID := map[string]*newsgen.Item{}
	for _, item := range news {
		byID[item.ID] = item
	}
	for _, item := range news {
		for _, p := range item.Truth.Passages {
			if p.Kind == "verbatim" {
				yield([]*newsgen.Item{byID[p.From], item})
				break
			}
		}
	}
}

// fourteens yields fourteen articles after each other: some stories whole.
func fourteens(news []*newsgen.Item, yield func([]*newsgen.Item)) {
	for part := range slices.Chunk(news, 14) {
		yield(part)
	}
}

// stories yields the articles of each story.
func stories(news []*newsgen.Item, yield func([]*newsgen.Item)) {
	story := func(item *newsgen.Item) string { return item.ID[:len("s0000000")] }
	for first := 0; first < len(news); {
		last := first + 1
		for last < len(news) && story(news[last]) == story(news[first]) {
			last++
		}
		yield(news[first:last])
		first = last
	}
}

// outlets yields the articles of each outlet: some dozens.
func outlets(news []*newsgen.Item, yield func([]*newsgen.Item)) {
	of := map[string][]*newsgen.Item{}
	var names []string
	for _, item := range news {
		if of[item.Outlet] == nil {
			names = append(names, item.Outlet)
		}
		of[item.Outlet] = append(of[item.Outlet], item)
	}
	for _, name := range names {
		yield(of[name])
	}
}
