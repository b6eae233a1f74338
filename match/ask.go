package match

// Ask aligns pairs that were asked for, and adds those that did not fault. Each is judged alone:
// there is nothing to hold it against.
func (ps *Pairs) Ask(asked []Pair) error {
	ps.Begin("aligning pairs")
	went := make([]bool, len(asked))
	err := ps.Each(len(asked), func(worker, i int) { went[i] = ps.ask(worker, &asked[i]) })
	for i, p := range asked {
		if went[i] {
			ps.All = append(ps.All, p)
		}
	}
	ps.link()
	return err
}

// ask gives a pair its passages, or reports that it faulted: shared runs first, then, where
// rewriting is sought, what is rewritten beside them.
func (ps *Pairs) ask(worker int, p *Pair) (ok bool) {
	p.Passages, ok = ps.Between(worker, p.A, p.B, false, nil)
	if !ok || !ps.Rewritten {
		return ok
	}
	x, y := ps.byLength(p.A, p.B)
	v, ok := ps.explainBut(worker, x, y, explained, p.appendWords(nil, x))
	if !ok {
		return false
	}
	accepted := &v
	if !v.isLikely() || !v.isEnough() {
		accepted = nil
	}
	p.Retelling = accepted.retelling()
	p.Passages, ok = ps.Between(worker, p.A, p.B, true, accepted)
	return ok
}
