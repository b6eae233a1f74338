package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"overlap/align"
	"overlap/result"
	"overlap/shingle"
)

// quoteSheet is the sheet of quotations alone: all of them by reach, and then, of those
// that were printed with different words or given to different speakers, every wording.
func (d *draft) quoteSheet() sheet {
	s := sheet{d.opening(), d.quotations()}
	n, _ := d.rows(len(d.Quotes), "quotations")
	for i := range d.Quotes[:n] {
		if q := &d.Quotes[i]; drift(q) != "none" {
			s = append(s, d.variants(i+1, q))
		}
	}
	for _, part := range []section{d.skipped(), d.notes()} {
		if len(part.Items) > 0 {
			s = append(s, part)
		}
	}
	return s
}

// saying returns what a use prints between its marks, without what interrupts it.
func saying(u *result.Use) string {
	var parts []string
	for _, p := range u.Parts {
		if lo, hi := p.Lo-u.Lo, p.Hi-u.Lo; 0 <= lo && lo <= hi && hi <= len(u.Text) {
			parts = append(parts, strings.TrimSpace(u.Text[lo:hi]))
		}
	}
	if parts == nil {
		return u.Text
	}
	return strings.Join(parts, " ")
}

// A wording is the uses of a quotation that print it in the same words, under the same
// speaker, and drift alike.
type wording struct {
	use      *result.Use // the first of them
	articles int
}

// wordings returns the wordings of q, most articles first, then in the order of uses.
func wordings(q *result.Quote) []wording {
	var all []wording
	known := make(map[string]int)
	for i := range q.Uses {
		u := &q.Uses[i]
		key := u.Drift + "\x00" + u.Speaker
		for _, w := range shingle.Split(saying(u)).Words {
			key += fmt.Sprintf(" %x", w.Hash)
		}
		k, ok := known[key]
		if !ok {
			k = len(all)
			known[key] = k
			all = append(all, wording{use: u})
		}
		all[k].articles++
	}
	slices.SortStableFunc(all,
		func(a, b wording) int { return cmp.Compare(b.articles, a.articles) })
	return all
}

// mostWordings is how many wordings of one quotation are shown unless all rows are.
const mostWordings = 6

// variants is the table of the wordings of quotation number n against its fullest one.
func (d *draft) variants(n int, q *result.Quote) section {
	s := section{Title: fmt.Sprintf("Quotation %d: %s", n, or(q.Speaker))}
	s.Intro = []string{"“" + strings.TrimRight(clean(q.Text), ",;") + "”"}
	all := wordings(q)
	shown := len(all)
	if d.Top > 0 && shown > mostWordings {
		shown = mostWordings
		s.Left = fmt.Sprintf("%s more of %s wordings: --top 0 shows all", count(len(all)-shown),
			count(len(all)))
	}
	s.Grid = fill([]column{
		{Head: "Articles", Right: true},
		{Head: "Drift"},
		{Head: "Speaker", Flex: 2, Lines: 2},
		{Head: "First in", Flex: 2, Cut: 1},
		{Head: "Wording: [-left out-], {+put in+}", Flex: 8},
	}, shown, func(i int) []string {
		u := all[i].use
		return []string{count(all[i].articles), u.Drift, or(u.Speaker), d.name(u.Article),
			change(q.Text, saying(u))}
	})
	return s
}

// change returns the words of b with what differs from the words of a marked: both runs
// in full where b has other words, three points where it only stops earlier or leaves
// out, so that a quotation cut to a few words stays short.
func change(a, b string) string {
	v, w := shingle.Split(a), shingle.Split(b)
	var out strings.Builder
	put := func(s string) {
		if s != "" {
			if out.Len() > 0 {
				out.WriteByte(' ')
			}
			out.WriteString(s)
		}
	}
	for _, s := range align.Difference(v.Exactly(0, len(v.Words)), w.Exactly(0, len(w.Words))) {
		was, is := between(v, s.AFirst, s.ALast), between(w, s.BFirst, s.BLast)
		switch {
		case s.Same:
			put(is)
		case is != "":
			if was != "" {
				put("[-" + was + "-]")
			}
			put("{+" + is + "+}")
		case s.AFirst == 0 || s.ALast == len(v.Words) || s.ALast-s.AFirst > 3:
			put("[-…-]")
		default:
			put("[-" + was + "-]")
		}
	}
	return clean(out.String())
}

// between returns the text of a run of words.
func between(t *shingle.Text, first, last int) string {
	if first >= last {
		return ""
	}
	lo, hi := t.Printed(first, last)
	return t.Source[lo:hi]
}
