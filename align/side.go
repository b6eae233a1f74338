package align

import (
	"math/bits"

	"overlap/shingle"
)

// What is kept of a text.
//
// The words become tokens: one a word, in a form in which two newsrooms' spellings of
// one word are equal (see token.go), with a weight that says how much a match of it
// means. Every run of gram tokens is indexed by a hash table laid out in two flat
// slices, so that the runs which a second text shares are found by one look-up a word,
// without sorting either text. A Side costs about 30 bytes a word besides the text.

// gram is the number of tokens of a seed. With 4, every second to fifth word may be
// changed as long as four in a row survive somewhere; with 5, stock phrases cost less
// but an edit every fifth word hides a passage.
const gram = 4

// A token is one word in the form in which words are compared. A few words give two
// ("don't" is "do" and "not"), a few pairs of words give one ("per cent").
type token struct {
	canon uint32 // hash of the spelling that stands for all its variants
	stem  uint32 // hash of the stem
	first uint32 // the word where it starts
	unit  uint8  // half-words it stands for: 2, or 1 for a character of a script without spaces
	flags uint8
	rate  uint8 // class of frequency in the language, see rates
	gain  uint8 // what a match is worth, in sixteenths of a rare word
}

const (
	common = 1 << iota // a frequent word of the language
	name               // printed like a name
	number             // a number, in digits or words
)

// A Side is a text prepared for Align. It is immutable and keeps the text's words.
type Side struct {
	text   *shingle.Text
	tokens []token // and a last one that only says where the words end
	grams  []uint32
	starts []uint32    // of each bucket of places
	places []uint32    // positions of grams, by bucket, ascending
	shift  uint8       // bucket of a gram: its top bits
	print  uint64      // hash of all tokens, in order
	vocab  *vocabulary // nil unless rewritten passages are looked for
	breaks []bool      // of each token: whether a sentence or line starts with it
}

// Prepare returns t ready to be aligned. The result keeps t. Cost: linear in t.
func Prepare(t *shingle.Text, o Options) *Side {
	s := &Side{text: t, tokens: tokenize(nil, t)}
	weigh(s.tokens[:s.len()])
	s.index()
	if o.Rewritten {
		s.vocab = learn(s.tokens[:s.len()])
		s.findBreaks()
	}
	return s
}

// len returns the number of tokens.
func (s *Side) len() int { return len(s.tokens) - 1 }

// words returns the range of words that the tokens first to last, half open, stand for.
func (s *Side) words(first, last int) (lo, hi int) {
	return int(s.tokens[first].first), int(s.tokens[last].first)
}

// index hashes every run of gram tokens and lays the runs out by bucket.
func (s *Side) index() {
	n := s.len()
	for _, t := range s.tokens[:n] {
		s.print = (s.print ^ uint64(t.canon)) * 0x9e3779b97f4a7c15
		s.print ^= s.print >> 29
	}
	if n < gram {
		return
	}
	m := n - gram + 1
	width := bits.Len(uint(m))
	s.shift = uint8(32 - width)
	s.grams = make([]uint32, m)
	s.starts = make([]uint32, 1<<width+1)
	s.places = make([]uint32, m)
	for i := range m {
		var h uint64
		for _, t := range s.tokens[i : i+gram] {
			h = (h ^ uint64(t.canon)) * 0x9e3779b97f4a7c15
			h ^= h >> 32
		}
		s.grams[i] = uint32(h)
		s.starts[s.grams[i]>>s.shift]++
	}
	var sum uint32
	for i, n := range s.starts {
		sum += n
		s.starts[i] = sum
	}
	for i := m - 1; i >= 0; i-- {
		b := s.grams[i] >> s.shift
		s.starts[b]--
		s.places[s.starts[b]] = uint32(i)
	}
}

// bucket returns the positions of the grams that share a bucket with h, ascending.
// Those whose gram is not h are there by chance.
func (s *Side) bucket(h uint32) []uint32 {
	b := h >> s.shift
	return s.places[s.starts[b]:s.starts[b+1]]
}

// weigh lowers the gain of words that make up much of this very text, as the language's
// common words do everywhere: a match of them says little. A word that is one in fifty
// tokens or rarer keeps its gain; one that is every second token has none left.
func weigh(tokens []token) {
	if len(tokens) < 32 {
		return
	}
	// A hash table of places: half the time of a map, and this is a tenth of Prepare.
	size := 64
	for size < 2*len(tokens) {
		size *= 2
	}
	type entry struct{ canon, count uint32 }
	table := make([]entry, size)
	find := func(canon uint32) *entry {
		for h := int(canon*0x9e3779b1) & (size - 1); ; h = (h + 1) & (size - 1) {
			if e := &table[h]; e.count == 0 || e.canon == canon {
				return e
			}
		}
	}
	for _, t := range tokens {
		e := find(t.canon)
		e.canon = t.canon
		e.count++
	}
	for i := range tokens {
		share := int(find(tokens[i].canon).count) * 50 / len(tokens)
		if share > 1 {
			tokens[i].gain = min(tokens[i].gain, uint8(16/share))
		}
	}
}

// findBreaks notes the tokens that start a sentence, and the end of the text.
func (s *Side) findBreaks() {
	s.breaks = make([]bool, s.len()+1)
	sentences := s.text.Sentences()
	for i, t := range s.tokens[:s.len()] {
		for len(sentences) > 0 && sentences[0].First < int(t.first) {
			sentences = sentences[1:]
		}
		s.breaks[i] = len(sentences) > 0 && sentences[0].First == int(t.first) && s.width(i) > 0
	}
	s.breaks[s.len()] = true
}
