// Package story groups texts into stories: texts that cover the same thing with the same words.
//
// It takes edges, each two texts and the share of their words that they have in common, and gives
// groups of texts with how well each hangs together. A group is made in two steps. Clusters finds
// the texts that strong edges hang together; no story goes beyond one. Then Stories takes the
// strong edges of a cluster from the strongest to the weakest, and each joins the groups of its two
// texts unless the mean share of all pairs between the two groups, those that share nothing
// counted as 0, is under chained. So a text goes with the story from which it has most, and a chain
// of overlaps never makes one giant story: joining its ends would need shares that are not there.
// This is average-link clustering in the order of single edges.
//
// Cost: sorting the edges, and for each join the neighbours of the joined group. What it misses: a
// text belongs to one story, though it may sum up two.
package story

import (
	"cmp"
	"math"
	"slices"

	"overlap/internal/forest"
)

// chained is the mean share between two groups below which no edge joins them.
const chained = .15

// An Edge is two texts, A below B, and the share of words, over 0, that they have in common.
type Edge struct {
	A, B  int32
	Share float64
}

// A Cluster is texts that strong edges hang together, ascending, and all edges among them.
type Cluster struct {
	Texts  []int
	edges  []Edge // the strongest first, then by texts
	strong float64
}

// A Story is a group of texts, ascending, and the median and the least share over all pairs of
// them: both 1 if there is one text.
type Story struct {
	Texts            []int
	Cohesion, Lowest float64
}

// Clusters returns the clusters of the texts below n, by their first text. Every text is in one.
// Edges of at least the share strong make them; there is one edge at most for each pair of texts,
// and their order does not matter. The edges are sorted in place.
func Clusters(n int, edges []Edge, strong float64) []Cluster {
	joined := forest.New(n)
	for _, e := range edges {
		if e.Share >= strong {
			joined.Join(int(e.A), int(e.B))
		}
	}
	of := make([]int, n) // the number of its cluster
	var all []Cluster
	for t, root := range joined.Groups() {
		if root == t {
			of[t] = len(all)
			all = append(all, Cluster{strong: strong})
		}
		of[t] = of[root]
		all[of[t]].Texts = append(all[of[t]].Texts, t)
	}
	slices.SortFunc(edges, func(e, f Edge) int {
		return cmp.Or(cmp.Compare(f.Share, e.Share), cmp.Compare(e.A, f.A), cmp.Compare(e.B, f.B))
	})
	for _, e := range edges {
		if c := of[e.A]; c == of[e.B] {
			all[c].edges = append(all[c].edges, e)
		}
	}
	return all
}

// A grouping is the groups of a cluster's texts while they are joined. The number of a group is its
// smallest text.
type grouping struct {
	of      map[int]int             // the group of each text
	members map[int][]int           // of each group
	sums    map[int]map[int]float64 // of the shares that each group has with others
}

// Stories returns the stories of a cluster, by their first text. Every text is in one.
func (c *Cluster) Stories() []Story {
	g := grouping{make(map[int]int), make(map[int][]int), make(map[int]map[int]float64)}
	for _, t := range c.Texts {
		g.of[t], g.members[t], g.sums[t] = t, []int{t}, make(map[int]float64)
	}
	for _, e := range c.edges {
		a, b := int(e.A), int(e.B)
		g.sums[a][b], g.sums[b][a] = e.Share, e.Share
	}
	for _, e := range c.edges {
		a, b := g.of[int(e.A)], g.of[int(e.B)]
		if a != b && e.Share >= c.strong &&
			g.sums[a][b] >= chained*float64(len(g.members[a])*len(g.members[b])) {
			g.join(min(a, b), max(a, b))
		}
	}
	shares := make(map[int][]float64) // within each group, descending
	for _, e := range c.edges {
		if group := g.of[int(e.A)]; group == g.of[int(e.B)] {
			shares[group] = append(shares[group], e.Share)
		}
	}
	var stories []Story
	for _, t := range c.Texts {
		if texts := g.members[t]; texts != nil {
			slices.Sort(texts)
			median, lowest := cohesion(len(texts), shares[t])
			stories = append(stories, Story{texts, median, lowest})
		}
	}
	return stories
}

// join makes group b part of group a.
func (g *grouping) join(a, b int) {
	for _, t := range g.members[b] {
		g.of[t] = a
	}
	g.members[a] = append(g.members[a], g.members[b]...)
	delete(g.sums[a], b)
	for c, sum := range g.sums[b] {
		if c != a {
			g.sums[a][c] += sum
			g.sums[c][a] = g.sums[a][c]
			delete(g.sums[c], b)
		}
	}
	delete(g.members, b)
	delete(g.sums, b)
}

// cohesion returns the median and the least share over all pairs of so many texts, to three places.
// Shares, descending, are those of the pairs that share something.
func cohesion(texts int, shares []float64) (median, lowest float64) {
	if texts == 1 {
		return 1, 1
	}
	at := func(i int) float64 {
		if i < len(shares) {
			return shares[i]
		}
		return 0
	}
	round := func(x float64) float64 { return math.Round(x*1000) / 1000 }
	n := texts * (texts - 1) / 2
	return round((at((n-1)/2) + at(n/2)) / 2), round(at(n - 1))
}
