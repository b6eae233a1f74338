package decision

import (
	"slices"

	"overlap/result"
)

// Apply puts into a result what decisions say of it: those that concern its pairs, and what they
// leave of the accounts of its articles. Decisions on pairs that the result lacks concern another
// one, and are left out. The result must have its articles' texts and slices; without these, all
// that concern it are reopened.
//
// A decision on a passage that the pair no longer has is reopened, as is one whose words have
// changed.
//
// Cost: linear in the pairs, and Lay for each article of a pair that was decided on.
func Apply(r *result.Result, all []result.Decision) {
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
	for i := range r.Pairs {
		p := &r.Pairs[i]
		a, b := texts[p.A], texts[p.B]
		for _, d := range of[p.ID] {
			d.A, d.B, d.State = p.A, p.B, result.Reopened
			known := a != nil && b != nil && a.Text != "" && b.Text != ""
			if known && d.Words == sealOf(&d, p, a, b) {
				d.State = result.Standing
			}
			r.Decisions = append(r.Decisions, d)
			touched[p.A], touched[p.B] = append(touched[p.A], d), append(touched[p.B], d)
		}
	}
	Sort(r.Decisions)
	for id, decisions := range touched {
		if a := texts[id]; a != nil {
			a.Decided = decide(r, a, decisions)
		}
	}
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
