package nature

import (
	"sync/atomic"

	"overlap/background"
	"overlap/internal/span"
	"overlap/match"
	"overlap/shingle"
)

// A set of a few articles cannot tell what is common language: each run stands in the two that
// share it and nowhere else. There, and in a check and wherever somebody asked for the pairs, the
// background of the language is asked, too: a run of less than plainBits bits is worn.

// fewTexts is below how many texts a set asks the background.
const fewTexts = 100

// plainBits is below how many bits a run of words stands on many occasions somewhere.
const plainBits = 26

// A plainReader tells which words are plain language. One goroutine uses it.
type plainReader struct {
	table   *background.Table // nil if nobody asks
	foreign []atomic.Bool     // of each text: it is in another language
	hashes  []uint64
	bits    []float32
}

// newPlainReader returns a reader that notes which texts are in another language than the table's;
// one that knows nothing if foreign is nil.
func newPlainReader(foreign []atomic.Bool) plainReader {
	r := plainReader{foreign: foreign}
	if foreign != nil {
		r.table = background.English()
	}
	return r
}

// note notes whether text t is in another language.
func (r *plainReader) note(ps *match.Pairs, t int) {
	if r.table != nil {
		p := ps.Acquire(t)
		r.foreign[t].Store(!p.IsEnglish())
		p.Release()
	}
}

// read returns by how many bits each word of text t, which was noted, inside a span is surprising;
// nil if nobody knows. They are overwritten by the next call.
func (r *plainReader) read(ps *match.Pairs, t int, s span.Span) []float32 {
	if r.table == nil || r.foreign[t].Load() {
		return nil
	}
	p := ps.Acquire(t)
	defer p.Release()
	words := p.Text().Words
	before := min(2, s.First)
	r.bits = r.table.Bits(r.bits[:0], r.hash(words[s.First-before:s.Last]))[before:]
	for i, w := range words[s.First:s.Last] { // an unknown name behind "of the" surprises once
		r.bits[i] = min(r.bits[i], float32(r.table.WordBits(w.Hash)))
	}
	return r.bits
}

// hash returns the hashes of words. They are overwritten by the next call.
func (r *plainReader) hash(words []shingle.Word) []uint64 {
	r.hashes = r.hashes[:0]
	for _, w := range words {
		r.hashes = append(r.hashes, w.Hash)
	}
	return r.hashes
}

// isPlain reports whether words of so many bits are plain language; they are not if nobody knows.
func isPlain(bits []float32) bool {
	sum := float32(0)
	for _, b := range bits {
		sum += b
	}
	return len(bits) > 0 && sum < plainBits
}
