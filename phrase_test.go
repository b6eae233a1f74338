package overlap_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"overlap"
	"overlap/article"
)

// TestPhrase gives forty articles of as many outlets eight words in common and nothing else. If
// they appeared on one day, all are pairs. If months apart, only those who share more than the
// phrase copy it, and most others are not compared, as a footnote says; with AllNatures all are
// pairs.
func TestPhrase(t *testing.T) {
	const many, all = 40, 40 * 39 / 2
	set := func(phrase string, apart time.Duration) (articles []article.Article) {
		for i := range many {
			text := numbered(fmt.Sprint("a", i, "x"), 20) + phrase +
				numbered(fmt.Sprint("b", i, "x"), 20)
			if i >= many-2 {
				text += numbered("more", 30)
			}
			a := article.Article{ID: fmt.Sprintf("a%02d", i), Outlet: fmt.Sprint("Outlet ", i),
				Text: text}
			a.Published.Time = time.Date(2001, 1, 1, 0, 0, 0, 0,
				time.UTC).Add(time.Duration(i) * apart)
			articles = append(articles, a)
		}
		return articles
	}
	for n := range 10 {
		phrase := numbered(fmt.Sprint("phrase", n, "x"), 8)
		near := find(t, set(phrase, 10*time.Minute), overlap.Options{})
		if len(near.Pairs) != all {
			t.Errorf("on one day: %d pairs", len(near.Pairs))
		}
		far := find(t, set(phrase, 100*24*time.Hour), overlap.Options{})
		for _, p := range far.Pairs {
			if (p.Nature == "reuse") != (p.A == "a38" && p.B == "a39") {
				t.Errorf("months apart: %+v", p)
			}
		}
		note := fmt.Sprint(all-len(far.Pairs), " pairs of texts were not compared: all that they "+
			"share is common language")
		if len(far.Pairs) > all/10 || !strings.Contains(strings.Join(far.Footnotes, "\n"), note) {
			t.Errorf("months apart: %d pairs, footnotes %q", len(far.Pairs), far.Footnotes)
		}
		graded := find(t, set(phrase, 100*24*time.Hour), overlap.Options{AllNatures: true})
		if len(graded.Pairs) != all {
			t.Errorf("all natures: %d pairs", len(graded.Pairs))
		}
	}
}
