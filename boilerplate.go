package overlap

import (
	"cmp"
	"slices"
)

// A wording is a passage of boilerplate, as folded words. Its outlet is empty where the rule
// does not ask whose it is.
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

// boilerplate lists what was set apart: an outlet's boilerplate, the user's phrases, and
// what articles repeat that is neither.
func (r *run) boilerplate() []Boilerplate {
	c := catalogue{list: []Boilerplate{}, known: make(map[wording]int), seen: make(map[wording]int)}
	for t := range r.texts {
		first := r.first(t)
		for _, a := range r.texts[t].editions {
			for _, s := range r.texts[t].habit {
				c.add(wording{outlet: first.Outlet, rule: "outlet"}, first, a, s)
			}
			for _, s := range r.texts[t].frequent {
				c.add(wording{rule: "frequency"}, first, a, s)
			}
			p := &r.articles[a]
			listed := union(slices.Clone(p.listed))
			for _, s := range p.listed {
				c.add(wording{rule: "list"}, p, a, s)
			}
			for _, s := range p.self {
				if within(s.span, r.texts[t].stock) == 0 && within(s.span, listed) == 0 {
					c.add(wording{outlet: p.Outlet, rule: "self"}, p, a, s.span)
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

// add counts article a, which prints the words s of p, under the outlet and rule of w.
func (c *catalogue) add(w wording, p *printed, a int, s span) {
	for _, word := range p.words.Words[s.first:s.last] {
		w.hash = w.hash*0x9e3779b97f4a7c15 + word.Hash
	}
	i, ok := c.known[w]
	if !ok {
		b := p.bytes(s)
		i = len(c.list)
		c.known[w] = i
		c.list = append(c.list, Boilerplate{Text: p.Text[b.Lo:b.Hi], Outlet: w.outlet, Rule: w.rule})
	}
	if c.seen[w] != a+1 {
		c.seen[w] = a + 1
		c.list[i].Articles++
	}
}
