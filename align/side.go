package align

import (
	"math/bits"
	"slices"
	"sync"

	"overlap/internal/span"
	"overlap/shingle"
)

// What is kept of a text.
//
// The words become tokens: one a word, in a form in which two newsrooms' spellings of
// one word are equal (see token.go), with a weight that says how much a match of it
// means. Every run of gram tokens is indexed by a hash table laid out in two flat
// slices, so that the runs which a second text shares are found by one look-up a word,
// without sorting either text. The table is made when the first other text is looked up in
// this one, and what rewriting needs (vocabulary, sentences) when it is first sought here:
// of two texts only the longer one is looked up in, and not all come to rewriting. A Side
// costs 20 bytes a word besides the text, some 16 more with its table, 8 with the places of longer
// runs, which texts need that say one thing again and again, and some 50 for rewriting, of which
// 20 are what English words may mean.

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

// A Side is a text prepared for Align. It keeps the text's words. Any number of goroutines
// may use it at once.
type Side struct {
	text      *shingle.Text
	tokens    []token // and a last one that only says where the words end
	print     uint64  // hash of all tokens, in order
	grams     []uint32
	rewritten bool // rewritten passages may be looked for
	english   bool // as far as its frequent words tell

	indexed sync.Once
	filter  filter
	starts  []uint32 // of each bucket of places
	places  []place  // of the grams, by bucket, ascending
	shift   uint8    // bucket of a gram: its top bits

	repeated sync.Once
	windows  windows // of the runs of MinWords tokens; they are made where a text repeats itself
	window   int     // MinWords

	studied  sync.Once
	vocab    vocabulary
	breaks   []bool    // of each token: whether a sentence or line starts with it
	starters []int32   // the tokens that start one, and where the tokens end
	meaned   sync.Once // vocab.meant is known

	gist   gist
	aside  []span.Span // words that are no evidence of rewriting
	quoted []bool      // of each token: it is one of these
}

// A place is a gram and the token where it starts.
type place struct{ gram, at uint32 }

// Prepare returns t ready to be aligned. The result keeps t. Cost: linear in t.
func Prepare(t *shingle.Text, o Options) *Side {
	s := new(Side)
	PrepareInto(s, t, o)
	return s
}

// PrepareInto is Prepare into the memory of s, which no one else may be using.
func PrepareInto(s *Side, t *shingle.Text, o Options) {
	s.reset()
	s.text, s.rewritten, s.window = t, o.Rewritten, o.withDefaults().MinWords
	s.tokens = tokenize(s.tokens, t)
	weigh(s.tokens[:s.len()])
	s.english = isEnglish(s.tokens[:s.len()])
	s.hash()
}

// englishPart is which part of the tokens of an English text are frequent words of English at
// least, one in so many: half of them are, and hardly any of other languages.
const englishPart = 4

// isEnglish reports whether tokens are English.
func isEnglish(tokens []token) bool {
	n := 0
	for i := range tokens {
		n += int(tokens[i].flags & common)
	}
	return englishPart*n >= len(tokens)
}

// IsEnglish reports whether s is English, as far as its frequent words tell: a quarter of it.
func (s *Side) IsEnglish() bool { return s.english }

// reset makes s a new side in the memory of the old one. What is not named here is not
// used again.
func (s *Side) reset() {
	*s = Side{
		tokens:   s.tokens[:0],
		grams:    s.grams[:0],
		filter:   filter{groups: s.filter.groups[:0]},
		starts:   s.starts[:0],
		places:   s.places[:0],
		windows:  s.windows[:0],
		vocab:    s.vocab.emptied(),
		breaks:   s.breaks[:0],
		starters: s.starters[:0],
		gist:     s.gist.emptied(),
		quoted:   s.quoted[:0],
	}
}

// len returns the number of tokens.
func (s *Side) len() int { return len(s.tokens) - 1 }

// words returns the range of words that the tokens first to last, half open, stand for.
func (s *Side) words(first, last int) (lo, hi int) {
	return int(s.tokens[first].first), int(s.tokens[last].first)
}

// units returns the half-words of the tokens first to last, half open.
func (s *Side) units(first, last int) int {
	n := 0
	for _, t := range s.tokens[first:last] {
		n += int(t.unit)
	}
	return n
}

// width returns the number of words of the token i.
func (s *Side) width(i int) int { return int(s.tokens[i+1].first - s.tokens[i].first) }

// wordCount returns how many words the tokens first to last, half open, stand for.
func (s *Side) wordCount(first, last int) int {
	lo, hi := s.words(first, last)
	return hi - lo
}

// hash hashes the whole text and every run of gram tokens.
func (s *Side) hash() {
	n := s.len()
	for i := range s.tokens[:n] {
		s.print = (s.print ^ uint64(s.tokens[i].canon)) * 0x9e3779b97f4a7c15
		s.print ^= s.print >> 29
	}
	m := max(0, n-gram+1)
	s.grams = resized(s.grams, m)
	for i := range s.grams {
		var h uint64
		for _, t := range s.tokens[i : i+gram] {
			h = (h ^ uint64(t.canon)) * 0x9e3779b97f4a7c15
			h ^= h >> 32
		}
		s.grams[i] = uint32(h)
	}
}

