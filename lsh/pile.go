package lsh

import (
	"encoding/binary"
	"fmt"
	"os"
	"slices"
	"sync"
	"sync/atomic"

	"overlap/internal/temp"
)

// A Pile keeps postings in parts, so that each can be sorted and joined by itself: a part
// then fits into a core's cache, and no more than a few parts are in memory at a time.
// What is over the pile's room goes to a file.
//
// Several goroutines may add at the same time, each with an Adder of its own, and several
// may load different parts, each into its own Scratch, once all Adders are flushed. The order of a part is that in
// which it was filled: sort it.
//
// Cost: one copy of each posting in memory, or 16 bytes of disk.
type Pile struct {
	parts []part
	room  int64
	dir   string
	held  atomic.Int64 // bytes in memory

	mu   sync.Mutex // of what follows
	file *os.File
	end  int64
	free []Segment // of chunk postings, which were written to the file
}

// A part is in memory or, before that, in the file.
type part struct {
	sync.Mutex
	held    []Segment
	size    int // postings in held
	spilled []extent
}

// An extent is a stretch of the file.
type extent struct{ at, bytes int64 }

const (
	postingBytes = 16
	chunk        = 256     // postings that an Adder gathers for a part
	leastSpill   = 1 << 10 // postings that are worth a write
)

// NewPile returns an empty pile of so many parts that keeps up to room bytes in memory and
// the rest in a file in dir: see temp.Create.
func NewPile(parts int, room int64, dir string) *Pile {
	return &Pile{parts: make([]part, parts), room: room, dir: dir}
}

// Parts returns the number of parts.
func (p *Pile) Parts() int { return len(p.parts) }

// An Adder adds to a pile. One goroutine uses it.
type Adder struct {
	pile *Pile
	held []Segment
	err  error
}

// Adder returns an adder to p.
func (p *Pile) Adder() *Adder { return &Adder{pile: p, held: make([]Segment, len(p.parts))} }

// Add puts a posting into a part.
func (a *Adder) Add(part int, posting Posting) {
	s := a.held[part]
	if s == nil {
		s = a.pile.empty()
	}
	s = append(s, posting)
	if len(s) == chunk {
		a.keep(part, s)
		s = nil
	}
	a.held[part] = s
}

// Flush gives everything to the pile and returns the first error of the adder: of the file.
func (a *Adder) Flush() error {
	for part, s := range a.held {
		if len(s) > 0 {
			a.keep(part, s)
		}
		a.held[part] = nil
	}
	a.pile.mu.Lock()
	defer a.pile.mu.Unlock()
	a.pile.free = nil // little comes from now on
	return a.err
}

// empty returns a segment without postings that has room for chunk of them.
func (p *Pile) empty() Segment {
	p.mu.Lock()
	defer p.mu.Unlock()
	if n := len(p.free); n > 0 {
		s := p.free[n-1]
		p.free = p.free[:n-1]
		return s
	}
	return make(Segment, 0, chunk)
}

func (a *Adder) keep(part int, s Segment) {
	if err := a.pile.Put(part, s); err != nil && a.err == nil {
		a.err = err
	}
}

// Put adds a segment, which the pile then owns, to a part.
func (p *Pile) Put(number int, s Segment) error {
	if len(s) == 0 {
		return nil
	}
	part := &p.parts[number]
	part.Lock()
	defer part.Unlock()
	part.held = append(part.held, s)
	part.size += len(s)
	if p.held.Add(int64(len(s))*postingBytes) <= p.room || part.size < leastSpill {
		return nil
	}
	return p.spill(part)
}

// Copy adds a copy of a segment to a part.
func (p *Pile) Copy(number int, s Segment) error {
	if len(s) < leastSpill || p.held.Load()+int64(len(s))*postingBytes <= p.room {
		return p.Put(number, slices.Clone(s))
	}
	part := &p.parts[number]
	part.Lock()
	defer part.Unlock()
	if err := p.spill(part); err != nil { // what came before stays before
		return err
	}
	return p.write(part, s)
}

// spill writes what a part has in memory to the file.
func (p *Pile) spill(part *part) error {
	if part.size == 0 {
		return nil
	}
	if err := p.write(part, part.held...); err != nil {
		return err
	}
	p.held.Add(-int64(part.size) * postingBytes)
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, s := range part.held {
		if cap(s) == chunk {
			p.free = append(p.free, s[:0])
		}
	}
	part.held, part.size = nil, 0
	return nil
}

// write writes postings of a part to the file.
func (p *Pile) write(part *part, segments ...Segment) error {
	size := 0
	for _, s := range segments {
		size += len(s)
	}
	at, file, err := p.reserve(int64(size) * postingBytes)
	if err != nil {
		return err
	}
	written := extent{at, int64(size) * postingBytes}
	buffer := buffers.Get().(*[fileBytes]byte)
	defer buffers.Put(buffer)
	out := buffer[:0]
	flush := func() error {
		if _, err := file.WriteAt(out, at); err != nil {
			return fmt.Errorf("postings: %w", err)
		}
		at += int64(len(out))
		out = out[:0]
		return nil
	}
	for _, s := range segments {
		for _, posting := range s {
			if len(out) == fileBytes {
				if err := flush(); err != nil {
					return err
				}
			}
			out = binary.LittleEndian.AppendUint64(out, posting.Print)
			out = binary.LittleEndian.AppendUint32(out, posting.Text)
			out = binary.LittleEndian.AppendUint32(out, posting.Word)
		}
	}
	if err := flush(); err != nil {
		return err
	}
	part.spilled = append(part.spilled, written)
	return nil
}

// fileBytes is how much of a file is read or written at a time, a whole number of postings: it stays in a core's cache.
const fileBytes = 1 << 16

var buffers = sync.Pool{New: func() any { return new([fileBytes]byte) }}

// reserve returns where in the file so many bytes may be written.
func (p *Pile) reserve(bytes int64) (at int64, file *os.File, err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.file == nil {
		if p.file, err = temp.Create(p.dir); err != nil {
			return 0, nil, fmt.Errorf("postings: %w", err)
		}
	}
	at = p.end
	p.end += bytes
	return at, p.file, nil
}

// Drop forgets a part's postings, as far as they are in memory.
func (p *Pile) Drop(number int) {
	part := &p.parts[number]
	part.Lock()
	defer part.Unlock()
	p.held.Add(-int64(part.size) * postingBytes)
	part.held, part.size, part.spilled = nil, 0, nil
}

// Close gives the file back. The pile must not be used any more, but may be closed again.
func (p *Pile) Close() {
	if p.file != nil {
		p.file.Close()
	}
	p.parts, p.file = nil, nil
}
