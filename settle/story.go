package settle

import (
	"cmp"
	"slices"

	"overlap/boilerplate"
	"overlap/chronicle"
	"overlap/internal/span"
	"overlap/match"
	"overlap/result"
	"overlap/story"
)

// Stories.
//
// A story is a group of texts that cover the same thing with the same words: package story finds
// them. An edge joins two texts by the share of the later one's words (of the one that shares more,
// if nobody knows which is later) that lie in passages with the other, boilerplate and quotations
// left out. Each cluster of texts is grouped by itself, on one worker.

// stories returns the stories of at least two articles: by articles, most first, then the first.
func (w *writer) stories() []result.Story {
	pairs := len(w.Pairs.All)
	edges := made(w.Crew, 0, pairs, pairs, func(_, i int) (story.Edge, bool) {
		share, p := 0.0, &w.Pairs.All[i]
		ok := w.TryPair("seeking the story of", p, func(p *match.Pair) { share = w.shareOf(p) })
		return story.Edge{A: int32(min(p.A, p.B)), B: int32(max(p.A, p.B)), Share: share},
			ok && share > 0
	})
	clusters := story.Clusters(len(w.Texts), edges, boilerplate.OneStory)
	n := len(clusters)
	told := made(w.Crew, 0, n, n, func(_, i int) (some []result.Story, ok bool) {
		ok = w.Try("telling the story of", func() { some = w.told(&clusters[i]) },
			w.First(clusters[i].Texts[0]))
		return some, ok
	})
	stories := append([]result.Story{}, slices.Concat(told...)...)
	slices.SortFunc(stories, func(s, t result.Story) int {
		return cmp.Or(cmp.Compare(len(t.Articles), len(s.Articles)), cmp.Compare(s.First, t.First))
	})
	return stories
}

// told returns those stories of a cluster that more than one article tells.
func (w *writer) told(c *story.Cluster) (stories []result.Story) {
	for _, s := range c.Stories() {
		var articles []int
		for _, t := range s.Texts {
			articles = append(articles, w.Texts[t].Editions...)
		}
		if len(articles) > 1 {
			stories = append(stories, w.story(&s, articles))
		}
	}
	return stories
}

// story returns a story that some articles tell as the result has it.
func (w *writer) story(s *story.Story, articles []int) result.Story {
	slices.SortFunc(articles, func(a, b int) int {
		return cmp.Or(w.Documents[a].When.Compare(w.Documents[b].When), cmp.Compare(a, b))
	})
	first := w.Documents[articles[0]]
	out := result.Story{ID: chronicle.StoryID(first.Seal, first.ID), Texts: len(s.Texts),
		Cohesion: s.Cohesion, Lowest: s.Lowest, First: first.ID, Tree: w.tree(articles)}
	outlets, owners := make(map[string]bool), make(map[string]bool)
	for _, i := range articles {
		a := w.Documents[i]
		out.Articles = append(out.Articles, a.ID)
		outlets[a.Outlet], owners[w.Options.Outlets.Owner(a.Outlet, a.Owner)] = true, true
	}
	delete(outlets, "")
	delete(owners, "")
	out.Outlets, out.Owners = len(outlets), len(owners)
	return out
}

// shareOf returns the share of a pair: of the later text, or of the one that shares more; 0 if
// they share no prose.
func (w *writer) shareOf(p *match.Pair) float64 {
	var a, b []span.Span
	for i := range p.Passages {
		q := &p.Passages[i]
		inA, inB := q.Sides(w.MinWords)
		if !w.IsCommon(q) && w.IsProse(p.A, inA) && w.IsProse(p.B, inB) {
			a, b = append(a, inA.Span), append(b, inB.Span)
		}
	}
	switch {
	case p.First == 0:
		return max(w.partOf(p.B, b), w.partOf(p.A, a))
	case p.First > 0:
		return w.partOf(p.A, a)
	}
	return w.partOf(p.B, b)
}

// partOf returns the part of text t's words that lie in spans, boilerplate apart.
func (w *writer) partOf(t int, spans []span.Span) float64 {
	all := w.First(t).Size - span.Size(w.Marks[t].Boilerplate)
	if all <= 0 {
		return 0
	}
	return min(1, float64(span.Size(span.Union(spans)))/float64(all))
}
