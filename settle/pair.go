package settle

import (
	"cmp"
	"math"
	"slices"

	"overlap/align"
	"overlap/chronicle"
	"overlap/internal/span"
	"overlap/internal/spool"
	"overlap/match"
	"overlap/result"
)

// givePairs gives the pairs: by shared words, most first, then the smaller id, then the other.
// Those that somebody asked for keep their order. A draft and the reference that is the draft
// itself are no pair, and neither is what a draft has beside its text.
func (w *writer) givePairs(give giver) bool {
	// as records, which are sorted quickly: of the words from above, then both articles
	var order spool.Records
	w.Guard(func() {
		n := len(w.Pairs.All)
		order = made(w.Crew, 0, n, n, func(_, i int) (at spool.Record, ok bool) {
			ok = w.TryPair("counting what is common to", &w.Pairs.All[i], func(p *match.Pair) {
				inA, inB := w.sizes(p, isShared)
				a, b := w.Texts[p.A].Editions[0], w.Texts[p.B].Editions[0]
				at = spool.Record{Key: uint64(^uint32(inA+inB))<<32 | uint64(min(a, b)),
					Of: uint32(max(a, b)), At: uint32(i)}
			})
			return at, ok && !w.isAside(&w.Pairs.All[i])
		})
		if !w.Asked {
			spool.Sort(order, w.Jobs)
		}
	})
	return giveList(w.Crew, give, ranges(len(order), noText), len(order),
		func(part *result.Result) *[]result.Pair { return &part.Pairs },
		func(worker, i int) (out result.Pair, ok bool) {
			p := &w.Pairs.All[order[i].At]
			evidence, ok := w.Evidence(worker, p,
				func(q *match.Passage) bool { return !w.isBoilerplate(p, q) })
			ok = ok && w.TryPair("writing down", p,
				func(p *match.Pair) { out = w.pair(p, evidence) })
			return out, ok
		})
}

// isAside reports whether a pair is none of the result.
func (w *writer) isAside(p *match.Pair) bool {
	return w.IsItself(p.A, p.B) ||
		w.Drafts.IsBeside(w.First(p.A)) || w.Drafts.IsBeside(w.First(p.B))
}

// pair returns a pair as the result has it: with the article of the smaller id as A, unless it was
// asked for otherwise. Evidence is that of its passages.
func (w *writer) pair(p *match.Pair, evidence [][]result.Evidence) result.Pair {
	left, right, direction := p.A, p.B, w.DirectionOf(p)
	turned := !w.Asked && w.First(left).ID > w.First(right).ID
	if turned {
		left, right, direction = right, left, direction.Turned()
	}
	out := result.Pair{
		ID: chronicle.PairID(w.First(left).ID, w.First(right).ID),
		A:  w.First(left).ID, B: w.First(right).ID,
		First:      [...]string{"a", "unknown", "b"}[direction.First+1],
		Confidence: direction.Confidence, Reason: direction.Reason(),
		Passages: make([]result.Passage, len(p.Passages)),
	}
	out.AShared, out.BShared = w.sizes(p, isShared)
	out.ACommon, out.BCommon = w.sizes(p, func(bool) bool { return true })
	out.ACommon, out.BCommon = out.ACommon-out.AShared, out.BCommon-out.BShared
	if turned {
		out.AShared, out.BShared = out.BShared, out.AShared
		out.ACommon, out.BCommon = out.BCommon, out.ACommon
	}
	out.Retelling = w.retelling(p, left)
	for i := range p.Passages {
		q := w.passage(p, &p.Passages[i], left)
		q.Evidence = evidence[i]
		if out.Longest = max(out.Longest, q.Words); turned {
			q = q.Turned()
		}
		out.Passages[i] = q
	}
	out.Nature, out.Surprise = natureOf(out.Passages)
	slices.SortFunc(out.Passages, func(q, r result.Passage) int {
		return cmp.Or(cmp.Compare(q.A.Lo, r.A.Lo), cmp.Compare(q.B.Lo, r.B.Lo),
			cmp.Compare(q.A.Hi, r.A.Hi))
	})
	w.namePassages(&out, left, right)
	return out
}

// namePassages gives the passages of a pair of two texts their ids: from the words of the article
// of the smaller id, whichever stands first.
func (w *writer) namePassages(p *result.Pair, left, right int) {
	of, side := left, func(q *result.Passage) result.Span { return q.A }
	if p.A > p.B {
		of, side = right, func(q *result.Passage) result.Span { return q.B }
	}
	words := make([]string, len(p.Passages))
	for i := range p.Passages {
		at := side(&p.Passages[i])
		words[i] = w.TextBetween(w.Texts[of].Editions[0], at.Lo, at.Hi)
	}
	for i, id := range chronicle.PassageIDs(words) {
		p.Passages[i].ID = id
	}
}

