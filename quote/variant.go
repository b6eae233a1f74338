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
// hashes. Most words are neither: shortens says which may be.
var contracted, canonical, shortens = func() (map[[2]uint64]uint64, map[uint64]uint64, table) {
	two, one := map[[2]uint64]uint64{{perHash, centHash}: percentHash}, map[uint64]uint64{}
	for c := range english.Contractions() { // also those to which another word folds
		short, long := shingle.Hash(c.Short), [2]uint64{shingle.Hash(c.First),
			shingle.Hash(c.Second)}
		if usual, ok := two[long]; ok {
			one[short] = usual
		} else {
			two[long] = short
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
	return two, one, newTable(may)
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

// newSaid returns the words of q in t.
func newSaid(t *shingle.Text, q *Quotation) Said {
	n := (q.Hi-q.Lo)/5 + 2
	s := Said{words: make([]uint64, 0, n), stems: make([]uint32, 0, n)}
	for _, p := range q.Parts {
		s.cut()
		first, last := t.At(p.Lo, p.Hi)
		s.appendWords(t, first, last, p)
	}
	return s
}

// cut notes that what comes next need not follow what came before.
func (v *Said) cut() {
	if n := int32(len(v.words)); n > 0 && (len(v.cuts) == 0 || v.cuts[len(v.cuts)-1] != n) {
		v.cuts = append(v.cuts, n)
	}
}

func (v *Said) appendWords(t *shingle.Text, first, last int, p Span) {
	at := p.Lo // end of the word before
	for i := first; i < last; i++ {
		w := t.Words[i]
		between := t.Source[min(at, int(w.Lo)):w.Lo]
		if strings.ContainsAny(between, "[(") && !strings.ContainsAny(between, "])") {
			if j := afterBracket(t, i, last); j > i {
				v.cut()
				at = int(t.Words[j-1].Hi)
				i = j - 1
				continue
			}
		}
		if strings.Contains(between, "…") || strings.Contains(between, "..") ||
			strings.Contains(between, ". .") {
			v.cut()
		}
		h, n := spelling(t, i, last)
		stem := stemOf(t.Source[w.Lo:w.Hi], w.Hash)
		i += n - 1
		at = int(t.Words[i].Hi)
		v.words = append(v.words, h)
		v.stems = append(v.stems, stem)
		v.addNumber(t, i)
	}
}

// afterBracket returns the word behind the bracket that closes the one opened before
// the word i, or i if none closes within a few words: what a speaker says in passing is
// printed in round brackets, too, but is longer than what an outlet puts in.
func afterBracket(t *shingle.Text, i, last int) int {
	for j := i; j < last && j < i+6; j++ {
		end := len(t.Source)
		if j+1 < len(t.Words) {
			end = int(t.Words[j+1].Lo)
		}
		if strings.ContainsAny(t.Source[t.Words[j].Hi:end], "])") {
			return j + 1
		}
	}
	return i
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
