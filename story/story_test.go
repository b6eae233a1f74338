package story

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// stories returns the stories of all clusters.
func stories(n int, edges []Edge) (all []Story) {
	for _, c := range Clusters(n, edges, .3) {
		all = append(all, c.Stories()...)
	}
	return all
}

func TestStories(t *testing.T) {
	for _, test := range []struct {
		name  string
		texts int
		edges []Edge
		want  []Story
	}{
		{"one text", 1, nil, []Story{{[]int{0}, 1, 1}}},
		{"weak", 2, []Edge{{0, 1, .29}}, []Story{{[]int{0}, 1, 1}, {[]int{1}, 1, 1}}},
		{"strong", 2, []Edge{{0, 1, .3}}, []Story{{[]int{0, 1}, .3, .3}}},
		{"a triangle", 3, []Edge{{0, 1, .9}, {1, 2, .5}, {0, 2, .2}},
			[]Story{{[]int{0, 1, 2}, .5, .2}}},
		{"two ends of a chain", 4, []Edge{{0, 1, .9}, {1, 2, .3}, {2, 3, .9}},
			[]Story{{[]int{0, 1}, .9, .9}, {[]int{2, 3}, .9, .9}}},
		{"a short chain", 3, []Edge{{0, 1, .9}, {1, 2, .3}}, []Story{{[]int{0, 1, 2}, .3, 0}}},
		{"a text between two stories", 3, []Edge{{0, 2, .3}, {1, 2, .4}},
			[]Story{{[]int{0, 1, 2}, .3, 0}}},
	} {
		if diff := cmp.Diff(test.want, stories(test.texts, test.edges)); diff != "" {
			t.Errorf("%s: -want +got:\n%s", test.name, diff)
		}
	}
}

// TestStoriesLaws: every text is in one story; whatever the order of edges, the stories are the
// same; and cohesion is what the shares of each two texts say.
func TestStoriesLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 9).Draw(t, "texts")
		share := rapid.SampledFrom([]float64{0, 0, .1, .2, .3, .5, .9, 1})
		var edges []Edge
		for b := range int32(n) {
			for a := range b {
				if s := share.Draw(t, "share"); s > 0 {
					edges = append(edges, Edge{a, b, s})
				}
			}
		}
		given := slices.Clone(edges)
		got := stories(n, edges)
		rand.New(rand.NewPCG(1, 2)).Shuffle(len(given),
			func(i, j int) { given[i], given[j] = given[j], given[i] })
		if diff := cmp.Diff(got, stories(n, given)); diff != "" {
			t.Fatal(diff)
		}
		var texts []int
		for _, s := range got {
			texts = append(texts, s.Texts...)
			all := sharesOf(s.Texts, edges)
			if len(all) > 0 && (s.Lowest != all[0] ||
				cmp.Diff(s.Cohesion, round3((all[(len(all)-1)/2]+all[len(all)/2])/2)) != "") {
				t.Fatal(s, all)
			}
		}
		slices.Sort(texts)
		for i, text := range texts {
			if i != text || len(texts) != n {
				t.Fatal(texts)
			}
		}
	})
}

// sharesOf returns the shares of each two of some texts, ascending.
func sharesOf(texts []int, edges []Edge) (all []float64) {
	for i, b := range texts {
		for _, a := range texts[:i] {
			all = append(all, 0)
			for _, e := range edges {
				if int(e.A) == a && int(e.B) == b {
					all[len(all)-1] = e.Share
				}
			}
		}
	}
	slices.Sort(all)
	return all
}

func round3(x float64) float64 { return float64(int(x*1000+.5)) / 1000 }
