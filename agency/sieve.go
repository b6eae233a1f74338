package agency

import (
	"unicode/utf8"

	"overlap/shingle"
)

// A sieve tells which words of a text may begin the name of an agency.
//
// Nearly all articles name none, and nearly all lines of the others; so the words that a
// text was split into anyway are looked up before any line is read. A form is known by
// the hashes of its first word and its second. What passes is a form or looks like one in
// another case ("AN AP reporter", "An ap"), and its line is read as if there was no sieve.
//
// It lets every form through, since a word of package shingle never reaches over the end of
// a token (see wordEnd), and what is equal in lower case folds to one hash. But for a form
// that begins with a number: "1,200" is one word and three tokens.
//
// Cost: a nanosecond a word.
type sieve struct {
	bits  [1 << sieveBits / 64]uint64 // of the first words, by the lowest bits of their hashes
	heads map[uint64]bool             // first words; true if one is a form by itself
	pairs map[[2]uint64]bool          // the first two words of the longer forms
}

const sieveBits = 16

// add lets the form through.
func (s *sieve) add(form string) {
	words := shingle.Split(form).Words
	if len(words) == 0 {
		return
	}
	first := words[0].Hash
	s.bits[first>>6%uint64(len(s.bits))] |= 1 << (first & 63)
	s.heads[first] = s.heads[first] || len(words) == 1
	if len(words) > 1 {
		s.pairs[[2]uint64{first, words[1].Hash}] = true
	}
}

// next returns the first word from i on that may begin a form, or len(words).
func (t *Table) next(text string, words []shingle.Word, i int) int {
	s := &t.sieve
	for ; i < len(words); i++ {
		h := words[i].Hash
		if s.bits[h>>6%uint64(len(s.bits))]>>(h&63)&1 != 0 && t.mayBegin(text, words[i:]) {
			return i
		}
	}
	return i
}

// mayBegin reports whether the first of words may begin a form.
func (t *Table) mayBegin(text string, words []shingle.Word) bool {
	alone, ok := t.sieve.heads[words[0].Hash]
	if !ok || !alone &&
		(len(words) < 2 || !t.sieve.pairs[[2]uint64{words[0].Hash, words[1].Hash}]) {
		return false
	}
	lo := int(words[0].Lo)
	return text[lo] >= utf8.RuneSelf || lo+1 < len(text) &&
		t.starts[uint16(text[lo])<<8|uint16(text[lo+1])]
}
