package article

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"
	"time"
)

// invented gives some articles, and a Skip after the third.
func invented(n int, order func(int) int) iter.Seq2[Article, *Skip] {
	return func(yield func(Article, *Skip) bool) {
		for i := range n {
			i = order(i)
			a := Article{ID: fmt.Sprint(i), Outlet: []string{"Times", "Post"}[i%2],
				Lang: []string{"en", "de", ""}[i%3]}
			a.Published, _ = ParseDate([]string{"", "2018-07-16", "2018-07-17T10:00:00Z"}[i%3])
			if !yield(a, nil) {
				return
			}
			if i == 2 && !yield(Article{}, &Skip{Path: "x"}) {
				return
			}
		}
	}
}

func chosen(c *Choice, all iter.Seq2[Article, *Skip]) string {
	var ids []string
	for a, s := range c.Of(all) {
		if s != nil {
			a.ID = "skip"
		}
		ids = append(ids, a.ID)
	}
	return strings.Join(ids, " ")
}

func TestChoice(t *testing.T) {
	day := func(s string) time.Time { d, _ := ParseDate(s); return d.Time }
	up := func(i int) int { return i }
	for _, tt := range []struct {
		choice Choice
		want   string
		left   int64
	}{
		{Choice{}, "0 1 2 skip 3 4 5", 0},
		{Choice{Outlets: []string{"times", "Herald"}}, "0 2 skip 4", 3},
		{Choice{Langs: []string{"de"}}, "1 skip 4", 4},
		{Choice{From: day("2018-07-16")}, "1 2 skip 4 5", 2},
		{Choice{From: day("2018-07-16"), To: day("2018-07-17")}, "1 skip 4", 4},
		{Choice{To: day("2018-07-16")}, "skip", 6},
		{Choice{Limit: 2}, "0 1", 0},
		{Choice{Limit: 2, Outlets: []string{"Post"}}, "1 skip 3", 2},
		{Choice{Sample: 9}, "skip 0 1 2 3 4 5", 0},
	} {
		c := tt.choice
		if got := chosen(&c, invented(6, up)); got != tt.want || c.Left != tt.left {
			t.Errorf("%+v: %s, %d left, want %s, %d", tt.choice, got, c.Left, tt.want, tt.left)
		}
	}
}

// A sample has its size, does not depend on the order, and another seed gives another one.
func TestSample(t *testing.T) {
	sample := func(seed uint64, order func(int) int) string {
		ids := strings.Fields(chosen(&Choice{Sample: 20, Seed: seed}, invented(100, order)))
		slices.Sort(ids)
		return strings.Join(ids, " ")
	}
	up, down := func(i int) int { return i }, func(i int) int { return 99 - i }
	one := sample(1, up)
	if n := len(strings.Fields(one)); n != 21 || sample(1, down) != one || sample(2, up) == one {
		t.Errorf("%d in the sample %s; from behind %s; with another seed %s", n, one,
			sample(1, down), sample(2, up))
	}
}
