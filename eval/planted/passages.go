package main

import (
	"slices"

	"overlap/eval/hand"
	"overlap/eval/sheet"
	"overlap/internal/newsgen"
	"overlap/result"
	"overlap/shingle"
)

// Planted passages shorter than this are not asked for.
const leastPlanted = 20

// What is asked of passages, by how many words in a hundred were changed.
var leastFound = map[int]float64{0: .999, 10: .97, 20: .80}

// judgePassages asks for every planted passage whether the result has a passage that
// meets it on both sides, and how many of its unchanged words are inside. Passages
// between editions of one text, and of articles for which others stand, are not asked for:
// folding is judged by itself.
func (w judge) judgePassages(s *sheet.Sheet) {
	type figures struct{ hit, words, changed *sheet.Row }
	rows := map[string]figures{}
	row := func(kind string, rate int) figures {
		name := kind
		if kind != "verbatim" {
			name += " at " + string(rune('0'+rate/10)) + "0 %"
		}
		if _, ok := rows[name]; !ok {
			least := leastFound[rate]
			if kind == "rewritten" {
				least = 0
			}
			rows[name] = figures{s.Row(least, "planted passages met, %s", name),
				s.Row(0, "  their unchanged words inside"), s.Row(0, "  words that were changed")}
		}
		return rows[name]
	}
	for _, kind := range []string{"verbatim", "edited", "rewritten"} { // in this order
		for rate := 0; rate <= 50; rate += 10 {
			if (kind == "verbatim") == (rate == 0) && (kind != "rewritten" || rate >= 30) &&
				(kind != "edited" || rate <= 40) {
				row(kind, rate)
			}
		}
	}
	for i := range w.Items {
		it := &w.Items[i]
		for _, p := range it.Truth.Passages {
			j := w.Number[p.From]
			if p.Last-p.First < leastPlanted || p.Rate%10 != 0 || !it.Stands() ||
				!w.Items[j].Stands() {
				continue
			}
			f := row(p.Kind, p.Rate)
			hit, inside := w.meets(i, j, &p)
			f.hit.Count(hit, "%s words %d-%d from %s words %d-%d, %d the same: %s", it.ID,
				p.First, p.Last, p.From, p.FromFirst, p.FromLast,
				p.Same, excerpt(it.Words, p.First, p.Last))
			f.words.Part += inside
			f.words.Whole += p.Same
			f.changed.Part += p.Last - p.First - p.Same
			f.changed.Whole += p.Last - p.First
		}
	}
}

// meets reports whether the result has a passage of articles i and j that overlaps the
// planted one on both sides, and how many of its unchanged words lie in such passages.
func (w judge) meets(i, j int, p *newsgen.Passage) (bool, int) {
	m := w.Pairs[[2]int{i, j}]
	if m == nil {
		return false, 0
	}
	covered := make([]bool, len(w.Items[i].Words.Words))
	hit := false
	for k := range m.Passages {
		a, b := m.Sides(&m.Passages[k])
		first, last := w.Items[i].Words.At(a.Lo, a.Hi)
		from, to := w.Items[j].Words.At(b.Lo, b.Hi)
		if first < p.Last && p.First < last && from < p.FromLast && p.FromFirst < to {
			hit = true
			for x := first; x < last; x++ {
				covered[x] = true
			}
		}
	}
	inside := 0
	for _, r := range hand.Runs(p) {
		for x := r.First; x < r.First+r.Words; x++ {
			if covered[x] {
				inside++
			}
		}
	}
	return hit, inside
}

// excerpt returns words of a text, the middle left out if they are many.
func excerpt(t *shingle.Text, first, last int) string {
	lo, hi := t.Bytes(first, last)
	r := []rune(t.Source[lo:hi])
	if len(r) > 200 {
		r = slices.Concat(r[:100], []rune(" [...] "), r[len(r)-100:])
	}
	for i, c := range r {
		if c == '\n' {
			r[i] = ' '
		}
	}
	return string(r)
}

// judgeReported asks of every reported passage what it rests on: words of one hand on both
// sides, or else words that are common by accident.
func (w judge) judgeReported(s *sheet.Sheet) {
	right := s.Row(.999, "reported passages that are planted or truly common")
	planted := s.Row(0, "  of one article's writing")
	said := s.Row(0, "  of one utterance")
	printed := s.Row(0, "  of boilerplate")
	chance := s.Row(0, "  by accident, eight words in order or more")
	for i := range w.Result.Pairs {
		q := &w.Result.Pairs[i]
		a, b := w.Number[q.A], w.Number[q.B]
		for k := range q.Passages {
			p := &q.Passages[k]
			kind := w.reason(a, b, p)
			right.Count(kind != hand.Nothing, "%s with %s, %s: %q beside %q", q.A, q.B, p.Kind,
				w.Items[a].Text[p.A.Lo:p.A.Hi],
				w.Items[b].Text[p.B.Lo:p.B.Hi])
			for row, name := range map[*sheet.Row]string{planted: hand.Prose, said: hand.Speech,
				printed: hand.Stock, chance: hand.Chance} {
				row.Whole++
				if kind == name {
					row.Part++
				}
			}
		}
	}
}

// reason says what a passage rests on.
func (w judge) reason(a, b int, p *result.Passage) string {
	x, y := &w.Items[a], &w.Items[b]
	fa, la := x.Words.At(p.A.Lo, p.A.Hi)
	fb, lb := y.Words.At(p.B.Lo, p.B.Hi)
	return w.Book.Shared(hand.Stretch{ID: x.ID, First: fa, Last: la},
		hand.Stretch{ID: y.ID, First: fb, Last: lb})
}
