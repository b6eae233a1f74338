package report

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"overlap/result"
)

// branch makes a branch of "article kind parent", the kind in one letter.
func branch(s string) result.Branch {
	var article, kind, parent string
	fmt.Sscan(s, &article, &kind, &parent)
	b := result.Branch{Article: article}
	switch kind {
	case "r":
		b.Kind = "root"
	case "s":
		b.Kind, b.Parent = "source", parent
	case "u":
		b.Kind, b.Family = "unseen", parent
	case "?":
		b.Kind = "unknown"
	}
	return b
}

// drawn is a tree as it is shown: what is below is in brackets, its texts behind a colon.
func drawn(twigs []*twig) string {
	var all []string
	for _, w := range twigs {
		s := w.said
		if w.Branch != nil {
			s = w.Article
		}
		s += fmt.Sprint(":", w.texts)
		if len(w.below) > 0 {
			s += "(" + drawn(w.below) + ")"
		}
		all = append(all, s)
	}
	return strings.Join(all, " ")
}

func TestTwigs(t *testing.T) {
	for _, test := range []struct{ tree, want string }{
		{"a r", "a:1"},
		{"a r, b s a, c s b, d s a, e s c", "a:5(b:3(c:2(e:1)) d:1)"},
		{"a r, b r, c s b", "b:2(c:1) a:1"},
		{"a s b, b r", "b:2(a:1)"},
		{"a u f, b u f, c u g, d s a",
			"an unseen text:3(a:2(d:1) b:1) an unseen text:1(c:1)"},
		{"a ?, b ?, c r", "cannot be told:2(a:1 b:1) c:1"},
		{"a s gone", "a:1"},
		{"a s a", "a:1"},
		{"a s b, b s a, c s b", "a:3(b:2(c:1))"},
		{"", ""},
	} {
		var s result.Story
		for b := range strings.SplitSeq(test.tree, ", ") {
			if b != "" {
				s.Tree = append(s.Tree, branch(b))
			}
		}
		if got := drawn(roots(&s)); got != test.want {
			t.Errorf("%q: %s, want %s", test.tree, got, test.want)
		}
	}
}

// TestEveryTwig: whatever stands above whom, each article stands in the tree once, and what is
// shown of it is never without what it stands below.
func TestEveryTwig(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 30).Draw(t, "n")
		var s result.Story
		for i := range n {
			kind := rapid.SampledFrom([]string{"r", "s", "s", "s", "u", "?"}).Draw(t, "kind")
			above := rapid.IntRange(0, max(n-1, 0)).Draw(t, "above")
			s.Tree = append(s.Tree, branch(fmt.Sprintf("%d %s %d", i, kind, above)))
		}
		all := lay(nil, roots(&s))
		articles := 0
		for _, w := range all {
			if w.Branch != nil {
				articles++
			}
		}
		if articles != n {
			t.Fatalf("%d articles of %d: %s", articles, n, drawn(roots(&s)))
		}
		k := rapid.IntRange(0, len(all)).Draw(t, "rows")
		shown := largest(all, k)
		if len(shown) != k {
			t.Fatalf("%d rows, want %d", len(shown), k)
		}
		for _, w := range all {
			for _, v := range w.below {
				if slices.Contains(shown, v) && !slices.Contains(shown, w) {
					t.Fatalf("a row without what it stands below, of %s", drawn(all))
				}
			}
		}
	})
}

// TestTreesOfStories: three are shown, the others said.
func TestTreesOfStories(t *testing.T) {
	r := &result.Result{}
	for i := range 5 {
		first := fmt.Sprint("first", i)
		r.Stories = append(r.Stories, result.Story{First: first,
			Tree: []result.Branch{branch(first + " r"),
				branch(fmt.Sprint("late", i, " s ", first))}})
	}
	for top, want := range map[int]int{0: 5, 20: 3} {
		got := rendered(t, r, Table, Options{Top: top})
		if n := strings.Count(got, "FROM WHERE ITS TEXTS"); n != want {
			t.Errorf("top %d: %d trees, want %d", top, n, want)
		}
		if strings.Contains(got, "The trees of further stories") != (top > 0) {
			t.Errorf("top %d: what is left is not said in\n%s", top, got)
		}
	}
}
