package prepare

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"overlap/align"
	"overlap/article"
	"overlap/index"
	"overlap/internal/work"
	"overlap/shingle"
)

// TestCache gives articles of many lengths to several goroutines where the budget has few of
// them: each gets the article that it asked for, whole as long as it has it, though the memory of
// those that went is used again.
func TestCache(t *testing.T) {
	const many = 300
	rng := rand.New(rand.NewPCG(5, 6))
	var articles []article.Article
	for i := range many {
		text := ""
		for range 40 + rng.IntN(40) {
			text += fmt.Sprintf("word%d ", rng.IntN(50))
		}
		articles = append(articles, article.Article{ID: fmt.Sprintf("%03d", i), Text: text})
	}
	o := align.Options{MinWords: 8, MaxGap: 6}
	c := &work.Crew{Context: t.Context(), Jobs: 2, Budget: work.NewBudget(0)}
	g, err := index.Build(c, slices.Values(articles),
		index.Options{Delay: func(string) time.Duration { return 0 }})
	if err != nil {
		t.Fatal(err)
	}
	defer g.Close()
	s := New(c, g.Documents, o)
	s.budget = 50 * (100*wordBytes + 1024)
	aligner := align.New(o)
	whole := make([]int, many) // words that each shares with itself
	for a := range articles {
		side := align.Prepare(shingle.Split(articles[a].Text), o)
		whole[a] = aligner.Align(side, side)[0].Matched
	}
	var group sync.WaitGroup
	for worker := range 4 {
		group.Go(func() {
			rng := rand.New(rand.NewPCG(7, uint64(worker)))
			aligner := align.New(o)
			for range 3000 {
				a, b := rng.IntN(many), rng.IntN(many)
				v, w := s.Acquire(a), s.Acquire(b)
				aligner.Align(&v.Side, &w.Side)
				if v.words.Source != articles[a].Text || w.words.Source != articles[b].Text {
					t.Error("another article")
				}
				side := align.Prepare(shingle.Split(articles[a].Text), o)
				if found := aligner.Align(&v.Side, side); len(found) != 1 ||
					found[0].Matched != whole[a] {
					t.Errorf("%d is not itself: %+v", a, found)
				}
				v.Release()
				w.Release()
			}
		})
	}
	group.Wait()
	if len(s.free) == 0 {
		t.Error("no memory was used again")
	}
}

// TestLargeAtATime: of articles that need more than the budget, one worker compares two at a
// time.
func TestLargeAtATime(t *testing.T) {
	const budget = 1 << 20
	s := &Cache{budget: budget, large: work.NewAllowance(budget)}
	var now, most atomic.Int64
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 100 {
				done := s.Large(2 * budget / wordBytes)
				if n := now.Add(1); n > most.Load() {
					most.Store(n)
				}
				now.Add(-1)
				done()
				s.Large(budget / mostFree / wordBytes)() // never waits
			}
		})
	}
	group.Wait()
	if most.Load() != 1 {
		t.Errorf("%d at a time", most.Load())
	}
}
