package nature

import (
	"math"

	"overlap/align"
	"overlap/boilerplate"
	"overlap/internal/codec"
	"overlap/internal/span"
	"overlap/match"
)

// Evidence.
//
// What speaks for a copy is how many matched words of the passage are neither names nor numbers,
// and how many runs the two texts share, wherever, that stand on no other occasion. Against it
// speak runs of the passage that stand on others, days between the two, and slots: numbers and
// names in whose place the other text has others. Each is weighed by the logarithm of one and its
// number: the first slot says more than the tenth.
//
// The weights are those of a logistic regression (Cox, Journal of the Royal Statistical Society B
// 20, 1958) on 1,301 passages that readers judged (eval/nature), in bits. The bias asks for more
// than an even chance: a passage counts that is a copy at odds of five to one or better.

// Evidence is what is known of a passage and its pair.
type evidence struct {
	plain int     // matched words of the passage that are neither names nor numbers
	rare  int     // runs of the pair that stand on no other occasion
	worn  int     // runs of the passage that stand on wornOccasions others or more, or are plain
	slots int     // of the passage
	form  int     // slots of the pair
	days  float64 // between the two
}

const (
	wornOccasions = 2
	unknownDays   = 2 // days between texts of which one has no time
)

const (
	bias     = -9.32 - 2.32
	perPlain = 4.38
	perRare  = 1.53
	perWorn  = -1.88
	perSlot  = -1.51
	perForm  = -2.73
	perDay   = -.87
)

// bits returns by how many bits evidence says copy rather than common language.
func (e *evidence) bits() float64 {
	some := func(n int) float64 { return math.Log1p(float64(n)) }
	return bias + perPlain*some(e.plain) + perRare*some(e.rare) + perWorn*some(e.worn) +
		perSlot*some(e.slots) + perForm*some(e.form) + perDay*math.Log1p(e.days)
}

// A Weigher weighs one pair after another. One goroutine uses it.
type Weigher struct {
	*boilerplate.Found
	prober
	plain  plainReader
	counts *counts
	stands []standing // of each shared run of the pair at hand
}

// A standing is where a run stands besides two texts that share it.
type standing struct {
	others  int // occasions
	periods int // in all that do not follow each other; none if it stands nowhere else
}

// Weigher returns a weigher of pairs whose shared runs the judge has counted.
func (j *Judge) Weigher() Weigher {
	return Weigher{Found: j.Found, prober: newProber(j.Pairs, j.shared), counts: j.counts,
		plain: newPlainReader(j.foreign)}
}

// Weigh notes for each passage of a pair by how many bits it is a copy, and how rare it is, says
// what it is, and reports whether one of them is a copy for sure.
func (w *Weigher) Weigh(p *match.Pair) (isCopy bool) {
	runs, pair := w.shared(p), evidence{form: slotsOf(p), days: w.days(p)}
	w.plain.note(w.Pairs, p.A)
	w.plain.note(w.Pairs, p.B)
	_, worth := wordsOfRun(w.First(p.A))
	form := w.covers(p, formShare, func(*match.Passage) bool { return true })
	w.stands = w.stands[:0]
	for _, r := range runs {
		s := w.counts.standing(r.hash, p.A, p.B)
		w.stands = append(w.stands, s)
		pair.rare += codec.Bit(s.others == 0)
	}
	for i := range p.Passages {
		q, e := &p.Passages[i], pair
		e.slots, e.plain = int(q.Slots), int(q.Plain)/worth
		inside, old := w.stand(p, q, runs, &e)
		q.Bits = int16(math.Round(10 * e.bits()))
		excused := form && q.Slots > 0 && (q.Form || q.Bits <= formBits) ||
			q.Bits <= longRunBits && 2*old >= max(1, inside) && !w.HasDrafts()
		q.Nature = w.natureOf(p, q, e.form > 0, excused)
		isCopy = isCopy || q.Nature == match.Reuse && q.Bits >= copyBits
	}
	if w.isAccepted(p) {
		for i := range p.Passages {
			if q := &p.Passages[i]; q.Nature.IsCommon() && !q.Form {
				q.Nature = match.Reuse
			}
		}
	}
	return isCopy
}

