package overlap

import (
	"sync"
	"sync/atomic"

	"overlap/align"
)

// Sides are articles prepared for alignment, the last used ones. Pairs are aligned in the
// order of time, and what shares words is near in time as a rule, so a small part of all
// sides makes most of the hits. An article that is asked for again after it had to go is
// prepared again.
//
// Several goroutines may ask at the same time.
type sides struct {
	run  *run
	o    align.Options
	room int64
	at   []atomic.Pointer[prepared] // by article

	mu    sync.Mutex
	queue []int // of articles: the first came first
	held  int64
}

// A prepared is a side that was used since the queue last passed it, or was not.
type prepared struct {
	*align.Side
	used atomic.Bool
}

// sideBytes is about what a side takes for each word.
const sideBytes = 80

func (r *run) newSides(o align.Options) *sides {
	return &sides{run: r, o: o, room: r.o.room().sides, at: make([]atomic.Pointer[prepared], len(r.articles))}
}

// side returns article a, prepared.
func (s *sides) side(a int) *align.Side {
	if p := s.at[a].Load(); p != nil {
		if !p.used.Load() {
			p.used.Store(true)
		}
		return p.Side
	}
	p := &prepared{Side: align.Prepare(s.run.words(a), s.o)}
	if s.at[a].CompareAndSwap(nil, p) {
		s.keep(a)
	}
	return p.Side
}

// keep puts article a behind the queue and lets others go until there is room: those that
// were not used since they came, or since the queue passed them last.
func (s *sides) keep(a int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.queue = append(s.queue, a)
	s.held += s.size(a)
	for s.held > s.room && len(s.queue) > 1 {
		first := s.queue[0]
		s.queue = s.queue[1:]
		if p := s.at[first].Load(); p.used.CompareAndSwap(true, false) {
			s.queue = append(s.queue, first)
			continue
		}
		s.at[first].Store(nil)
		s.held -= s.size(first)
	}
}

func (s *sides) size(a int) int64 { return int64(s.run.articles[a].size)*sideBytes + 1024 }
