// Package newsgen writes news of which everything is known: who copied what from whom,
// which words are boilerplate, who said what, and what the dates tell.
//
// An article is sentences of an invented grammar, its words drawn by Zipf's law from
// a few hundred real ones, with invented people, places and outlets. Stories consist of
// one to some dozens of articles: originals, an agency's wire story and those who print it,
// trimmed, merged, edited word by word, rewritten, excerpts, quotations kept, cut, reworded
// or put into another mouth, updates, leads, releases, copy that the outlets of one owner
// share, the same page fetched twice. What was done to which words is written down while it
// is done, so that the truth needs no search.
//
// It is written in English, German or Chinese, by grammars of their own.
//
// What it is not: the sentences mean nothing, so that nothing can be learnt here about
// rewriting that keeps the meaning; exchanged words are neighbours in a short list of
// near synonyms. Articles that have nothing to do with each other share runs of eight
// words now and then, as real ones do; the truth does not list them.
//
// The same options give the same articles on every machine. Stories are made one by
// one from the seed and their number, and none is kept: memory does not grow with the
// number of articles. Cost: about 30 MB of text a second on one core, 30 MB of memory.
package newsgen

import (
	"fmt"
	"iter"
	"time"

	"overlap/article"
)

// Options say what to write. The zero value writes nothing.
type Options struct {
	Articles int
	Seed     uint64
	Outlets  int // 240 if zero; four of them are agencies
	Shape    Shape
	Language Language // English if empty
}

// An Item is one article, what its dates look like in print, and the truth about it.
type Item struct {
	article.Article
	OutletKind       string // "agency", "release" or "paper"
	PrintedPublished string // RFC 3339, with the outlet's zone; a full date; or empty
	PrintedFetched   string
	Truth            Truth
}

// Articles returns the articles that Generate yields, without what is true of them.
func Articles(o Options) (all []article.Article) {
	for item := range Generate(o) {
		all = append(all, item.Article)
	}
	return all
}

// Generate yields the articles, those of a story together and in no order. What an
// article was copied from is always among them.
func Generate(o Options) iter.Seq[*Item] {
	if o.Outlets <= 0 {
		o.Outlets = 240
	}
	return func(yield func(*Item) bool) {
		w := newTongue(o.Language)
		outlets := newOutlets(o.Seed, o.Outlets, w)
		if o.Shape.isHard() {
			hard(o, w, outlets, yield)
			return
		}
		start := time.Date(2023, 1, 2, 5, 0, 0, 0, time.UTC)
		left := o.Articles
		for number := uint64(0); left > 0; number++ {
			at := start.Add(time.Duration(number) * 7 * time.Minute)
			s := newStory(o.Seed, number, outlets, w, at)
			switch {
			case o.Shape == Spread:
				s.spread()
			case o.Shape == Lineage && left > 1:
				s.lineage()
			case s.maybe(5) || left == 1:
				s.alone()
			default:
				s.several()
			}
			if len(s.drafts) > left { // the last articles are stories of their own
				s = newStory(o.Seed, number, outlets, w, at)
				s.alone()
			}
			for _, item := range s.items() {
				if !yield(item) {
					return
				}
				left--
			}
		}
	}
}

// newTongue returns a language; English, if it is none of Languages.
func newTongue(l Language) *tongue {
	switch l {
	case German:
		return newGerman()
	case Chinese:
		return newChinese()
	}
	return newEnglish()
}

// items finishes the story's articles and puts them in an order that says nothing.
func (s *story) items() []*Item {
	order := s.Perm(len(s.drafts))
	ids := make([]string, len(s.drafts))
	for i := range ids {
		ids[i] = fmt.Sprintf("s%07d-%03d", s.number, order[i])
	}
	roots, near := s.editions()
	items := make([]*Item, len(s.drafts))
	for i, d := range s.drafts {
		item := s.item(d, ids)
		if roots[i] != i {
			item.Truth.EditionOf = ids[roots[i]]
		}
		for _, j := range near[i] {
			item.Truth.Near = append(item.Truth.Near, ids[j])
		}
		items[order[i]] = item
	}
	dates := map[string]*Item{}
	for _, item := range items {
		dates[item.ID] = item
	}
	for _, item := range items {
		for i := range item.Truth.Passages {
			p := &item.Truth.Passages[i]
			p.Direction = direction(dates[p.From], item)
		}
	}
	return items
}

// Shares of common words at which two drafts are one text, and at which nobody can say.
const (
	sameText = .97
	nearText = .85
)

// editions returns for each draft the first one that prints the same text, itself if
// there is none, and the drafts that are near it. It looks at all pairs of the story.
func (s *story) editions() (roots []int, near [][]int) {
	roots, near = make([]int, len(s.drafts)), make([][]int, len(s.drafts))
	hands := make([][]uint64, len(s.drafts))
	for i, d := range s.drafts {
		roots[i], hands[i] = i, d.hands()
		for j := range i {
			if least := min(len(hands[i]),
				len(hands[j])); float64(least) < nearText*float64(max(len(hands[i]),
				len(hands[j]))) {
				continue
			}
			switch both := share(hands[i], hands[j]); {
			case both >= sameText && roots[j] == j && roots[i] == i:
				roots[i] = j
			case both >= nearText && both < sameText:
				near[i] = append(near[i], j)
				near[j] = append(near[j], i)
			}
		}
	}
	return roots, near
}

// credits returns the outlets that the draft names, its own left out.
func (s *story) credits(d *draft) []string {
	var names []string
	add := func(o *outlet) {
		for _, n := range names {
			if n == o.name {
				return
			}
		}
		if o != d.outlet {
			names = append(names, o.name)
		}
	}
	for _, o := range s.outlets[:min(agencies, len(s.outlets))] {
		if d.credit == o.name {
			add(o)
		}
	}
	for w, t := range d.tokens {
		if t.names > 0 && d.stands(w, s.outlets[t.names-1].nameWords) {
			add(s.outlets[t.names-1])
		}
	}
	for _, e := range s.drafts {
		if n := len(d.byline) - len(e.outlet.name); n > 2 && d.byline[n:] == e.outlet.name {
			add(e.outlet)
		}
	}
	return names
}

// stands reports whether the words of a name stand at w.
func (d *draft) stands(w int, name []string) bool {
	if w+len(name) > len(d.tokens) {
		return false
	}
	for i, word := range name {
		if d.tokens[w+i].word != word {
			return false
		}
	}
	return true
}
