package index

import (
	"fmt"
	"maps"
	"slices"
	"sync"

	"overlap/internal/spool"
	"overlap/internal/work"
	"overlap/sketch"
)

// Merge returns one segment of the articles of several, as if it were built of all of them: of
// several with one id the first by path and line counts, and the others are skipped. All are as
// they were built, opened or merged, with the same Params, or it is an error. They stay open and
// unchanged as long as the merged one is used, which reads from them. An article that one of them
// could not read counts in none.
//
// Cost: the memory of all documents, once more. Postings are read when they are asked for.
func Merge(c *work.Crew, segments ...*Segment) (*Segment, error) {
	if len(segments) == 0 {
		return nil, fmt.Errorf("no segments to merge: at least one makes one")
	}
	own := ParamsOf(segments[0].Options.Sketch)
	for i, s := range segments[1:] {
		if err := ParamsOf(s.Options.Sketch).Joins(own); err != nil {
			return nil, fmt.Errorf("segment %d: %w", i+2, err)
		}
	}
	c.Begin("merging segments")
	g := newSegment(c, segments[0].Options)
	err := c.Finally(func() error {
		m := merging{Segment: g, sealed: make(map[[16]byte]uint32), faulted: make(map[string]bool)}
		for _, s := range segments {
			maps.Copy(m.faulted, s.Faulted)
		}
		for _, s := range segments {
			m.take(s)
		}
		g.admit(c, len(m.leaders))
		maps.Copy(g.Faulted, m.faulted)
		m.lead()
		prints := func(s *Segment) *spool.Spool { return s.Prints }
		keys := func(s *Segment) *spool.Spool { return s.Keys }
		g.Prints = m.spool(prints, c.Budget.Prints, c.Temp)
		g.Keys = m.spool(keys, c.Budget.Keys, c.Temp)
		return nil
	})
	if err != nil {
		g.Close()
		return nil, err
	}
	return g, nil
}

// A merging is segments that become one.
type merging struct {
	*Segment
	merged  []*Segment
	given   [][]uint32          // of each, the numbers of contents that it gives; or none
	sealed  map[[16]byte]uint32 // numbers of contents
	leaders []*Document         // of each content the first there is; or nil
	faulted map[string]bool
}

// take takes the documents of a segment in, each a copy with the content that it has in the one.
func (m *merging) take(s *Segment) {
	numbers := slices.Repeat([]uint32{none}, len(s.Leaders))
	given := slices.Clone(numbers)
	taken := func(d *Document) *Document {
		one := *d
		if numbers[d.Content] == none {
			numbers[d.Content] = m.number(d)
		}
		one.Content, one.Broken = numbers[d.Content], m.faulted[d.ID]
		return &one
	}
	for _, d := range s.Documents {
		m.Documents = append(m.Documents, taken(d))
	}
	for i, d := range s.Leaders {
		if d == nil {
			continue
		}
		if one := taken(d); m.leaders[one.Content] == nil {
			m.leaders[one.Content], given[i] = one, one.Content
		}
	}
	m.merged, m.given = append(m.merged, s), append(m.given, given)
}

// number returns the number of a document's content: a new one, unless one before has its seal.
func (m *merging) number(d *Document) uint32 {
	number, known := m.sealed[d.Seal]
	if sealed := d.Seal != [16]byte{}; !sealed || !known {
		number = uint32(len(m.leaders))
		m.leaders = append(m.leaders, nil)
		if sealed {
			m.sealed[d.Seal] = number
		}
	}
	return number
}

// lead gives the contents that count their leaders, some of which do not count themselves.
func (m *merging) lead() {
	for _, d := range m.Documents {
		if m.Leaders[d.Content] == nil {
			m.Leaders[d.Content] = m.leaders[d.Content]
		}
	}
	m.Unused = slices.Contains(m.Leaders, nil)
}

// spool returns the records of a spool that each of the segments has.
func (m *merging) spool(of func(s *Segment) *spool.Spool, room int64, dir string) *spool.Spool {
	buffers := sync.Pool{New: func() any { return new(spool.Buffer) }}
	return spool.From(func(part int, dst spool.Records) (spool.Records, error) {
		buffer := buffers.Get().(*spool.Buffer)
		defer buffers.Put(buffer)
		for i, s := range m.merged {
			records, err := buffer.Load(of(s), part)
			if err != nil {
				return nil, err
			}
			for _, r := range records {
				if r.Of = m.given[i][r.Of]; r.Of != none {
					dst = append(dst, r)
				}
			}
		}
		return dst, nil
	}, sketch.Parts, room, dir)
}
