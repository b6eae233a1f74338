// Package sketch is the first stage: from an article to what it says by itself. That is facts
// (words, quotations, credit, repetitions, the user's phrases) and what the article is found by:
// fingerprints with the context of each, keys of rewriting, compact tokens.
//
// A sketch depends on the article and the options alone. Cost: some microseconds for a hundred
// words.
package sketch

import (
	"crypto/sha256"
	"encoding/binary"

	"overlap/agency"
	"overlap/align"
	"overlap/furniture"
	"overlap/internal/arena"
	"overlap/internal/span"
	"overlap/quote"
	"overlap/shingle"
)

// Version is that of what articles are found by. It rises when an article's words, fingerprints,
// keys or signature change, or the words that it quotes are kept otherwise: segments that were
// stored before are refused then. They have no facts of articles, so that it does not rise for
// those, nor when more quotations are found: doc/decisions.md says why.
const Version = 4

// Options say what a sketch is made of.
type Options struct {
	MinWords int // words of the shortest passage: shorter repetitions are none
	Shingle  int // words or tokens of a shingle
	Window   int // shingles of which one is a fingerprint
	Of       Unit
	Speech   bool          // quotations, credits, repetitions and phrases are wanted, too
	Keys     bool          // so are keys of rewriting
	Phrases  phrasebook    // the user's boilerplate
	Agencies *agency.Table // that credits are found by; needed for Speech
}

// A Unit is what fingerprints are made of.
type Unit int

const (
	Nothing Unit = iota // there are none
	Words               // of folded words
	Tokens              // of tokens, in which spellings and ways to write a number are one
)

// Facts are what is known of an article by itself and is kept at hand.
type Facts struct {
	Size        int            // words that are compared
	Compared    uint32         // bytes of the text that are
	Few         bool           // it has few distinct words
	Hash        uint64         // of its words
	Credit      *agency.Credit // the agency that it credits; nil if there is none
	Uses        []quote.Use    // what it says for others to say, too; they share its text
	Repetitions []Repetition   // words that it printed before, by place
	Listed      []Notice       // the user's phrases; they may overlap
	Furniture   []Notice       // words that are no article, by place, without overlap
	Spoken      []span.Span    // words inside quotation marks, as a union
}

// A Sketch is what an article says by itself: facts, and what it is found by.
type Sketch struct {
	Facts
	Doubts []string // about it
	// tells articles of other words and tokens apart; zero if it is too short for a shingle
	Content [16]byte
	Compact Compact       // tokens; only of Tokens
	Prints  []Fingerprint // by place
	Keys    []uint64      // of rewriting, each as often as it stands there
}

// A Fingerprint is a hash of a shingle, the word or token where that starts, and a hash of its
// context.
type Fingerprint struct {
	Hash        uint64
	At, Context uint32
}

// A Sketcher sketches one article after another, in the same memory. One goroutine uses it.
type Sketcher struct {
	Options   Options
	Sketch                 // of the last one
	Text      shingle.Text // and its words, as far as they are compared
	tokens    align.Tokens
	shingles  []uint64
	minima    []uint32
	postings  []spot
	table     []uint32 // of repeated
	again     []again
	bytes     []byte // of digest
	sentences []shingle.Sentence
	finder    furniture.Finder
	canon     []uint16
	spans     arena.Arena[span.Span]
}

// New returns a sketcher.
func New(o Options) *Sketcher { return &Sketcher{Options: o} }

// Of returns the sketch of an article.
func Of(a agency.Article, o Options) *Sketch {
	s := New(o)
	s.Read(a, nil)
	s.Print()
	return &s.Sketch
}

