package report

import (
	"cmp"
	"slices"
	"strings"

	"overlap/result"
	"overlap/shingle"
)

// A lender is a reference from which a draft may have passages.
type lender struct {
	*result.Article
	pair    *result.Pair   // with the draft as A
	source  *result.Source // if it is the article of an entry of the draft's sources
	version int            // else the words that it has as a candidate of one
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
		l.lend(a.Account.Sources)
		lenders = append(lenders, l)
	}
	slices.SortStableFunc(lenders, func(l, m lender) int {
		return cmp.Or(cmp.Compare(m.words(), l.words()),
			cmp.Compare(m.pair.AShared, l.pair.AShared), cmp.Compare(m.version, l.version),
			cmp.Compare(m.pair.ACommon, l.pair.ACommon), cmp.Compare(l.ID, m.ID))
	})
	return lenders, younger
}

// lend notes what l is among the sources of a draft.
func (l *lender) lend(sources []result.Source) {
	for i := range sources {
		if sources[i].Article == l.ID {
			l.source = &sources[i]
			return
		}
		for _, c := range sources[i].Candidates {
			if c.Article == l.ID {
				l.version = max(l.version, c.Words)
			}
		}
	}
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
	text := words(a)
	all := len(sources)
	sources = slices.DeleteFunc(slices.Clone(sources), func(l lender) bool {
		return l.source == nil && 10*l.pair.AShared < a.Words &&
			(l.version > 0 || slices.Contains(uncopied, d.remark(a, &l)))
	})
	if minor := all - len(sources); minor > 0 {
		s.Items = []string{number(minor,
			"more reference shares less than a tenth of the draft, and none of its words count "+
				"as copied.",
			"more references share less than a tenth of the draft each, and none of their "+
				"words count as copied.")}
	}
	n, left := d.rows(len(sources), "sources")
	s.Left = left
	s.Grid = fill([]column{
		{Head: "Source", Flex: 8, Cut: 1, Lines: 2},
		{Head: "Copied", Right: true},
		{Head: "Shared", Right: true},
		{Head: "Longest", Right: true},
		{Head: "Remark", Flex: 6, Lines: 2},
	}, n, func(i int) []string {
		l := &sources[i]
		return []string{d.described(l), share(l.words(), a.Words), share(l.pair.AShared, a.Words),
			count(d.longest(l.pair, text)),
			lines(d.remark(a, l), d.retoldBest(l.pair, "the draft", "it"))}
	})
	s.Items = append([]string{"Copied: each word once, for the source that it comes from or, " +
		"where of several versions that cannot be told, for the nearest. Shared: all in passages " +
		"with that reference. Per cent of the draft."}, s.Items...)
	return s
}

// described says in two lines what a source is: whose it is, and when it was printed, its title and
// its other editions.
func (d *draft) described(l *lender) string {
	name, about := d.label(l.ID), []string{when(l.Article)}
	if outlet := clean(l.Outlet); outlet != "" && !d.terse {
		about[0] = d.where(l.Article)
	}
	if a := d.Settings.Against; a != nil && a.Archived {
		about = append(about, "archived")
	}
	if n := d.reprints(l.ID); n > 0 {
		about = append(about, "and "+number(n, "other edition", "other editions"))
	}
	about = append(about, clean(l.Title))
	about = slices.DeleteFunc(about, func(s string) bool { return s == "" })
	if len(about) == 0 {
		return name
	}
	return name + "\n" + strings.Join(about, "; ")
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

// uncopied are the remarks on a reference that shares words, none of which count as copied from it.
var uncopied = []string{outstripped, quoted}

const (
	outstripped = "its words are put down to others"
	quoted      = "only words that the draft quotes"
)

// remark says what a source is where that cannot be told, and whether a draft names it; or why no
// word counts as copied from it.
func (d *draft) remark(a *result.Article, l *lender) string {
	switch {
	case l.source != nil:
		named := "not named in the draft"
		if l.source.Credited {
			named = "the draft names it"
		}
		return lines(l.nearest(), named)
	case l.version > 0:
		return "another version of a source: has " + percent(l.version, a.Words)
	case d.Settings.TrustDraft && a.Outlet != "" && a.Outlet == l.Outlet:
		return "the draft's own outlet"
	case !slices.ContainsFunc(l.pair.Passages,
		func(q result.Passage) bool { return d.counts(&q) && q.Kind != "rewritten" }):
		return "in other words only"
	case a.Account.Shared == 0:
		return quoted
	}
	return outstripped
}

// nearest says of what a reference is the nearest version; "" if it is the source.
func (l *lender) nearest() string {
	s := l.source
	of, agency := "a report", clean(s.Agency)
	if agency != "" {
		of = agency + " copy"
	}
	alone := s.Named || min(len(s.Candidates), s.Texts) < 2
	switch {
	case s.Unseen:
		return "nearest to an unseen version of " + of
	case alone && agency == "":
		return ""
	case alone:
		return of
	}
	return "nearest of " + number(s.Texts, "version", "versions") + " of " + of
}
