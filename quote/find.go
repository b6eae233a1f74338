package quote

import (
	"cmp"
	"slices"

	"overlap/shingle"
)

// Find returns the quotations of t, sorted by Lo and then the longer first. Those of
// Depth 0 do not overlap each other; a deeper one lies inside the one before it that
// holds it. Spans lie inside the text, on rune borders. An empty text has none.
//
// It works in four passes: marks are read (marks.go, pair.go, singles.go); lines that a
// name and a colon open are taken for a transcript, lines set apart for block quotations,
// and lines that a dash opens for speech (lines.go, dash.go); each quotation is given to a
// speaker (speaker.go, beside.go, resolve.go); and what is no speech is told apart
// (kind.go).
//
// Cost: linear; some 10 ns a byte of ordinary news.
func Find(t *shingle.Text) []Quotation {
	s := t.Source
	doubles, singles := appendMarks(make([]mark, 0, len(s)/64+8), make([]mark, 0, len(s)/128+8), s)
	var outer, raws []raw
	if slices.ContainsFunc(doubles, func(m mark) bool { return m.glyph != '\n' }) {
		outer, raws = pairDoubles(s, doubles)
		raws = append(raws, outer...)
	}
	if len(singles) > 0 {
		raws = append(raws, pairSingles(s, singles, outer, doubles)...)
	}
	var r *roster
	lines := lineSpeech(t, doubles, outer, &r)
	raws = withLines(raws, lines)
	if len(raws) == 0 {
		return nil
	}
	raws = endAtCues(t, &r, raws)
	if r == nil {
		r = newRoster(t, nil)
	}
	slices.SortFunc(raws, func(a, b raw) int {
		return cmp.Or(cmp.Compare(a.lo, b.lo), cmp.Compare(b.hi, a.hi))
	})
	qs := quotations(withoutNameLines(s, raws))
	given := rulesOf(qs)
	attribute(t, r, qs, given)
	classify(t, r, qs, given)
	return joinInterrupted(t, qs)
}

// quotations turns raws, sorted, into quotations with their depths. One that crosses
// the end of another is left out.
func quotations(raws []raw) []Quotation {
	qs := make([]Quotation, 0, len(raws))
	var around []int // ends of the quotations that hold the current place
	for _, r := range raws {
		q := Quotation{
			Lo: r.parts[0].Lo, Hi: r.parts[len(r.parts)-1].Hi,
			Parts:    r.parts,
			Unclosed: r.unclosed, Unopened: r.unopened,
			Source: r.label, Rule: r.rule,
		}
		for len(around) > 0 && around[len(around)-1] <= q.Lo {
			around = around[:len(around)-1]
		}
		if n := len(around); n > 0 && around[n-1] < q.Hi {
			continue
		}
		if n := len(qs); n > 0 && (qs[n-1].Lo > q.Lo || qs[n-1].Lo == q.Lo && qs[n-1].Hi <= q.Hi) {
			continue // the same words in two pairs of marks
		}
		q.Depth = len(around)
		qs = append(qs, q)
		around = append(around, q.Hi)
	}
	return qs
}

// rulesOf returns the rule by which a line made each quotation, nil if none was made so.
func rulesOf(qs []Quotation) []string {
	if !slices.ContainsFunc(qs, func(q Quotation) bool { return q.Rule != "" }) {
		return nil
	}
	given := make([]string, len(qs))
	for i := range qs {
		given[i] = qs[i].Rule
	}
	return given
}

// maxBetween is how many words may interrupt a quotation.
const maxBetween = 30

// joinInterrupted makes one quotation of two that the words between them give to one
// speaker: "…," she said, "…", and "…," she said. "…".
func joinInterrupted(t *shingle.Text, qs []Quotation) []Quotation {
	out := qs[:0]
	last := -1 // the last quotation of depth 0 in out
	for _, q := range qs {
		if last >= 0 && q.Depth == 0 && interrupted(t, &out[last], &q) {
			a := &out[last]
			a.Parts = append(a.Parts[:len(a.Parts):len(a.Parts)], q.Parts...)
			a.Hi, a.Unclosed = q.Hi, q.Unclosed
			continue
		}
		if q.Depth == 0 {
			last = len(out)
		}
		out = append(out, q)
	}
	return out
}

// interrupted reports whether b goes on with a.
func interrupted(t *shingle.Text, a, b *Quotation) bool {
	if a.Source != b.Source || a.Source.Lo < a.Hi || a.Source.Hi > b.Lo || a.Kind != Speech ||
		b.Kind != Speech || b.Unopened || a.Unclosed {
		return false
	}
	_, i := t.At(a.Lo, a.Hi)
	j, _ := t.At(b.Lo, b.Hi)
	if i >= j || j-i > maxBetween || j >= len(t.Words) {
		return false
	}
	for k := i + 1; k < j; k++ { // one sentence, and in one paragraph
		if gapOf(t.Source, int(t.Words[k-1].Lo), int(t.Words[k-1].Hi),
			int(t.Words[k].Lo))&(stop|line) != 0 {
			return false
		}
	}
	g := gapOf(t.Source, int(t.Words[j-1].Lo), int(t.Words[j-1].Hi), b.Lo)
	return g&line == 0 && g&(comma|stop|dash|colon) != 0
}
