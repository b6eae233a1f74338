package align

import (
	"cmp"
	"slices"
)

// Best leaves out of found, the passages of two texts, those that say nothing new of the later
// text, which is B or, if so said, A: all of their words of it lie in passages with more matched
// words, and the words of the earlier text elsewhere. So each word keeps its best partner, and a
// stock phrase is not reported with every place where the earlier text has it. Where the later
// text repeats what the earlier one has once, each of its places stays.
//
// The rest is in the order of Align, and in the memory of found. Cost: sorting, and the words of
// the passages.
func Best(found []Passage, laterIsA bool) []Passage {
	later := func(p *Passage) (first, last int) {
		if laterIsA {
			return p.AFirst, p.ALast
		}
		return p.BFirst, p.BLast
	}
	end := 0
	for i := range found {
		_, last := later(&found[i])
		end = max(end, last)
	}
	slices.SortFunc(found, func(p, q Passage) int {
		return cmp.Or(q.Matched-p.Matched, comparePassages(p, q))
	})
	seen := make([]bool, end)
	found = slices.DeleteFunc(found, func(p Passage) bool {
		first, last := later(&p)
		return mark(seen[first:last], true) == 0
	})
	slices.SortFunc(found, comparePassages)
	return found
}
