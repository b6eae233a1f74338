// Package family groups texts into families: versions of one story, an agency's copy, a release
// and what was made of it.
//
// Who copied whom cannot be told of most news: an agency's story stands in fifty papers, each of
// which cut it in its own way, and which of them another one had it from leaves no trace. What can
// be told is the story. So an account says first of which family words are, and then, where it is
// known, of which article.
//
// A family has a core, and a text belongs to it only if at least half of its prose stands in the
// core, or half of the core's in it; prose is what is neither quoted nor boilerplate. The core of
// an agency's family is all texts that credit the agency and hang together by agencyWords shared
// words: none of them is the agency's own, and each has a part of it. Releases are cores, too. What
// is left goes to as few cores as have all of it: the text that most others are versions of, then
// the next, and last those that were made of several stories (star clustering: Aslam, Pelekhov and
// Rus, The star clustering algorithm, Journal of Graph Algorithms and Applications 8, 2004). A text
// that is nobody's version is a family by itself. Unlike a story, which strong edges hang together,
// a family has no member that only a member knows.
//
// References of a check are not held against each other, so each is by itself, but for agencies.
// A draft has a family of its own, of the references that are its versions: what other drafts
// there are changes nothing.
//
// Cost: one pass over the passages of all pairs, and a sort of the pairs that are versions. What it
// misses: copy of an agency that nobody credits; a text that is made of two stories belongs to the
// one from which it has more.
package family

import (
	"fmt"
	"slices"

	"github.com/cespare/xxhash/v2"

	"overlap/boilerplate"
	"overlap/internal/forest"
	"overlap/internal/span"
	"overlap/match"
)

// A Family is a group of texts.
type Family struct {
	ID     string // from its core: it does not depend on what else is in the set
	Agency string // whose copy it is; empty if it is no agency's
	Core   int    // the earliest text of its core
	Texts  []int  // ascending; of the drafts, only the one whose family it is
}

// Families are those of a set. They are only read.
type Families struct {
	All []Family // by core
	Of  []int    // of each text, the number of its family
}

// From returns the number of the family from which text t has what it shares with text u: u's,
// unless t is a draft and u a version of it.
func (f *Families) From(t, u int) int {
	if _, ok := slices.BinarySearch(f.All[f.Of[t]].Texts, u); ok {
		return f.Of[t]
	}
	return f.Of[u]
}

// agencyWords is how many words two texts that credit one agency share to be of one family.
const agencyWords = 60

// An Edge is what two texts share of their prose.
type edge struct {
	a, b     int
	inA, inB int  // words of either
	half     bool // at least half of the prose of one of them
}

// Share of an edge is the words of text t that the other one has.
func (e edge) share(t int) int {
	if t == e.a {
		return e.inA
	}
	return e.inB
}

// Group returns the families of the texts whose pairs are found and judged. Agency is, of each
// text, the agency whose copy it is, if any; isRelease says which texts are press releases.
func Group(f *boilerplate.Found, agency []string, isRelease func(t int) bool) *Families {
	edges := edgesOf(f)
	g := grouper{
		core: forest.New(len(f.Texts)), of: make([]int, len(f.Texts)), edges: edges,
		byText: make([][]int, len(f.Texts)), agency: agency, drafts: len(f.Texts),
	}
	if f.HasDrafts() {
		g.drafts = f.References
	}
	for t := range g.of {
		g.of[t] = alone
	}
	for i, e := range edges {
		if e.half {
			g.byText[e.a], g.byText[e.b] = append(g.byText[e.a], i), append(g.byText[e.b], i)
		}
	}
	g.agencies()
	g.releases(isRelease)
	g.leave()
	g.stars(f)
	return g.families(f)
}

// edgesOf returns what each pair shares, where that may make a family.
func edgesOf(f *boilerplate.Found) []edge {
	prose := make([]int, len(f.Texts))
	for t := range prose {
		prose[t] = f.First(t).Size - span.Size(f.Marks[t].NonProse)
	}
	all := make([]edge, len(f.Pairs.All))
	f.Fail(f.Each(len(all), func(_, i int) {
		f.TryPair("seeking the family of", &f.Pairs.All[i], func(p *match.Pair) {
			e := edge{a: p.A, b: p.B}
			e.inA, e.inB = sharedProse(f, p)
			least := min(e.inA, e.inB)
			e.half = least >= f.MinWords && (2*e.inA >= prose[e.a] || 2*e.inB >= prose[e.b])
			all[i] = e
		})
	}))
	return slices.DeleteFunc(all,
		func(e edge) bool { return !e.half && min(e.inA, e.inB) < agencyWords })
}

