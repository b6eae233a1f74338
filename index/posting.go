package index

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"

	"overlap/internal/codec"
	"overlap/internal/spool"
	"overlap/sketch"
)

// A posting is what a record of a spool says: a fingerprint or a key, and where it stands.
type posting struct {
	print                uint64
	content, at, context uint32
}

// compare compares postings as they are stored.
func (p posting) compare(q posting) int {
	return cmp.Or(cmp.Compare(p.print, q.print), cmp.Compare(p.content, q.content), cmp.Compare(p.at, q.at), cmp.Compare(p.context, q.context))
}

// A kind says how postings of a section are stored.
type kind struct {
	tag    string
	lost   int  // how many of the lowest bits of their prints are zero
	placed bool // they have a place and a context
	of     func(part int, r spool.Record) posting
	record func(p *posting) spool.Record
}

// The kinds of postings. A key has no place: that it stands in a text is all that is asked of it.
var (
	prints = kind{"prints", sketch.LostBits, true,
		func(part int, r spool.Record) posting {
			return posting{sketch.PrintOf(part, r), r.Of, sketch.PlaceOf(r), sketch.ContextIn(r)}
		},
		func(p *posting) spool.Record { return sketch.PostingOf(p.print, p.content, p.at, p.context) }}
	keys = kind{"keys", 0, false,
		func(_ int, r spool.Record) posting { return posting{print: r.Key, content: r.Of} },
		func(p *posting) spool.Record { return spool.Record{Key: p.print, Of: p.content} }}
)

// code codes a posting as what it is more than the one before.
func (k *kind) code(c *codec.Coder, p, before *posting, contents int) {
	more := (p.print - before.print) >> k.lost
	c.Unsigned(&more, (math.MaxUint64-before.print)>>k.lost)
	if p.print = before.print + more<<k.lost; more > 0 {
		before.content, before.at = 0, 0
	}
	grow(c, &p.content, before.content, uint32(contents))
	if !k.placed {
		return
	}
	if p.content > before.content {
		before.at = 0
	}
	grow(c, &p.at, before.at, sketch.MostPlaces)
	var context [4]byte
	binary.LittleEndian.PutUint32(context[:], p.context)
	c.Raw(context[:])
	p.context = binary.LittleEndian.Uint32(context[:])
}

// grow codes a number below end by how much it is more than another one.
func grow(c *codec.Coder, n *uint32, before, end uint32) {
	if c.Bad = c.Bad || before >= end; c.Bad {
		return
	}
	more := uint64(*n - before)
	c.Unsigned(&more, uint64(end-before)-1)
	*n = before + uint32(more)
}

// blockPostings is how many postings a block has.
const blockPostings = 256

// A packer gathers the postings of a block.
type packer struct {
	*kind
	*writer
	contents int
	postings []posting
}

// add adds a posting, and flushes what fills a block.
func (p *packer) add(one posting) {
	if p.postings = append(p.postings, one); len(p.postings) == blockPostings {
		p.flush()
	}
}

// flush writes a block of what there is.
func (p *packer) flush() {
	if len(p.postings) == 0 {
		return
	}
	var c codec.Coder
	before := posting{print: p.postings[0].print}
	for _, one := range p.postings {
		p.code(&c, &one, &before, p.contents)
		before = one
	}
	p.block(p.postings[0].print, c.Bytes)
	p.postings = p.postings[:0]
}

// between appends to dst the postings of a section whose prints are from lo to hi, both included, in the order of
// print, content and place. It reads the blocks that have them.
func (k *kind) between(dst spool.Records, s *section, lo, hi uint64, contents int) (spool.Records, error) {
	for i := s.before(lo); i < len(s.blocks) && s.blocks[i].first <= hi; i++ {
		before := posting{print: s.blocks[i].first}
		err := s.decode(i, func(c *codec.Coder) {
			for len(c.Bytes) > 0 {
				var p posting
				if k.code(c, &p, &before, contents); c.Bad || p.print > hi {
					c.Bytes = nil // of those behind there are none
					return
				}
				if before = p; p.print >= lo {
					dst = append(dst, k.record(&p))
				}
			}
		})
		if err != nil {
			return nil, err
		}
	}
	return dst, nil
}

// sorted appends to dst the postings of a part of a spool, as they are stored, of contents that have a number.
func (k *kind) sorted(dst []posting, part int, s spool.Records, numbers []uint32) []posting {
	for _, r := range s {
		if r.Of = numbers[r.Of]; r.Of != none {
			dst = append(dst, k.of(part, r))
		}
	}
	slices.SortFunc(dst, posting.compare)
	return dst
}

// none is the number of a content that is not stored.
const none = math.MaxUint32
