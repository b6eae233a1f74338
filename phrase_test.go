package overlap_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"overlap"
	"overlap/article"
)

// TestPhrase gives forty articles of as many outlets eight words in common and nothing else. If
// they appeared on one day, all are pairs. If months apart, each meets the eight earliest, and who
// shares more than the phrase is a pair; but most others are none, where the phrase has one
// fingerprint: one of the phrases that are tried has.
func TestPhrase(t *testing.T) {
	const many, early = 40, 8
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
	pairs := func(phrase string, apart time.Duration) (found [][2]string) {
		for _, p := range find(t, set(phrase, apart), overlap.Options{}).Pairs {
			found = append(found, [2]string{p.A, p.B})
		}
		return found
	}
	least := many * many
	for n := range 10 {
		phrase := numbered(fmt.Sprint("phrase", n, "x"), 8)
		if near := pairs(phrase, 10*time.Minute); len(near) != many*(many-1)/2 {
			t.Errorf("on one day: %d pairs", len(near))
		}
		far := pairs(phrase, 100*24*time.Hour)
		least = min(least, len(far))
		for i := range many {
			for k := range i {
				two := [2]string{fmt.Sprintf("a%02d", k), fmt.Sprintf("a%02d", i)}
				if (k < early || k == many-2) && !slices.Contains(far, two) {
					t.Errorf("months apart: %v are no pair", two)
				}
			}
		}
	}
	if least > many*(many-1)*3/5/2 {
		t.Errorf("months apart: at least %d pairs", least)
	}
}
