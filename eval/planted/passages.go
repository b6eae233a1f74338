package main

import (
	"slices"

	"overlap/eval/hand"
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
func (w *world) judgePassages(s *sheet) {
	type figures struct{ hit, words, changed *row }
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
			rows[name] = figures{s.row(least, "planted passages met, %s", name),
				s.row(0, "  their unchanged words inside"), s.row(0, "  words that were changed")}
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
	for i := range w.items {
		it := &w.items[i]
		for _, p := range it.truth.Passages {
			j := w.number[p.From]
			if p.Last-p.First < leastPlanted || p.Rate%10 != 0 || !it.stands() ||
				!w.items[j].stands() {
				continue
			}
			f := row(p.Kind, p.Rate)
			hit, inside := w.meets(i, j, &p)
			f.hit.count(hit, s, "%s words %d-%d from %s words %d-%d, %d the same: %s", it.ID,
				p.First, p.Last, p.From, p.FromFirst, p.FromLast,
				p.Same, excerpt(it.words, p.First, p.Last))
			f.words.part += inside
			f.words.whole += p.Same
			f.changed.part += p.Last - p.First - p.Same
			f.changed.whole += p.Last - p.First
		}
	}
}

// meets reports whether the result has a passage of articles i and j that overlaps the
// planted one on both sides, and how many of its unchanged words lie in such passages.
func (w *world) meets(i, j int, p *newsgen.Passage) (bool, int) {
	m := w.pairs[[2]int{i, j}]
	if m == nil {
		return false, 0
	}
	covered := make([]bool, len(w.items[i].words.Words))
	hit := false
	for k := range m.Passages {
		a, b := m.sides(&m.Passages[k])
		first, last := w.items[i].words.At(a.Lo, a.Hi)
		from, to := w.items[j].words.At(b.Lo, b.Hi)
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
func (w *world) judgeReported(s *sheet) {
	right := s.row(.999, "reported passages that are planted or truly common")
	planted := s.row(0, "  of one article's writing")
	said := s.row(0, "  of one utterance")
	printed := s.row(0, "  of boilerplate")
	chance := s.row(0, "  by accident, eight words in order or more")
	for i := range w.result.Pairs {
		q := &w.result.Pairs[i]
		a, b := w.number[q.A], w.number[q.B]
		for k := range q.Passages {
			p := &q.Passages[k]
			kind := w.reason(a, b, p)
			right.count(kind != hand.Nothing, s, "%s with %s, %s: %q beside %q", q.A, q.B, p.Kind,
				w.items[a].Text[p.A.Lo:p.A.Hi],
				w.items[b].Text[p.B.Lo:p.B.Hi])
			for row, name := range map[*row]string{planted: hand.Prose, said: hand.Speech,
				printed: hand.Stock, chance: hand.Chance} {
				row.whole++
				if kind == name {
					row.part++
				}
			}
		}
	}
}

// reason says what a passage rests on.
func (w *world) reason(a, b int, p *result.Passage) string {
	x, y := &w.items[a], &w.items[b]
	fa, la := x.words.At(p.A.Lo, p.A.Hi)
	fb, lb := y.words.At(p.B.Lo, p.B.Hi)
	return w.book.Shared(hand.Stretch{ID: x.ID, First: fa, Last: la},
		hand.Stretch{ID: y.ID, First: fb, Last: lb})
}