// sharedProse returns how many words of the prose of either text of a pair stand in the other.
func sharedProse(f *boilerplate.Found, p *match.Pair) (inA, inB int) {
	var a, b []span.Span
	for i := range p.Passages {
		if q := &p.Passages[i]; !f.IsCommon(q) {
			ours, theirs := q.Sides(f.MinWords)
			a, b = append(a, ours.Literal...), append(b, theirs.Literal...)
		}
	}
	return span.Size(span.Minus(span.Union(a), f.Marks[p.A].NonProse)),
		span.Size(span.Minus(span.Union(b), f.Marks[p.B].NonProse))
}

// Alone is the core of a text that has none yet.
const alone = -1

// A grouper groups texts around cores. A core that is several texts is a group of a forest.
type grouper struct {
	core   forest.Forest
	of     []int // of each text, a text of its core; alone if it has none
	edges  []edge
	byText [][]int // of each text, the edges that make it a version
	agency []string
	drafts int // texts from it on are drafts
}

// agencies makes cores of the texts that credit an agency, and adds their versions.
func (g *grouper) agencies() {
	for _, e := range g.edges {
		if a := g.agency[e.a]; a != "" && a == g.agency[e.b] && min(e.inA, e.inB) >= agencyWords {
			g.core.Join(e.a, e.b)
		}
	}
	isCore := make([]bool, len(g.of))
	for t, name := range g.agency {
		if isCore[t] = name != ""; isCore[t] {
			g.of[t] = t
		}
	}
	g.adopt(isCore)
}

// releases makes cores of press releases, and adds their versions.
func (g *grouper) releases(isRelease func(t int) bool) {
	isCore := make([]bool, len(g.of))
	for t := range g.of {
		if isCore[t] = g.of[t] == alone && isRelease(t); isCore[t] {
			g.of[t] = t
		}
	}
	g.adopt(isCore)
}

// leave makes references of a check that have no core their own.
func (g *grouper) leave() {
	if g.drafts == len(g.of) {
		return
	}
	for t, core := range g.of[:g.drafts] {
		if core == alone {
			g.of[t] = t
		}
	}
}

// other returns the text of an edge that is not t.
func (g *grouper) other(edge, t int) int { return g.edges[edge].a + g.edges[edge].b - t }

// adopt gives each text without a core that of some of which it has most, if it is a version of it.
func (g *grouper) adopt(isCore []bool) {
	for t := range g.of {
		if g.of[t] != alone {
			continue
		}
		most := 0
		for _, i := range g.byText[t] {
			if u := g.other(i, t); isCore[u] && g.edges[i].share(t) > most {
				most, g.of[t] = g.edges[i].share(t), u
			}
		}
	}
}

// families returns the groups as families.
func (g *grouper) families(f *boilerplate.Found) *Families {
	all := &Families{Of: make([]int, len(g.of))}
	number := make(map[int]int) // by the group of the core
	for t, core := range g.of {
		if core != t {
			continue
		}
		group := g.core.Find(t)
		if _, ok := number[group]; !ok { // the earliest of the core
			number[group] = len(all.All)
			all.All = append(all.All, Family{ID: idOf(f, t), Agency: g.agency[t], Core: t})
		}
	}
	for t, core := range g.of {
		n := number[g.core.Find(core)]
		all.Of[t] = n
		if t < g.drafts {
			all.All[n].Texts = append(all.All[n].Texts, t)
		} else if core == t {
			all.All[n].Texts = g.versions(t)
		}
	}
	return all
}

// versions returns a text and those that are versions of it, ascending.
func (g *grouper) versions(t int) []int {
	all := []int{t}
	for _, i := range g.byText[t] {
		all = append(all, g.other(i, t))
	}
	slices.Sort(all)
	return all
}

// idOf returns the id of the family whose core begins with text t.
func idOf(f *boilerplate.Found, t int) string {
	first := f.First(t) // the same words may stand in two texts, far apart in time
	return fmt.Sprintf("f%016x", xxhash.Sum64String(string(first.Seal[:])+first.ID))
}
