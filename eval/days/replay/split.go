// Package replay deals articles to days and holds what is said of each day against one scan of all
// days up to then.
package replay

import (
	"cmp"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"time"

	"overlap/article"
)

// Random deals articles to so many days at random; another seed deals otherwise. A day may have
// none.
func Random(articles []article.Article, days int, seed uint64) [][]article.Article {
	r := rand.New(rand.NewPCG(seed, uint64(days)))
	dealt := make([][]article.Article, days)
	for _, a := range shuffled(articles, r) {
		day := r.IntN(days)
		dealt[day] = append(dealt[day], a)
	}
	return dealt
}

// Dated deals articles to so many days by the time at which they were published, fetched if that is
// not known; those that tell neither are first. Each day has as many, one more or less.
func Dated(articles []article.Article, days int) [][]article.Article {
	sorted := slices.Clone(articles)
	slices.SortStableFunc(sorted, func(a, b article.Article) int {
		return cmp.Or(timeOf(&a).Compare(timeOf(&b)), cmp.Compare(a.ID, b.ID))
	})
	dealt := make([][]article.Article, days)
	for day := range dealt {
		dealt[day] = sorted[day*len(sorted)/days : (day+1)*len(sorted)/days]
	}
	return dealt
}

// again is of how many articles one comes again on a later day, changed or not.
const again = 25

// Again adds to each day some articles of the days before, drawn at random, as a page is fetched
// again: every other one has a paragraph more.
func Again(days [][]article.Article, seed uint64) [][]article.Article {
	r := rand.New(rand.NewPCG(seed, 1))
	last, all := map[string]article.Article{}, make([][]article.Article, len(days))
	for i, day := range days {
		all[i] = slices.Clone(day)
		for _, id := range slices.Sorted(maps.Keys(last)) {
			if r.IntN(again) > 0 {
				continue
			}
			a := last[id]
			if r.IntN(2) > 0 {
				a.Text += fmt.Sprintf("\n\nThe desk added line %d to this page later.", i)
			}
			all[i] = append(all[i], a)
		}
		for _, a := range all[i] {
			last[a.ID] = a
		}
	}
	return all
}

// Last deals all articles to the first day but for a few, drawn at random, which are a day each.
func Last(articles []article.Article, few int, seed uint64) [][]article.Article {
	all := shuffled(articles, rand.New(rand.NewPCG(seed, 0)))
	few = min(few, len(all))
	dealt := [][]article.Article{all[few:]}
	for i := range few {
		dealt = append(dealt, all[i:i+1])
	}
	return dealt
}

// shuffled returns the articles in a random order.
func shuffled(articles []article.Article, r *rand.Rand) []article.Article {
	all := slices.Clone(articles)
	r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return all
}

// timeOf returns when an article was published or else fetched.
func timeOf(a *article.Article) time.Time {
	if a.Published.IsZero() {
		return a.Fetched.Time
	}
	return a.Published.Time
}
