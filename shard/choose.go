package shard

import (
	"cmp"
	"errors"
	"slices"

	"overlap/article"
	"overlap/internal/codec"
	"overlap/internal/frame"
	"overlap/internal/spool"
	"overlap/sketch"
)

// A name is the content of an article of a split, as the coordinator numbers it.
type name struct {
	content uint32
	leads   bool  // its postings are wanted
	seal    uint8 // tells whether it is the article that was sketched
}

// codeNames codes the names of all articles of a split, in their order.
func codeNames(c *codec.Coder, all *[]name) {
	before := int64(0)
	codec.List(c, all, func(n *name) {
		c.Flags(&n.leads)
		if !n.leads {
			return
		}
		step := int64(n.content) - before
		codec.Number(c, &step)
		before += step
		n.content = uint32(before)
		codec.Number(c, &n.seal)
	})
}

// A print is a fingerprint or key of an article that leads its content.
type print struct {
	seen uint64
	sketch.Fingerprint
	content uint32
}

// choose reads a split again and writes the postings that others share, part by part.
func (w *worker) choose() error {
	var names []name
	var shared [][seenKinds][]byte
	splits, err := w.splits(map[frame.Kind]func([]byte) error{
		namesBlock: func(block []byte) error {
			return coded(block, func(c *codec.Coder) { codeNames(c, &names) })
		},
		sharedBlock: func(block []byte) error {
			var bits [seenKinds][]byte
			err := coded(block, func(c *codec.Coder) { codeShared(c, &bits) })
			shared = append(shared, bits)
			return err
		},
	})
	if err != nil {
		return err
	}
	errOther := errors.New("the split is not what it was when it was sketched: begin anew")
	seen, at := newSight(&w.Job), 0
	var prints [seenKinds][]print
	o := w.options()
	o.Speech = false
	err = w.articles(w.reader(1), splits, o, func(_ *article.Article, s *sketch.Sketcher) error {
		if at == len(names) {
			return errOther
		}
		n := names[at]
		if at++; s == nil {
			return nil
		}
		if seen.see(&s.Sketch); !n.leads {
			return nil
		}
		if sealOf(&s.Sketch) != n.seal {
			return errOther
		}
		for _, f := range s.Sketch.Prints {
			prints[0] = append(prints[0], print{w.seen(f.Hash), f, n.content})
		}
		for _, k := range s.Sketch.Keys {
			prints[1] = append(prints[1], print{w.seen(k), sketch.Fingerprint{Hash: k}, n.content})
		}
		return nil
	}, func(*article.Skip) error { return nil })
	switch {
	case err != nil:
		return err
	case at < len(names) || len(shared) != w.Parts && !w.Unfiltered:
		return errOther
	}
	for _, all := range prints {
		slices.SortFunc(all, func(p, q print) int {
			return cmp.Or(cmp.Compare(p.Hash, q.Hash), cmp.Compare(p.content, q.content),
				cmp.Compare(p.At, q.At))
		})
	}
	return seen.parts(func(part, kind int, all []glimpse) error {
		var bits []byte
		if !w.Unfiltered {
			if bits = shared[part][kind]; len(bits) != (len(all)+7)/8 {
				return errOther
			}
		}
		var some []print
		for i, g := range all {
			n := 0
			for n < len(prints[kind]) && prints[kind][n].seen == g.value {
				n++
			}
			if w.Unfiltered || bits[i/8]>>(i%8)&1 != 0 {
				some = append(some, prints[kind][:n]...)
			}
			prints[kind] = prints[kind][n:]
		}
		return w.post(kind, some)
	})
}

// sealOf returns a few bits of the content of a sketch.
func sealOf(s *sketch.Sketch) uint8 { return s.Content[3] ^ uint8(s.Hash>>8) }

// post writes the postings of fingerprints or keys of a part.
func (w *worker) post(kind int, prints []print) error {
	for len(prints) > 0 {
		some := prints[:min(len(prints), postedAtOnce)]
		prints = prints[len(some):]
		all := make([]posting, len(some))
		for i, p := range some {
			all[i].part = sketch.PartOf(p.Hash)
			if kind == 0 {
				all[i].Record = sketch.PostingOf(p.Hash, p.content, p.At, p.Context)
			} else {
				all[i].Record = spool.Record{Key: p.Hash, Of: p.content}
			}
		}
		blockKind, code := postingsBlock, codePostings
		if kind == 1 {
			blockKind, code = keysBlock, codeKeys
		}
		if err := put(w.out, blockKind, func(c *codec.Coder) { code(c, &all) }); err != nil {
			return err
		}
	}
	return nil
}

// postedAtOnce is how many postings a block has at most.
const postedAtOnce = 1 << 16

// A posting is a record of a part of a spool.
type posting struct {
	spool.Record
	part int
}

// contextBits are the lowest bits of the key of a posting, which are of its context.
const contextBits = 24

// codePostings codes postings that are by part and fingerprint.
func codePostings(c *codec.Coder, all *[]posting) {
	part, hash, of := 0, uint64(0), int64(0)
	codec.List(c, all, func(p *posting) {
		step := p.part - part
		if codec.UpTo(c, &step, sketch.Parts-1); step > 0 {
			hash = 0
		}
		part += step
		if p.part = part; part >= sketch.Parts {
			c.Bad = true
		}
		key := p.Key>>contextBits - hash
		c.Unsigned(&key, 1<<(64-contextBits)-1)
		hash += key
		low := [4]byte{byte(p.Key), byte(p.Key >> 8), byte(p.Key >> 16), byte(p.At)}
		c.Raw(low[:])
		p.Key = hash<<contextBits | uint64(low[0]) | uint64(low[1])<<8 | uint64(low[2])<<16
		next := int64(p.Of) - of
		codec.Number(c, &next)
		of += next
		p.Of = uint32(of)
		place := p.At >> 8
		codec.UpTo(c, &place, sketch.MostPlaces-1)
		p.At = place<<8 | uint32(low[3])
	})
}

// codeKeys codes postings of keys, which are ascending.
func codeKeys(c *codec.Coder, all *[]posting) {
	key, of := uint64(0), int64(0)
	codec.List(c, all, func(p *posting) {
		step := p.Key - key
		c.Unsigned(&step, 1<<64-1)
		key += step
		next := int64(p.Of) - of
		codec.Number(c, &next)
		of += next
		p.Key, p.Of, p.part = key, uint32(of), sketch.PartOf(key)
	})
}
