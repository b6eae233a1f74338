package overlap

import (
	"cmp"
	"container/heap"
	"math"
	"slices"
)

// Stories.
//
// A story is a group of texts that cover the same thing with the same words. Two
// texts are joined by the share of the shorter one's words that lie in passages with the
// other, boilerplate and quotations left out. Groups grow by average linkage: the
// two groups whose texts share most on average, over all pairs between them and
// counting those that share nothing as 0, are joined while that average is at least
// oneStory. A chain of small overlaps therefore never makes one giant story: joining
// its two ends would need shares that are not there.
//
// Cost: the pairs times a logarithm. Cohesion is the median share over all pairs of
// texts of the story, so that it falls when most of them share little.

// A link is two groups of texts and the sum of the shares between their texts.
type link struct {
	a, b int // groups, a < b
	sum  float64
	mean float64
	age  int // groups change as they grow: a link of an older age is void
}

// links is a heap, the greatest mean first.
type links []link

func (l links) Len() int      { return len(l) }
func (l links) Swap(i, j int) { l[i], l[j] = l[j], l[i] }
func (l links) Less(i, j int) bool {
	return cmp.Or(cmp.Compare(l[j].mean, l[i].mean), cmp.Compare(l[i].a, l[j].a), cmp.Compare(l[i].b, l[j].b)) < 0
}
func (l *links) Push(x any) { *l = append(*l, x.(link)) }
func (l *links) Pop() any {
	old := *l
	x := old[len(old)-1]
	*l = old[:len(old)-1]
	return x
}

// A linkage is the state of grouping: for each living group its texts and, by
// other group, the sum of shares.
type linkage struct {
	members [][]int
	sums    []map[int]float64
	age     []int
	open    links
}

// group returns the groups of texts, each ascending, that make stories; every text is in one.
func group(texts int, shares map[[2]int]float64) [][]int {
	l := linkage{members: make([][]int, texts), sums: make([]map[int]float64, texts), age: make([]int, texts)}
	for t := range texts {
		l.members[t], l.sums[t] = []int{t}, make(map[int]float64)
	}
	for p, share := range shares {
		l.sums[p[0]][p[1]], l.sums[p[1]][p[0]] = share, share
	}
	for a := range texts {
		for b := range l.sums[a] {
			if a < b {
				l.offer(a, b)
			}
		}
	}
	for len(l.open) > 0 {
		next := heap.Pop(&l.open).(link)
		if next.age == l.age[next.a]+l.age[next.b] && l.members[next.a] != nil && l.members[next.b] != nil {
			l.merge(next.a, next.b)
		}
	}
	var groups [][]int
	for _, m := range l.members {
		if m != nil {
			slices.Sort(m)
			groups = append(groups, m)
		}
	}
	return groups
}

// offer puts the link of two groups on the heap if it is strong enough.
func (l *linkage) offer(a, b int) {
	a, b = min(a, b), max(a, b)
	sum := l.sums[a][b]
	mean := sum / float64(len(l.members[a])*len(l.members[b]))
	if mean >= oneStory {
		heap.Push(&l.open, link{a, b, sum, mean, l.age[a] + l.age[b]})
	}
}

// merge joins group b to group a.
func (l *linkage) merge(a, b int) {
	l.members[a] = append(l.members[a], l.members[b]...)
	l.members[b] = nil
	l.age[a]++
	delete(l.sums[a], b)
	for c, sum := range l.sums[b] {
		if c != a {
			l.sums[a][c] += sum
			l.sums[c][a] = l.sums[a][c]
			delete(l.sums[c], b)
		}
	}
	l.sums[b] = nil
	for c := range l.sums[a] {
		l.offer(a, c)
	}
}

// stories returns the stories of at least two articles.
func (r *run) stories() []Story {
	shares := r.shares()
	stories := []Story{}
	for _, texts := range group(len(r.texts), shares) {
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
		s := Story{Texts: len(texts), Cohesion: cohesion(texts, shares), First: r.articles[articles[0]].ID}
		outlets := make(map[string]bool)
		for _, a := range articles {
			s.Articles = append(s.Articles, r.articles[a].ID)
			outlets[r.articles[a].Outlet] = true
		}
		delete(outlets, "")
		s.Outlets = len(outlets)
		stories = append(stories, s)
	}
	slices.SortFunc(stories, func(a, b Story) int {
		return cmp.Or(cmp.Compare(len(b.Articles), len(a.Articles)), cmp.Compare(a.First, b.First))
	})
	return stories
}

// shares returns, for each pair of texts a < b, the part of the shorter one's prose
// that lies in passages with the other.
func (r *run) shares() map[[2]int]float64 {
	shares := make(map[[2]int]float64)
	for i := range r.pairs {
		p := &r.pairs[i]
		var a, b []span
		for k := range p.passages {
			s, u := p.halves(p.a, &p.passages[k])
			if r.isProse(p.a, s) && r.isProse(p.b, u) {
				a, b = append(a, s.span), append(b, u.span)
			}
		}
		share := max(r.share(p.a, a), r.share(p.b, b))
		if share > 0 {
			shares[[2]int{p.a, p.b}] = share
		}
	}
	return shares
}

// share returns the part of text t's words that lie in spans, boilerplate apart.
func (r *run) share(t int, spans []span) float64 {
	all := len(r.words(t).Words) - size(r.texts[t].idle)
	if all <= 0 {
		return 0
	}
	return min(1, float64(size(union(spans)))/float64(all))
}

// cohesion returns the median share over all pairs of a story's texts: 1 if there is one text.
func cohesion(texts []int, shares map[[2]int]float64) float64 {
	if len(texts) == 1 {
		return 1
	}
	var all []float64
	for i, a := range texts {
		for _, b := range texts[i+1:] {
			all = append(all, shares[[2]int{a, b}])
		}
	}
	slices.Sort(all)
	n := len(all)
	return math.Round((all[(n-1)/2]+all[n/2])/2*1000) / 1000
}
