package nature

import (
	"math"

	"overlap/boilerplate"
	"overlap/internal/span"
	"overlap/match"
)

// Evidence.
//
// What speaks for a copy is how many words of the passage are no names, and how many runs the two
// texts share, wherever, that stand on no other occasion. Against it speak runs of the passage that
// stand on others, days between the two, and slots: numbers and names in whose place the other text
// has others. Each is weighed by the logarithm of one and its number: the first slot says more
// than the tenth.
//
// The weights are those of a logistic regression (Cox, Journal of the Royal Statistical Society B
// 20, 1958) on passages that readers judged (eval/nature), in bits.

// Evidence is what is known of a passage and its pair.
type evidence struct {
	plain int     // words that are not printed like names
	names int     // and those that are
	rare  int     // runs of the pair that stand on no other occasion
	worn  int     // runs of the passage that stand on wornOccasions others or more
	slots int     // of the passage
	form  int     // of the pair
	days  float64 // between the two
}

const (
	wornOccasions = 2
	unknownDays   = 2 // days between texts of which one has no time
)

// bits returns by how many bits evidence says copy rather than common language.
func (e *evidence) bits() float64 {
	some := func(n int) float64 { return math.Log1p(float64(n)) }
	return bias + perPlain*some(e.plain) + perName*some(e.names) + perRare*some(e.rare) +
		perWorn*some(e.worn) + perSlot*some(e.slots) + perForm*some(e.form) +
		perDay*math.Log1p(e.days)
}

const (
	bias     = -10.72
	perPlain = 3.92
	perName  = -.62
	perRare  = 1.36
	perWorn  = -1.24
	perSlot  = -2.73
	perForm  = -1.51
	perDay   = -.63
)

// longRun is how many words in a row are copied whatever the evidence says, but in a form.
const longRun = 20

// A weigher weighs one pair after another. One goroutine uses it.
type weigher struct {
	*boilerplate.Found
	prober
	counts *counts
	others []int // of each shared run of the pair at hand
}

// weigh notes for each passage of a pair by how many bits it is a copy, and how rare it is, and
// returns the most of a passage that may count.
func (w *weigher) weigh(p *match.Pair) (most float64) {
	most = math.Inf(-1)
	runs, pair := w.shared(p), evidence{form: slotsOf(p), days: w.days(p)}
	w.others = w.others[:0]
	for _, r := range runs {
		n := w.counts.others(r.hash, p.A, p.B)
		w.others = append(w.others, n)
		if n == 0 {
			pair.rare++
		}
	}
	for i := range p.Passages {
		q, e := &p.Passages[i], pair
		a, _ := q.Words()
		e.worn, q.Elsewhere = 0, match.NotCounted
		for k, r := range runs {
			if int(r.first) < a.First || int(r.last) > a.Last {
				continue
			}
			if w.others[k] >= wornOccasions {
				e.worn++
			}
			if n := int16(w.others[k]); q.Elsewhere == match.NotCounted || n < q.Elsewhere {
				q.Elsewhere = n
			}
		}
		e.slots, e.names = int(q.Slots), int(q.Names)
		_, worth := wordsOfRun(w.First(p.A))
		e.plain = max(0, (a.Last-a.First)/worth-e.names)
		bits := e.bits()
		q.Bits = int16(math.Round(10 * bits))
		if !q.Form && w.said(p, q) == match.Reuse {
			most = max(most, bits)
		}
	}
	return most
}

// days returns how many days the texts of a pair lie apart.
func (w *weigher) days(p *match.Pair) float64 {
	a, b := w.First(p.A).When, w.First(p.B).When
	if !a.Known || !b.Known {
		return unknownDays
	}
	return math.Abs(float64(a.Seconds-b.Seconds)) / (24 * 60 * 60)
}

// said returns what a passage is if it is no copy for other reasons than being common language;
// else Reuse.
func (w *weigher) said(p *match.Pair, q *match.Passage) match.Nature {
	a, b := q.Sides(w.MinWords)
	switch {
	case w.IsQuoted(p.A, a) && w.IsQuoted(p.B, b):
		return match.Quotation
	case w.IsBoilerplate(p.A, a) || w.IsBoilerplate(p.B, b):
		return match.Boilerplate
	}
	return match.Reuse
}

// nameShare is the part of its words from which a passage is names.
const nameShare = .35

// judge says of each passage of a pair, which is weighed, what it is.
func (w *weigher) judge(p *match.Pair) {
	form := slotsOf(p)
	for i := range p.Passages {
		q := &p.Passages[i]
		a, _ := q.Words()
		switch q.Nature = w.said(p, q); {
		case q.Nature == match.Reuse && q.Form:
			q.Nature = match.Template
		case q.Nature != match.Reuse || q.Bits >= 0 || form == 0 && hasLongRun(q, w.MinWords):
		case form > 0:
			q.Nature = match.Template
		case float64(q.Names) >= nameShare*float64(a.Last-a.First):
			q.Nature = match.Names
		default:
			q.Nature = match.Formula
		}
	}
}

// hasLongRun reports whether a run of a passage is so long that it is copied.
func hasLongRun(q *match.Passage, least int) bool {
	a, _ := q.Sides(least)
	return len(span.Long(a.Literal, longRun)) > 0
}
