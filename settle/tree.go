package settle

import (
	"math"
	"slices"
	"time"

	"overlap/descent"
	"overlap/index"
	"overlap/result"
)

// Transmission trees.
//
// The tree of a story has each of its articles below the one of the story from which it has most of
// its words: package descent says which that is, and how sure. An update stands below its outlet's
// earlier article if it has more from there. Where the source is not in the set, or cannot be told,
// the tree says that instead, and the family holds those together that miss the same source. What
// has words from outside of its story alone stands below the article that it has most from, so that
// nothing is a root that its account calls a copy.
//
// Where two articles credit each other, the one that comes first in the story stays above: a tree
// has no circles.

// tree returns the branches of a story of some articles, in their order.
func (w *writer) tree(articles []int) []result.Branch {
	above := make(map[int]int, len(articles)) // the article above each, if one is
	in := make(map[int]bool, len(articles))
	for _, a := range articles {
		in[a] = true
	}
	branches := make([]result.Branch, len(articles))
	for i, a := range articles {
		branches[i] = w.branch(a, in, above)
	}
	return branches
}

// branch returns the branch of article a, in a story of some articles.
func (w *writer) branch(a int, in map[int]bool, above map[int]int) result.Branch {
	own := &w.Accounts[a]
	branch := result.Branch{Article: w.Documents[a].ID, Kind: descent.Root, Probability: 1}
	p := w.parent(a, in)
	switch {
	case p.Kind == "":
		return branch
	case p.Kind == descent.Known && !in[p.Article]:
		p.Kind = descent.Outside
	case p.Kind == descent.Known && w.isAbove(a, p.Article, above):
		p.Kind = descent.Unknown
	case p.Kind == descent.Known:
		above[a] = p.Article
	}
	if p.Kind == descent.Known || p.Kind == descent.Outside {
		branch.Parent, branch.Delay = w.Documents[p.Article].ID, w.delay(p.Article, a)
	}
	branch.Kind, branch.Family, branch.Agency = p.Kind, p.Family, p.Agency
	branch.Share = share(p.Words, own.Own+own.Excluded+own.Shared)
	branch.Probability = math.Round(p.Probability*100) / 100
	return branch
}

// parent returns what is above article a in a story of some articles: what it has most words from,
// of what is in the story if anything is. The zero value is nothing.
func (w *writer) parent(a int, in map[int]bool) descent.Parent {
	all, own := w.Parents[a], &w.Accounts[a]
	if len(own.RecycledFrom) > 0 {
		all = append(slices.Clip(all), w.earlierOf(own))
	}
	var best descent.Parent
	for _, p := range all {
		switch ours, theirs := in[best.Article] && best.Kind != "", in[p.Article]; {
		case theirs && !ours, theirs == ours && p.Words > best.Words:
			best = p
		}
	}
	return best
}

// earlierOf returns the earlier article of an outlet as the parent of one that has most from there.
func (w *writer) earlierOf(own *result.Account) descent.Parent {
	of := w.Number(own.RecycledFrom[0].Article)
	family := w.Families.All[w.Families.Of[w.InText[of]]]
	return descent.Parent{Kind: descent.Known, Article: of, Family: family.ID,
		Agency: family.Agency, Words: own.Recycled, Probability: 1}
}

// isAbove reports whether article a stands above article of.
func (w *writer) isAbove(a, of int, above map[int]int) bool {
	for ok := true; ok; of, ok = above[of] {
		if of == a {
			return true
		}
	}
	return false
}

// delay returns the time from a source to an article, where that is known.
func (w *writer) delay(source, a int) string {
	d := index.Direct(w.Documents[source], w.Documents[a])
	if d.First >= 0 {
		return ""
	}
	return d.Gap.Round(time.Second).String()
}

// share returns n as a part of all, with three places.
func share(n, all int) float64 {
	return math.Round(min(1, float64(n)/float64(max(1, all)))*1000) / 1000
}