// retelling returns what is told of one of the texts of a pair, of which left is A.
func (w *writer) retelling(p *match.Pair, left int) *result.Retelling {
	r := p.Retelling
	if r == nil {
		return nil
	}
	out := &result.Retelling{Of: "b", Sentences: r.Sentences, Told: r.Told,
		PerWord: hundredths(r.PerWord)}
	if r.Of == left {
		out.Of = "a"
	}
	if r.Next >= 0 {
		out.Next, out.NextPerWord = w.First(r.Next).ID, hundredths(r.NextWord)
	}
	return out
}

// hundredths returns a number rounded to them.
func hundredths(f float64) float64 { return math.Round(100*f) / 100 }

// passage returns a passage of a pair as the result has it, its words counted in text left. Its
// sides are as those of the pair.
func (w *writer) passage(p *match.Pair, q *match.Passage, left int) result.Passage {
	right := p.Other(left)
	ours, theirs := p.Sides(left, q, w.MinWords)
	out := result.Passage{
		A: q.A.Bytes(), B: q.B.Bytes(),
		Words: ours.Last - ours.First, Matched: int(q.Matched), Kind: q.Kind.String(),
		Similarity: float64(q.Thousandths) / 1000,
		Rare:       int(q.Rare), Names: int(q.Names), Numbers: int(q.Numbers),
		Quoted:      w.IsQuoted(left, ours) && w.IsQuoted(right, theirs),
		Boilerplate: w.isBoilerplate(p, q),
		Nature:      q.Nature.String(), Surprise: float64(q.Bits) / 10,
		Elsewhere: int(q.Elsewhere),
	}
	if q.Nature == match.Template {
		out.Differences = w.slots(p, q)
	}
	return out
}

// isBoilerplate reports whether a passage of a pair is boilerplate on one side.
func (w *writer) isBoilerplate(p *match.Pair, q *match.Passage) bool {
	a, b := q.Sides(w.MinWords)
	return w.IsBoilerplate(p.A, a) || w.IsBoilerplate(p.B, b)
}

// isShared is whether a passage counts for what a pair shares, if it is common language.
func isShared(common bool) bool { return !common }

// sizes returns the words of either text inside those passages of a pair that are wanted, by
// whether they are set aside as common language.
func (w *writer) sizes(p *match.Pair, wanted func(common bool) bool) (inA, inB int) {
	var a, b []span.Span
	for i := range p.Passages {
		if q := &p.Passages[i]; wanted(w.IsCommon(q)) {
			ours, theirs := q.Words()
			a, b = append(a, ours), append(b, theirs)
		}
	}
	return span.Size(span.Union(a)), span.Size(span.Union(b))
}

// natures are those of passages, what says most of a pair first.
var natures = []match.Nature{match.Reuse, match.Quotation, match.Boilerplate, match.Template,
	match.Names, match.Formula}

// natureOf returns the nature of a pair with some passages, and the greatest surprise of these. A
// pair that shares nothing is nobody's copy: formula.
func natureOf(passages []result.Passage) (nature string, surprise float64) {
	nature = match.Formula.String()
	for _, n := range slices.Backward(natures) {
		if slices.ContainsFunc(passages,
			func(q result.Passage) bool { return q.Nature == n.String() }) {
			nature = n.String()
		}
	}
	for i, q := range passages {
		if i == 0 || q.Surprise > surprise {
			surprise = q.Surprise
		}
	}
	return nature, surprise
}

// slots returns what differs in a passage of a pair: what the form is filled in with.
func (w *writer) slots(p *match.Pair, q *match.Passage) []result.Slot {
	a := w.Acquire(p.A)
	defer a.Release()
	b := w.Acquire(p.B)
	defer b.Release()
	found, _ := align.Changes(a.Text(), int(q.A.First), int(q.A.Last),
		b.Text(), int(q.B.First), int(q.B.Last), mostDifferences)
	slots := make([]result.Slot, len(found))
	for i, c := range found {
		slots[i] = result.Slot{A: result.Span{Lo: c.ALo, Hi: c.AHi},
			B: result.Span{Lo: c.BLo, Hi: c.BHi}}
	}
	return slots
}
