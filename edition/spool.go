package edition

import (
	"overlap/internal/spool"
)

// textParts is how many parts a spool of records by text has. One part has those of texts in a row.
const textParts = 256

// PartOf returns the part of a spool of records by text that text t belongs to.
func PartOf(r *Set, t uint32) int {
	return int(uint64(t) * textParts / uint64(len(r.Texts)))
}

// textsOfPart returns the texts of a part, half open.
func textsOfPart(r *Set, part int) (lo, hi int) {
	bound := func(part int) int { return (part*len(r.Texts) + textParts - 1) / textParts }
	return bound(part), bound(part + 1)
}

// NewSpool returns a spool of records by text: the upper half of the key is a text.
func NewSpool(r *Set) *spool.Spool { return spool.New(textParts, r.Budget.Seeds, r.Temp) }

// EachText calls do for each text with its records, sorted, on all workers, each of which has those
// of one part at a time. The spool is closed.
func EachText(r *Set, pile *spool.Spool, do func(worker, t int, seeds spool.Records)) error {
	defer pile.Close()
	return r.Drain(pile, func(worker, part int, s spool.Records) error {
		r.Sort(worker, s)
		lo, hi := textsOfPart(r, part)
		for t := lo; t < hi; t++ {
			n := 0
			for n < len(s) && int(s[n].Key>>32) == t {
				n++
			}
			do(worker, t, s[:n])
			s = s[n:]
		}
		return nil
	})
}
