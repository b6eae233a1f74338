// Package spool keeps records of 16 bytes until they are sorted: in memory while there is room, the
// rest in files.
package spool

import (
	"encoding/binary"
	"slices"
	"sync"

	"overlap/internal/spill"
)

// A Spool keeps records in parts, so that each can be sorted and joined by itself: a part then fits
// into a core's cache, and no more than a few parts are in memory at a time. What is over the
// spool's room goes to a file.
//
// Several goroutines may add at the same time, each with a Writer of its own, and several may load
// different parts, each into its own Buffer, once all Writer are flushed. The order of a part is
// that in which it was filled: sort it.
//
// Cost: one copy of each record in memory, or 16 bytes of disk.
type Spool struct {
	parts []part
	store *spill.Store

	mu   sync.Mutex
	free []Records // of chunk records, which were written to the file
}

// A part is in memory or, before that, in the file.
type part struct {
	sync.Mutex
	held    []Records
	size    int // records in held
	spilled []extent
}

// An extent is a stretch of the file.
type extent struct{ at, bytes int64 }

const (
	recordBytes = 16
	chunk       = 256     // records that a Writer gathers for a part
	leastSpill  = 1 << 10 // records that are worth a write
)

// New returns an empty spool of so many parts that keeps up to room bytes in memory and
// the rest in a file in dir: see temp.Create.
func New(parts int, room int64, dir string) *Spool {
	return &Spool{parts: make([]part, parts), store: spill.New("postings", room, dir)}
}

// Parts returns the number of parts.
func (p *Spool) Parts() int { return len(p.parts) }

// An Writer adds to a spool. One goroutine uses it.
type Writer struct {
	spool *Spool
	held  []Records
	err   error
}

// Writer returns an writer to p.
func (p *Spool) Writer() *Writer { return &Writer{spool: p, held: make([]Records, len(p.parts))} }

// Add puts a record into a part.
func (a *Writer) Add(part int, record Record) {
	s := a.held[part]
	if s == nil {
		s = a.spool.empty()
	}
	s = append(s, record)
	if len(s) == chunk {
		a.keep(part, s)
		s = nil
	}
	a.held[part] = s
}

// Flush gives everything to the spool and returns the first error of the writer: of the file.
func (a *Writer) Flush() error {
	for part, s := range a.held {
		if len(s) > 0 {
			a.keep(part, s)
		}
		a.held[part] = nil
	}
	a.spool.mu.Lock()
	defer a.spool.mu.Unlock()
	a.spool.free = nil // little comes from now on
	return a.err
}

// empty returns an empty list of records that has room for chunk of them.
func (p *Spool) empty() Records {
	p.mu.Lock()
	defer p.mu.Unlock()
	if n := len(p.free); n > 0 {
		s := p.free[n-1]
		p.free = p.free[:n-1]
		return s
	}
	return make(Records, 0, chunk)
}

func (a *Writer) keep(part int, s Records) {
	if err := a.spool.Put(part, s); err != nil && a.err == nil {
		a.err = err
	}
}

// Put adds a list, which the spool then owns, to a part.
func (p *Spool) Put(number int, s Records) error {
	if len(s) == 0 {
		return nil
	}
	part := &p.parts[number]
	part.Lock()
	defer part.Unlock()
	part.held = append(part.held, s)
	part.size += len(s)
	if p.store.Hold(int64(len(s))*recordBytes) || part.size < leastSpill {
		return nil
	}
	return p.spill(part)
}

// Copy adds a copy of a list to a part.
func (p *Spool) Copy(number int, s Records) error {
	if len(s) < leastSpill || p.store.Fits(int64(len(s))*recordBytes) {
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
func (p *Spool) spill(part *part) error {
	if part.size == 0 {
		return nil
	}
	if err := p.write(part, part.held...); err != nil {
		return err
	}
	p.store.Hold(-int64(part.size) * recordBytes)
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

// write writes records of a part to the file.
func (p *Spool) write(part *part, lists ...Records) error {
	size := 0
	for _, s := range lists {
		size += len(s)
	}
	at, err := p.store.Reserve(int64(size) * recordBytes)
	if err != nil {
		return err
	}
	written := extent{at, int64(size) * recordBytes}
	buffer := buffers.Get().(*[fileBytes]byte)
	defer buffers.Put(buffer)
	out := buffer[:0]
	flush := func() error {
		n, err := p.store.WriteAt(out, at)
		at += int64(n)
		out = out[:0]
		return err
	}
	for _, s := range lists {
		for _, record := range s {
			if len(out) == fileBytes {
				if err := flush(); err != nil {
					return err
				}
			}
			out = binary.LittleEndian.AppendUint64(out, record.Key)
			out = binary.LittleEndian.AppendUint32(out, record.Of)
			out = binary.LittleEndian.AppendUint32(out, record.At)
		}
	}
	if err := flush(); err != nil {
		return err
	}
	part.spilled = append(part.spilled, written)
	return nil
}

// fileBytes is how much of a file is read or written at a time, a whole number of records: it stays
// in a core's cache.
const fileBytes = 1 << 16

var buffers = sync.Pool{New: func() any { return new([fileBytes]byte) }}

// Drop forgets a part's records, as far as they are in memory.
func (p *Spool) Drop(number int) {
	part := &p.parts[number]
	part.Lock()
	defer part.Unlock()
	p.store.Hold(-int64(part.size) * recordBytes)
	part.held, part.size, part.spilled = nil, 0, nil
}

// Close gives the file back. The spool must not be used any more, but may be closed again.
func (p *Spool) Close() {
	p.store.Close()
	p.parts = nil
}
