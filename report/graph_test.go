package report

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"overlap/result"
)

// crowd is a story of n texts, several of one outlet and one time, each with the pairs that
// join it to the texts before it, at most 20.
func crowd(n int) *result.Result {
	r := &result.Result{Stories: []result.Story{{}}}
	for i := range n {
		id := fmt.Sprintf("text-%04d", i)
		r.Articles = append(r.Articles,
			result.Article{ID: id, Outlet: fmt.Sprintf("Outlet %d", i%7), Words: 100 + i%13,
				Published: fmt.Sprintf("2018-07-16T%02d:%02d:00Z", i/28%24, i/14%2)})
		r.Stories[0].Articles = append(r.Stories[0].Articles, id)
		for j := max(0, i-20); j < i; j++ {
			first := "a"
			if i%5 == 0 {
				first = "unknown"
			}
			r.Pairs = append(r.Pairs,
				result.Pair{A: r.Articles[j].ID, B: id, First: first, AShared: 50,
					BShared: 10 + (i*j)%90})
		}
	}
	return r
}

// TestGraph: no two nodes are on one spot, every arrow points to the right and joins nodes
// that are drawn, no graph is larger than it may be, and all that is left out is counted.
func TestGraph(t *testing.T) {
	for _, r := range []*result.Result{crowd(2), crowd(30), crowd(5000),
		stored(t, "testdata/story.json"), stored(t, "testdata/hostile.json")} {
		for i, g := range newRegister(r).graphs() {
			if len(g.Nodes) > mostNodes || len(g.Arrows) > mostArrows {
				t.Errorf("%d nodes, %d arrows", len(g.Nodes), len(g.Arrows))
			}
			at, spots := map[string]node{}, map[[2]int]bool{}
			for _, n := range g.Nodes {
				if spots[[2]int{n.Column, n.Row}] {
					t.Errorf("two nodes at %d, %d", n.Column, n.Row)
				}
				spots[[2]int{n.Column, n.Row}], at[n.Article] = true, n
			}
			for _, v := range g.Arrows {
				from, in := at[v.From]
				to, too := at[v.To]
				if !in || !too || from.Column >= to.Column {
					t.Errorf("an arrow from %+v to %+v", from, to)
				}
			}
			if len(r.Stories) == 1 && len(g.Arrows)+g.LeftPairs+g.Unknown > len(r.Pairs) {
				t.Errorf("story %d: more pairs than there are", i)
			}
		}
	}
}

// TestGraphOrder: the order of articles and pairs makes no difference.
func TestGraphOrder(t *testing.T) {
	r := crowd(300)
	want := newRegister(r).graphs()
	if g := want[0]; len(g.Nodes)+g.LeftTexts != 300 ||
		len(g.Arrows)+g.LeftPairs+g.Unknown != len(r.Pairs) {
		t.Errorf("%d nodes and %d left, %d arrows, %d left and %d unknown", len(g.Nodes),
			g.LeftTexts, len(g.Arrows), g.LeftPairs, g.Unknown)
	}
	slices.Reverse(r.Articles)
	slices.Reverse(r.Pairs)
	if got := newRegister(r).graphs(); !reflect.DeepEqual(got, want) {
		t.Error("another order, another graph")
	}
}

// TestGraphFolds: editions are one node.
func TestGraphFolds(t *testing.T) {
	r := crowd(3)
	r.Articles = append(r.Articles, result.Article{ID: "z", EditionOf: "text-0001", Words: 100})
	r.Stories[0].Articles = append(r.Stories[0].Articles, "z")
	if g := newRegister(r).graphs()[0]; len(g.Nodes) != 3 || g.LeftTexts != 0 {
		t.Errorf("%d nodes, %d left out", len(g.Nodes), g.LeftTexts)
	}
}