// stand notes where the runs inside a passage stand, and returns how many they are, and how many of
// them have come back at several times.
func (w *Weigher) stand(p *match.Pair, q *match.Passage, runs []run, e *evidence) (n, old int) {
	a, _ := q.Words()
	surprise := w.plain.read(w.Pairs, p.A, a)
	q.Elsewhere = match.NotCounted
	for k, r := range runs {
		if int(r.first) < a.First || int(r.last) > a.Last {
			continue
		}
		s := w.stands[k]
		n, old = n+1, old+codec.Bit(s.periods >= oldPeriods)
		e.worn += codec.Bit(s.others >= wornOccasions || surprise != nil &&
			isPlain(surprise[int(r.first)-a.First:int(r.last)-a.First]))
		if w.counts.occasions != nil && (q.Elsewhere == match.NotCounted ||
			s.others < int(q.Elsewhere)) {
			q.Elsewhere = int16(s.others)
		}
	}
	return n, old
}

// copyBits is how many tenths of a bit make two texts copies of one for the second count: where
// less did, forms became copies of each other, and their runs rare.
const copyBits = 32

// In a report and its later version whatever the two share is a copy, however plain. A pair is
// accepted as that if a passage has acceptedBits tenths, and what is copied is three tenths of the
// shorter text.
const acceptedBits = 25

// isAccepted reports whether one text of a pair is a version of the other.
func (w *Weigher) isAccepted(p *match.Pair) bool {
	most := int16(0)
	for i := range p.Passages {
		if q := &p.Passages[i]; q.Nature == match.Reuse {
			most = max(most, q.Bits)
		}
	}
	return most >= acceptedBits &&
		w.covers(p, kinShare, func(q *match.Passage) bool { return q.Nature == match.Reuse })
}

// covers reports whether the passages of a pair that are wanted are such a share of the shorter
// text.
func (w *Weigher) covers(p *match.Pair, share float64, wanted func(q *match.Passage) bool) bool {
	words := 0
	for i := range p.Passages {
		if q := &p.Passages[i]; wanted(q) {
			words += int(q.Matched)
		}
	}
	return float64(words) >= share*float64(min(w.First(p.A).Size, w.First(p.B).Size))
}

// days returns how many days the texts of a pair lie apart.
func (w *Weigher) days(p *match.Pair) float64 {
	a, b := w.First(p.A).When, w.First(p.B).When
	if !a.Known || !b.Known {
		return unknownDays
	}
	return math.Abs(float64(a.Seconds-b.Seconds)) / (24 * 60 * 60)
}

// nameShare is the part of its words from which a passage is names.
const nameShare = .35

// longRun is how many words in a row are a copy whatever the evidence says. Excused is what has
// slots and formBits tenths or less, or is a form by itself, if the two share formShare of the
// shorter text: they are one form, filled in twice. So is what sure evidence says is no copy,
// longRunBits tenths or less, if it comes back: half of its runs stand in oldPeriods periods or
// more, each some days from the next. What many print in one week does not, however many they are.
// In a check nothing is excused for that: references that print one story month after month are not
// known to, and who copies it would go free.
const (
	longRun     = 20
	longRunBits = -60
	oldPeriods  = 3
	formBits    = -25
	formShare   = .6
)

// leastBits returns how many tenths a passage needs to count. The weights were fitted to what has
// shared runs: of 34 rewritten passages of less than ten, half were two firms' notices in one form.
func leastBits(k align.Kind) int16 {
	if k == align.Rewritten {
		return 15
	}
	return 0
}

// natureOf returns what a passage is that is weighed, of a pair that has slots or none. Excused
// says that it may be common language however long it is.
func (w *Weigher) natureOf(p *match.Pair, q *match.Passage, slots, excused bool) match.Nature {
	a, b := q.Sides(w.MinWords)
	long := !excused && len(span.Long(a.Literal, longRun)) > 0
	switch {
	case w.IsQuoted(p.A, a) && w.IsQuoted(p.B, b):
		return match.Quotation
	case w.IsBoilerplate(p.A, a) || w.IsBoilerplate(p.B, b):
		return match.Boilerplate
	case long || (q.Told || q.Bits >= leastBits(q.Kind)) && !q.Form:
		return match.Reuse
	case q.Form || slots:
		return match.Template
	case float64(q.Names) >= nameShare*float64(a.Last-a.First):
		return match.Names
	}
	return match.Formula
}
