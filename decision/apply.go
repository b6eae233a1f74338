package decision

import (
	"slices"

	"overlap/result"
)

// Apply puts into a result what decisions say of it: those that concern its pairs, and what they
// leave of the accounts of its articles. It returns those on pairs that the result lacks, in their
// order: they concern another one. The result must have its articles' texts and slices; without
// these, all that concern it are reopened.
//
// Of several decisions on one thing the last that stands holds; if none does, the last is reopened.
// A decision on a passage that the pair no longer has is reopened, as is one whose words have
// changed.
//
// Cost: linear in the pairs, and Lay for each article of a pair that was decided on.
func Apply(r *result.Result, all []result.Decision) (others []result.Decision) {
	of := make(map[string][]result.Decision)
	for _, d := range all {
		of[d.Pair] = append(of[d.Pair], d)
	}
	texts := make(map[string]*result.Article, len(r.Articles))
	for i := range r.Articles {
		texts[r.Articles[i].ID] = &r.Articles[i]
	}
	r.Decisions = []result.Decision{}
	touched := make(map[string][]result.Decision) // by article
	known := make(map[string]bool)                // pairs
	for i := range r.Pairs {
		p := &r.Pairs[i]
		known[p.ID] = true
		if len(of[p.ID]) == 0 {
			continue
		}
		hold := holding(of[p.ID], p, texts[p.A], texts[p.B])
		r.Decisions = append(r.Decisions, hold...)
		touched[p.A] = append(touched[p.A], hold...)
		touched[p.B] = append(touched[p.B], hold...)
	}
	Sort(r.Decisions)
	for id, decisions := range touched {
		if a := texts[id]; a != nil {
			a.Decided = decide(r, a, decisions)
		}
	}
	for _, d := range all {
		if !known[d.Pair] {
			others = append(others, d)
		}
	}
	return others
}

// holding returns of all decisions on a pair those that hold: one on each thing.
func holding(all []result.Decision, p *result.Pair, a, b *result.Article) (hold []result.Decision) {
	at := make(map[string]int)       // by passage
	seals := make(map[string]string) // by passage
	for _, d := range all {
		seal, ok := seals[d.Passage]
		if !ok && a != nil && b != nil && a.Text != "" && b.Text != "" {
			seal = sealOf(&d, p, a, b)
			seals[d.Passage] = seal
		}
		d.A, d.B, d.State = p.A, p.B, result.Reopened
		if d.Words == seal {
			d.State = result.Standing
		}
		i, ok := at[d.Passage]
		switch {
		case !ok:
			at[d.Passage] = len(hold)
			hold = append(hold, d)
		case d.State == result.Standing || hold[i].State == result.Reopened:
			hold[i] = d
		}
	}
	return hold
}

// sealOf returns the seal of what a decision is on, as the pair has it now; "" if it has not.
func sealOf(d *result.Decision, p *result.Pair, a, b *result.Article) string {
	if d.Passage == "" {
		return SealAll(p, a.Text, b.Text)
	}
	i := slices.IndexFunc(p.Passages, func(q result.Passage) bool { return q.ID == d.Passage })
	if i < 0 {
		return ""
	}
	return Seal(&p.Passages[i], a.Text, b.Text)
}

// decide returns what decisions make of the account of an article; nil for a reference of a check,
// which has none.
func decide(r *result.Result, a *result.Article, all []result.Decision) *result.Decided {
	if a.Verdict == "" && !a.Draft {
		return nil
	}
	out := &result.Decided{}
	var standing []result.Decision
	for _, d := range all {
		if d.State == result.Standing {
			standing = append(standing, d)
		}
	}
	out.Standing, out.Reopened = len(standing), len(all)-len(standing)
	l := Lay(r, a.ID)
	if l == nil {
		l = &Layout{}
	}
	t := l.Tally(&a.Account, l.Decided(standing))
	out.Accepted, out.Dismissed, out.Left = t.Accepted, t.Dismissed, t.Left
	return out
}

// Decided returns the switches that leave out what standing decisions say. A decision on a passage
// goes before one on its pair.
func (l *Layout) Decided(standing []result.Decision) *Switches {
	says := make(map[[2]string]string)
	for _, d := range standing {
		says[[2]string{d.Pair, d.Passage}] = d.Decision
	}
	s := &Switches{accepted: make(map[int]bool), dismissed: make(map[int]bool)}
	for k, q := range l.Passages {
		pair := l.References[q.Reference].Pair
		said, ok := says[[2]string{pair, q.ID}]
		if !ok {
			said = says[[2]string{pair, ""}]
		}
		switch said {
		case result.Accepted:
			s.accepted[k] = true
		case result.Dismissed:
			s.dismissed[k] = true
		}
	}
	return s
}
