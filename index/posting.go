package index

import (
	"cmp"
	"encoding/binary"
	"iter"
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
	return cmp.Or(cmp.Compare(p.print, q.print), cmp.Compare(p.content, q.content),
		cmp.Compare(p.at, q.at), cmp.Compare(p.context, q.context))
}

// A kind says how postings of a section are stored.
type kind struct {
	tag    string
	lost   int  // how many of the lowest bits of their prints are zero
	placed bool // they have a place and a context
	of     func(part int, r spool.Record) posting
	record func(p posting) spool.Record
}

// prints are the postings of fingerprints.
var prints = kind{"prints", sketch.LostBits, true,
	func(part int, r spool.Record) posting {
		return posting{sketch.PrintOf(part, r), r.Of, sketch.PlaceOf(r), sketch.ContextIn(r)}
	},
	func(p posting) spool.Record {
		return sketch.PostingOf(p.print, p.content, p.at, p.context)
	},
}

// keys are those of keys. That a key stands in a text is all that is asked of it: it has no place.
var keys = kind{"keys", 0, false,
	func(_ int, r spool.Record) posting { return posting{print: r.Key, content: r.Of} },
	func(p posting) spool.Record { return spool.Record{Key: p.print, Of: p.content} },
}

// code codes a posting as what it is more than the one before.
func (k *kind) code(c *codec.Coder, p *posting, before posting, contents int) {
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
	if c.Bad = c.Bad || before >= end; !c.Bad {
		more := uint64(*n - before)
		c.Unsigned(&more, uint64(end-before)-1)
		*n = before + uint32(more)
	}
}

// postings yields the postings of a block that begins with a print.
func (k *kind) postings(c *codec.Coder, first uint64, contents int) iter.Seq[posting] {
	return func(yield func(posting) bool) {
		for before := (posting{print: first}); len(c.Bytes) > 0; {
			var p posting
			if k.code(c, &p, before, contents); c.Bad || !yield(p) {
				return
			}
			before = p
		}
	}
}

// appendAll appends postings, which are in order, to dst, in bytes.
func (k *kind) appendAll(dst []byte, postings []posting, contents int) []byte {
	c := codec.Coder{Bytes: dst}
	before := posting{print: postings[0].print}
	for _, p := range postings {
		k.code(&c, &p, before, contents)
		before = p
	}
	return c.Bytes
}

// sorted appends to dst, in order, the postings of a part of a spool whose contents have a number.
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
