package overlap

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
func (r *run) keepShared() error {
	r.Contents = index.Contents{} // all articles have come
	r.common = make([]uint32, len(r.Leaders))
	shared := spool.New(sketch.Parts, r.Budget.Prints, r.Temp)
	err := r.eachPart(r.Prints, func(worker, part int, s spool.Records) error {
		if r.Unused {
			s = slices.DeleteFunc(s, func(p spool.Record) bool { return r.Leaders[p.Of] == nil })
		}
		r.scratch[worker].Sort(s)
		kept := s[:0]
		for group := range sketch.Groups(s) {
			slices.SortFunc(group, byText)
			if group[0].Of == group[len(group)-1].Of && r.o.Days == 0 && !r.checking {
				continue
			}
			for i, p := range group {
				if i == 0 || p.Of != group[i-1].Of {
					atomic.AddUint32(&r.common[p.Of], 1)
				}
			}
			kept = append(kept, group...)
		}
		return shared.Copy(part, kept)
	})
	r.Prints.Close()
	r.Prints = shared
	return err
}

// eachPart calls do for the postings of each part of a pile, on all workers, and forgets
// them.
func (r *run) eachPart(p *spool.Spool, do func(worker, part int, s spool.Records) error) error {
	err := r.Each(p.Parts(), func(worker, part int) {
		s, err := r.scratch[worker].Load(p, part)
		if err == nil {
			p.Drop(part)
			err = do(worker, part, s)
		}
		r.Fail(err)
	})
	return cmp.Or(err, r.Failed())
}

// textsOf returns the texts of each class: of most one; none if its articles were skipped or
// are editions of another class's text; several if they lie further apart than the window.
func (r *run) textsOf() lists.Lists {
	return lists.New(len(r.Leaders), func(yield func(int, uint32) bool) {
		for t := range r.texts {
			if !yield(int(r.first(t).Content), uint32(t)) {
				return
			}
		}
	})
}

// name gives the postings of a group, which are of classes, the numbers of texts, and leaves them in no order.
func name(dst, group spool.Records, texts lists.Lists) spool.Records {
	for _, p := range group {
		for _, t := range texts.Of(int(p.Of)) {
			p.Of = t
			dst = append(dst, p)
		}
	}
	return dst
}

// byText compares postings of one fingerprint by text and place.
func byText(p, q spool.Record) int {
	if p.Of != q.Of {
		return cmp.Compare(p.Of, q.Of)
	}
	return cmp.Compare(p.At, q.At)
}
