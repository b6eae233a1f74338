package lsh

import (
	"encoding/binary"
	"fmt"
	"slices"
)

// Scratch is memory in which one goroutine loads and sorts postings, used again from one
// segment to the next: twice that of the largest.
type Scratch struct {
	loaded Segment
	other  Segment // what sorting needs
	counts [1 << most]uint32
}

// Sort sorts s by Print, then Text, then Word, on one core.
func (c *Scratch) Sort(s Segment) {
	c.other = slices.Grow(c.other[:0], len(s))
	radix(s, c.other[:len(s)], false, &c.counts)
}

// Load returns the postings of a part of a pile, which stay in the pile. They may be its own, or the scratch's until
// it loads again: they are only to be read, or sorted, which the pile does not mind. When it has dropped the part they are
// the caller's.
func (c *Scratch) Load(p *Pile, number int) (Segment, error) {
	part := &p.parts[number]
	part.Lock()
	defer part.Unlock()
	if len(part.spilled) == 0 && len(part.held) == 1 {
		return part.held[0], nil
	}
	size := part.size
	for _, e := range part.spilled {
		size += int(e.bytes / postingBytes)
	}
	c.loaded = slices.Grow(c.loaded[:0], size)
	buffer := buffers.Get().(*[fileBytes]byte)
	defer buffers.Put(buffer)
	for _, e := range part.spilled {
		for at := e.at; at < e.at+e.bytes; at += fileBytes {
			in := buffer[:min(fileBytes, e.at+e.bytes-at)]
			if _, err := p.file.ReadAt(in, at); err != nil {
				return nil, fmt.Errorf("postings: %w", err)
			}
			for ; len(in) > 0; in = in[postingBytes:] {
				c.loaded = append(c.loaded, Posting{binary.LittleEndian.Uint64(in), binary.LittleEndian.Uint32(in[8:]), binary.LittleEndian.Uint32(in[12:])})
			}
		}
	}
	for _, s := range part.held {
		c.loaded = append(c.loaded, s...)
	}
	return c.loaded, nil
}
