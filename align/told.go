package align

import "sort"

// addTold adds to boxes the sentences that are known to be rewritten. Those that follow each other
// on both sides are one box, with the boxes that it meets.
func (al *Aligner) addTold(x, y *Side, boxes []box) []box {
	if len(al.told) == 0 {
		return boxes
	}
	var told []box
	for k, s := range al.told {
		b := box{i0: x.at(s.First), i1: x.at(s.Last), j0: y.at(s.OtherFirst),
			j1: y.at(s.OtherLast), told: true}
		if n := len(told) - 1; n >= 0 && al.told[k-1].precedes(s) {
			told[n] = told[n].join(b)
		} else {
			told = append(told, b)
		}
	}
	for _, b := range told {
		kept := boxes[:0]
		for _, o := range boxes {
			if o.meets(b) {
				b = b.join(o)
			} else {
				kept = append(kept, o)
			}
		}
		boxes = append(kept, b)
	}
	return boxes
}

// precedes reports whether t follows s on both sides, with nothing between.
func (s Sentence) precedes(t Sentence) bool {
	return s.Last == t.First && s.OtherFirst <= t.OtherFirst && t.OtherFirst <= s.OtherLast ||
		s.OtherLast == t.OtherFirst && s.First <= t.First && t.First <= s.Last
}

// at returns the first token of the word, or behind it.
func (s *Side) at(word int) int {
	return sort.Search(s.len(), func(i int) bool { return int(s.tokens[i].first) >= word })
}
