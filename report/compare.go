package report

import (
	"fmt"
	"strconv"
	"strings"

	"overlap/result"
	"overlap/shingle"
)

// comparison is the sheet of two articles side by side: who they are, how much of each
// is in the other, and every passage in the order of the earlier article.
func (d *draft) comparison() (sheet, error) {
	if len(d.Articles) != 2 {
		return nil, fmt.Errorf("compare: the result has %s instead of 2",
			strings.ReplaceAll(number(len(d.Articles), "article", "articles"), nbsp, " "))
	}
	p := &result.Pair{A: d.Articles[0].ID, B: d.Articles[1].ID, First: "unknown"}
	if len(d.Pairs) > 0 {
		p = earlierFirst(&d.Pairs[0])
	}
	a, b := d.article(p.A), d.article(p.B)
	s := sheet{d.heads(a, b, p), d.passages(a, b, p)}
	if len(d.Quotes) > 0 {
		s = append(s, d.quotations())
	}
	return append(s, d.closing()...), nil
}

// heads is the table of the two articles, and who was first.
func (d *draft) heads(a, b *result.Article, p *result.Pair) section {
	s := section{Title: "Two articles"}
	if d.prefix != "" {
		s.Intro = append(s.Intro, "Articles are named by their paths below "+clean(d.prefix))
	}
	row := func(side string, x *result.Article, shared int) []string {
		name := d.name(x.ID)
		if title := clean(x.Title); title != "" {
			name += "\n" + title
		}
		if where := d.where(x); where != "" {
			name += "\n" + where
		}
		own := share(x.Account.Own, x.Words)
		return []string{side, name, count(x.Words), share(shared, x.Words), own,
			share(x.Account.Quoted+x.Account.SharedQuoted, x.Words)}
	}
	s.Grid = &grid{
		Columns: []column{{Head: ""}, {Head: "Article", Flex: 6, Cut: 1},
			{Head: "Words", Right: true},
			{Head: "Shared with the other", Right: true}, {Head: "Own",
				Right: true}, {Head: "Quotation", Right: true}},
		Rows: [][]string{row("A", a, p.AShared), row("B", b, p.BShared)},
	}
	s.Items = []string{"Who was first: " + who(p)}
	if told := d.retoldBest(p, "A", "B"); told != "" {
		s.Items = append(s.Items, "In other words: "+told)
	}
	if p.ACommon+p.BCommon > 0 {
		s.Items = append(s.Items, "Set aside"+asCommon+": "+
			number(p.ACommon, "word", "words")+" of A, "+count(p.BCommon)+" of B")
	}
	if a.EditionOf == b.ID || b.EditionOf == a.ID {
		s.Items = append(s.Items,
			"The two are editions of one text; they are not compared passage by passage.")
	}
	return s
}

// passages shows each passage with its text from both sides.
func (d *draft) passages(a, b *result.Article, p *result.Pair) section {
	s := section{Title: "Passages"}
	if len(p.Passages) == 0 {
		s.Intro = []string{"The two share no passage."}
		if d.Settings.MinWords > 0 {
			s.Intro[0] = "The two share no passage of " +
				number(d.Settings.MinWords, "word", "words") + " or more."
		}
		return s
	}
	n, left := d.rows(len(p.Passages), "passages")
	s.Left = left
	s.Intro = []string{d.kinds(p) +
		". [-Words only in A-], {+words only in B+}; case, accents and punctuation are not marked."}
	if hasEvidence(p.Passages) {
		s.Intro[0] += " " + bearingKey
	}
	ta, tb := words(a), words(b)
	for i := range n {
		s.Panes = append(s.Panes, d.pane(i+1, p, &p.Passages[i], ta, tb, pairSides))
	}
	if ta == nil || tb == nil {
		s.Intro = []string{d.kinds(p) +
			". The result was made without the articles' texts, so passages are given by their " +
			"bytes."}
	}
	return s
}

// pane describes passage number n, one of a pair, and shows it if both texts are there and it lies
// inside them.
func (r *register) pane(n int, p *result.Pair, q *result.Passage, a, b *shingle.Text,
	by sides) panes {
	head := strconv.Itoa(n) + ". " + clean(q.Kind)
	sort, why := "", r.why(p, q)
	if said := r.said(q); said != "" {
		sort = ", " + said
	}
	if a == nil || b == nil || !inside(q.A, a) || !inside(q.B, b) {
		return panes{Why: why, Head: fmt.Sprintf("%s%s; %s bytes %d to %d, %s bytes %d to %d",
			head, sort, by.a, q.A.Lo, q.A.Hi, by.b, q.B.Lo, q.B.Hi)}
	}
	m := newMatch(q, a, b, by)
	switch all := m.al - m.af; {
	case m.same == all && m.same == m.bl-m.bf:
		head += ", " + number(all, "word", "words")
	default:
		head += ", " + count(m.same) + nbsp + "of" + nbsp + number(all, "word", "words") +
			" the same, similarity " + decimal(q.Similarity)
	}
	head += sort + "; " + by.a + " " + position(m.af, m.al, a) + "; " + by.b + " " +
		position(m.bf, m.bl, b)
	rows := evidence(q, a, b, by)
	if rows == nil {
		rows = []row{{A: mark(a.Source, q.A, m.onlyA), B: mark(b.Source, q.B, m.onlyB)}}
	}
	return panes{Head: head, Why: why, NameA: by.a, NameB: by.b, Rows: rows}
}

// position says where words of a text stand: in which third of it their middle lies, and
// their numbers, counted from 1.
func position(first, last int, t *shingle.Text) string {
	third := [...]string{"lead", "middle", "end"}[min(2, 3*(first+last)/max(2*len(t.Words), 1))]
	return fmt.Sprintf("%s, words %s to %s of %s", third, count(first+1), count(last),
		count(len(t.Words)))
}
