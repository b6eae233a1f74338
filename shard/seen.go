package shard

import (
	"overlap/internal/codec"
	"overlap/internal/frame"
	"overlap/internal/spool"
	"overlap/sketch"
)

// Which fingerprints two contents have.
//
// Two thirds of all fingerprints stand in one content of the whole set, and nobody asks for these.
// So a split first tells only the upper bits of its fingerprints, two bytes each, part by part. Who
// has those of all splits of a part tells each split which of its own another content has, a bit
// each; then it hands on these alone. The same with keys of rewriting. Some are taken for shared
// since only their upper bits are; a scan drops them, so that the result does not depend on it.

// fingerprints and keys are what is seen, in this order.
const seenKinds = 2

// A sight is what the contents of a split have, as it is seen.
type sight struct {
	job      *Job
	contents map[[16]byte]bool
	number   uint32 // of contents so far
	seen     [seenKinds]spool.Records
	buffer   spool.Buffer
}

func newSight(j *Job) *sight { return &sight{job: j, contents: make(map[[16]byte]bool)} }

// see notes what a content has, unless an article before has the same.
func (v *sight) see(s *sketch.Sketch) {
	if s.Content != [16]byte{} {
		if v.contents[s.Content] {
			return
		}
		v.contents[s.Content] = true
	}
	v.number++
	for _, f := range s.Prints {
		v.add(0, f.Hash)
	}
	for _, k := range s.Keys {
		v.add(1, k)
	}
}

func (v *sight) add(kind int, hash uint64) {
	v.seen[kind] = append(v.seen[kind], spool.Record{Key: v.job.seen(hash), Of: v.number})
}

// A glimpse is one value that is seen in a split.
type glimpse struct {
	value uint64
	often bool // several contents of the split have it
}

// parts calls do with what is seen of each kind in each part, ascending.
func (v *sight) parts(do func(part, kind int, all []glimpse) error) error {
	for kind := range v.seen {
		v.sort(kind)
	}
	var all []glimpse
	var at [seenKinds]int
	for part := range v.job.Parts {
		for kind, seen := range v.seen {
			all = all[:0]
			i := at[kind]
			for ; i < len(seen) && v.job.partSeen(seen[i].Key) == part; i++ {
				if n := len(all); n > 0 && all[n-1].value == seen[i].Key {
					all[n-1].often = all[n-1].often || seen[i].Of != seen[i-1].Of
				} else {
					all = append(all, glimpse{value: seen[i].Key})
				}
			}
			at[kind] = i
			if err := do(part, kind, all); err != nil {
				return err
			}
		}
	}
	return nil
}

// sort sorts what is seen, with the bits of a value where a spool's are.
func (v *sight) sort(kind int) {
	shift := 64 - v.job.Bits
	for i := range v.seen[kind] {
		v.seen[kind][i].Key <<= shift
	}
	v.buffer.Sort(v.seen[kind])
	for i := range v.seen[kind] {
		v.seen[kind][i].Key >>= shift
	}
}

// partSeen returns the part of a value that is seen.
func (j *Job) partSeen(value uint64) int { return j.part(value << (64 - j.Bits)) }

// write writes a block for each part.
func (v *sight) write(out *frame.Writer) error {
	var c codec.Coder
	return v.parts(func(part, kind int, all []glimpse) error {
		if kind == 0 {
			c = codec.Coder{Bytes: c.Bytes[:0]}
		}
		codeGlimpses(&c, &all)
		if kind < seenKinds-1 {
			return nil
		}
		return out.Write(seenBlock, c.Bytes)
	})
}

// codeGlimpses codes values that are ascending.
func codeGlimpses(c *codec.Coder, all *[]glimpse) {
	before := uint64(0)
	codec.List(c, all, func(g *glimpse) {
		step := (g.value-before)<<1 | uint64(codec.Bit(g.often))
		c.Unsigned(&step, 1<<63)
		g.value, g.often = before+step>>1, step&1 != 0
		before = g.value
	})
}

// fold reads what all splits have of a part and writes for each split which of it is shared.
func (w *worker) fold() error {
	var seen [seenKinds]spool.Records
	var sizes [][seenKinds]int
	err := each(w.in, map[frame.Kind]func([]byte) error{seenBlock: func(block []byte) error {
		split := uint32(len(sizes))
		var size [seenKinds]int
		err := coded(block, func(c *codec.Coder) {
			for kind := range seen {
				var all []glimpse
				codeGlimpses(c, &all)
				size[kind] = len(all)
				for i, g := range all {
					seen[kind] = append(seen[kind], spool.Record{Key: g.value<<1 |
						uint64(codec.Bit(g.often)), Of: split, At: uint32(i)})
				}
			}
		})
		sizes = append(sizes, size)
		return err
	}})
	if err != nil {
		return err
	}
	bits := make([][seenKinds][]byte, len(sizes))
	for i, size := range sizes {
		for kind, n := range size {
			bits[i][kind] = make([]byte, (n+7)/8)
		}
	}
	var buffer spool.Buffer
	for kind, all := range seen {
		buffer.Sort(all)
		for group := range all.GroupsBut(1) {
			if len(group) == 1 && group[0].Key&1 == 0 {
				continue
			}
			for _, r := range group {
				bits[r.Of][kind][r.At/8] |= 1 << (r.At % 8)
			}
		}
	}
	for i := range bits {
		err := put(w.out, sharedBlock, func(c *codec.Coder) { codeShared(c, &bits[i]) })
		if err != nil {
			return err
		}
	}
	return nil
}

// codeShared codes which of the values of a split and part are shared, a bit each.
func codeShared(c *codec.Coder, bits *[seenKinds][]byte) {
	for kind := range bits {
		n := len(bits[kind])
		if codec.UpTo(c, &n, frame.Most); c.Reads {
			bits[kind] = make([]byte, min(n, len(c.Bytes)))
		}
		c.Raw(bits[kind])
	}
}
