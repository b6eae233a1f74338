package overlap

import (
	"slices"
	"sync"
	"sync/atomic"

	"overlap/align"
	"overlap/internal/work"
	"overlap/shingle"
)

// Sides are articles prepared for alignment, the last used ones. Pairs are aligned in an
// order that brings those that share words together, so a small part of all
// sides makes most of the hits. An article that is asked for again after it had to go is
// prepared again.
//
// Several goroutines may ask at the same time. A side is lent: if nobody has it when it has to go, and it is not large, its
// memory is another's.
type sides struct {
	run  *run
	o    align.Options
	room int64
	at   []atomic.Pointer[prepared] // by article
	most *work.Allowance            // of large ones that are compared at one time

	mu    sync.Mutex
	queue []int // of articles: the first came first
	held  int64
	free  []*prepared
}

// A prepared is a side that was used since the queue last passed it, or was not.
type prepared struct {
	align.Side
	words   shingle.Text
	used    atomic.Bool
	readers atomic.Int32 // who has it
}

const (
	sideBytes = 80 // about what a side takes for each word
	mostFree  = 32 // sides whose memory waits for another article
)

func (r *run) newSides(o align.Options) *sides {
	room := r.Budget.Prepared
	return &sides{run: r, o: o, room: room, at: make([]atomic.Pointer[prepared], len(r.Documents)), most: work.NewAllowance(int(room))}
}

// isHuge reports whether articles of so many words have more than all the room: what comparing them took is thrown away.
func (s *sides) isHuge(words int) bool { return int64(words)*sideBytes > s.room }

// large waits until there is room to compare articles of so many words, or nobody else compares large ones. What it returns
// says that they are compared. Small ones do not wait.
func (s *sides) large(words int) (done func()) {
	bytes := words * sideBytes
	if int64(bytes) <= s.room/mostFree {
		return func() {}
	}
	s.most.Take(bytes)
	return func() { s.most.Give(bytes) }
}

// lend returns article a, prepared, which must be given back.
func (s *sides) lend(a int) *prepared {
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
		p.back()
	}
	p := s.blank(s.run.Documents[a].Size)
	p.readers.Add(1)
	s.run.words(a, &p.words)
	align.PrepareInto(&p.Side, &p.words, s.o)
	if s.at[a].CompareAndSwap(nil, p) {
		s.keep(a, p.size())
	}
	return p
}

// back gives a side back.
func (p *prepared) back() { p.readers.Add(-1) }

// blank returns a side that nobody has, for so many words: with memory for these, and not for more than twice as many.
func (s *sides) blank(words int) *prepared {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i, p := range slices.Backward(s.free) {
		if room := cap(p.words.Words); words <= room && room <= 2*words {
			s.free = slices.Delete(s.free, i, i+1)
			return p
		}
	}
	return new(prepared)
}

// keep puts article a behind the queue and lets others go until there is room: those that
// were not used since they came, or since the queue passed them last.
func (s *sides) keep(a int, size int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.queue = append(s.queue, a)
	s.held += size
	for s.held > s.room && len(s.queue) > 1 {
		first := s.queue[0]
		s.queue = s.queue[1:]
		p := s.at[first].Load()
		if p.used.CompareAndSwap(true, false) {
			s.queue = append(s.queue, first)
			continue
		}
		s.at[first].Store(nil)
		s.held -= p.size()
		if p.readers.Load() > 0 || p.size() > s.room/mostFree { // all that wait take no more than another room
			continue
		}
		if len(s.free) == mostFree {
			s.free = slices.Delete(s.free, 0, 1)
		}
		s.free = append(s.free, p) // who comes now sees that it is gone
	}
}

// size returns about how many bytes p takes: its memory may be that of a longer article, and its
// text its own.
func (p *prepared) size() int64 {
	return int64(cap(p.words.Words))*sideBytes + int64(len(p.words.Source)) + 1024
}
