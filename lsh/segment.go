package lsh

import "iter"

// A Posting is a place where a fingerprint stands.
type Posting struct {
	Print uint64 // the fingerprint, a well-mixed hash
	Text  uint32 // number of the text
	Word  uint32 // number of the fingerprint's first word in it
}

// A Segment is a run of postings. Sorted, it is the unit that joins work on.
type Segment []Posting

// less reports whether p is before q by Print, then Text, then Word.
func (p *Posting) less(q *Posting) bool {
	if p.Print != q.Print {
		return p.Print < q.Print
	}
	return p.Text < q.Text || p.Text == q.Text && p.Word < q.Word
}

// Groups yields the runs of equal Print of a sorted segment, in order, those of one
// posting too. A run is a part of s, not a copy.
func (s Segment) Groups() iter.Seq[Segment] { return s.GroupsBut(0) }

// GroupsBut does what Groups does, of prints of which the lowest bits do not count. Inside of a group they
// come before Text in the order.
func (s Segment) GroupsBut(bits int) iter.Seq[Segment] {
	return func(yield func(Segment) bool) {
		for lo := 0; lo < len(s); {
			hi := lo + 1
			for hi < len(s) && s[hi].Print>>bits == s[lo].Print>>bits {
				hi++
			}
			if !yield(s[lo:hi:hi]) {
				return
			}
			lo = hi
		}
	}
}
