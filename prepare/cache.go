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

// Cache are articles prepared for alignment, the last used ones. Pairs are aligned in an order that
// brings those that share words together, so a small part of all sides makes most of the hits. An
// article that is asked for again after it had to go is prepared again.
//
// Several goroutines may ask at the same time. A side is lent: if nobody has it when it has to go,
// and it is not large, its memory is another's.
type Cache struct {
	crew *work.Crew
	docs []*index.Document
	o    align.Options
	Room int64
	at   []atomic.Pointer[Text] // by article
	Most *work.Allowance        // of large ones that are compared at one time

	mu    sync.Mutex
	queue []int // of articles: the first came first
	held  int64
	Free  []*Text
}

// A Text is a side that was used since the queue last passed it, or was not.
type Text struct {
	align.Side
	Words   shingle.Text
	used    atomic.Bool
	readers atomic.Int32 // who has it
}

const (
	SideBytes = 80 // about what a side takes for each word
	MostFree  = 32 // sides whose memory waits for another article
)

// New returns a cache of articles prepared for alignment by o.
func New(c *work.Crew, docs []*index.Document, o align.Options) *Cache {
	room := c.Budget.Prepared
	return &Cache{crew: c, docs: docs, o: o, Room: room,
		at: make([]atomic.Pointer[Text], len(docs)), Most: work.NewAllowance(int(room))}
}

// IsHuge reports whether articles of so many words have more than all the room: what comparing them
// took is thrown away.
func (s *Cache) IsHuge(words int) bool { return int64(words)*SideBytes > s.Room }

// Large waits until there is room to compare articles of so many words, or nobody else compares
// large ones. What it returns says that they are compared. Small ones do not wait.
func (s *Cache) Large(words int) (done func()) {
	bytes := words * SideBytes
	if int64(bytes) <= s.Room/MostFree {
		return func() {}
	}
	s.Most.Take(bytes)
	return func() { s.Most.Give(bytes) }
}

// Acquire returns article a, prepared, which must be given back.
func (s *Cache) Acquire(a int) *Text {
	for {
		p := s.at[a].Load()
		if p == nil {
			break
		}
		p.readers.Add(1)
		if s.at[a].Load() == p { // it did not go before it was known that somebody has it
			if !p.used.Load() {
				p.used.Store(true)
			}
			return p
		}
		p.Release()
	}
	p := s.blank(s.docs[a].Size)
	p.readers.Add(1)
	index.WordsOf(s.crew, s.docs[a], &p.Words)
	align.PrepareInto(&p.Side, &p.Words, s.o)
	if s.at[a].CompareAndSwap(nil, p) {
		s.keep(a, p.size())
	}
	return p
}

// Release gives a side back.
func (p *Text) Release() { p.readers.Add(-1) }

// blank returns a side that nobody has, for so many words: with memory for these, and not for more
// than twice as many.
func (s *Cache) blank(words int) *Text {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i, p := range slices.Backward(s.Free) {
		if room := cap(p.Words.Words); words <= room && room <= 2*words {
			s.Free = slices.Delete(s.Free, i, i+1)
			return p
		}
	}
	return new(Text)
}

// keep puts article a behind the queue and lets others go until there is room: those that
// were not used since they came, or since the queue passed them last.
func (s *Cache) keep(a int, size int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.queue = append(s.queue, a)
	s.held += size
	for s.held > s.Room && len(s.queue) > 1 {
		first := s.queue[0]
		s.queue = s.queue[1:]
		p := s.at[first].Load()
		if p.used.CompareAndSwap(true, false) {
			s.queue = append(s.queue, first)
			continue
		}
		s.at[first].Store(nil)
		s.held -= p.size()
		// all that wait take no more than another room
		if p.readers.Load() > 0 || p.size() > s.Room/MostFree {
			continue
		}
		if len(s.Free) == MostFree {
			s.Free = slices.Delete(s.Free, 0, 1)
		}
		s.Free = append(s.Free, p) // who comes now sees that it is gone
	}
}

// size returns about how many bytes p takes: its memory may be that of a longer article, and its
// text its own.
func (p *Text) size() int64 {
	return int64(cap(p.Words.Words))*SideBytes + int64(len(p.Words.Source)) + 1024
}
