package boilerplate

import (
	"cmp"
	"slices"
	"strings"

	"overlap/internal/span"
	"overlap/result"
	"overlap/sketch"
)

// A wording is a passage of boilerplate, as folded words. Its outlet is empty where the rule
// does not ask whose it is.
type wording struct {
	outlet, rule string
	hash         uint64
}

// A listing is a wording as the result has it, and the number of the article that counted last.
type listing struct {
	result.Boilerplate
	last int
}

// A catalogue lists boilerplate, a wording once, with the number of articles that print it.
type catalogue map[wording]*listing

// List lists, but for some texts, what was set apart: an outlet's boilerplate, the user's phrases,
// and what of the rest is furniture or repeated by its article. Articles of an archive do not
// count. It is in the order of a result.
func (f *Found) List(but func(t int) bool) []result.Boilerplate {
	c := make(catalogue)
	for t := range f.Texts {
		if but(t) {
			continue
		}
		for _, a := range f.Texts[t].Editions {
			if f.Documents[a].Archived {
				continue
			}
			f.Try("listing the boilerplate of", func() { c.addAll(f, t, a) }, f.Documents[a])
		}
	}
	list := []result.Boilerplate{}
	for _, l := range c {
		list = append(list, l.Boilerplate)
	}
	slices.SortFunc(list, func(a, b result.Boilerplate) int {
		return cmp.Or(cmp.Compare(b.Articles, a.Articles), cmp.Compare(a.Outlet, b.Outlet),
			cmp.Compare(a.Text, b.Text), cmp.Compare(a.Rule, b.Rule))
	})
	return list
}

// addAll counts article a, which prints text t, under all that it prints.
func (c catalogue) addAll(f *Found, t, a int) {
	first, p := f.Texts[t].Editions[0], f.Documents[a]
	for _, n := range f.Marks[t].ofOutlet {
		c.add(f, wording{f.Documents[first].Outlet, "outlet", n.Hash}, first, a, n)
	}
	for _, n := range f.Marks[t].ofEverybody {
		c.add(f, wording{"", "frequency", n.Hash}, first, a, n)
	}
	for _, n := range p.Listed {
		c.add(f, wording{"", "list", n.Hash}, a, a, n)
	}
	known := span.Union(slices.Concat(f.Marks[t].Detected, sketch.SpansOf(p.Listed)))
	for _, n := range p.Furniture {
		if span.Within(n.Span, known) == 0 {
			c.add(f, wording{"", "furniture", n.Hash}, a, a, n)
		}
	}
	known = span.Union(slices.Concat(known, sketch.SpansOf(p.Furniture)))
	for _, s := range p.Repetitions {
		if !s.Copied && span.Within(s.Span, known) == 0 {
			c.add(f, wording{p.Outlet, "self", s.Hash}, a, a, s.Notice)
		}
	}
}

// add counts article a, which prints the notice n of article of, under a wording.
func (c catalogue) add(f *Found, w wording, of, a int, n sketch.Notice) {
	l := c[w]
	if l == nil {
		text := strings.Clone(f.TextBetween(of, n.Bytes.Lo, n.Bytes.Hi))
		l = &listing{result.Boilerplate{Text: text, Outlet: w.outlet, Rule: w.rule}, -1}
		c[w] = l
	}
	if l.last != a {
		l.last = a
		l.Articles++
	}
}
