package align

import (
	"slices"

	"overlap/shingle"
)

// Tokens are the words of a text in the form in which they are compared. Whoever looks
// for texts worth aligning must look for equal tokens, not equal words: or "the 40 percent
// favored" would never meet "the forty per cent favoured". They are immutable.
type Tokens []token // and a last one that only says where the words end

// Tokenize returns the tokens of t. Cost: two thirds of Prepare's.
func Tokenize(t *shingle.Text) Tokens { return tokenize(nil, t) }

// TokenizeInto is Tokenize into the memory of dst, which is overwritten; it may be nil.
func TokenizeInto(dst Tokens, t *shingle.Text) Tokens { return tokenize(dst[:0], t) }

// Tokens returns the tokens of a prepared text.
func (s *Side) Tokens() Tokens { return s.tokens }

// Len returns the number of tokens.
func (ts Tokens) Len() int { return len(ts) - 1 }

// Word returns the word where token i starts; i may be the number of tokens.
func (ts Tokens) Word(i int) int { return int(ts[i].first) }

// Same reports whether token i of ts and token j of us are the same word. Tokens are
// compared by 32 bits of a hash.
func (ts Tokens) Same(i int, us Tokens, j int) bool { return ts[i].canon == us[j].canon }

// Shingles appends to dst the hash of each run of k tokens and returns it: entry i is of
// tokens i to i+k, half open. Equal runs have equal hashes in every text and process.
func (ts Tokens) Shingles(dst []uint64, k int) []uint64 {
	dst = slices.Grow(dst, max(0, ts.Len()-k+1))
	const base, last = 0x9e3779b97f4a7c15, 0xd6e8feb86659fd93
	top := uint64(1) // base to the power of k: what the token before a run counts in its sum
	for range k {
		top *= base
	}
	var h uint64
	for i, t := range ts[:ts.Len()] {
		h = h*base + spread(t.canon)
		if i >= k {
			h -= spread(ts[i-k].canon) * top
		}
		if i >= k-1 {
			m := (h ^ h>>32) * last
			dst = append(dst, m^m>>29)
		}
	}
	return dst
}

// spread makes 64 bits of a token's 32.
func spread(canon uint32) uint64 {
	h := (uint64(canon) + 1) * 0xd6e8feb86659fd93
	return h ^ h>>32
}
