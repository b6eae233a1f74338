package report

import (
	"cmp"
	"slices"

	"overlap/result"
	"overlap/shingle"
)

// A lender is a reference from which a draft may have passages.
type lender struct {
	*result.Article
	pair   *result.Pair // with the draft as A
	source *result.Source
}

// lenders returns the references that share passages with a draft, by the words of the account
// that come from them, then by shared words, by those that are set aside, and by id; and apart the
// names of those that are younger than the draft and have words of it.
func (d *draft) lenders(a *result.Article) (lenders []lender, younger []string) {
	for i := range d.Pairs {
		p := &d.Pairs[i]
		if p.A != a.ID && p.B != a.ID {
			continue
		}
		l := lender{pair: withA(p, a.ID)}
		l.Article = d.article(l.pair.B)
		if l.pair.First == "a" {
			if d.isSource(&l) {
				younger = append(younger, d.label(l.ID))
			}
			continue
		}
		if k := slices.IndexFunc(a.Account.Sources,
			func(s result.Source) bool { return s.Article == l.ID }); k >= 0 {
			l.source = &a.Account.Sources[k]
		}
		lenders = append(lenders, l)
	}
	slices.SortStableFunc(lenders, func(l, m lender) int {
		return cmp.Or(cmp.Compare(m.words(), l.words()),
			cmp.Compare(m.pair.AShared, l.pair.AShared),
			cmp.Compare(m.pair.ACommon, l.pair.ACommon), cmp.Compare(l.ID, m.ID))
	})
	return lenders, younger
}

// isSource reports whether a draft shares passages with a reference that count.
func (d *draft) isSource(l *lender) bool {
	return slices.ContainsFunc(l.pair.Passages,
		func(q result.Passage) bool { return d.counts(&q) })
}

// words returns how many copied words come from l.
func (l *lender) words() int {
	if l.source == nil {
		return 0
	}
	return l.source.Words
}

// withA returns the pair with the article id as A.
func withA(p *result.Pair, id string) *result.Pair {
	if p.A == id {
		return p
	}
	return turned(p)
}

// sourceTable is the table of the references that a draft has prose from.
func (d *draft) sourceTable(a *result.Article, sources []lender) section {
	s := section{Title: "Sources"}
	if len(sources) == 0 {
		return s
	}
	s.Intro = []string{"Copied prose counts each word once, for the earliest reference that has " +
		"it; shared words are all in passages with that reference. Per cent of the draft."}
	text := words(a)
	all := len(sources)
	sources = slices.DeleteFunc(slices.Clone(sources), func(l lender) bool {
		return l.source == nil && 10*l.pair.AShared < a.Words && d.remark(a, &l) == outstripped
	})
	if minor := all - len(sources); minor > 0 {
		s.Items = []string{number(minor,
			"more reference shares less than a tenth of the draft, and others had the words "+
				"before.",
			"more references share less than a tenth of the draft each, and others had the "+
				"words before.")}
	}
	n, left := d.rows(len(sources), "sources")
	s.Left = left
	s.Grid = fill([]column{
		{Head: "Source", Flex: 6, Cut: 1},
		{Head: "Copied prose", Right: true},
		{Head: "Shared words", Right: true},
		{Head: "Longest", Right: true},
		{Head: "Passages", Flex: 3},
		{Head: "Remark", Flex: 4},
	}, n, func(i int) []string {
		l := &sources[i]
		return []string{d.described(l), share(l.words(), a.Words), share(l.pair.AShared, a.Words),
			count(d.longest(l.pair, text)), d.kinds(l.pair), d.remark(a, l)}
	})
	return s
}

// described says in lines what a source is: its name, title and place, and its other editions.
func (d *draft) described(l *lender) string {
	name := d.name(l.ID)
	if title := clean(l.Title); title != "" {
		name += "\n" + title
	}
	if where := d.where(l.Article); where != "" {
		name += "\n" + where
	}
	if n := d.reprints(l.ID); n > 0 {
		name += "\nand " + number(n, "other edition", "other editions")
	}
	return name
}

// reprints counts the other editions of the text for which an article stands.
func (d *draft) reprints(id string) int {
	n := 0
	for i := range d.Articles {
		if d.Articles[i].EditionOf == id {
			n++
		}
	}
	return n
}

// longest returns the words of a draft in its longest passage that is prose. Without the
// draft's text, those of the reference's may have to do: they differ by a few.
func (r *register) longest(p *result.Pair, draft *shingle.Text) int {
	n := 0
	for i := range p.Passages {
		q := &p.Passages[i]
		long := q.Words
		if draft != nil && inside(q.A, draft) {
			first, last := draft.At(q.A.Lo, q.A.Hi)
			long = last - first
		}
		if r.counts(q) {
			n = max(n, long)
		}
	}
	return n
}

// outstripped is the remark on a source from which no word counts as copied, because each
// stands in an earlier one.
const outstripped = "others had the words before"

// remark says whether a draft names the source, or why no word counts as copied from it.
func (d *draft) remark(a *result.Article, l *lender) string {
	switch {
	case l.source != nil && l.source.Credited:
		return "the draft names it"
	case l.source != nil:
		return "not named in the draft"
	case d.Settings.TrustDraft && a.Outlet != "" && a.Outlet == l.Outlet:
		return "the draft's own outlet"
	case !slices.ContainsFunc(l.pair.Passages,
		func(q result.Passage) bool { return d.counts(&q) && q.Kind != "rewritten" }):
		return "in other words only"
	}
	return outstripped
}

// lent returns the ids of the articles that a draft has copied words from.
func (d *draft) lent() map[string]bool {
	lent := map[string]bool{}
	for i := range d.Articles {
		for _, s := range d.Articles[i].Account.Sources {
			lent[s.Article] = true
		}
	}
	return lent
}
