package main

import (
	"slices"
	"testing"

	"overlap/article"
)

// TestNameDrafts: the name of a draft is that of its file, with as much of the way there as tells
// it from others.
func TestNameDrafts(t *testing.T) {
	for _, test := range []struct{ paths, want []string }{
		{[]string{"d.txt"}, []string{"d.txt"}},
		{[]string{"./d.txt"}, []string{"d.txt"}},
		{[]string{"/home/x/d.txt"}, []string{"d.txt"}},
		{[]string{"../x//y/d.txt", "e.txt"}, []string{"d.txt", "e.txt"}},
		{[]string{"a/d.txt", "/b/./d.txt", "e.txt"}, []string{"a/d.txt", "b/d.txt", "e.txt"}},
		{[]string{"x/a/d.txt", "y/a/d.txt"}, []string{"x/a/d.txt", "y/a/d.txt"}},
		{[]string{"a/d.txt", "d.txt"}, []string{"a/d.txt", "d.txt"}},
		{[]string{"d.txt", "d.txt"}, []string{"d.txt", "d.txt"}},
		{[]string{"/d.txt", "d.txt"}, []string{"d.txt", "d.txt"}},
		{[]string{"-"}, []string{"-"}},
	} {
		for _, behind := range []string{"", ":7", "#2"} {
			var drafts []article.Article
			for _, p := range test.paths {
				drafts = append(drafts, article.Article{Path: p, ID: p + behind})
			}
			drafts = append(drafts, article.Article{Path: "all.jsonl", ID: "its own"})
			nameDrafts(drafts)
			want := slices.Clone(test.want)
			for i := range want {
				want[i] += behind
			}
			var got []string
			for _, a := range drafts {
				got = append(got, a.ID)
			}
			if !slices.Equal(got, append(want, "its own")) {
				t.Errorf("%q%s: %q", test.paths, behind, got)
			}
		}
	}
}
