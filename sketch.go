package overlap

import (
	"crypto/sha256"
	"encoding/binary"

	"overlap/align"
	"overlap/internal/spool"
	"overlap/shingle"
)

// signatureValues is the length of a whole article's MinHash signature: the standard
// error of an estimated resemblance is at most 1/(2·√128) = .044.
const signatureValues = 128

// A sketcher holds the memory that sketching one text after another uses.
type sketcher struct {
	text     shingle.Text
	shingles []uint64
	minima   []uint32

	postings []spool.Record
	table    []uint32 // of repeated
	again    []again
	bytes    []byte // of digest
}

// winnow returns where the fingerprints of tokens stand: entry i of s.shingles is the
// shingle of the tokens from i on. It is overwritten by the next call.
func (s *sketcher) winnow(tokens align.Tokens, o Options) []uint32 {
	s.shingles = tokens.Shingles(s.shingles[:0], o.Shingle)
	s.minima = shingle.Winnow(s.minima[:0], s.shingles, o.Window)
	return s.minima
}

// winnowWords does it for the words of a text.
func (s *sketcher) winnowWords(t *shingle.Text, o Options) []uint32 {
	s.shingles = t.Shingles(s.shingles[:0], o.Shingle)
	s.minima = shingle.Winnow(s.minima[:0], s.shingles, o.Window)
	return s.minima
}

// tokenPostings returns the fingerprints of a text's tokens, in order of place. They are
// overwritten by the next call.
func (s *sketcher) tokenPostings(tokens align.Tokens, number uint32, o Options) spool.Records {
	return s.segment(s.winnow(tokens, o), number)
}

// wordPostings returns the fingerprints of a text's words, in order of place. They are
// overwritten by the next call.
func (s *sketcher) wordPostings(t *shingle.Text, o Options) spool.Records {
	return s.segment(s.winnowWords(t, o), 0)
}

// segment returns the postings of the shingles at minima.
func (s *sketcher) segment(minima []uint32, number uint32) spool.Records {
	s.postings = s.postings[:0]
	for _, at := range minima {
		s.postings = append(s.postings, spool.Record{Key: s.shingles[at], Of: number, At: at})
	}
	return s.postings
}

// digest returns a hash of words in their order that nobody can forge, and the first half
// of it as a number.
func (s *sketcher) digest(words []shingle.Word) (uint64, [16]byte) {
	s.bytes = s.bytes[:0]
	for _, word := range words {
		s.bytes = binary.LittleEndian.AppendUint64(s.bytes, word.Hash)
	}
	sum := sha256.Sum256(s.bytes)
	return binary.LittleEndian.Uint64(sum[:]), [16]byte(sum[:])
}

// seal returns a hash of a digest and of tokens in their order that nobody can forge.
func (s *sketcher) seal(digest [16]byte, tokens align.Tokens) [16]byte {
	if len(tokens) == 0 {
		return digest
	}
	s.bytes = append(s.bytes[:0], digest[:]...)
	for i := range tokens.Len() {
		s.bytes = binary.LittleEndian.AppendUint32(s.bytes, tokens.Mix(0, i))
	}
	sum := sha256.Sum256(s.bytes)
	return [16]byte(sum[:])
}

// signature returns the MinHash signature of a text, or nil if it is too short for a
// shingle: such texts would all look alike.
func (s *sketcher) signature(t *shingle.Text, o Options) []uint64 {
	s.shingles = t.Shingles(s.shingles[:0], o.Shingle)
	if len(s.shingles) == 0 {
		return nil
	}
	return shingle.Signature(nil, s.shingles, signatureValues)
}
