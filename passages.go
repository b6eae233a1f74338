package overlap

import "overlap/align"

// alignAll aligns every text with the earlier ones that it may share a passage with,
// and keeps the pairs that do.
func (r *run) alignAll(candidates [][]int) error {
	found := make([][]pair, len(r.texts))
	aligners := r.aligners()
	err := r.each(len(r.texts), func(worker, b int) {
		for _, a := range candidates[b] {
			passages := aligners[worker].Align(r.texts[a].side, r.texts[b].side)
			if len(passages) > 0 {
				found[b] = append(found[b], pair{a, b, passages})
			}
		}
	})
	for _, pairs := range found {
		r.pairs = append(r.pairs, pairs...)
	}
	r.link()
	return err
}

// link tells every text which pairs it is in.
func (r *run) link() {
	for i, p := range r.pairs {
		r.texts[p.a].pairs = append(r.texts[p.a].pairs, i)
		r.texts[p.b].pairs = append(r.texts[p.b].pairs, i)
	}
}

// from returns the other text of a pair and the words of one side of a passage as
// text t sees them.
func (p *pair) from(t int) (other int, own, others func(align.Passage) span) {
	a := func(p align.Passage) span { return span{p.AFirst, p.ALast} }
	b := func(p align.Passage) span { return span{p.BFirst, p.BLast} }
	if t == p.a {
		return p.b, a, b
	}
	return p.a, b, a
}
