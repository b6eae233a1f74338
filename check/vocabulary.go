package check

import (
	"sync/atomic"
	"unicode"

	"overlap/shingle"
)

// A vocabulary knows which words stand in the references, and which two beside each other. It is a
// Bloom filter: it forgets none, and says of some that they stand there that do not. Several
// goroutines may use it at the same time, which no filter of a well-kept library allows.
type vocabulary struct{ words, pairs bitset }

// How many bits the words and the pairs have. A million articles have some three million words and
// ten times as many pairs: of a hundred others, three words and twenty pairs seem to be there.
const (
	wordBits = 25
	pairBits = 27
)

func newVocabulary() *vocabulary {
	return &vocabulary{make(bitset, 1<<(wordBits-6)), make(bitset, 1<<(pairBits-6))}
}

// add notes the words of a reference.
func (v *vocabulary) add(words []shingle.Word) {
	before := uint64(0)
	for _, w := range words {
		v.words.set(w.Hash >> (64 - wordBits))
		v.words.set(w.Hash & (1<<wordBits - 1))
		v.pairs.set(pairOf(before, w.Hash))
		before = w.Hash
	}
}

// has reports whether a word seems to stand in a reference.
func (v *vocabulary) has(hash uint64) bool {
	return v.words.has(hash>>(64-wordBits)) && v.words.has(hash&(1<<wordBits-1))
}

// fits reports whether most neighbours in a rejoined stretch, and at its ends, are neighbours in a
// reference, too. Numbers say nothing.
func (v *vocabulary) fits(t *shingle.Text, s shingle.Rejoined) bool {
	fit, all, letters := 0, 0, false
	for i := max(1, s.First); i < min(len(t.Words), s.Last+1); i++ {
		all++
		if v.pairs.has(pairOf(t.Words[i-1].Hash, t.Words[i].Hash)) {
			fit++
		}
	}
	lo, hi := t.Bytes(s.First, s.Last)
	for _, c := range t.Source[lo:hi] {
		letters = letters || unicode.IsLetter(c)
	}
	return letters && 2*fit > all
}

// pairOf returns the bit of two words.
func pairOf(a, b uint64) uint64 { return shingle.Pair(a, b) >> (64 - pairBits) }

// A bitset is set by several goroutines.
type bitset []uint64

func (b bitset) set(i uint64) {
	word, bit := &b[i/64], uint64(1)<<(i%64)
	if atomic.LoadUint64(word)&bit == 0 {
		atomic.OrUint64(word, bit)
	}
}

func (b bitset) has(i uint64) bool { return atomic.LoadUint64(&b[i/64])>>(i%64)&1 != 0 }
