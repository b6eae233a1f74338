package quote

import (
	"strings"

	"overlap/english"
	"overlap/shingle"
)

// A variant is the words of one or more uses that print the same words.
//
// Its words are those of the text with what two outlets do differently without
// changing the words taken out: contractions ("do not" is "don't"), abbreviations, American
// and British spelling, what stands in brackets, which is the outlet's.
type variant struct {
	Said
	uses   []int    // numbers of uses, in the order of Group
	weight float64  // what its words are worth
	kept   []uint64 // a set of words and stems, if it is a leader: see atMost
}

// contracted has the word that stands for two, and canonical the one that stands for another, by
// hashes. Most words are neither: shortens says which may be. halves has the two by the word.
var contracted, canonical, halves, shortens = func() (map[[2]uint64]uint64, map[uint64]uint64,
	map[uint64][2]uint64, table) {
	half := map[uint64][2]uint64{}
	two, one := map[[2]uint64]uint64{{perHash, centHash}: percentHash}, map[uint64]uint64{}
	for c := range english.Contractions() { // also those to which another word folds
		short, long := shingle.Hash(c.Short), [2]uint64{shingle.Hash(c.First),
			shingle.Hash(c.Second)}
		if usual, ok := two[long]; ok {
			one[short] = usual
		} else {
			two[long], half[short] = short, long
		}
	}
	for short, long := range english.Abbreviations() {
		one[shingle.Hash(short)] = shingle.Hash(long)
	}
	may := map[uint64]class{}
	for long := range two {
		may[long[0]] |= withNext
	}
	for short := range one {
		may[short] |= alone
	}
	return two, one, half, newTable(may)
}()

// What may make a word another one.
const (
	alone    class = 1 << iota // it is a short form
	withNext                   // one stands for it and some other
)

// spelling returns the hash of the word that stands for those at word i, and how many they are.
// Cost: 50 ns.
func spelling(t *shingle.Text, i, last int) (hash uint64, words int) {
	w := t.Words[i]
	may := shortens.of(w.Hash)
	if may&withNext != 0 && i+1 < last {
		if c, ok := contracted[[2]uint64{w.Hash, t.Words[i+1].Hash}]; ok {
			return c, 2
		}
	}
	if may&alone != 0 {
		return canonical[w.Hash], 1
	}
	var room [24]byte
	if s, ok := english.American(shingle.AppendFold(room[:0], t.Source[w.Lo:w.Hi])); ok {
		return shingle.Hash(string(s)), 1
	}
	return w.Hash, 1
}

// same are words that stand for each other where only the tense or the person was
// changed to fit the sentence.
var same = func() map[uint64]uint32 {
	m := map[uint64]uint32{}
	for i, line := range []string{
		"is was are were be been am", "has had have", "will would", "can could", "may might",
		"shall should",
		"do does did", "a an the", "this that", "these those", "i he she", "my his her", "me him",
		"we they", "our their", "us them",
		"says said say", "gets got get", "goes went go gone", "comes came come", "makes made make",
		"takes took take",
		"sees saw see seen", "knows knew know known", "thinks thought think", "gives gave give " +
			"given", "tells told tell",
	} {
		for w := range strings.FieldsSeq(line) {
			m[shingle.Hash(w)] = uint32(i + 1)
		}
	}
	return m
}()

// newVariant returns the variant of what is said, without uses.
func newVariant(s Said) variant {
	v := variant{Said: s}
	for _, w := range v.words {
		v.weight += worth(w)
	}
	return v
}

// stemOf returns a number that a word shares with its inflections, 0 for words too
// short to tell: the class of an irregular one, or its first letters.
func stemOf(word string, hash uint64) uint32 {
	if c, ok := same[hash]; ok {
		return c
	}
	n := 0
	switch {
	case len(word) >= 8:
		n = 6
	case len(word) >= 6:
		n = 5
	case len(word) >= 4:
		n = 4
	default:
		return 0
	}
	h := uint32(2166136261)
	for i := range n {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		h = (h ^ uint32(c)) * 16777619
	}
	return h | 1<<31
}

// short reports whether v is a phrase that different people may well say.
func (v *variant) short() bool {
	return len(v.words) < 6 || v.weight < 2.5
}

// key returns a hash of the words of v.
func (v *variant) key() uint64 {
	h := uint64(len(v.words))
	for _, w := range v.words {
		h = (h ^ w) * 0x9e3779b97f4a7c15
		h ^= h >> 29
	}
	return h
}