// Read finds what an article says by itself, but for what it is found by. Its words are those of
// its text, if words is nil. What the call before found is overwritten, but for facts.
func (s *Sketcher) Read(a agency.Article, words *shingle.Text) {
	s.Sketch = Sketch{Prints: s.Prints[:0], Keys: s.Keys[:0]}
	if s.Compared = uint32(comparedOf(a.Text)); int(s.Compared) < len(a.Text) {
		s.Doubts = append(s.Doubts, TooLong)
	}
	text := a.Text[:s.Compared]
	if words != nil {
		s.Text.Source, s.Text.Words = text, append(s.Text.Words[:0], words.Words...)
	} else {
		s.Text.Split(text)
	}
	s.Size = len(s.Text.Words)
	s.tokens = s.tokens[:0]
	if s.Options.Of == Tokens {
		s.tokens = align.TokenizeInto(s.tokens, &s.Text)
	}
	if s.Options.Speech {
		a.Text = text
		s.readIn(a)
	}
	var digest [16]byte
	if s.Hash, digest = s.digest(); s.Size >= s.Options.Shingle {
		s.Content = s.seal(digest)
	}
}

// readIn finds what an article says in its text.
func (s *Sketcher) readIn(a agency.Article) {
	quotes := quote.Find(&s.Text)
	s.Spoken = s.spans.Keep(spoken(&s.Text, quotes))
	var often bool
	if s.Uses, often = uses(&s.Text, quotes); often {
		s.Doubts = append(s.Doubts, TooOften)
	}
	s.sentences = s.Text.AppendSentences(s.sentences[:0])
	s.Repetitions = s.repetitions()
	s.Few = s.isFew()
	s.Listed = s.Options.Phrases.find(&s.Text)
	s.Furniture = NoticesOf(&s.Text, s.finder.Find(&s.Text, s.sentences, s.Spoken))
	s.Repetitions = besideFurniture(s.Repetitions, SpansOf(s.Furniture))
	if c := s.Options.Agencies.Find(a, s.Text.Words); c.Agency != "" {
		s.Credit = &c
	}
}

// Print finds what the article that was read is found by: fingerprints with their contexts, keys
// and compact tokens.
func (s *Sketcher) Print() {
	switch s.Options.Of {
	case Words:
		for _, at := range s.winnow(s.Text.Shingles(s.shingles[:0], s.Options.Shingle)) {
			s.Prints = append(s.Prints, Fingerprint{Hash: s.shingles[at], At: at})
		}
	case Tokens:
		s.Compact = CompactOf(s.tokens, s.canon)
		s.canon = s.Compact.Canon
		s.printTokens()
		if s.Options.Keys {
			s.Keys = s.tokens.Keys(s.Keys)
		}
	}
}

func (s *Sketcher) printTokens() {
	for _, at := range s.winnow(s.tokens.Shingles(s.shingles[:0], s.Options.Shingle)) {
		context := contextOf(s.tokens, uint32(s.Hash), int(at), s.Options.Shingle,
			s.Options.MinWords)
		s.Prints = append(s.Prints, Fingerprint{s.shingles[at], at, context})
	}
}

// winnow returns which shingles are fingerprints. It keeps the shingles.
func (s *Sketcher) winnow(shingles []uint64) []uint32 {
	s.shingles = shingles
	s.minima = shingle.Winnow(s.minima[:0], s.shingles, s.Options.Window)
	return s.minima
}

// digest returns a hash of the words in their order that nobody can forge, and the first half of it
// as a number.
func (s *Sketcher) digest() (uint64, [16]byte) {
	s.bytes = s.bytes[:0]
	for _, word := range s.Text.Words {
		s.bytes = binary.LittleEndian.AppendUint64(s.bytes, word.Hash)
	}
	sum := sha256.Sum256(s.bytes)
	return binary.LittleEndian.Uint64(sum[:]), [16]byte(sum[:])
}

// seal returns a hash of a digest and of the tokens in their order that nobody can forge. Articles
// of the same words have the same tokens, too, as a rule: "40%" and "40 %" have not.
func (s *Sketcher) seal(digest [16]byte) [16]byte {
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
