package spool

import (
	"math/bits"

	"overlap/internal/par"
)

// How a list is sorted.
//
// Fingerprints are hashes, so their upper bits part them evenly. A large list is
// scattered once by its top 12 bits, by several workers, into a second list; each of the
// 4,096 parts then fits into a core's cache and is sorted there, by as many of the next
// bits as leave about two records to each value, and so on until insertion is faster.
// This is a radix sort from the top digit (McIlroy, Bostic and McIlroy, Engineering Radix
// Sort, Computing Systems 6(1), 1993), made stable by scattering from one list to the
// other and back in place of their exchange.
//
// Each scatter keeps the order of what is equal. Postings that were appended text by
// text are already in order inside one fingerprint, which is seen before their text
// and word are looked at: a fingerprint that stands a million times costs no more.

const (
	topBits = 12
	few     = 24      // records that insertion sorts fastest, measured
	large   = 1 << 16 // records from which several workers are used
)

// Sort sorts s by Key, then Of, then At, on so many processors as jobs says, at least one.
// It needs the memory of s a second time while it runs. Cost: a tenth of what slices.SortFunc
// takes for a million records on two cores, in time near linear in them.
func Sort(s Records, jobs int) {
	if len(s) > few {
		SortWith(s, make(Records, len(s)), jobs)
	} else {
		insert(s)
	}
}

// SortWith sorts s by way of scratch, which must be as long.
func SortWith(s, scratch Records, jobs int) {
	if len(s) < large {
		radix(s, scratch, false, new([1 << most]uint32))
		return
	}
	workers := max(1, min(jobs, len(s)>>topBits)) // each has more to sort than to count
	ends := scatterTop(s, scratch, workers)
	counts := make([][1 << most]uint32, workers)
	par.Each(workers, len(ends), 1, func(worker, part, _ int) {
		lo, hi := 0, ends[part]
		if part > 0 {
			lo = ends[part-1]
		}
		radix(scratch[lo:hi], s[lo:hi], true, &counts[worker])
	})
}

// scatterTop writes from into to by the top bits of Key, keeping the order of
// equals, and returns where each part ends. Each worker counts and writes one chunk.
func scatterTop(from, to Records, workers int) (ends []int) {
	counts := make([][1 << topBits]int, workers)
	chunk := func(w int) Records {
		return from[w*len(from)/workers : (w+1)*len(from)/workers]
	}
	par.Do(workers, func(w int) {
		for _, p := range chunk(w) {
			counts[w][p.Key>>(64-topBits)]++
		}
	})
	ends = make([]int, 1<<topBits)
	at := 0
	for part := range ends {
		for w := range counts {
			counts[w][part], at = at, at+counts[w][part]
		}
		ends[part] = at
	}
	par.Do(workers, func(w int) {
		place := &counts[w]
		for _, p := range chunk(w) {
			part := p.Key >> (64 - topBits)
			to[place[part]] = p
			place[part]++
		}
	})
	return ends
}

// most is the most bits that one digit has, so that the counts stay in the nearest cache.
const most = 11

// radix sorts the records of a into b if inB is set, otherwise in place. A key is Key, Of and
// At, 128 bits; those in front that all of a have in common are passed over. Both lists are as
// long, and both are overwritten, and so are the counts.
func radix(a, b Records, inB bool, counts *[1 << most]uint32) {
	lower := 0
	if len(a) > few {
		lower = a.differing()
	}
	if len(a) <= few || lower <= 64 && a.sorted() {
		if inB {
			copy(b, a)
			a = b
		}
		insert(a)
		return
	}
	width := min(max(bits.Len(uint(len(a)))-2, 4), most, lower)
	if lower > 64 {
		width = min(width, lower-64) // no digit is of two fields
	}
	lower -= width
	place := counts[:1<<width]
	clear(place)
	for i := range a {
		place[a[i].digit(lower)&(1<<width-1)]++
	}
	at := uint32(0)
	for d, n := range place {
		place[d] = at
		at += n
	}
	for _, p := range a {
		d := p.digit(lower) & (1<<width - 1)
		b[place[d]] = p
		place[d]++
	}
	for lo := 0; lo < len(b); {
		d := b[lo].digit(lower)
		hi := lo + 1
		for hi < len(b) && b[hi].digit(lower) == d {
			hi++
		}
		radix(b[lo:hi], a[lo:hi], !inB, counts)
		lo = hi
	}
}

// digit returns the key from bit lower on, as far as it is of the same field.
func (p *Record) digit(lower int) uint64 {
	if lower >= 64 {
		return p.Key >> (lower & 63)
	}
	return (uint64(p.Of)<<32 | uint64(p.At)) >> (lower & 63)
}

// differing returns how many bits of the key are left behind those in front that all records of s
// have in common.
func (s Records) differing() int {
	var print, place uint64
	first := s[0]
	for _, p := range s[1:] {
		print |= p.Key ^ first.Key
		place |= uint64(p.Of^first.Of)<<32 | uint64(p.At^first.At)
	}
	if print != 0 {
		return 64 + bits.Len64(print)
	}
	return bits.Len64(place)
}

// sorted reports whether s is in order.
func (s Records) sorted() bool {
	for i := 1; i < len(s); i++ {
		if s[i].less(&s[i-1]) {
			return false
		}
	}
	return true
}

// insert sorts a few records, or many that are nearly in order.
func insert(s Records) {
	for i := 1; i < len(s); i++ {
		if !s[i].less(&s[i-1]) {
			continue
		}
		p := s[i]
		j := i
		for ; j > 0 && p.less(&s[j-1]); j-- {
			s[j] = s[j-1]
		}
		s[j] = p
	}
}
