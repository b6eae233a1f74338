// Package prepare has the texts that match and edition align, prepared: from articles to their
// tokens and tables, the last used ones in memory.
package prepare

import (
	"slices"
	"sync"
	"sync/atomic"

	"overlap/align"
	"overlap/index"
	"overlap/internal/work"
	"overlap/shingle"
)

// A Cache has articles prepared for alignment, the last used ones. Pairs are aligned in an order
// that brings those that share words together, so a small part of all texts makes most of the hits.
// An article that is asked for again after it had to go is prepared again.
//
// Several goroutines may ask at the same time. Who acquires a prepared text releases it: if nobody
// has it when it has to go, and it is not large, its memory is another's.
type Cache struct {
	crew   *work.Crew
	docs   []*index.Document
	o      align.Options
	budget int64
	at     []atomic.Pointer[Text] // by article
	large  *work.Allowance        // of large ones that are compared at one time

	mu    sync.Mutex
	queue []int // of articles: the first came first
	held  int64 // bytes of those in the queue
	free  []*Text
}

// A Text is a prepared text. It is only to be read, by who has acquired it.
type Text struct {
	align.Side
	words   shingle.Text
	used    atomic.Bool  // since the queue last passed it
	readers atomic.Int32 // how many have it
}

const (
	wordBytes = 110 // about what a prepared text takes for each word
	mostFree  = 32  // prepared texts whose memory waits for another article
)

// New returns a cache of articles prepared for alignment by o, in the crew's budget for them.
func New(c *work.Crew, docs []*index.Document, o align.Options) *Cache {
	budget := c.Budget.Prepared
	return &Cache{crew: c, docs: docs, o: o, budget: budget,
		at: make([]atomic.Pointer[Text], len(docs)), large: work.NewAllowance(int(budget))}
}

// IsHuge reports whether articles of so many words take more than the budget: what comparing them
// took is to be thrown away.
func (c *Cache) IsHuge(words int) bool { return int64(words)*wordBytes > c.budget }

// Large waits until the budget allows to compare articles of so many words, or nobody else compares
// large ones. What it returns says that they are compared. Small ones do not wait.
func (c *Cache) Large(words int) (done func()) {
	bytes := words * wordBytes
	if int64(bytes) <= c.budget/mostFree {
		return func() {}
	}
	c.large.Take(bytes)
	return func() { c.large.Give(bytes) }
}

// Acquire returns article a, prepared, which must be released.
func (c *Cache) Acquire(a int) *Text {
	for {
		p := c.at[a].Load()
		if p == nil {
			break
		}
		p.readers.Add(1)
		if c.at[a].Load() == p { // it did not go before it was known that somebody has it
			if !p.used.Load() {
				p.used.Store(true)
			}
			return p
		}
		p.Release()
	}
	p := c.blank(c.docs[a].Size)
	p.readers.Add(1)
	index.WordsOf(c.crew, c.docs[a], &p.words)
	align.PrepareInto(&p.Side, &p.words, c.o)
	p.SetAside(c.docs[a].Spoken)
	if c.at[a].CompareAndSwap(nil, p) {
		c.keep(a, p.size())
	}
	return p
}

// Release says that who acquired the text is done with it.
func (p *Text) Release() { p.readers.Add(-1) }

// blank returns a prepared text that nobody has, for so many words: with memory for these, and not
// for more than twice as many.
func (c *Cache) blank(words int) *Text {
	c.mu.Lock()
	defer c.mu.Unlock()
	for i, p := range slices.Backward(c.free) {
		if n := cap(p.words.Words); words <= n && n <= 2*words {
			c.free = slices.Delete(c.free, i, i+1)
			return p
		}
	}
	return new(Text)
}

// keep puts article a behind the queue and lets others go until they are in the budget: those that
// were not used since they came, or since the queue passed them last.
func (c *Cache) keep(a int, size int64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.queue = append(c.queue, a)
	c.held += size
	for c.held > c.budget && len(c.queue) > 1 {
		first := c.queue[0]
		c.queue = c.queue[1:]
		p := c.at[first].Load()
		if p.used.CompareAndSwap(true, false) {
			c.queue = append(c.queue, first)
			continue
		}
		c.at[first].Store(nil)
		c.held -= p.size()
		// all that wait take no more than another budget
		if p.readers.Load() > 0 || p.size() > c.budget/mostFree {
			continue
		}
		if len(c.free) == mostFree {
			c.free = slices.Delete(c.free, 0, 1)
		}
		c.free = append(c.free, p) // who comes now sees that it is gone
	}
}

// size returns about how many bytes p takes: its memory may be that of a longer article, and its
// text its own.
func (p *Text) size() int64 {
	return int64(cap(p.words.Words))*wordBytes + int64(len(p.words.Source)) + 1024
}
