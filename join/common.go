package join

import (
	"cmp"
	"overlap/edition"
	"overlap/internal/lists"
	"overlap/internal/span"
	"overlap/internal/spool"
	"overlap/sketch"
)

// Common joins the texts of a set by the hot fingerprints that turned out to be no boilerplate:
// what a hundred papers print of one wire story, each with something else around it. Stock is each
// text's boilerplate, as a union.
func Common(r *edition.Set, stock func(t int) []span.Span) (Candidates, error) {
	pile, seeders := seedings(r)
	defer pile.Close() // if it does not come to be read
	tokens := stockTokens(r, stock)
	for i := range seeders {
		seeders[i].stock = tokens
	}
	err := r.Walk(r.Prints, func(worker, _ int, s spool.Records) error {
		d := &seeders[worker]
		for group := range sketch.Groups(s) {
			if d.isHot(group) {
				d.meetEarliest(group)
			}
		}
		return nil
	})
	for _, d := range seeders {
		r.Fail(d.Flush())
	}
	if err := cmp.Or(err, r.Failed()); err != nil {
		return Candidates{}, err
	}
	return sift(r, pile)
}

// meetEarliest adds the seeds that the texts of a hot fingerprint have with the earliest nearText
// of those in which it is no boilerplate.
func (d *seeder) meetEarliest(group spool.Records) {
	d.group = d.group[:0]
	for _, p := range group {
		if !d.inStock(p) {
			d.group = append(d.group, p)
		}
	}
	first := d.firsts(d.group, NearText)
	for _, p := range d.group {
		d.addAll(p, d.group[:first], 0)
	}
}

// stockTokens returns the tokens of each text that begin in its boilerplate: where a stretch
// begins, where it ends, and so on, ascending.
func stockTokens(r *edition.Set, stock func(t int) []span.Span) lists.Lists {
	all := make([][]uint32, len(r.Texts))
	r.Fail(r.Each(len(r.Texts), func(_, t int) {
		if !r.Try("seeking boilerplate in", func() { all[t] = stockTokensOf(r, t, stock(t)) },
			r.First(t)) {
			all[t] = nil
		}
	}))
	return lists.New(len(all), func(yield func(int, uint32) bool) {
		for t, some := range all {
			for _, token := range some {
				if !yield(t, token) {
					return
				}
			}
		}
	})
}

// stockTokensOf returns those of one text.
func stockTokensOf(r *edition.Set, t int, stock []span.Span) (tokens []uint32) {
	words, token := r.Leader(t).Compact.Walk(), 0
	for _, s := range stock {
		for _, word := range []int{s.First, s.Last} {
			for words.Word(token) < word {
				token++
			}
			tokens = append(tokens, uint32(token))
		}
	}
	return tokens
}

// inStock reports whether a fingerprint begins in its text's boilerplate.
func (d *seeder) inStock(p spool.Record) bool {
	behind := 0
	for _, token := range d.stock.Of(int(p.Of)) {
		if token <= sketch.PlaceOf(p) {
			behind++
		}
	}
	return behind%2 == 1
}
