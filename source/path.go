package source

import "github.com/bits-and-blooms/bitset"

// The costs of a path: of a word that its family lacks, and of a change of family. A change costs
// as much as half of a shortest passage, so that a stray phrase inside of one family's run is not
// put down to another.
const (
	lackCost   = 1
	changeCost = 4
)

// mostOnPath is how many families a path may change between: the largest. It bounds the memory of
// a long digest of hundreds of articles; the others get what these lack.
const mostOnPath = 64

// along puts each word down to one of the families, along the cheapest path from the first word to
// the last. A word that the path's family lacks goes to the first family that has it; one that none
// has to none.
func along(words *Words, families []*family) []Share {
	shares := make([]Share, len(families))
	for k, f := range families {
		shares[k] = Share{Family: f.number, Words: bitset.New(words.Len())}
	}
	if len(families) == 0 {
		return nil
	}
	rest := words.Clone()
	places := words.AsSlice(make([]uint, words.Count()))
	for i, k := range pathOf(places, families[:min(len(families), mostOnPath)]) {
		if at := places[i]; families[k].has.Test(at) {
			shares[k].Words.Set(at)
			rest.Clear(at)
		}
	}
	for k, f := range families {
		shares[k].Words.InPlaceUnion(rest.Intersection(f.has))
		rest.InPlaceDifference(f.has)
	}
	return shares
}

// pathOf returns the number of a family for each place: those of the path that costs least. Of
// several, it is the one that changes first, and to the families that come first.
func pathOf(places []uint, families []*family) []int {
	n := len(families)
	cost := make([]int, n)
	from := make([]int32, n*len(places)) // the family before, of each place and family
	for i, at := range places {
		best := 0
		for k := range cost {
			if cost[k] < cost[best] {
				best = k
			}
		}
		least := cost[best]
		for k, f := range families {
			from[i*n+k] = int32(k)
			if least+changeCost < cost[k] {
				cost[k], from[i*n+k] = least+changeCost, int32(best)
			}
			if !f.has.Test(at) {
				cost[k] += lackCost
			}
		}
	}
	path := make([]int, len(places))
	k := 0
	for j := range cost {
		if cost[j] < cost[k] {
			k = j
		}
	}
	for i := len(places) - 1; i >= 0; i-- {
		path[i] = k
		k = int(from[i*n+k])
	}
	return path
}
