package sketch

import (
	"math"

	"overlap/align"
	"overlap/internal/codec"
)

// A Compact is the tokens of an article as the search for candidates wants them: what is equal, and
// which words they are. It takes two bytes a token, a fortieth of an article prepared for
// alignment, so that those of all articles can be at hand. Equal tokens have equal numbers; of
// unequal ones, one pair in 65,536 has, too, and alignment finds that out.
type Compact struct {
	Canon []uint16 // equal, if tokens are; in the library
	Slips slips
}

// Slips are where the tokens of an article stop to be as many as its words, packed: by how many
// tokens each is behind the one before, and by how many words more the words are ahead from there
// on.
type slips string

// CompactOf returns the line of tokens, in the memory of buf, which may be nil.
func CompactOf(tokens align.Tokens, buf []uint16) Compact {
	l := Compact{Canon: tokens.Canons(buf[:0])}
	var slipped []byte
	last, lead := 0, 0
	for i := range tokens.Len() + 1 {
		if now := tokens.Word(i) - i; now != lead {
			slipped = codec.AppendNumbers(slipped, int64(i-last), int64(now-lead))
			last, lead = i, now
		}
	}
	l.Slips = slips(slipped)
	return l
}

// CodeSlips codes all of l but its tokens.
func (l *Compact) CodeSlips(c *codec.Coder) { c.Text((*string)(&l.Slips)) }

// Across returns how many words the tokens from lo to hi, half open, stand for.
func (l *Compact) Across(lo, hi int) int {
	w := l.Walk()
	first := w.Word(lo)
	return w.Word(hi) - first
}

// A walk goes over the tokens of a line and knows the word where each starts.
type walk struct {
	slips codec.Reader
	next  int // the token of the next slip
	slip  int
	lead  int // by how many the words are ahead
}

func (l *Compact) Walk() walk {
	w := walk{slips: codec.Reader(l.Slips)}
	w.step()
	return w
}

// step takes the next slip, or one that is never reached.
func (w *walk) step() {
	if len(w.slips) == 0 {
		w.next = math.MaxInt
		return
	}
	w.next += int(w.slips.Number())
	w.slip = int(w.slips.Number())
}

// Word returns the word where a token starts, which is none before the one that was asked for last.
func (w *walk) Word(token int) int {
	for w.next <= token {
		w.lead += w.slip
		w.step()
	}
	return token + w.lead
}
