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
// The fingerprints of all contents lie in a spool, in parts by their upper bits. Each part is
// sorted by itself; what stands in one content only, two thirds in real news, is dropped.
// When the articles are folded into texts, the rest is given the texts' numbers: editions
// and articles that were skipped fall out, and whether a fingerprint is over the cap is decided
// by the texts that are left. So a wire story is folded before anything is capped.
//
// Cost: two passes over the shared fingerprints, on all cores; a part at a time for each worker in
// memory.

// keepShared drops the fingerprints that no other content has, and counts the others for each
// content. If articles of one content may be several texts, those of one content stay.
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

// Rename appends the postings of a group, which are of contents, with the numbers of
// texts, in no order.
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
