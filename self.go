package overlap

import (
	"cmp"
	"math/bits"
	"slices"

	"overlap/internal/span"
	"overlap/shingle"
)

// A repetition is a run of words that an article printed before: its own
// cookie notice a second time, its doubled title.
type repetition struct {
	notice
	of     int  // the word where the first printing starts
	from   int  // and its byte
	copied bool // what it repeats is shared
}

// repetitions returns the runs that stand earlier in the same text, in order and without
// overlap: whole sentences of at least MinWords words, and anything of twice as many.
// ("Russian President Vladimir Putin and US President Donald Trump" twice in one article
// is how news is written.) A run that repeats with a period
// shorter than itself (one word again and again) counts from its second period on.
//
// Cost: a look-up for each fingerprint of the text; no memory if nothing repeats.
func (s *sketcher) repetitions() []repetition {
	t := &s.text
	var found []repetition
	var sentences []shingle.Sentence
	end := 0
	for _, again := range s.repeated() {
		if again.at < end {
			continue
		}
		f := grow(t.Words, again.of, again.at, end)
		if f.Last-f.First < s.o.MinWords {
			continue
		}
		end = f.Last
		if sentences == nil {
			sentences = t.Sentences()
		}
		f = f.trim(sentences, s.o.MinWords)
		if f.Last-f.First >= 2*s.o.MinWords || f.whole(sentences) {
			f.notice = noticeOf(t, f.Span)
			f.from, _ = t.Bytes(f.of, f.of+1)
			found = append(found, f)
		}
	}
	return found
}

// An again is a word at which a fingerprint stands that stood before, first at of.
type again struct{ at, of int }

// isFew reports whether the text has few distinct words: most of its fingerprints stand before in it, or its different words are at most twice the root of
// its words. News of 500 words has 250 different ones; a book of 100,000 has 8,000.
func (s *sketcher) isFew() bool {
	words := s.text.Words
	if 2*len(s.again) > len(s.postings) {
		return true
	}
	var seen [1 << 12 / 64]uint64 // bits by hash: so many that twice the root of mostWords are told from more
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
func (s *sketcher) repeated() []again {
	s.postings = s.postings[:0]
	for _, at := range s.winnow(s.text.Shingles(s.shingles[:0], s.o.Shingle)) {
		s.postings = append(s.postings, spot{s.shingles[at], at})
	}
	postings := s.postings
	width := bits.Len(uint(2 * len(postings)))
	s.table = slices.Grow(s.table[:0], 1<<width)[:1<<width] // 1 + where a fingerprint stands in postings; 0 is free
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

// strayWords is how many equal words beyond the border of a sentence are chance: the
// word after a doubled title may well be the title's first word.
const strayWords = 3

// trim moves the ends of a repetition back to the borders of sentences where only a
// few words stand beyond them and least words remain.
func (r repetition) trim(sentences []shingle.Sentence, least int) repetition {
	if i := starts(sentences, r.First); i < len(sentences) {
		if skip := sentences[i].First - r.First; skip <= strayWords && r.Last-r.First-skip >= least {
			r.First, r.of = r.First+skip, r.of+skip
		}
	}
	if i := ends(sentences, r.Last); i > 0 {
		if skip := r.Last - sentences[i-1].Last; skip <= strayWords && r.Last-r.First-skip >= least {
			r.Last -= skip
		}
	}
	return r
}

// whole reports whether a repetition starts and ends with sentences.
func (r repetition) whole(sentences []shingle.Sentence) bool {
	i, j := starts(sentences, r.First), ends(sentences, r.Last)
	return i < j && sentences[i].First == r.First && sentences[j-1].Last == r.Last
}

// starts returns the number of the first sentence that starts at word first or later.
func starts(sentences []shingle.Sentence, first int) int {
	i, _ := slices.BinarySearchFunc(sentences, first, func(s shingle.Sentence, first int) int {
		return cmp.Compare(s.First, first)
	})
	return i
}

// ends returns how many sentences end at word last or before it.
func ends(sentences []shingle.Sentence, last int) int {
	i, _ := slices.BinarySearchFunc(sentences, last, func(s shingle.Sentence, last int) int {
		return cmp.Compare(s.Last, last+1)
	})
	return i
}

// grow returns the longest run of equal words through of and at that starts at end or later.
func grow(words []shingle.Word, of, at, end int) repetition {
	first := at
	for first > end && of > 0 && words[first-1].Hash == words[of-1].Hash {
		first, of = first-1, of-1
	}
	last := at
	for last < len(words) && words[last].Hash == words[of+last-first].Hash {
		last++
	}
	return repetition{notice: notice{Span: span.Of(first, last)}, of: of}
}
