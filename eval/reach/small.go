package main

import (
	"fmt"
	"slices"

	"overlap/internal/newsgen"
)

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

// smallSet scans as many sets of one kind as are asked for, of both shapes of news in turn. A set
// with nothing planted counts for none.
func (p *plan) smallSet(s *sheet, rows []*row, l newsgen.Language, small smallSet) error {
	var err error
	left := p.small
	shapes := []newsgen.Shape{newsgen.News, newsgen.Spread}
	for turn := 0; left > 0 && err == nil; turn++ {
		o := newsgen.Options{Articles: newsSize, Seed: p.seed + uint64(turn/2),
			Outlets: small.outlets, Language: l, Shape: shapes[turn%2]}
		number := 0
		small.part(slices.Collect(newsgen.Generate(o)), func(part []*newsgen.Item) {
			number++
			if left == 0 || err != nil {
				return
			}
			before := rows[0].distinct
			set := fmt.Sprintf("%s, %s, seed %d, set %d", rows[0].set, o.Shape, o.Seed, number)
			if err = p.count(s, rows, set, slices.Values(part)); rows[0].distinct > before {
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
