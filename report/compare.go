package report

import (
	"fmt"
	"strconv"
	"strings"

	"overlap/align"
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

// words splits an article's text, or returns nil if the result does not have it.
func words(a *result.Article) *shingle.Text {
	if a.Text == "" || len(a.Text) > shingle.MaxBytes {
		return nil
	}
	return shingle.Split(a.Text)
}

// Sides say how the two texts of a passage are called, and how words that only one of them
// has are marked.
type sides struct{ a, b, onlyA, endA, onlyB, endB string }

// The earlier of two articles is A. A draft stands first, with the marks of what was made
// of its source.
var (
	pairSides  = sides{"A", "B", "[-", "-]", "{+", "+}"}
	draftSides = sides{"draft", "source", "{+", "+}", "[-", "-]"}
)

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
	m := newMatch(q, a, b)
	switch all := m.al - m.af; {
	case m.same == all && m.same == m.bl-m.bf:
		head += ", " + number(all, "word", "words")
	default:
		head += ", " + count(m.same) + nbsp + "of" + nbsp + number(all, "word", "words") +
			" the same, similarity " + decimal(q.Similarity)
	}
	head += sort + "; " + by.a + " " + position(m.af, m.al, a) + "; " + by.b + " " +
		position(m.bf, m.bl, b)
	return panes{
		Head: head, Why: why, NameA: by.a, NameB: by.b,
		A: mark(a.Source, q.A, m.onlyA, by.onlyA, by.endA), B: mark(b.Source, q.B, m.onlyB,
			by.onlyB, by.endB),
	}
}

// inside reports whether a span lies inside a text.
func inside(s result.Span, t *shingle.Text) bool {
	return 0 <= s.Lo && s.Lo <= s.Hi && s.Hi <= len(t.Source)
}

// position says where words of a text stand: in which third of it their middle lies, and
// their numbers, counted from 1.
func position(first, last int, t *shingle.Text) string {
	third := [...]string{"lead", "middle", "end"}[min(2, 3*(first+last)/max(2*len(t.Words), 1))]
	return fmt.Sprintf("%s, words %s to %s of %s", third, count(first+1), count(last),
		count(len(t.Words)))
}

// A match is a passage taken apart into the words that are the same and the others.
type match struct {
	af, al, bf, bl int           // words of A and of B
	same           int           // how many are the same
	onlyA, onlyB   []result.Span // the bytes of the others, ascending
}

// newMatch takes a passage apart that lies inside both texts.
func newMatch(q *result.Passage, a, b *shingle.Text) *match {
	m := &match{}
	m.af, m.al = a.At(q.A.Lo, q.A.Hi)
	m.bf, m.bl = b.At(q.B.Lo, q.B.Hi)
	for _, s := range align.Difference(a.Exactly(m.af, m.al), b.Exactly(m.bf, m.bl)) {
		if s.Same {
			m.same += s.ALast - s.AFirst
			continue
		}
		m.onlyA = stretch(m.onlyA, a, m.af+s.AFirst, m.af+s.ALast)
		m.onlyB = stretch(m.onlyB, b, m.bf+s.BFirst, m.bf+s.BLast)
	}
	return m
}

// stretch adds the bytes of a run of words, if there are any.
func stretch(to []result.Span, t *shingle.Text, first, last int) []result.Span {
	if first >= last {
		return to
	}
	lo, hi := t.Printed(first, last)
	return append(to, result.Span{Lo: lo, Hi: hi})
}

// mark returns the bytes of s in span with the marks around each stretch; the stretches
// ascend. One that reaches over the span's ends is marked up to them.
func mark(s string, span result.Span, stretches []result.Span, open, end string) string {
	var out strings.Builder
	at := span.Lo
	for _, m := range stretches {
		lo, hi := max(m.Lo, at), min(m.Hi, span.Hi)
		if lo >= hi {
			continue
		}
		out.WriteString(s[at:lo] + open + s[lo:hi] + end)
		at = hi
	}
	out.WriteString(s[at:span.Hi])
	return out.String()
}
