package english

import (
	_ "embed"
	"encoding/binary"
	"slices"
	"sync"
)

// Meanings.
//
// Who rewrites a text puts other words for many: wept for cried, firm for company. WordNet
// (Princeton University; Miller, Communications of the ACM 38, 1995) has sets of words that mean
// the same, and which set is a kind of another. Of it stays what pairs words: for each stem the
// sets that it stands in, of its four most frequent senses as each part of speech, and the wider or
// neighbouring sets of three. internal/meanings makes the table again.
//
// It misses expressions of several words, names of persons and places, and whatever takes two
// steps: juror and jury. It errs where two words have one stem, and takes any sense of a word for
// the one that is meant: that two words may mean alike is no evidence by itself.

// A Meaning is a set of words with one meaning, by a number below [MeaningCount], which may be that
// of the word or a wider one.
type Meaning uint32

// Of returns the number of the meaning, and whether it is wider than the word's own: a kind of
// thing that the word names, or what it is derived from.
func (m Meaning) Of() (number uint32, wider bool) { return uint32(m) >> 1, m&1 == 1 }

//go:generate sh -c "go run ../internal/meanings /usr/share/wordnet > meanings.bin"

//go:embed meanings.bin
var meaningsFile string

// A thesaurus has the meanings of stems, by a hash table with open addressing.
type thesaurus struct {
	slots    []slot // twice as many as there are stems, or more
	meanings []Meaning
	count    int // of different meanings
}

// A slot is a stem and its meanings, half open.
type slot struct{ stem, first, last uint32 }

var meaningsOf = sync.OnceValue(func() *thesaurus { return readMeanings(meaningsFile) })

// Meanings returns what a word may mean, by the hash of its stem, ascending; none if it is not
// known. Two words may mean the same if they share a number, the less likely the more of the two it
// is wider for: two kinds of one thing. The slice is not to be changed. The first call reads the
// table, which takes some milliseconds, and a few MB stay; another one costs a look-up.
func Meanings(stem uint32) []Meaning { return meaningsOf().of(stem) }

// MeaningCount returns how many meanings are numbered.
func MeaningCount() int { return meaningsOf().count }

// of returns the meanings of a stem.
func (t *thesaurus) of(stem uint32) []Meaning {
	s := t.find(stem)
	return t.meanings[s.first:s.last:s.last]
}

// find returns the slot of a stem, or the free one where it belongs.
func (t *thesaurus) find(stem uint32) *slot {
	for h := int(stem * 0x9e3779b1); ; h++ {
		if s := &t.slots[h&(len(t.slots)-1)]; s.stem == stem || s.first == s.last {
			return s
		}
	}
}

// readMeanings reads a table as [AppendMeanings] writes it, which is right: it ships with the
// program.
func readMeanings(file string) *thesaurus {
	in := []byte(file)
	next := func() uint32 {
		n, size := binary.Uvarint(in)
		if size <= 0 {
			panic("english: the table of meanings that ships is cut off")
		}
		in = in[size:]
		return uint32(n)
	}
	stems := next()
	size := 2
	for size < 2*int(stems) {
		size *= 2
	}
	t := &thesaurus{slots: make([]slot, size)}
	stem := uint32(0)
	for range stems {
		stem += next()
		first := uint32(len(t.meanings))
		last := Meaning(0)
		for range next() {
			last += Meaning(next())
			t.meanings = append(t.meanings, last)
			t.count = max(t.count, int(last>>1)+1)
		}
		*t.find(stem) = slot{stem, first, uint32(len(t.meanings))}
	}
	return t
}

// AppendMeanings appends to dst the table of some stems as the program reads it, and returns it:
// the number of stems; of each, ascending, by how much its hash is above the one before, how many
// meanings it has, one or more, and by how much each is above the one before; all as varints.
func AppendMeanings(dst []byte, of map[uint32][]Meaning) []byte {
	stems := make([]uint32, 0, len(of))
	for stem := range of {
		stems = append(stems, stem)
	}
	slices.Sort(stems)
	dst = binary.AppendUvarint(dst, uint64(len(stems)))
	before := uint32(0)
	for _, stem := range stems {
		dst = binary.AppendUvarint(dst, uint64(stem-before))
		before = stem
		meanings := slices.Compact(slices.Sorted(slices.Values(of[stem])))
		dst = binary.AppendUvarint(dst, uint64(len(meanings)))
		last := Meaning(0)
		for _, m := range meanings {
			dst = binary.AppendUvarint(dst, uint64(m-last))
			last = m
		}
	}
	return dst
}
