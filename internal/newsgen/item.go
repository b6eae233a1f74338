package newsgen

import (
	"slices"

	"overlap/article"
)

// item prints a draft and writes down what is known of it.
func (s *story) item(d *draft, ids []string) *Item {
	item := &Item{Article: article.Article{
		ID: ids[d.number], Outlet: d.outlet.name, Owner: d.outlet.owner, Title: d.title,
		Byline: d.byline, Credit: d.credit, URL: d.url, Lang: string(s.tongue.tag),
		Declared: d.declares(),
	}}
	item.OutletKind = d.outlet.kind()
	item.Text = d.text(s.tongue)
	s.date(d, item)
	t := &item.Truth
	t.ID, t.Kind, t.Time, t.Dated = item.ID, d.kind, d.time, d.dated
	t.Words = s.at(d, len(d.tokens))
	t.Credits = s.credits(d)
	t.descent(d, ids)
	t.Quotes, t.Boilerplate, t.Self = d.quotes, d.boilerplate, d.self
	if !s.tongue.spaced {
		s.recount(d, t)
	}
	for _, c := range d.passages {
		p := c.Passage
		p.From = ids[c.from.number]
		p.Origins = s.origins(d, p, c.from, ids)
		if !s.tongue.spaced {
			s.measure(d, c.from, &p)
		}
		if p.Kind == "verbatim" {
			p.Runs = nil
		}
		t.Passages = append(t.Passages, p)
	}
	return item
}

// at returns how many words, as shingle.Split counts them, stand before a token of a draft that
// has no more words to come.
func (s *story) at(d *draft, token int) int {
	if s.tongue.spaced {
		return token
	}
	if d.before == nil {
		d.before = make([]int, len(d.tokens)+1)
		for i := range d.tokens {
			d.before[i+1] = d.before[i] + d.tokens[i].counted()
		}
	}
	return d.before[token]
}

// recount puts words for the tokens in what is known of a draft beside its passages.
func (s *story) recount(d *draft, t *Truth) {
	t.Quotes, t.Boilerplate, t.Self =
		slices.Clone(t.Quotes), slices.Clone(t.Boilerplate), slices.Clone(t.Self)
	for i := range t.Quotes {
		q := &t.Quotes[i]
		q.First, q.Last = s.at(d, q.First), s.at(d, q.Last)
	}
	for i := range t.Boilerplate {
		b := &t.Boilerplate[i]
		b.First, b.Last = s.at(d, b.First), s.at(d, b.Last)
	}
	for i := range t.Self {
		x := &t.Self[i]
		x.First, x.Last, x.Of = s.at(d, x.First), s.at(d, x.Last), s.at(d, x.Of)
	}
}

// measure puts words for the tokens in a passage of d from another draft.
func (s *story) measure(d, from *draft, p *Passage) {
	p.First, p.Last = s.at(d, p.First), s.at(d, p.Last)
	p.FromFirst, p.FromLast = s.at(from, p.FromFirst), s.at(from, p.FromLast)
	p.Same = 0
	runs := make([]Run, len(p.Runs))
	for i, r := range p.Runs {
		runs[i] = s.run(d, from, r)
		p.Same += runs[i].Words
	}
	p.Runs = runs
}

// run puts words for the tokens in a run of d from another draft.
func (s *story) run(d, from *draft, r Run) Run {
	first := s.at(d, r.First)
	return Run{first, s.at(from, r.FromFirst), s.at(d, r.First+r.Words) - first}
}

// origins returns who wrote the words of a passage, if that is not only its source.
func (s *story) origins(d *draft, p Passage, from *draft, ids []string) []Origin {
	var origins []Origin
	var writers []int32
	others := false
	for _, r := range p.Runs {
		for w := r.First; w < r.First+r.Words; w++ {
			o := d.origin[w]
			others = others || int(o.draft) != from.number
			if n := len(origins); n > 0 {
				last := &origins[n-1]
				if last.From == ids[o.draft] && last.FromFirst+last.Words == int(o.word) &&
					last.First+last.Words == w {
					last.Words++
					continue
				}
			}
			origins = append(origins, Origin{ids[o.draft], Run{w, int(o.word), 1}})
			writers = append(writers, o.draft)
		}
	}
	if !others {
		return nil
	}
	for i := range origins {
		origins[i].Run = s.run(d, s.drafts[writers[i]], origins[i].Run)
	}
	return origins
}
