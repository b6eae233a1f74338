package spool

import (
	"encoding/binary"
	"slices"
)

// Buffer is memory in which one goroutine loads and sorts records, used again from one
// list to the next: twice that of the largest.
type Buffer struct {
	loaded Records
	other  Records // what sorting needs
	counts [1 << most]uint32
}

// Sort sorts s by Key, then Of, then At, on one core.
func (c *Buffer) Sort(s Records) {
	c.other = slices.Grow(c.other[:0], len(s))
	radix(s, c.other[:len(s)], false, &c.counts)
}

// Load returns the records of a part of a spool, which stay in the spool. They may be its own, or
// the scratch's until it loads again: they are only to be read, or sorted, which the spool does not
// mind. When it has dropped the part they are the caller's.
func (c *Buffer) Load(p *Spool, number int) (Records, error) {
	part := &p.parts[number]
	part.Lock()
	defer part.Unlock()
	if len(part.spilled) == 0 && len(part.held) == 1 {
		return part.held[0], nil
	}
	size := part.size
	for _, e := range part.spilled {
		size += int(e.bytes / recordBytes)
	}
	c.loaded = slices.Grow(c.loaded[:0], size)
	buffer := buffers.Get().(*[fileBytes]byte)
	defer buffers.Put(buffer)
	for _, e := range part.spilled {
		for at := e.at; at < e.at+e.bytes; at += fileBytes {
			in := buffer[:min(fileBytes, e.at+e.bytes-at)]
			if _, err := p.store.ReadAt(in, at); err != nil {
				return nil, err
			}
			for ; len(in) > 0; in = in[recordBytes:] {
				c.loaded = append(c.loaded,
					Record{binary.LittleEndian.Uint64(in), binary.LittleEndian.Uint32(in[8:]),
						binary.LittleEndian.Uint32(in[12:])})
			}
		}
	}
	for _, s := range part.held {
		c.loaded = append(c.loaded, s...)
	}
	return c.loaded, nil
}
