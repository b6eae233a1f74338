package sketch

import (
	"cmp"
	"math/bits"
	"slices"

	"overlap/internal/span"
	"overlap/shingle"
)

// A Repetition is a run of words that an article printed before: its own
// cookie notice a second time, its doubled title.
type Repetition struct {
	Notice
	Of     int  // the word where the first printing starts
	From   int  // and its byte
	Copied bool // what it repeats is shared
}

// repetitions returns the runs that stand earlier in the same text, in order and without
// overlap: whole sentences of at least MinWords words, and anything of twice as many.
// ("Russian President Vladimir Putin and US President Donald Trump" twice in one article
// is how news is written.) A run that repeats with a period
// shorter than itself (one word again and again) counts from its second period on.
//
// Cost: a look-up for each fingerprint of the text; no memory if nothing repeats.
func (s *Sketcher) repetitions() []Repetition {
	t := &s.Text
	var found []Repetition
	end := 0
	for _, again := range s.repeated() {
		if again.at < end {
			continue
		}
		f := grow(t.Words, again.of, again.at, end)
		if f.Last-f.First < s.Options.MinWords {
			continue
		}
		end = f.Last
		f = f.trim(s.sentences, s.Options.MinWords)
		if f.Last-f.First >= 2*s.Options.MinWords || f.whole(s.sentences) {
			f.Notice = noticeOf(t, f.Span)
			f.From, _ = t.Bytes(f.Of, f.Of+1)
			found = append(found, f)
		}
	}
	return found
}

// besideFurniture drops the repetitions of words that are furniture, spans of which are a union:
// what a caption had before is said by the article for the first time.
func besideFurniture(all []Repetition, furniture []span.Span) []Repetition {
	return slices.DeleteFunc(all, func(r Repetition) bool {
		n := r.Last - r.First
		return 2*span.Within(span.Of(r.Of, r.Of+n), furniture) > n &&
			2*span.Within(r.Span, furniture) < n
	})
}

// An again is a word at which a fingerprint stands that stood before, first at of.
type again struct{ at, of int }

// isFew reports whether the text has few distinct words: most of its fingerprints stand before in
// it, or its different words are at most twice the root of its words. News of 500 words has 250
// different ones; a book of 100,000 has 8,000.
func (s *Sketcher) isFew() bool {
	words := s.Text.Words
	if 2*len(s.again) > len(s.postings) {
		return true
	}
	// bits by hash: so many that twice the root of mostWords are told from more
	var seen [1 << 12 / 64]uint64
	distinct := 0
	for _, w := range words {
		word, bit := &seen[w.Hash>>6%uint64(len(seen))], uint64(1)<<(w.Hash&63)
		if *word&bit == 0 {
			*word |= bit
			distinct++
		}
	}
	return distinct*distinct <= 4*len(words)
}

// A spot is a fingerprint and the word where it stands.
type spot struct {
	hash uint64
	word uint32
}

// repeated returns the words at which fingerprints repeat, by place.
func (s *Sketcher) repeated() []again {
	s.postings = s.postings[:0]
	for _, at := range s.winnow(s.Text.Shingles(s.shingles[:0], s.Options.Shingle)) {
		s.postings = append(s.postings, spot{s.shingles[at], at})
	}
	postings := s.postings
	width := bits.Len(uint(2 * len(postings)))
	// 1 + where a fingerprint stands in postings; 0 is free
	s.table = slices.Grow(s.table[:0], 1<<width)[:1<<width]
	clear(s.table)
	s.again = s.again[:0]
	for i, p := range postings {
		for h := p.hash >> (64 - width); ; h = (h + 1) & (1<<width - 1) {
			if known := s.table[h]; known == 0 {
				s.table[h] = uint32(i + 1)
			} else if first := postings[known-1]; first.hash == p.hash {
				s.again = append(s.again, again{int(p.word), int(first.word)})
			} else {
				continue
			}
			break
		}
	}
	return s.again
}

// StrayWords is how many equal words beyond the border of a sentence are chance: the
// word after a doubled title may well be the title's first word.
const StrayWords = 3

// trim moves the ends of a repetition back to the borders of sentences where only a
// few words stand beyond them and least words remain.
func (r Repetition) trim(sentences []shingle.Sentence, least int) Repetition {
	if i := StartsAt(sentences, r.First); i < len(sentences) {
		if skip := sentences[i].First - r.First; skip <= StrayWords &&
			r.Last-r.First-skip >= least {
			r.First, r.Of = r.First+skip, r.Of+skip
		}
	}
	if i := EndsAt(sentences, r.Last); i > 0 {
		if skip := r.Last - sentences[i-1].Last; skip <= StrayWords &&
			r.Last-r.First-skip >= least {
			r.Last -= skip
		}
	}
	return r
}

// whole reports whether a repetition starts and ends with sentences.
func (r Repetition) whole(sentences []shingle.Sentence) bool {
	i, j := StartsAt(sentences, r.First), EndsAt(sentences, r.Last)
	return i < j && sentences[i].First == r.First && sentences[j-1].Last == r.Last
}

// StartsAt returns the number of the first sentence that starts at word first or later.
func StartsAt(sentences []shingle.Sentence, first int) int {
	i, _ := slices.BinarySearchFunc(sentences, first, func(s shingle.Sentence, first int) int {
		return cmp.Compare(s.First, first)
	})
	return i
}

// EndsAt returns how many sentences end at word last or before it.
func EndsAt(sentences []shingle.Sentence, last int) int {
	i, _ := slices.BinarySearchFunc(sentences, last, func(s shingle.Sentence, last int) int {
		return cmp.Compare(s.Last, last+1)
	})
	return i
}

// grow returns the longest run of equal words through of and at that starts at end or later.
func grow(words []shingle.Word, of, at, end int) Repetition {
	first := at
	for first > end && of > 0 && words[first-1].Hash == words[of-1].Hash {
		first, of = first-1, of-1
	}
	last := at
	for last < len(words) && words[last].Hash == words[of+last-first].Hash {
		last++
	}
	return Repetition{Notice: Notice{Span: span.Of(first, last)}, Of: of}
}
