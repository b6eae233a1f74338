package report

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"overlap/result"
	"overlap/shingle"
)

// Evidence.
//
// A rewritten passage is shown sentence against sentence: each of one side against those of the
// other that tell it, with the words marked that bear it out, and what no evidence covers.
// Evidence that does not lie inside both texts is passed over.

// bearings are the kinds of words that bear evidence out: how one is called, and how it is marked.
var bearings = []struct{ kind, open, end string }{
	{"word", "[=", "=]"}, {"synonym", "[~", "~]"}, {"name", "[@", "@]"}, {"number", "[#", "#]"},
}

// bearingKey says what the marks are.
const bearingKey = "In sentences against each other, what bears them out is marked: [=words=], " +
	"[~synonyms~], [@names@], [#numbers#]."

// hasEvidence reports whether any of some passages has evidence.
func hasEvidence(passages []result.Passage) bool {
	return slices.ContainsFunc(passages,
		func(q result.Passage) bool { return len(q.Evidence) > 0 })
}

// unborne stands above what no evidence covers.
const unborne = "without evidence"

// A placed row stands at a byte of A: evidence, or a stretch of one side that none covers.
type placed struct {
	at       int
	evidence *result.Evidence
	a, b     result.Span // one of them is empty
}

// evidence returns the rows of a passage that lies inside both texts, in the order of A; nil if it
// has no evidence there.
func evidence(q *result.Passage, a, b *shingle.Text, by sides) (out []row) {
	rows := arranged(q, a, b)
	for i := 0; i < len(rows); i++ {
		r := rows[i]
		switch {
		case r.evidence != nil:
			out = append(out, sentences(r.evidence, a.Source, b.Source))
		case r.a.Hi > 0:
			out = append(out, row{Head: unborne, A: a.Source[r.a.Lo:r.a.Hi]})
		case i+1 < len(rows) && rows[i+1].a.Hi > 0: // both have something behind one sentence
			i++
			m := newMatch(&result.Passage{A: rows[i].a, B: r.b}, a, b, by)
			out = append(out, row{Head: unborne, A: mark(a.Source, rows[i].a, m.onlyA),
				B: mark(b.Source, r.b, m.onlyB)})
		default:
			out = append(out, row{Head: unborne, B: b.Source[r.b.Lo:r.b.Hi]})
		}
	}
	return out
}

// arranged returns the evidence of a passage that lies inside both texts, and what it does not
// cover, by their places in A: a stretch of B stands behind the sentence that has what is before it
// in B.
func arranged(q *result.Passage, a, b *shingle.Text) (rows []placed) {
	var spansA, spansB []result.Span
	for i := range q.Evidence {
		if e := &q.Evidence[i]; inside(e.A, a) && inside(e.B, b) {
			rows = append(rows, placed{at: e.A.Lo, evidence: e})
			spansA, spansB = append(spansA, e.A), append(spansB, e.B)
		}
	}
	if rows == nil {
		return nil
	}
	byB := slices.Clone(rows)
	slices.SortStableFunc(byB,
		func(r, s placed) int { return cmp.Compare(r.evidence.B.Lo, s.evidence.B.Lo) })
	for _, s := range uncovered(q.B, spansB, b) {
		at := -1
		if i, _ := slices.BinarySearchFunc(byB, s.Lo, func(r placed, lo int) int {
			return cmp.Compare(r.evidence.B.Lo, lo)
		}); i > 0 {
			at = byB[i-1].at
		}
		rows = append(rows, placed{at: at, b: s})
	}
	for _, s := range uncovered(q.A, spansA, a) {
		rows = append(rows, placed{at: s.Lo, a: s})
	}
	slices.SortStableFunc(rows, func(r, s placed) int { return cmp.Compare(r.at, s.at) })
	return rows
}

// uncovered returns the stretches with words of one side of a passage that none of some spans
// covers. It sorts the spans.
func uncovered(whole result.Span, spans []result.Span, t *shingle.Text) (all []result.Span) {
	slices.SortFunc(spans, func(s, t result.Span) int { return cmp.Compare(s.Lo, t.Lo) })
	at := whole.Lo
	for i := range len(spans) + 1 {
		next := result.Span{Lo: whole.Hi, Hi: whole.Hi}
		if i < len(spans) {
			next = spans[i]
		}
		end := min(next.Lo, whole.Hi)
		if first, last := t.At(at, end); at < end && first < last {
			all = append(all, result.Span{Lo: at, Hi: end})
		}
		at = max(at, next.Hi)
	}
	return all
}

// sentences is the row of evidence that lies inside both texts: "12 bits: 5 words, 1 synonym
// (smiled, grinned), 2 names".
func sentences(e *result.Evidence, a, b string) row {
	var onA, onB []marking
	said := number(int(math.Round(bounded(e.Bits))), "bit", "bits")
	between := ": "
	for _, kind := range bearings {
		n := 0
		var synonyms []string
		for _, w := range e.Words {
			if w.Kind != kind.kind {
				continue
			}
			n++
			onA = append(onA, marking{w.A, kind.open, kind.end})
			onB = append(onB, marking{w.B, kind.open, kind.end})
			if w.Kind == "synonym" {
				synonyms = append(synonyms, slice(a, w.A)+", "+slice(b, w.B))
			}
		}
		if n > 0 {
			said += between + number(n, kind.kind, kind.kind+"s")
			between = ", "
		}
		if synonyms != nil {
			said += " (" + strings.Join(synonyms, "; ") + ")"
		}
	}
	return row{Head: said, A: mark(a, e.A, joined(a, onA)), B: mark(b, e.B, joined(b, onB))}
}

// joined returns marks in the order of a text; those of one kind with nothing but space between
// them are one.
func joined(text string, marks []marking) (all []marking) {
	slices.SortStableFunc(marks, func(m, n marking) int { return cmp.Compare(m.Lo, n.Lo) })
	for _, m := range marks {
		if n := len(all); n > 0 && all[n-1].open == m.open && strings.TrimSpace(
			slice(text, result.Span{Lo: all[n-1].Hi, Hi: m.Lo})) == "" {
			all[n-1].Hi = max(all[n-1].Hi, m.Hi)
			continue
		}
		all = append(all, m)
	}
	return all
}
