package sketch

import (
	"encoding/binary"
	"math"
	"slices"

	"overlap/align"
)

// A Compact is the tokens of an article as the search for candidates wants them: what is equal, and
// which words they are. It takes two bytes a token, a fortieth of an article prepared for
// alignment, so that those of all articles can be at hand. Equal tokens have equal numbers; of
// unequal ones, one pair in 65,536 has, too, and alignment finds that out.
type Compact struct {
	Canon []uint16 // equal, if tokens are

	// Slips are where the tokens stop to be as many as the words, in pairs of varints: by how many
	// tokens each is behind the one before, and by how many words more the words are ahead from
	// there on.
	Slips []byte
}

// CompactOf returns the compact form of tokens, in the memory of buf, which may be nil.
func CompactOf(tokens align.Tokens, buf []uint16) Compact {
	c := Compact{Canon: tokens.Canons(buf[:0])}
	last, lead := 0, 0
	for i := range tokens.Len() + 1 {
		if now := tokens.Word(i) - i; now != lead {
			c.Slips = binary.AppendVarint(c.Slips, int64(i-last))
			c.Slips = binary.AppendVarint(c.Slips, int64(now-lead))
			last, lead = i, now
		}
	}
	c.Slips = slices.Clone(c.Slips) // without room behind them
	return c
}

// Across returns how many words the tokens from lo to hi, half open, stand for.
func (c *Compact) Across(lo, hi int) int {
	w := c.Walk()
	first := w.Word(lo)
	return w.Word(hi) - first
}

// A walk goes over compact tokens and knows the word where each starts.
type walk struct {
	slips []byte
	next  int // the token of the next slip
	slip  int
	lead  int // by how many the words are ahead
}

// Walk returns a walk from the first token on.
func (c *Compact) Walk() walk {
	w := walk{slips: c.Slips}
	w.step()
	return w
}

// step takes the next slip, or one that is never reached.
func (w *walk) step() {
	if len(w.slips) == 0 {
		w.next = math.MaxInt
		return
	}
	w.next += w.number()
	w.slip = w.number()
}

// number takes the next number of the slips; 0 if there is none.
func (w *walk) number() int {
	n, size := binary.Varint(w.slips)
	if size <= 0 {
		size = len(w.slips)
	}
	w.slips = w.slips[size:]
	return int(n)
}

// Word returns the word where a token starts, which is none before the one that was asked for last.
func (w *walk) Word(token int) int {
	for w.next <= token {
		w.lead += w.slip
		w.step()
	}
	return token + w.lead
}
