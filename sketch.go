package overlap

import (
	"crypto/sha256"
	"encoding/binary"

	"overlap/agency"
	"overlap/align"
	"overlap/internal/arena"
	"overlap/internal/span"
	"overlap/quote"
	"overlap/shingle"
)

// sketchOptions say what a sketch is made of.
type sketchOptions struct {
	MinWords int // words of the shortest passage: shorter repetitions are none
	Shingle  int // words or tokens of a shingle
	Window   int // shingles of which one is a fingerprint
	Of       unit
	Speech   bool // quotations, credits, repetitions and phrases are wanted, too
	Keys     bool // so are keys of rewriting
	Phrases  phrasebook
	Agencies *agency.Table
}

// A unit is what fingerprints are made of.
type unit int

const (
	nothing unit = iota // there are none
	words               // of folded words
	tokens              // of tokens, in which spellings and ways to write a number are one
)

// facts are what is known of an article by itself and is kept at hand.
type facts struct {
	size     int            // words that are compared
	compared uint32         // bytes of the text that are
	few      bool           // it has few distinct words
	hash     uint64         // of its words
	wire     *agency.Credit // the agency that it credits; nil if there is none
	uses     []quote.Use    // what it says for others to say, too; they share its text
	self     []repetition   // words that it printed before, by place
	listed   []notice       // the user's phrases; they may overlap
	spoken   []span.Span    // words inside quotation marks, as a union
}

// A sketch is what an article says by itself: facts, and what it is found by.
type sketch struct {
	facts
	doubts  []string // about it
	content [16]byte // tells articles of other words and tokens apart; zero if it is too short for a shingle
	line    line
	prints  []fingerprint // by place
	keys    []uint64      // of rewriting, each as often as it stands there
}

// A fingerprint is a hash of a shingle, where that starts, and the hint for it.
type fingerprint struct {
	hash     uint64
	at, hint uint32
}

// A sketcher sketches one article after another, in the same memory. One goroutine uses it.
type sketcher struct {
	o sketchOptions
	sketch
	text     shingle.Text
	tokens   align.Tokens
	shingles []uint64
	minima   []uint32
	postings []spot
	table    []uint32 // of repeated
	again    []again
	bytes    []byte // of digest
	canon    []uint16
	spans    arena.Arena[span.Span]
}

func newSketcher(o sketchOptions) *sketcher { return &sketcher{o: o} }

// sketchOf returns the sketch of an article.
func sketchOf(a agency.Article, o sketchOptions) *sketch {
	s := newSketcher(o)
	s.read(a, nil)
	s.print()
	return &s.sketch
}

// read finds what an article says by itself, but for what it is found by. Its words are those of its
// text, if words is nil. What the call before found is overwritten, but for facts.
func (s *sketcher) read(a agency.Article, words *shingle.Text) {
	s.sketch = sketch{prints: s.prints[:0], keys: s.keys[:0]}
	if s.compared = uint32(comparedOf(a.Text)); int(s.compared) < len(a.Text) {
		s.doubts = append(s.doubts, tooLong)
	}
	text := a.Text[:s.compared]
	if words != nil {
		s.text.Source, s.text.Words = text, append(s.text.Words[:0], words.Words...)
	} else {
		s.text.Split(text)
	}
	s.size = len(s.text.Words)
	s.tokens = s.tokens[:0]
	if s.o.Of == tokens {
		s.tokens = align.TokenizeInto(s.tokens, &s.text)
	}
	if s.o.Speech {
		a.Text = text
		s.readIn(a)
	}
	var digest [16]byte
	if s.hash, digest = s.digest(); s.size >= s.o.Shingle {
		s.content = s.seal(digest)
	}
}

// readIn finds what an article says in its text.
func (s *sketcher) readIn(a agency.Article) {
	quotes := quote.Find(&s.text)
	s.spoken = s.spans.Keep(spoken(&s.text, quotes))
	var often bool
	if s.uses, often = uses(&s.text, quotes); often {
		s.doubts = append(s.doubts, tooOften)
	}
	s.self = s.repetitions()
	s.few = s.isFew()
	s.listed = s.o.Phrases.find(&s.text)
	if c := s.o.Agencies.Find(a, s.text.Words); c.Agency != "" {
		s.wire = &c
	}
}

// print finds what the article is found by: fingerprints with their hints, keys and the line.
func (s *sketcher) print() {
	switch s.o.Of {
	case words:
		for _, at := range s.winnow(s.text.Shingles(s.shingles[:0], s.o.Shingle)) {
			s.prints = append(s.prints, fingerprint{hash: s.shingles[at], at: at})
		}
	case tokens:
		s.line = lineOf(s.tokens, s.canon)
		s.canon = s.line.canon
		s.printTokens()
		if s.o.Keys {
			s.keys = s.tokens.Keys(s.keys)
		}
	}
}

func (s *sketcher) printTokens() {
	for _, at := range s.winnow(s.tokens.Shingles(s.shingles[:0], s.o.Shingle)) {
		h := hint(s.tokens, uint32(s.hash), int(at), s.o.Shingle, s.o.MinWords)
		s.prints = append(s.prints, fingerprint{s.shingles[at], at, h})
	}
}

// winnow returns which shingles are fingerprints. It keeps the shingles.
func (s *sketcher) winnow(shingles []uint64) []uint32 {
	s.shingles = shingles
	s.minima = shingle.Winnow(s.minima[:0], s.shingles, s.o.Window)
	return s.minima
}

// digest returns a hash of the words in their order that nobody can forge, and the first half of it as
// a number.
func (s *sketcher) digest() (uint64, [16]byte) {
	s.bytes = s.bytes[:0]
	for _, word := range s.text.Words {
		s.bytes = binary.LittleEndian.AppendUint64(s.bytes, word.Hash)
	}
	sum := sha256.Sum256(s.bytes)
	return binary.LittleEndian.Uint64(sum[:]), [16]byte(sum[:])
}

// seal returns a hash of a digest and of the tokens in their order that nobody can forge. Articles of
// the same words have the same tokens, too, as a rule: "40%" and "40 %" have not.
func (s *sketcher) seal(digest [16]byte) [16]byte {
	if len(s.tokens) == 0 {
		return digest
	}
	s.bytes = append(s.bytes[:0], digest[:]...)
	for i := range s.tokens.Len() {
		s.bytes = binary.LittleEndian.AppendUint32(s.bytes, s.tokens.Mix(0, i))
	}
	sum := sha256.Sum256(s.bytes)
	return [16]byte(sum[:])
}
