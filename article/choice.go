package article

import (
	"cmp"
	"container/heap"
	"iter"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/cespare/xxhash/v2"
)

// A Choice keeps some of the articles that are read. The zero value keeps all.
type Choice struct {
	// published in [From, To), a day by its midnight in UTC; zero is open. Without a date an
	// article is left out if either is set
	From, To time.Time
	Outlets  []string // of one of these outlets; case does not matter
	Langs    []string // in one of these languages, by ISO 639-1 code
	// this many at random, by a hash of seed and ID: the same ones in whatever order they come. 0
	// keeps all
	Sample int
	Seed   uint64 // of the sample
	Limit  int    // the first so many; 0 keeps all. The rest is not read

	Left int64 // articles that were left out so far, those beyond Limit not counted
}

// Of gives the chosen articles in the order of all, and every Skip where it comes. With a
// sample the articles come at the end, and as many are held as it has.
func (c *Choice) Of(all iter.Seq2[Article, *Skip]) iter.Seq2[Article, *Skip] {
	return func(yield func(Article, *Skip) bool) {
		given := 0
		give := func(a Article) bool {
			given++
			return yield(a, nil) && (c.Limit == 0 || given < c.Limit)
		}
		var sample lottery
		n := 0
		for a, skip := range all {
			switch {
			case skip != nil:
				if !yield(a, skip) {
					return
				}
			case !c.keeps(&a):
				c.Left++
			case c.Sample > 0:
				n++
				c.draw(&sample, ticket{hash(c.Seed, a.ID), n, a})
			case !give(a):
				return
			}
		}
		slices.SortFunc(sample, func(a, b ticket) int { return cmp.Compare(a.nth, b.nth) })
		for _, t := range sample {
			if !give(t.article) {
				return
			}
		}
	}
}

// keeps reports whether an article is one of those that are wanted, by what it says of itself.
func (c *Choice) keeps(a *Article) bool {
	if !c.From.IsZero() || !c.To.IsZero() {
		t := a.Published.Time
		if a.Published.IsZero() || t.Before(c.From) || !c.To.IsZero() && !t.Before(c.To) {
			return false
		}
	}
	return oneOf(c.Outlets, a.Outlet) && oneOf(c.Langs, a.Lang)
}

// oneOf reports whether s is in the list, or the list is empty.
func oneOf(list []string, s string) bool {
	return len(list) == 0 ||
		slices.ContainsFunc(list, func(one string) bool { return strings.EqualFold(one, s) })
}

// hash is where an article stands in the lottery: the same for the same seed and ID on every
// machine.
func hash(seed uint64, id string) uint64 {
	return xxhash.Sum64String(strconv.FormatUint(seed, 16) + " " + id)
}

// draw keeps the tickets with the smallest hashes.
func (c *Choice) draw(l *lottery, t ticket) {
	heap.Push(l, t)
	if len(*l) > c.Sample {
		heap.Pop(l)
		c.Left++
	}
}

// A ticket is an article in the lottery: its hash decides, its ID where two are equal.
type ticket struct {
	hash    uint64
	nth     int
	article Article
}

// A lottery is a heap with the largest hash on top.
type lottery []ticket

// Len, Less, Swap, Push and Pop are container/heap's.
func (l lottery) Len() int { return len(l) }

func (l lottery) Less(i, j int) bool {
	return cmp.Or(cmp.Compare(l[j].hash, l[i].hash),
		strings.Compare(l[j].article.ID, l[i].article.ID)) < 0
}

func (l lottery) Swap(i, j int) { l[i], l[j] = l[j], l[i] }
func (l *lottery) Push(x any)   { *l = append(*l, x.(ticket)) }

// Pop takes the last ticket, where container/heap has put the one to take out.
func (l *lottery) Pop() any {
	last := len(*l) - 1
	t := (*l)[last]
	*l = (*l)[:last]
	return t
}
