package spool

import "iter"

// A Record is a place where a fingerprint stands.
type Record struct {
	Key uint64 // the fingerprint, a well-mixed hash
	Of  uint32 // number of the text
	At  uint32 // number of the fingerprint's first word in it
}

// A Records is a run of records. Sorted, it is the unit that joins work on.
type Records []Record

// less reports whether p is before q by Key, then Of, then At.
func (p *Record) less(q *Record) bool {
	if p.Key != q.Key {
		return p.Key < q.Key
	}
	return p.Of < q.Of || p.Of == q.Of && p.At < q.At
}

// Groups yields the runs of equal Key of a sorted list, in order, those of one
// record too. A run is a part of s, not a copy.
func (s Records) Groups() iter.Seq[Records] { return s.GroupsBut(0) }

// GroupsBut is Groups of keys whose lowest bits do not count. Inside of a group these bits come
// before Of in the order.
func (s Records) GroupsBut(bits int) iter.Seq[Records] {
	return func(yield func(Records) bool) {
		for lo := 0; lo < len(s); {
			hi := lo + 1
			for hi < len(s) && s[hi].Key>>bits == s[lo].Key>>bits {
				hi++
			}
			if !yield(s[lo:hi:hi]) {
				return
			}
			lo = hi
		}
	}
}
