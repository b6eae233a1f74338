package overlap

import (
	"cmp"
	"math"
	"slices"
)

// Stories.
//
// A story is a group of texts that cover the same thing with the same words. An edge
// joins two texts by the share of the later one's words (of the one that shares more, if
// nobody knows which is later) that lie in passages with the other, boilerplate and
// quotations left out. The edges of at least oneStory are taken from the strongest to the
// weakest; each joins the groups of its two texts unless the mean share of all pairs
// between the two groups, those that share nothing counted as 0, would be under
// chained. So an article goes with the story from which it has most, and a chain of
// overlaps never makes one giant story: joining its ends would need shares that are
// not there.
//
// Cost: sorting the edges, and for each join the links of the smaller group. Cohesion is
// the median share over all pairs of texts of the story.

// chained is the mean share between two groups below which one edge does not join them.
const chained = .15

// An edge is two texts, a < b, and their share.
type edge struct {
	a, b  int
	share float64
}

// group returns the groups of texts, each ascending, that the edges make; every text is
// in one. The edges are sorted, each pair of texts once.
func group(texts int, edges []edge) [][]int {
	members := make([][]int, texts)
	sums := make([]map[int]float64, texts) // of the shares with other groups
	for t := range texts {
		members[t], sums[t] = []int{t}, make(map[int]float64)
	}
	for _, e := range edges {
		sums[e.a][e.b], sums[e.b][e.a] = e.share, e.share
	}
	slices.SortFunc(edges, func(e, f edge) int {
		return cmp.Or(cmp.Compare(f.share, e.share), cmp.Compare(e.a, f.a), cmp.Compare(e.b, f.b))
	})
	of := newForest(texts)
	for _, e := range edges {
		a, b := of.find(e.a), of.find(e.b)
		if a == b || e.share < oneStory || sums[a][b] < chained*float64(len(members[a])*len(members[b])) {
			continue
		}
		of.join(a, b)
		a, b = min(a, b), max(a, b)
		members[a], members[b] = append(members[a], members[b]...), nil
		delete(sums[a], b)
		for c, sum := range sums[b] {
			if c != a {
				sums[a][c] += sum
				sums[c][a] = sums[a][c]
				delete(sums[c], b)
			}
		}
		sums[b] = nil
	}
	var groups [][]int
	for _, m := range members {
		if m != nil {
			slices.Sort(m)
			groups = append(groups, m)
		}
	}
	return groups
}

// stories returns the stories of at least two articles.
func (r *run) stories() []Story {
	edges := r.edges()
	shares := make(map[[2]int]float64, len(edges))
	for _, e := range edges {
		shares[[2]int{e.a, e.b}] = e.share
	}
	stories := []Story{}
	for _, texts := range group(len(r.texts), edges) {
		var articles []int
		for _, t := range texts {
			articles = append(articles, r.texts[t].editions...)
		}
		if len(articles) < 2 {
			continue
		}
		slices.SortFunc(articles, func(a, b int) int {
			return cmp.Or(r.articles[a].when.compare(r.articles[b].when), cmp.Compare(a, b))
		})
		median, lowest := cohesion(texts, shares)
		s := Story{Texts: len(texts), Cohesion: median, Lowest: lowest, First: r.articles[articles[0]].ID}
		outlets, owners := make(map[string]bool), make(map[string]bool)
		for _, a := range articles {
			s.Articles = append(s.Articles, r.articles[a].ID)
			outlets[r.articles[a].Outlet] = true
			owners[r.o.owner(r.articles[a].Outlet, r.articles[a].Owner)] = true
		}
		delete(outlets, "")
		delete(owners, "")
		s.Outlets, s.Owners = len(outlets), len(owners)
		stories = append(stories, s)
	}
	slices.SortFunc(stories, func(a, b Story) int {
		return cmp.Or(cmp.Compare(len(b.Articles), len(a.Articles)), cmp.Compare(a.First, b.First))
	})
	return stories
}

// edges returns what joins the pairs of texts that share prose.
func (r *run) edges() []edge {
	var edges []edge
	for i := range r.pairs {
		p := &r.pairs[i]
		var a, b []span
		for q := range p.passages.each() {
			s, u := p.halves(p.a, q, r.o.MinWords)
			if r.isProse(p.a, s) && r.isProse(p.b, u) {
				a, b = append(a, s.span), append(b, u.span)
			}
		}
		share := r.share(p.b, b)
		switch {
		case p.first == 0:
			share = max(share, r.share(p.a, a))
		case p.first > 0:
			share = r.share(p.a, a)
		}
		if share > 0 {
			edges = append(edges, edge{min(p.a, p.b), max(p.a, p.b), share})
		}
	}
	return edges
}

// share returns the part of text t's words that lie in spans, boilerplate apart.
func (r *run) share(t int, spans []span) float64 {
	all := r.first(t).size - size(r.texts[t].idle)
	if all <= 0 {
		return 0
	}
	return min(1, float64(size(union(spans)))/float64(all))
}

// cohesion returns the median and the least share over all pairs of a story's texts: 1 if
// there is one text.
func cohesion(texts []int, shares map[[2]int]float64) (median, lowest float64) {
	if len(texts) == 1 {
		return 1, 1
	}
	var all []float64
	for i, a := range texts {
		for _, b := range texts[i+1:] {
			all = append(all, shares[[2]int{a, b}])
		}
	}
	slices.Sort(all)
	n := len(all)
	round := func(x float64) float64 { return math.Round(x*1000) / 1000 }
	return round((all[(n-1)/2] + all[n/2]) / 2), round(all[0])
}
