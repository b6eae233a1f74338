package report

import (
	"cmp"
	"slices"

	"overlap/result"
	"overlap/shingle"
)

// A loan is a passage that a draft has from a source.
type loan struct {
	*result.Passage // with the draft as A
	from            *lender
}

// loans returns those passages of a draft that are wanted, in its order. What several sources have
// is there once, from the one that comes first; again counts the others.
func loans(sources []lender, wanted func(q *result.Passage) bool) (all []loan, again int) {
	var shown []result.Span
	for i := range sources {
		var fresh []result.Span
		for k := range sources[i].pair.Passages {
			q := &sources[i].pair.Passages[k]
			switch {
			case !wanted(q):
			case covered(q.A, shown):
				again++
			default:
				all = append(all, loan{q, &sources[i]})
				fresh = append(fresh, q.A)
			}
		}
		shown = append(shown, fresh...)
	}
	slices.SortStableFunc(all, func(l, m loan) int { return cmp.Compare(l.A.Lo, m.A.Lo) })
	return all, again
}

// borrowed shows the passages that a draft has from its sources, each beside the source's.
func (d *draft) borrowed(a *result.Article, sources []lender) section {
	all, again := loans(sources, d.counts)
	s := section{Title: "Passages",
		Intro: []string{"In the order of the draft. {+Words only in the draft+}, [-words only " +
			"in the source-]; case, accents and punctuation are not marked."}}
	if slices.ContainsFunc(all, func(l loan) bool { return len(l.Evidence) > 0 }) {
		s.Intro[0] += " " + bearingKey
	}
	d.lay(&s, a, all, again)
	return s
}

// unlent shows the passages of a draft that are set aside and that it copied from no source, so
// that no figure is lowered unseen.
func (d *draft) unlent(a *result.Article, lenders, sources []lender) section {
	copied, _ := loans(sources, func(q *result.Passage) bool {
		return d.counts(q) && q.Kind != "rewritten"
	})
	all, again := loans(lenders, func(q *result.Passage) bool {
		return d.Settings.SetsAside(q.Nature) &&
			!slices.ContainsFunc(copied, func(l loan) bool {
				return covered(q.A, []result.Span{l.A})
			})
	})
	s := section{Title: "Set aside" + asCommon}
	if len(all) > 0 {
		s.Intro = []string{"Not counted as copied: words that others would write as well, or a " +
			"form that each fills in. --all-natures counts them."}
		d.lay(&s, a, all, again)
	}
	return s
}

// lay puts passages of a draft into a section, each beside the source's.
func (d *draft) lay(s *section, a *result.Article, all []loan, again int) {
	n, left := d.rows(len(all), "passages")
	s.Left = left
	if again > 0 {
		s.Intro[0] += " " + number(again, "more passage has", "more passages have") +
			" the same words of the draft from other sources."
	}
	texts := map[string]*shingle.Text{}
	text := words(a)
	for i, l := range all[:n] {
		if _, ok := texts[l.from.ID]; !ok {
			texts[l.from.ID] = words(l.from.Article)
		}
		by := draftSides
		by.b = d.label(l.from.ID)
		p := d.pane(i+1, l.from.pair, l.Passage, text, texts[l.from.ID], by)
		p.NameB = draftSides.b
		s.Panes = append(s.Panes, p)
	}
}

// covered reports whether nine tenths of s lie in spans, taken one by one.
func covered(s result.Span, spans []result.Span) bool {
	return slices.ContainsFunc(spans, func(t result.Span) bool {
		return 10*(min(s.Hi, t.Hi)-max(s.Lo, t.Lo)) >= 9*(s.Hi-s.Lo)
	})
}
