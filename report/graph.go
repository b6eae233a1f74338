package report

import (
	"cmp"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"
	"time"

	"overlap/result"
)

// Graphs of stories.
//
// A node is a text, its editions folded into it; an arrow goes from the earlier of two texts to the
// later. The graph is laid out here and not by a browser, so that it is the same every time: a
// column for each time, from left to right, and rows for each outlet, by its first text. Two texts
// of one outlet and one time get a row each, so no two nodes are on one spot, and every arrow
// points to the right.
//
// Of each text the arrow is drawn from the earlier one that makes up most of it; then, as far as
// there is room, the others, the strongest first. What would need more than mostNodes texts or
// mostArrows arrows is left out and counted, as are pairs of which nobody knows who was first.
//
// Cost: one pass over the pairs, and sorting each story's.

// The greatest sizes of a graph that can still be read.
const (
	mostNodes  = 40
	mostArrows = 60
)

// A graph is how one story is drawn.
type graph struct {
	Nodes     []node   `json:"nodes"`  // by column, then row
	Arrows    []vector `json:"arrows"` // the strongest first
	LeftTexts int      `json:"left_texts"`
	LeftPairs int      `json:"left_pairs"`
	Unknown   int      `json:"unknown"` // pairs without a direction
}

// A node is a text at its place.
type node struct {
	Article string `json:"article"`
	Column  int    `json:"column"`
	Row     int    `json:"row"`
}

// A vector joins two articles, the earlier first.
type vector struct {
	From  string `json:"from"`
	To    string `json:"to"`
	Words int    `json:"words"` // of To, in passages with From
}

// graphs returns the graph of each story.
func (r *register) graphs() []graph {
	all := make([]graph, len(r.Stories))
	story := make(map[string]int) // text -> its story
	for i, s := range r.Stories {
		for _, id := range s.Articles {
			story[r.text(id)] = i
		}
	}
	arrows := make([][]vector, len(all))
	for i := range r.Pairs {
		p := &r.Pairs[i]
		if r.isAside(p) {
			continue
		}
		s, in := story[p.A]
		if t, too := story[p.B]; !in || !too || s != t {
			continue
		}
		if v, ok := r.vector(p); ok {
			arrows[s] = append(arrows[s], v)
		} else {
			all[s].Unknown++
		}
	}
	for i := range all {
		r.layOut(&all[i], r.Stories[i].Articles, arrows[i])
	}
	return all
}

// vector returns the arrow of a pair, if it is known who was first.
func (r *register) vector(p *result.Pair) (vector, bool) {
	v := vector{From: p.A, To: p.B, Words: p.BShared}
	switch p.First {
	case "a":
	case "b":
		v = vector{From: p.B, To: p.A, Words: p.AShared}
	default:
		return v, false
	}
	return v, r.at(v.From).Before(r.at(v.To))
}

// part is how much of the later text an arrow makes up.
func (r *register) part(v vector) float64 {
	return float64(v.Words) / float64(max(r.article(v.To).Words, 1))
}

// at is the time that decides when an article was first, or no time.
func (r *register) at(id string) time.Time {
	t, _ := instant(told(r.article(id))) // no time if it is none
	return t.UTC()
}

// layOut chooses the arrows and texts that are drawn and gives each text a place.
func (r *register) layOut(g *graph, articles []string, arrows []vector) {
	slices.SortFunc(arrows, func(v, w vector) int {
		return cmp.Or(cmp.Compare(r.part(w), r.part(v)), cmp.Compare(w.Words, v.Words),
			strings.Compare(v.From, w.From), strings.Compare(v.To, w.To))
	})
	bestFirst(arrows)
	drawn := make(map[string]bool)
	g.Arrows = []vector{}
	for _, v := range arrows {
		need := len(drawn)
		for _, id := range []string{v.From, v.To} {
			if !drawn[id] {
				need++
			}
		}
		if need > mostNodes || len(g.Arrows) == mostArrows {
			g.LeftPairs++
			continue
		}
		drawn[v.From], drawn[v.To] = true, true
		g.Arrows = append(g.Arrows, v)
	}
	texts := make(map[string]bool)
	for _, id := range articles {
		text := r.text(id)
		if texts[text] {
			continue
		}
		texts[text] = true
		if len(drawn) < mostNodes {
			drawn[text] = true
		}
	}
	g.LeftTexts = len(texts) - len(drawn)
	g.Nodes = r.places(drawn)
}

// bestFirst puts the first arrow to each text before the others, and keeps the order otherwise.
func bestFirst(arrows []vector) {
	has, best := make(map[string]bool), make(map[vector]bool)
	for _, v := range arrows {
		if !has[v.To] {
			has[v.To], best[v] = true, true
		}
	}
	slices.SortStableFunc(arrows, func(v, w vector) int { return bit(best[w]) - bit(best[v]) })
}

// places returns the texts at their places: a column a time, the rows of an outlet together.
func (r *register) places(drawn map[string]bool) []node {
	nodes := make([]node, 0, len(drawn))
	for id := range drawn {
		nodes = append(nodes, node{Article: id})
	}
	slices.SortFunc(nodes, func(m, n node) int {
		return cmp.Or(r.at(m.Article).Compare(r.at(n.Article)),
			strings.Compare(m.Article, n.Article))
	})
	var outlets []string
	rows := make(map[string]int) // of an outlet: the most texts that it has at one time
	depth := make(map[string]int)
	for i := range nodes {
		n, outlet := &nodes[i], r.article(nodes[i].Article).Outlet
		if i > 0 {
			n.Column = nodes[i-1].Column
			if !r.at(n.Article).Equal(r.at(nodes[i-1].Article)) {
				n.Column++
				clear(depth)
			}
		}
		if rows[outlet] == 0 {
			outlets = append(outlets, outlet)
		}
		n.Row = depth[outlet]
		depth[outlet]++
		rows[outlet] = max(rows[outlet], depth[outlet])
	}
	first, next := make(map[string]int), 0
	for _, o := range outlets {
		first[o] = next
		next += rows[o]
	}
	for i := range nodes {
		nodes[i].Row += first[r.article(nodes[i].Article).Outlet]
	}
	slices.SortFunc(nodes, func(m, n node) int {
		return cmp.Or(cmp.Compare(m.Column, n.Column), cmp.Compare(m.Row, n.Row))
	})
	return nodes
}

// writeGraphs writes the graphs as a list in an object, each on a line of its own, as a result
// has its lists.
func (r *register) writeGraphs(w io.Writer) {
	encode := encoderOf(reflect.TypeFor[graph]())
	var text []byte
	for i, g := range r.graphs() {
		open := ",\n"
		if i == 0 {
			open = "[\n"
		}
		text = encode(append(text, open...), reflect.ValueOf(g))
	}
	if text == nil {
		text = []byte("[")
	}
	fmt.Fprintf(w, "{\"graphs\":%s]}\n", text)
}