// index makes the table of grams, unless it is made.
func (s *Side) index() {
	s.indexed.Do(func() {
		width := bits.Len(uint(len(s.grams)))
		s.shift = uint8(32 - width)
		s.filter.fill(s.grams, width)
		s.starts = resized(s.starts, 1<<width+1)
		s.places = resized(s.places, len(s.grams))
		clear(s.starts)
		for _, h := range s.grams {
			s.starts[h>>s.shift]++
		}
		var sum uint32
		for i, n := range s.starts {
			sum += n
			s.starts[i] = sum
		}
		for i, h := range slices.Backward(s.grams) {
			b := h >> s.shift
			s.starts[b]--
			s.places[s.starts[b]] = place{h, uint32(i)}
		}
	})
}

// repeat makes the windows, unless they are made. It returns their hashes, by place, in the
// memory of dst.
func (s *Side) repeat(dst []uint64) []uint64 {
	dst = s.appendWindows(dst[:0], s.window)
	s.repeated.Do(func() { s.windows = s.windows.of(dst) })
	return dst
}

// study learns what rewriting needs, unless it is learned.
func (s *Side) study(l *learner) {
	s.studied.Do(func() {
		s.vocab.learn(s.tokens[:s.len()], l)
		s.findBreaks(l)
		s.findQuoted()
		s.gist.learn(&s.vocab, s.starters, s.quoted)
	})
}

// bucket returns the places of the grams that share a bucket with h, ascending.
// Those whose gram is not h are there by chance.
func (s *Side) bucket(h uint32) []place {
	b := h >> s.shift
	return s.places[s.starts[b]:s.starts[b+1]]
}

// weigh lowers the gain of words that make up much of this very text, as the language's common
// words do everywhere: a match of them says little. A word that is less than one in twenty-five
// tokens keeps its gain; one that is more than every third has none left.
func weigh(tokens []token) {
	if len(tokens) < 32 {
		return
	}
	// Few words are that frequent. Counts of a thousand groups of words, by hash, tell which may
	// be; only those are counted one by one.
	var groups [1 << 10]uint32
	const shift = 32 - 10
	for i := range tokens {
		groups[tokens[i].canon>>shift]++
	}
	least := uint32(2*len(tokens)+49) / 50 // two in fifty
	frequent := 0
	for _, n := range groups {
		if n >= least {
			frequent += int(n)
		}
	}
	if frequent == 0 {
		return
	}
	counts := newTally(frequent)
	for i := range tokens {
		if c := tokens[i].canon; groups[c>>shift] >= least {
			counts.of(c).count++
		}
	}
	for i := range tokens {
		c := tokens[i].canon
		if groups[c>>shift] < least {
			continue
		}
		if n := counts.of(c).count; n >= least {
			tokens[i].gain = min(tokens[i].gain, uint8(16/(int(n)*50/len(tokens))))
		}
	}
}

// A tally counts words, in a hash table of places: half the time of a map.
type tally []counted

type counted struct {
	canon uint32
	count uint32 // 0 before it is first counted
}

// newTally returns a tally of at most n different words.
func newTally(n int) tally { return make(tally, 1<<bits.Len(uint(2*n))) }

// of returns the entry of a word; who takes it must count it.
func (t tally) of(canon uint32) *counted {
	for h := int(canon * 0x9e3779b1); ; h++ {
		if e := &t[h&(len(t)-1)]; e.count == 0 || e.canon == canon {
			e.canon = canon
			return e
		}
	}
}

// findBreaks notes the tokens that start a sentence, and the end of the text.
func (s *Side) findBreaks(l *learner) {
	s.breaks = resized(s.breaks, s.len()+1)
	l.sentences = s.text.AppendSentences(l.sentences[:0])
	sentences := l.sentences
	for i, t := range s.tokens[:s.len()] {
		for len(sentences) > 0 && sentences[0].First < int(t.first) {
			sentences = sentences[1:]
		}
		s.breaks[i] = len(sentences) > 0 && sentences[0].First == int(t.first) && s.width(i) > 0
	}
	s.breaks[s.len()] = true
	for i, first := range s.breaks {
		if first || i == 0 {
			s.starters = append(s.starters, int32(i))
		}
	}
}

// SetAside says that some words of s, a union, are no evidence of rewriting: what somebody said has
// everybody who heard it. It keeps the spans, and must be called before s is compared.
func (s *Side) SetAside(words []span.Span) { s.aside = words }

// findQuoted notes which tokens are set aside.
func (s *Side) findQuoted() {
	s.quoted = zeroed(s.quoted, s.len())
	spans := s.aside
	for i, t := range s.tokens[:s.len()] {
		for len(spans) > 0 && spans[0].Last <= int(t.first) {
			spans = spans[1:]
		}
		s.quoted[i] = len(spans) > 0 && spans[0].First <= int(t.first)
	}
}
