package settle

import (
	"cmp"
	"math"
	"overlap/boilerplate"
	"overlap/internal/forest"
	"overlap/internal/span"
	"overlap/match"
	"overlap/result"
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
// No story goes beyond what edges of at least oneStory hang together. Such a cluster is grouped
// by itself, on one worker.
//
// Cost: sorting the edges, and for each join the neighbours of the later group. Cohesion is
// the median share over all pairs of texts of the story.

// chained is the mean share between two groups below which one edge does not join them.
const chained = .15

// An edge is two texts, a < b, and their share.
type edge struct {
	a, b  int32
	share float64
}

// A cluster is texts that strong edges hang together, ascending, and all edges among them.
type cluster struct {
	texts []int
	edges []edge
}

// clusters returns the clusters of so many texts; every text is in one. They take edges over,
// each pair of texts once.
func clusters(texts int, edges []edge) []cluster {
	joined := forest.New(texts)
	for _, e := range edges {
		if e.share >= boilerplate.OneStory {
			joined.Join(int(e.a), int(e.b))
		}
	}
	of := make([]int32, texts) // the number of its cluster
	var all []cluster
	for t := range of {
		if root := joined.Find(t); root < t {
			of[t] = of[root]
		} else {
			of[t] = int32(len(all))
			all = append(all, cluster{})
		}
		c := &all[of[t]]
		c.texts = append(c.texts, t)
	}
	edges = slices.DeleteFunc(edges, func(e edge) bool { return of[e.a] != of[e.b] })
	slices.SortFunc(edges, func(e, f edge) int {
		return cmp.Or(cmp.Compare(of[e.a], of[f.a]), cmp.Compare(f.share, e.share),
			cmp.Compare(e.a, f.a), cmp.Compare(e.b, f.b))
	})
	for lo := 0; lo < len(edges); {
		hi := lo + 1
		for hi < len(edges) && of[edges[hi].a] == of[edges[lo].a] {
			hi++
		}
		all[of[edges[lo].a]].edges = edges[lo:hi]
		lo = hi
	}
	return all
}

// A grouping is groups of the texts of a cluster, while they are joined. The number of a group is
// its smallest text.
type grouping struct {
	of      map[int]int             // the group of each text
	members map[int][]int           // of each group
	sums    map[int]map[int]float64 // of the shares that each group has with others
}

// groups returns the groups, each ascending, that the edges of a cluster make, which are sorted.
func (c *cluster) groups() [][]int {
	if len(c.texts) == 1 {
		return [][]int{c.texts}
	}
	g := grouping{make(map[int]int), make(map[int][]int), make(map[int]map[int]float64)}
	for _, t := range c.texts {
		g.of[t], g.members[t], g.sums[t] = t, []int{t}, make(map[int]float64)
	}
	for _, e := range c.edges {
		a, b := int(e.a), int(e.b)
		g.sums[a][b], g.sums[b][a] = e.share, e.share
	}
	for _, e := range c.edges {
		a, b := g.of[int(e.a)], g.of[int(e.b)]
		if a != b && e.share >= boilerplate.OneStory &&
			g.sums[a][b] >= chained*float64(len(g.members[a])*len(g.members[b])) {
			g.join(min(a, b), max(a, b))
		}
	}
	var groups [][]int
	for _, t := range c.texts {
		if m := g.members[t]; m != nil {
			slices.Sort(m)
			groups = append(groups, m)
		}
	}
	return groups
}

// join makes group b part of group a.
func (g *grouping) join(a, b int) {
	for _, t := range g.members[b] {
		g.of[t] = a
	}
	g.members[a] = append(g.members[a], g.members[b]...)
	delete(g.members, b)
	delete(g.sums[a], b)
	for c, sum := range g.sums[b] {
		if c != a {
			g.sums[a][c] += sum
			g.sums[c][a] = g.sums[a][c]
			delete(g.sums[c], b)
		}
	}
	delete(g.sums, b)
}

// stories returns the stories of at least two articles.
func (r *writer) stories() []result.Story {
	all := clusters(len(r.Texts), r.edges())
	found := make([][]result.Story, r.Jobs)
	r.Fail(r.Each(len(all), func(worker, i int) {
		c := &all[i]
		var told []result.Story
		if r.Try("telling the story of", func() { told = r.storiesOf(c) }, r.First(c.texts[0])) {
			found[worker] = append(found[worker], told...)
		}
	}))
	stories := append([]result.Story{}, slices.Concat(found...)...)
	slices.SortFunc(stories, func(a, b result.Story) int {
		return cmp.Or(cmp.Compare(len(b.Articles), len(a.Articles)), cmp.Compare(a.First, b.First))
	})
	return stories
}

// storiesOf returns those of a cluster.
func (r *writer) storiesOf(c *cluster) (stories []result.Story) {
	shares := make(map[[2]int]float64, len(c.edges))
	for _, e := range c.edges {
		shares[[2]int{int(e.a), int(e.b)}] = e.share
	}
	for _, texts := range c.groups() {
		if s := r.story(texts, shares); len(s.Articles) > 1 {
			stories = append(stories, s)
		}
	}
	return stories
}

// story returns the story of some texts. Shares are those of each two of them.
func (r *writer) story(texts []int, shares map[[2]int]float64) result.Story {
	var articles []int
	for _, t := range texts {
		articles = append(articles, r.Texts[t].Editions...)
	}
	if len(articles) == 1 {
		return result.Story{}
	}
	slices.SortFunc(articles, func(a, b int) int {
		return cmp.Or(r.Documents[a].When.Compare(r.Documents[b].When), cmp.Compare(a, b))
	})
	median, lowest := cohesion(texts, shares)
	s := result.Story{Texts: len(texts), Cohesion: median, Lowest: lowest,
		First: r.Documents[articles[0]].ID}
	outlets, owners := make(map[string]bool), make(map[string]bool)
	for _, a := range articles {
		s.Articles = append(s.Articles, r.Documents[a].ID)
		outlets[r.Documents[a].Outlet] = true
		owners[r.Book.Options.Outlets.Owner(r.Documents[a].Outlet, r.Documents[a].Owner)] = true
	}
	delete(outlets, "")
	delete(owners, "")
	s.Outlets, s.Owners = len(outlets), len(owners)
	return s
}

// edges returns what joins the pairs of texts that share prose, in no order.
func (r *writer) edges() []edge {
	found := make([][]edge, r.Jobs)
	r.Fail(r.Each(len(r.Pairs.All), func(worker, i int) {
		share := 0.0
		p := &r.Pairs.All[i]
		if r.TryPair("seeking the story of", p, func(p *match.Pair) { share = r.shareOf(p) }) &&
			share > 0 {
			found[worker] = append(found[worker],
				edge{int32(min(p.A, p.B)), int32(max(p.A, p.B)), share})
		}
	}))
	return slices.Concat(found...)
}

// shareOf returns the share of a pair: of the later text, or of the one that shares more.
func (r *writer) shareOf(p *match.Pair) float64 {
	var a, b []span.Span
	for i := range p.Passages {
		q := &p.Passages[i]
		s, u := p.Sides(p.A, q, r.MinWords)
		if !q.Template && r.IsProse(p.A, s) && r.IsProse(p.B, u) {
			a, b = append(a, s.Span), append(b, u.Span)
		}
	}
	switch {
	case p.First == 0:
		return max(r.share(p.B, b), r.share(p.A, a))
	case p.First > 0:
		return r.share(p.A, a)
	}
	return r.share(p.B, b)
}

// share returns the part of text t's words that lie in spans, boilerplate apart.
func (r *writer) share(t int, spans []span.Span) float64 {
	all := r.First(t).Size - span.Size(r.Marks[t].Idle)
	if all <= 0 {
		return 0
	}
	return min(1, float64(span.Size(span.Union(spans)))/float64(all))
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
