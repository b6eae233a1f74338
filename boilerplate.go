package overlap

import (
	"cmp"
	"slices"
)

// A wording is a passage of boilerplate of one outlet, as folded words.
type wording struct {
	outlet, rule string
	hash         uint64
}

// A catalogue lists boilerplate, a wording once, with the number of articles that print it.
type catalogue struct {
	list  []Boilerplate
	known map[wording]int // number in list
	seen  map[wording]int // 1 + the article that counted last
}

// boilerplate lists what was set apart: an outlet's boilerplate, and what articles
// repeat that is not that.
func (r *run) boilerplate() []Boilerplate {
	c := catalogue{list: []Boilerplate{}, known: make(map[wording]int), seen: make(map[wording]int)}
	for t := range r.texts {
		for _, a := range r.texts[t].editions {
			for _, s := range r.texts[t].stock {
				c.add(&r.articles[r.texts[t].editions[0]], a, s, "outlet")
			}
			for _, s := range r.articles[a].self {
				if within(s.span, r.texts[t].stock) == 0 {
					c.add(&r.articles[a], a, s.span, "self")
				}
			}
		}
	}
	slices.SortFunc(c.list, func(a, b Boilerplate) int {
		return cmp.Or(cmp.Compare(b.Articles, a.Articles), cmp.Compare(a.Outlet, b.Outlet),
			cmp.Compare(a.Text, b.Text), cmp.Compare(a.Rule, b.Rule))
	})
	return c.list
}

// add counts article a, which prints the words s of p.
func (c *catalogue) add(p *printed, a int, s span, rule string) {
	w := wording{outlet: p.Outlet, rule: rule}
	for _, word := range p.words.Words[s.first:s.last] {
		w.hash = w.hash*0x9e3779b97f4a7c15 + word.Hash
	}
	i, ok := c.known[w]
	if !ok {
		b := p.bytes(s)
		i = len(c.list)
		c.known[w] = i
		c.list = append(c.list, Boilerplate{Text: p.Text[b.Lo:b.Hi], Outlet: p.Outlet, Rule: rule})
	}
	if c.seen[w] != a+1 {
		c.seen[w] = a + 1
		c.list[i].Articles++
	}
}
