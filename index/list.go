package index

import (
	"overlap/internal/postings"
	"overlap/internal/spool"
)

// A kind is a section of posting lists: what is found by the upper bits of a hash.
type kind struct {
	tag      string
	bits     int  // of a hash that are kept
	bare     bool // it is a set of hashes, which find nothing
	contexts bool // with each content goes what stands around
}

// The kinds. A million articles have some 140 million fingerprints, so that of a thousand others
// two are there by chance at 36 bits, in another context as a rule. A key of 32 bits is, eight
// times in a hundred, and does no harm alone.
var (
	copies = kind{tag: "copies", bits: 32} // articles, by content
	prints = kind{tag: "prints", bits: 36, contexts: true}
	keys   = kind{tag: "keys", bits: 32}
	speech = kind{tag: "speech", bits: 32}
	bands  = kind{tag: "bands", bits: 32}
	words  = kind{tag: "words", bits: 32, bare: true}
	pairs  = kind{tag: "pairs", bits: 32, bare: true}
)

// kinds are all of them, in their order.
var kinds = []*kind{&copies, &prints, &keys, &speech, &bands, &words, &pairs}

// cut returns a hash without the bits that are not kept.
func (k *kind) cut(hash uint64) uint64 { return hash &^ (1<<(64-k.bits) - 1) }

// form returns how blocks of a kind are written.
func (m *made) form(k *kind) postings.Form {
	f := postings.Form{Bits: k.bits, Values: uint32(m.contents), Contexts: k.contexts}
	switch {
	case k.bare:
		f.Values = 0
	case k.tag == copies.tag:
		f.Values = uint32(m.articles)
	}
	return f
}

// Context cuts what a sketch says of the tokens around a fingerprint to the bits that a posting
// keeps: of the three hashes on either side the uppermost three, two and three bits.
func Context(of uint32) uint16 {
	side := func(s uint32) uint16 {
		return uint16(s>>13&7<<5 | s>>9&3<<3 | s>>3&7)
	}
	return side(of>>16)<<8 | side(of&(1<<16-1))
}

// Alike returns on how many of the three levels, in order, the tokens before and behind two equal
// fingerprints may be equal: see sketch.Extends. A passage of nothing else needs three together.
func Alike(a, b uint16) (before, behind int) {
	side := func(differ uint16) int {
		switch {
		case differ>>5 != 0:
			return 0
		case differ>>3 != 0:
			return 1
		case differ != 0:
			return 2
		}
		return 3
	}
	return side((a ^ b) >> 8), side((a ^ b) & (1<<8 - 1))
}

// blockRecords is how many a block has, but for the last of a section: so a list that goes on
// behind a block is counted without a look.
const blockRecords = 1024

// A reader is memory in which blocks of lists are read.
type reader struct {
	coder postings.Coder
	found spool.Records
}

// reader returns memory to read a kind, to be given back.
func (f *File) reader(k *kind) *reader {
	r, _ := f.readers.Get().(*reader)
	if r == nil {
		r = new(reader)
	}
	r.coder.Form, r.found = f.form(k), r.found[:0]
	return r
}

// find finds the records of a hash behind those that the reader has, at most so many and by value,
// and returns how many there are.
func (f *File) find(r *reader, k *kind, hash uint64, most int) (n int, err error) {
	err = f.guarded(func() (err error) {
		n, err = f.seek(r, k, k.cut(hash), most)
		return err
	})
	return n, err
}

// seek is find for a hash that is cut.
func (f *File) seek(r *reader, k *kind, hash uint64, most int) (n int, err error) {
	s := f.sections[k.tag]
	for i := s.before(hash); i < s.blocks() && s.first(i) <= hash; i++ {
		goesOn := i+1 < s.blocks() && s.first(i+1) == hash
		if most == 0 && goesOn && s.first(i) == hash {
			n += blockRecords
			continue
		}
		err := s.look(i, func(in []byte) (ok bool) {
			before, here := len(r.found), 0
			r.found, here, ok = r.coder.Find(r.found, s.first(i), in, hash, most)
			n, most = n+here, most-(len(r.found)-before)
			return ok
		})
		if err != nil {
			return n, err
		}
	}
	return n, nil
}

// recordsOf appends to dst the records of a block.
func (f *File) recordsOf(dst spool.Records, k *kind, i int) (spool.Records, error) {
	r := f.reader(k)
	defer f.readers.Put(r)
	s := f.sections[k.tag]
	err := s.look(i, func(in []byte) (ok bool) {
		dst, ok = r.coder.All(dst, s.first(i), in)
		return ok
	})
	return dst, err
}
