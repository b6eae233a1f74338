package boilerplate

import (
	"cmp"
	"overlap/internal/span"
	"overlap/result"
	"overlap/sketch"
	"slices"
	"strings"
)

// A wording is a passage of boilerplate, as folded words. Its outlet is empty where the rule
// does not ask whose it is.
type wording struct {
	outlet, rule string
	hash         uint64
}

// A catalogue lists boilerplate, a wording once, with the number of articles that print it.
type catalogue struct {
	list  []result.Boilerplate
	known map[wording]int // number in list
	seen  map[wording]int // 1 + the article that counted last
}

// List lists, but for some texts, what was set apart: an outlet's boilerplate, the user's phrases,
// and what articles repeat that is neither.
func (r *Found) List(but func(t int) bool) []result.Boilerplate {
	c := catalogue{list: []result.Boilerplate{}, known: make(map[wording]int),
		seen: make(map[wording]int)}
	for t := range r.Texts {
		if but(t) {
			continue
		}
		for _, a := range r.Texts[t].Editions {
			r.Try("listing the boilerplate of", func() { c.addAll(r, t, a) }, r.Documents[a])
		}
	}
	slices.SortFunc(c.list, func(a, b result.Boilerplate) int {
		return cmp.Or(cmp.Compare(b.Articles, a.Articles), cmp.Compare(a.Outlet, b.Outlet),
			cmp.Compare(a.Text, b.Text), cmp.Compare(a.Rule, b.Rule))
	})
	return c.list
}

// addAll counts article a, which prints text t, under all that it prints.
func (c *catalogue) addAll(r *Found, t, a int) {
	first := r.Texts[t].Editions[0]
	for _, n := range r.Marks[t].ofOutlet {
		c.add(r, wording{outlet: r.Documents[first].Outlet, rule: "outlet"}, first, a, n)
	}
	for _, n := range r.Marks[t].frequent {
		c.add(r, wording{rule: "frequency"}, first, a, n)
	}
	p := r.Documents[a]
	for _, n := range p.Listed {
		c.add(r, wording{rule: "list"}, a, a, n)
	}
	listed := span.Union(sketch.SpansOf(p.Listed))
	for _, s := range p.Repetitions {
		if !s.Copied && span.Within(s.Span, r.Marks[t].Detected) == 0 &&
			span.Within(s.Span, listed) == 0 {
			c.add(r, wording{outlet: p.Outlet, rule: "self"}, a, a, s.Notice)
		}
	}
}

// add counts article a, which prints the notice n of article of, under the outlet and rule of w.
func (c *catalogue) add(r *Found, w wording, of, a int, n sketch.Notice) {
	w.hash = n.Hash
	i, ok := c.known[w]
	if !ok {
		i = len(c.list)
		text := strings.Clone(r.TextBetween(of, n.Bytes.Lo, n.Bytes.Hi))
		c.known[w] = i
		c.list = append(c.list, result.Boilerplate{Text: text, Outlet: w.outlet, Rule: w.rule})
	}
	if c.seen[w] != a+1 {
		c.seen[w] = a + 1
		c.list[i].Articles++
	}
}
