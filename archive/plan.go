package archive

import (
	"cmp"
	"slices"
)

// Compaction keeps segments few, for a look into an archive asks each: a third of a check's time
// with eight. Each segment stays larger than uneven times all smaller ones together, so a million
// articles that came day by day lie in four or five, and an article is written some eight times on
// its way there.

const (
	uneven = 2
	// a segment is written anew when more than one of so many of its articles are gone
	mostGone = 5
)

// A Compaction is how much a compaction does.
type Compaction int

const (
	// Tidy makes one segment of those of about one size and all smaller ones, and writes one anew
	// of which more than a fifth is gone. To call it after each Add is right: mostly there is
	// little to do.
	Tidy Compaction = iota
	// Forget writes each segment anew of which anything is gone, too: then nothing of what was
	// removed or replaced is in any file of the folder.
	Forget
	// Whole does what Forget does, and makes one segment of all.
	Whole
)

// plan returns the segments that become one next; none if there is nothing to do. They are by
// number, and stay so.
func plan(segments []segment, how Compaction) []segment {
	for _, g := range segments {
		if g.gone == g.articles { // that wants no room
			return []segment{g}
		}
	}
	if how == Whole && len(segments) > 1 {
		return segments
	}
	if group := alike(segments); group != nil {
		return group
	}
	for _, g := range segments {
		if g.gone*mostGone > g.articles || g.gone > 0 && how != Tidy {
			return []segment{g}
		}
	}
	return nil
}

// alike returns the largest segment that the smaller ones come near, and these.
func alike(segments []segment) []segment {
	all := slices.Clone(segments)
	slices.SortStableFunc(all, func(a, b segment) int {
		return cmp.Compare(a.counting(), b.counting())
	})
	smaller, n := 0, 0 // n: how many become one
	for i, g := range all {
		if i > 0 && smaller*uneven >= g.counting() {
			n = i + 1
		}
		smaller += g.counting()
	}
	if n == 0 {
		return nil
	}
	group := all[:n]
	slices.SortFunc(group, func(a, b segment) int { return cmp.Compare(a.number, b.number) })
	return group
}

// counting returns how many articles of a segment count.
func (s *segment) counting() int { return s.articles - s.gone }
