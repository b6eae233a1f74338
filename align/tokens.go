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

// Mix returns a hash of token i and of those before, of which hash is one.
func (ts Tokens) Mix(hash uint32, i int) uint32 { return (hash + ts[i].canon + 1) * 0x9e3779b1 }

// Shingles appends to dst the hash of each run of k tokens and returns it: entry i is of
// tokens i to i+k, half open. Equal runs have equal hashes in every text and process.
func (ts Tokens) Shingles(dst []uint64, k int) []uint64 {
	if ts.Len() < k {
		return dst
	}
	const base = 0x9e3779b97f4a7c15
	var h uint64
	top := uint64(1) // base to the power of k: what the token before a run counts in its sum
	for i := range ts[:k] {
		h = h*base + spread(ts[i].canon)
		top *= base
	}
	n := len(dst)
	dst = slices.Grow(dst, ts.Len()-k+1)[:n+ts.Len()-k+1]
	out := dst[n:]
	out[0] = mixed(h)
	leave := ts[:ts.Len()-k]
	enter := ts[k:][:len(leave)]
	out = out[1:][:len(leave)]
	for i := range leave {
		h = h*base + spread(enter[i].canon) - spread(leave[i].canon)*top
		out[i] = mixed(h)
	}
	return dst
}

// mixed makes a hash of a sum.
func mixed(h uint64) uint64 {
	h = (h ^ h>>32) * 0xd6e8feb86659fd93
	return h ^ h>>29
}

// spread makes 64 bits of a token's 32.
func spread(canon uint32) uint64 {
	h := (uint64(canon) + 1) * 0xd6e8feb86659fd93
	return h ^ h>>32
}
