package overlap

import "overlap/lsh"

// pairAgain takes up the hot fingerprints that turned out to be no boilerplate: what a hundred
// papers print of one wire story, each with something else around it.
func (r *run) pairAgain(pairers []pairer) error {
	r.step = "aligning what many share"
	pile, seeders := r.seedings()
	err := r.each(r.prints.Parts(), func(worker, part int) {
		s, err := r.scratch[worker].Load(r.prints, part)
		r.fail(err)
		d := &seeders[worker]
		for group := range eachPrint(s) {
			if d.isHot(group) {
				d.meetEarliest(group)
			}
		}
	})
	for _, d := range seeders {
		r.fail(d.Flush())
	}
	if err == nil {
		err = r.failed()
	}
	if err != nil {
		return err
	}
	return r.pairSeeded(pile, make([][]int, len(r.texts)), pairers)
}

// meetEarliest adds the seeds that the texts of a hot fingerprint have with the earliest nearText of
// those in which it is no boilerplate.
func (d *seeder) meetEarliest(group lsh.Segment) {
	d.group = d.group[:0]
	for _, p := range group {
		if !d.inStock(p) {
			d.group = append(d.group, p)
		}
	}
	first := d.firsts(d.group, nearText)
	for _, p := range d.group {
		d.addAll(p, d.group[:first], false)
	}
}

// inStock reports whether a fingerprint begins in its text's boilerplate.
func (d *seeder) inStock(p lsh.Posting) bool {
	stock := d.texts[p.Text].stock
	if len(stock) == 0 {
		return false
	}
	word := d.wordOf(int(p.Text), int(placeOf(p)))
	return within(span{word, word + 1}, stock) > 0
}
