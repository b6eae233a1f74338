package family

import (
	"overlap/index"

	"cmp"
	"slices"

	"overlap/boilerplate"
	"overlap/internal/codec"
	"overlap/internal/forest"
)

// stars makes cores of what is left: the texts with most versions, then the earliest, and last
// those that are merged, until each text is one or a version of one.
func (g *grouper) stars(f *boilerplate.Found) {
	var order []int
	degree, merged := make([]int, len(g.of)), make([]int, len(g.of))
	for t := range g.of {
		if g.of[t] != alone {
			continue
		}
		order = append(order, t)
		merged[t] = codec.Bit(g.isMerged(f, t))
		for _, i := range g.byText[t] {
			degree[t] += codec.Bit(g.of[g.other(i, t)] == alone)
		}
	}
	slices.SortFunc(order, func(t, u int) int {
		return cmp.Or(cmp.Compare(merged[t], merged[u]), cmp.Compare(degree[u], degree[t]),
			cmp.Compare(t, u))
	})
	isCore, met := make([]bool, len(g.of)), make([]bool, len(g.of))
	for _, t := range order {
		if met[t] {
			continue
		}
		isCore[t] = true
		for _, i := range g.byText[t] {
			met[g.other(i, t)] = true
		}
	}
	for _, t := range order {
		if isCore[t] {
			g.of[t] = t
		}
	}
	g.adopt(isCore)
}

// mostParts is how many texts are asked whether another one is made of them: the earliest.
const mostParts = 32

// isMerged reports whether a text is a version of earlier ones that share nothing with each other:
// it puts two stories together, and neither is a version of the other for that.
func (g *grouper) isMerged(f *boilerplate.Found, t int) bool {
	var parts []int
	number := make(map[int]int) // of a part
	for _, i := range g.byText[t] {
		u := g.other(i, t)
		if index.Direct(f.First(u), f.First(t)).First < 0 && len(parts) < mostParts {
			number[u] = len(parts)
			parts = append(parts, u)
		}
	}
	stories := forest.New(len(parts))
	for k, u := range parts {
		for p := range f.Pairs.Of(u) {
			if m, ok := number[p.Other(u)]; ok {
				stories.Join(k, m)
			}
		}
	}
	return slices.Max(append(stories.Groups(), 0)) > 0
}
