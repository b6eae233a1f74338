package postings

import (
	"encoding/binary"
	"math/bits"
)

// A packer writes numbers of some bits, the lowest first, one behind the other.
type packer struct {
	bytes []byte
	word  uint64
	has   int // bits of word
}

// put writes the lowest width bits of n, which has no others; at most 56.
func (p *packer) put(n uint64, width int) {
	p.word |= n << p.has
	for p.has += width; p.has >= 8; p.has -= 8 {
		p.bytes = append(p.bytes, byte(p.word))
		p.word >>= 8
	}
}

// end fills the last byte up.
func (p *packer) end() []byte {
	if p.has > 0 {
		p.put(0, 8-p.has)
	}
	return p.bytes
}

// Packed is what a packer wrote.
type packed []byte

// at returns the number of width bits, at most 56, that begins with a bit. Bits behind the end are
// zero.
func (p packed) at(bit, width int) uint64 {
	return p.word(bit>>3) >> (bit & 7) & (1<<width - 1)
}

// word returns the eight bytes from at on.
func (p packed) word(at int) uint64 {
	if at+8 <= len(p) {
		return binary.LittleEndian.Uint64(p[at:])
	}
	var last [8]byte
	copy(last[:], p[min(at, len(p)):])
	return binary.LittleEndian.Uint64(last[:])
}

// next returns the first bit that is set, from a bit on; 8 times its bytes if there is none.
func (p packed) next(bit int) int {
	for at := bit >> 3; at < len(p); at += 8 {
		if word := p.word(at) >> (bit & 7) << (bit & 7); word != 0 {
			return at<<3 + bits.TrailingZeros64(word)
		}
		bit = 0
	}
	return len(p) << 3
}

// nth returns the place of the n-th bit, from 0, that is set once flip has turned some around:
// none, or all by ^0. It is 8 times the bytes, or more, if there is none.
func (p packed) nth(n int, flip uint64) int {
	for at := 0; at < len(p); at += 8 {
		word := p.word(at) ^ flip
		if here := bits.OnesCount64(word); n >= here {
			n -= here
			continue
		}
		for ; n > 0; n-- {
			word &= word - 1
		}
		return at<<3 + bits.TrailingZeros64(word)
	}
	return len(p) << 3
}
