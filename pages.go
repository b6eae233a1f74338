package overlap

import (
	"iter"
	"sync"
)

// Pages are the packed passages of all pairs, many on a page: a large run has millions of pairs, and a garbage
// collector that had to follow each to its passages would be a tenth of the work.
//
// Several goroutines may write at the same time, each a page of its own. They are read when all are written.
type pages struct {
	mu  sync.Mutex
	all []string
}

// A place is where the passages of a pair lie: bytes of a page, half open.
type place struct{ page, lo, hi uint32 }

// pageBytes is about how long a page is.
const pageBytes = 1 << 20

// A scribe writes pages. One goroutine uses it, and must end its last page before that is read.
type scribe struct {
	pages *pages
	page  uint32
	text  []byte // of the page, so far
}

// begin starts a page, unless one is begun.
func (s *scribe) begin(p *pages) {
	if s.pages != nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	s.pages, s.page, s.text = p, uint32(len(p.all)), s.text[:0]
	p.all = append(p.all, "")
}

// since returns the place of what was written from byte lo of the page on.
func (s *scribe) since(lo int) place { return place{s.page, uint32(lo), uint32(len(s.text))} }

// end ends the page, if one is begun.
func (s *scribe) end() {
	if s.pages == nil {
		return
	}
	s.pages.mu.Lock()
	defer s.pages.mu.Unlock()
	s.pages.all[s.page] = string(s.text)
	s.pages = nil
}

// turn ends the page if it is full.
func (s *scribe) turn() {
	if len(s.text) >= pageBytes {
		s.end()
	}
}

// passages yields the passages of a pair. Each is overwritten by the next one, its runs too.
func (r *run) passages(p *pair) iter.Seq[*passage] {
	return packed(r.pages.all[p.passages.page][p.passages.lo:p.passages.hi]).each()
}
