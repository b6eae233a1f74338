package overlap

import (
	"cmp"
	"slices"
)

// boilerplate lists what was set apart: an outlet's boilerplate once for each wording, and
// each article's repetitions that are not that.
func (r *run) boilerplate() []Boilerplate {
	list := r.stockList()
	for i := range r.articles {
		a := &r.articles[i]
		for _, s := range a.self {
			if within(s.span, r.texts[a.text].stock) > 0 && i == r.texts[a.text].editions[0] {
				continue
			}
			b := a.bytes(s.span)
			list = append(list, Boilerplate{a.Text[b.Lo:b.Hi], 1, a.Outlet, "self"})
		}
	}
	slices.SortStableFunc(list, func(a, b Boilerplate) int {
		return cmp.Or(cmp.Compare(b.Articles, a.Articles), cmp.Compare(a.Outlet, b.Outlet),
			cmp.Compare(a.Text, b.Text), cmp.Compare(a.Rule, b.Rule))
	})
	return list
}

// stockList lists what outlets print again and again, a wording once.
func (r *run) stockList() []Boilerplate {
	type wording struct {
		outlet string
		hash   uint64
	}
	list := []Boilerplate{}
	known := make(map[wording]int)
	for t := range r.texts {
		a := r.first(t)
		in := make(map[wording]bool)
		for _, s := range r.texts[t].stock {
			w := wording{outlet: a.Outlet}
			for _, word := range a.words.Words[s.first:s.last] {
				w.hash = w.hash*0x9e3779b97f4a7c15 + word.Hash
			}
			if in[w] {
				continue
			}
			in[w] = true
			if i, ok := known[w]; ok {
				list[i].Articles += len(r.texts[t].editions)
				continue
			}
			known[w] = len(list)
			b := a.bytes(s)
			list = append(list, Boilerplate{a.Text[b.Lo:b.Hi], len(r.texts[t].editions), a.Outlet, "outlet"})
		}
	}
	return list
}
