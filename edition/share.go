package edition

import (
	"cmp"
	"slices"
	"sync/atomic"

	"overlap/index"
	"overlap/internal/lists"
	"overlap/internal/spool"
	"overlap/sketch"
)

// Shared fingerprints.
//
// The fingerprints of all classes lie in a pile, in parts by their upper bits. Each part is
// sorted by itself; what stands in one class only, two thirds in real news, is dropped.
// When the articles are folded into texts, the rest is given the texts' numbers: editions
// and articles that were skipped fall out, and a fingerprint is hot or cold by the texts
// that are left. So a wire story is folded before anything is capped.
//
// Cost: two passes over the shared fingerprints, on all cores; a part at a time for each worker in
// memory.

// keepShared drops the fingerprints that no other class has, and counts the others for each class.
// If articles of one class may be several texts, those of one class stay.
func (s *Set) keepShared(apart bool) (common []uint32, err error) {
	s.Contents = index.Contents{} // all articles have come
	common = make([]uint32, len(s.Leaders))
	shared := spool.New(sketch.Parts, s.Budget.Prints, s.Temp)
	err = s.Drain(s.Prints, func(worker, part int, one spool.Records) error {
		if s.Unused {
			one = slices.DeleteFunc(one,
				func(p spool.Record) bool { return s.Leaders[p.Of] == nil })
		}
		s.Sort(worker, one)
		kept := one[:0]
		for group := range sketch.Groups(one) {
			slices.SortFunc(group, ByText)
			if group[0].Of == group[len(group)-1].Of && !apart {
				continue
			}
			for i, p := range group {
				if i == 0 || p.Of != group[i-1].Of {
					atomic.AddUint32(&common[p.Of], 1)
				}
			}
			kept = append(kept, group...)
		}
		return shared.Copy(part, kept)
	})
	s.Prints.Close()
	s.Prints = shared
	return common, err
}

// Rename gives the postings of a group, which are of classes, the numbers of texts, and leaves them
// in no order.
func Rename(dst, group spool.Records, texts lists.Lists) spool.Records {
	for _, p := range group {
		for _, t := range texts.Of(int(p.Of)) {
			p.Of = t
			dst = append(dst, p)
		}
	}
	return dst
}

// ByText compares postings of one fingerprint by text and place.
func ByText(p, q spool.Record) int {
	if p.Of != q.Of {
		return cmp.Compare(p.Of, q.Of)
	}
	return cmp.Compare(p.At, q.At)
}
